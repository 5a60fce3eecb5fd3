/**
 * Makes `pipeline/language/months.tsv`: names of the months in all languages that Node’s Intl knows, as
 * it writes them (Unicode CLDR). Run again only to move to newer CLDR data.
 *
 *     npm run train -- months
 */
import {writeFileSync} from 'node:fs'
import {languagesOfIntl, newsLanguages} from './languages.ts'

/** Elsewhere a shorter name is a word of other languages too often. */
const shortest = 5
const styles = ['long', 'short'] as const
/** A word, as dates are read with; `de març` and `d’abril` are how a day is joined to it. */
const joined = /^(?:de |d['’])/u
const oneWord = /^\p{L}[\p{L}\p{M}]*$/u
/** Of Arabic some names are two words (`كانون الثاني`), of Thai the short ones two letters with stops (`มี.ค.`). */
const ofScript =
  /^(?:\p{Script=Arabic}+ \p{Script=Arabic}+|\p{Script=Thai}{1,2}\.\p{Script=Thai}{1,2})$/u
/** Countries that call the months otherwise than their language does elsewhere. */
const regions: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-SY', 'ar-IQ', 'ar-LB', 'ar-DZ', 'ar-TN', 'ar-MA', 'ar-MR'],
  fa: ['fa-AF'],
}
/** Scripts of many languages; in others a short name is a word of few, and figures stand on both sides. */
const shared = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
/** In Hebrew the word for “in” is a letter before the name. */
const inHebrew = 'ב'

/** Month by name by language. */
const names = new Map<string, Map<string, number>>()
for (const language of languagesOfIntl()) {
  const own = new Map([language, ...(regions[language] ?? [])].flatMap((tag) => [...namesIn(tag)]))
  if (new Set(own.values()).size === 12) names.set(language, own)
}
// Forms that newspapers print and CLDR does not list.
for (const [name, month] of [
  ['sept', 9],
  ['june', 6],
  ['july', 7],
] as const) {
  names.get('en')?.set(name, month)
}

for (const [name, month] of [...(names.get('he') ?? [])]) {
  names.get('he')?.set(`${inHebrew}${name}`, month)
}

/** What a name means in the languages of news; elsewhere, where none of them has it. */
const known = new Map<string, Set<number>>()
for (const isNews of [true, false]) {
  const before = new Set(known.keys())
  for (const [language, own] of names) {
    if (newsLanguages.has(language) !== isNews) continue
    for (const [name, month] of own) {
      if (!before.has(name)) known.set(name, (known.get(name) ?? new Set()).add(month))
    }
  }
}

const sorted = [...names]
  .flatMap(([language, own]) =>
    [...own].map(([name, month]) => `${language}\t${name}\t${month}\t${reachOf(language, name)}`),
  )
  .sort((a, b) => (a < b ? -1 : 1))
const card = [
  '# what: names of the months, lower case, without a closing full stop; read `anywhere`, or in texts of their own language alone',
  `# source: Unicode CLDR ${process.versions['cldr'] ?? ''} through Intl of Node, by train/tables/months.ts; three forms that English newspapers add, and the letter before names of Hebrew`,
  '# licence: Unicode-3.0',
  '# date: 2026-11-28',
  `# count: ${sorted.length}`,
]
writeFileSync(
  new URL('../../pipeline/language/months.tsv', import.meta.url),
  `${[...card, 'language\tname\tmonth\treach', ...sorted].join('\n')}\n`,
)

/** Names of one language; one that means two months in it is none. */
function namesIn(language: string): Map<string, number> {
  const found = formatsOf(language).flatMap((format) =>
    Array.from({length: 12}, (_, i) => [nameOf(language, format, i + 1), i + 1] as const),
  )
  const months = new Map<string, Set<number>>()
  for (const [name, month] of found) {
    if (name !== undefined) months.set(name, (months.get(name) ?? new Set()).add(month))
  }
  const sure = new Map<string, number>()
  for (const [name, [month, ...others]] of months) {
    if (month !== undefined && others.length === 0) sure.set(name, month)
  }
  return sure
}

function formatsOf(language: string): readonly Intl.DateTimeFormat[] {
  return styles.flatMap((month) =>
    [{day: 'numeric'} as const, {}].map(
      (day) =>
        new Intl.DateTimeFormat(language, {
          month,
          ...day,
          calendar: 'gregory',
          timeZone: 'UTC',
        }),
    ),
  )
}

/** The name of a month as it is looked up; `undefined` when it is a number or several words. */
function nameOf(language: string, format: Intl.DateTimeFormat, month: number): string | undefined {
  const parts = format.formatToParts(Date.UTC(2023, month - 1, 15))
  const value = parts.find(({type}) => type === 'month')?.value ?? ''
  const name = value.toLocaleLowerCase(language).normalize('NFC').replace(joined, '')
  const bare = name.endsWith('.') ? name.slice(0, -1) : name
  return (oneWord.test(bare) || ofScript.test(bare)) && bare === bare.toLowerCase()
    ? bare
    : undefined
}

/** Where a name is read: a short one of few news sites, or one that means two months, at home only. */
function reachOf(language: string, name: string): 'anywhere' | 'home' {
  if (newsLanguages.has(language)) return 'anywhere'
  const isLong = [...name].length >= shortest || !shared.test(name)
  const isSure = isLong && known.get(name)?.size === 1
  return isSure && known.get(name)?.has(names.get(language)?.get(name) ?? 0) ? 'anywhere' : 'home'
}
