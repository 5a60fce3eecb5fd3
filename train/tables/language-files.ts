/**
 * Sorts the rows of the language files (`pipeline/language/<code>.tsv`), drops rows that stand twice,
 * counts them on the card, and writes `TEMPLATE.tsv` from the list of uses. A row whose use is unknown
 * is refused with its place, and its file stays as it is.
 *
 *     make words
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {uses} from '../../pipeline/language/uses.ts'
import {templateOf} from './template.ts'

const folder = new URL('../../pipeline/language/', import.meta.url)
const languageFile = /^[a-z]{2,3}\.tsv$/
const header = 'use\tform\twording'
const counted = /^# count:/

for (const file of readdirSync(folder).filter((name) => languageFile.test(name))) {
  const url = new URL(file, folder)
  const lines = readFileSync(url, 'utf8').trimEnd().split('\n')
  const card = lines.filter((line) => line.startsWith('#') && !counted.test(line))
  const rows = new Set(lines.filter((line) => !line.startsWith('#') && line !== header))
  for (const row of rows) check(file, row, lines.indexOf(row) + 1)
  const sorted = [...rows].sort((a, b) => (a < b ? -1 : 1))
  const all = [...card, `# count: ${rows.size}`, header, ...sorted]
  writeFileSync(url, `${all.join('\n')}\n`)
}
writeFileSync(new URL('TEMPLATE.tsv', folder), templateOf())

function check(file: string, row: string, line: number): void {
  const [use = '', form, wording, ...more] = row.split('\t')
  const fault = Object.hasOwn(uses, use)
    ? form !== undefined && wording !== undefined && more.length === 0
      ? undefined
      : 'Expected a use, a form and a wording with tabs between them'
    : `There is no use \`${use}\`; pipeline/language/TEMPLATE.tsv lists them`
  if (fault === undefined) return
  process.stderr.write(`pipeline/language/${file}:${line}: ${fault}\n`)
  process.exit(2)
}
