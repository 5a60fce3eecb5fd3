import assert from 'node:assert/strict'
import {existsSync, readdirSync} from 'node:fs'
import {test} from 'node:test'
import {benches, entryOf} from '../../bench/tune/entries.ts'
import {tuned} from '../../pipeline/tuning/load.ts'
import {byCodeUnit} from '../corpus.ts'

const measures = new URL('../../bench/tune/measures/', import.meta.url)

test('every measure is a file, and every file a measure', () => {
  const files = readdirSync(measures).map((file) => file.slice(0, -'.ts'.length))
  assert.deepEqual(files.sort(byCodeUnit), [...benches].sort(byCodeUnit))
})

test('an entry has the value that the pipeline uses, among those to try', () => {
  const {value, sweep, bench} = entryOf('relate/leastScore')
  assert.equal(value, tuned('relate').leastScore)
  assert.ok(sweep.includes(value))
  assert.ok(existsSync(new URL(`${bench}.ts`, measures)))
})

test('an entry may be named as files are', () => {
  assert.equal(entryOf('relate/least-score').name, 'leastScore')
})

test('values that are given are tried beside the present one, in order', () => {
  assert.deepEqual(entryOf('relate/leastScore', [0.7, 0.2]).sweep, [0.2, 0.5, 0.7])
})

test('an area or entry that does not exist is refused', () => {
  assert.throws(() => entryOf('relation/leastScore'), RangeError)
  assert.throws(() => entryOf('relate/leastScored'), RangeError)
  assert.throws(() => entryOf('relate/$schema'), RangeError)
})
