/**
 * Makes `pipeline/lexicon/months.tsv`: names of the months in the languages of news, as Node’s Intl
 * writes them (Unicode CLDR). Run again only to move to newer CLDR data.
 *
 *     node --import tsx train/months.ts
 */
import {writeFileSync} from 'node:fs'

const languages =
  'bg ca cs da de el en es et fi fr hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sq sr sv sw tr uk vi zh'
const styles = ['long', 'short'] as const
const unnamed = /^[\d\s月월.]+$|^tháng|^thg|['’]/

const rows = new Set<string>()
for (const language of languages.split(' ')) {
  for (const style of styles) {
    for (const withDay of [true, false]) {
      const format = new Intl.DateTimeFormat(language, {
        month: style,
        ...(withDay ? {day: 'numeric' as const} : {}),
        timeZone: 'UTC',
      })
      for (let month = 0; month < 12; month += 1) add(language, format, month)
    }
  }
}
// Forms that newspapers print and CLDR does not list.
for (const [name, month] of [
  ['sept', 9],
  ['june', 6],
  ['july', 7],
] as const) {
  rows.add(`en\t${name}\t${month}`)
}

const card = [
  '# what: names of the months, lower case, without a closing full stop',
  `# source: Unicode CLDR ${process.versions['cldr'] ?? ''} through Intl of Node, by train/months.ts; three forms that English newspapers add`,
  '# licence: Unicode-3.0',
  '# date: 2026-11-22',
  `# count: ${rows.size}`,
]
const sorted = [...rows].sort((a, b) => (a < b ? -1 : 1))
writeFileSync(
  new URL('../pipeline/lexicon/months.tsv', import.meta.url),
  `${[...card, 'language\tname\tmonth', ...sorted].join('\n')}\n`,
)

function add(language: string, format: Intl.DateTimeFormat, month: number): void {
  const parts = format.formatToParts(Date.UTC(2023, month, 15))
  const name = parts.find((part) => part.type === 'month')?.value.toLocaleLowerCase(language)
  const bare = name?.replace(/\.$/, '')
  if (bare && !unnamed.test(bare)) rows.add(`${language}\t${bare}\t${month + 1}`)
}
