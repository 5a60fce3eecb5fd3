import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {desks} from '../../pipeline/language/uses/desks.ts'
import {lines} from '../../pipeline/language/uses/lines.ts'
import {outlets} from '../../pipeline/language/uses/outlets.ts'
import {people} from '../../pipeline/language/uses/people.ts'
import {pictures} from '../../pipeline/language/uses/pictures.ts'
import {prose} from '../../pipeline/language/uses/prose.ts'
import {roleUses} from '../../pipeline/language/uses/roles.ts'
import {times} from '../../pipeline/language/uses/times.ts'
import {
  type FullLanguage,
  fullLanguages,
  type UseEntry,
} from '../../pipeline/language/uses/use-entry.ts'
import {type Use, uses} from '../../pipeline/language/uses.ts'
import {wordsForUse} from '../../pipeline/language/words.ts'
import {templateOf} from '../../train/tables/template.ts'
import {languageTables} from './tables.ts'

const entries: Readonly<Record<string, UseEntry>> = uses

test('every full language has words for every use, or a reason why it needs none', (t) => {
  for (const line of coverage()) t.diagnostic(line)
  const holes = names().flatMap((use) =>
    fullLanguages
      .filter(
        (language) =>
          wordsForUse(use, language).length === 0 &&
          wordsForUse(use, 'mul').length === 0 &&
          !mayLack(use, language),
      )
      .map((language) => `${language} ${use}`),
  )
  assert.deepEqual(holes, [])
})

test('no reason stands for a full language that has words', () => {
  const idle = names().flatMap((use) => {
    const lacks = entries[use]?.lacks
    if (lacks === undefined || typeof lacks === 'string') return []
    return fullLanguages.filter(
      (language) => lacks[language] !== undefined && wordsForUse(use, language).length > 0,
    )
  })
  assert.deepEqual(idle, [])
})

test('the examples of a use are rows of English', () => {
  const rows = new Set(languageTables.find(({name}) => name === 'en')?.lines)
  const strange = names().flatMap((use) =>
    Object.entries(entries[use]?.like ?? {}).flatMap(([form, wordings]) =>
      wordings.map((wording) => `${use}\t${form}\t${wording}`).filter((row) => !rows.has(row)),
    ),
  )
  assert.deepEqual(strange, [])
  const bare = names().filter((use) => Object.keys(entries[use]?.like ?? {}).length === 0)
  for (const use of bare) assert.deepEqual(wordsForUse(use, 'en'), [], use)
})

test('a use stands in one list', () => {
  const listed = [roleUses, people, times, lines, outlets, pictures, prose, desks].flatMap(
    Object.keys,
  )
  assert.deepEqual(
    listed.filter((use, i) => listed.indexOf(use) !== i),
    [],
  )
})

test('a use that is listed has words', () => {
  assert.deepEqual(
    names().filter((use) => wordsForUse(use).length === 0),
    [],
  )
})

test('the template for a new language is the one that the list of uses gives', () => {
  const file = new URL('../../pipeline/language/TEMPLATE.tsv', import.meta.url)
  assert.equal(readFileSync(file, 'utf8'), templateOf(), 'Run `make words`')
})

/** How many words each language has for each use, a line a use. */
function coverage(): readonly string[] {
  const codes = languageTables.map(({name}) => name)
  const width = Math.max(...names().map((use) => use.length))
  const head = ' '.repeat(width) + codes.map((code) => code.padStart(5)).join('')
  const lines = names().map((use) => {
    const counts = codes.map((code) => wordsForUse(use, code).length)
    return use.padEnd(width) + counts.map((count) => String(count || '·').padStart(5)).join('')
  })
  return [head, ...lines]
}

function mayLack(use: Use, language: FullLanguage): boolean {
  const lacks = entries[use]?.lacks
  return typeof lacks === 'string' || lacks?.[language] !== undefined
}

function names(): readonly Use[] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
  return Object.keys(uses).sort((a, b) => (a < b ? -1 : 1)) as readonly Use[]
}
