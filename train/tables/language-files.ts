/**
 * Sorts the rows of the language files (`pipeline/language/<code>.tsv`), drops rows that stand twice,
 * counts them on the card, and writes `TEMPLATE.tsv` from the list of uses.
 *
 *     make words
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
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
  const sorted = [...rows].sort((a, b) => (a < b ? -1 : 1))
  const all = [...card, `# count: ${rows.size}`, header, ...sorted]
  writeFileSync(url, `${all.join('\n')}\n`)
}
writeFileSync(new URL('TEMPLATE.tsv', folder), templateOf())
