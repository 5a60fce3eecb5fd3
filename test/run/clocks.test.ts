import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

const pipeline = fileURLToPath(new URL('../../pipeline/', import.meta.url))
/** Ways to read the clock of the machine, which may jump; `performance.now` only runs forward. */
const wallClock = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\)|\bprocess\.hrtime\b|\btimeOrigin\b/

test('no part of the pipeline reads a clock that may jump', () => {
  const files = readdirSync(pipeline, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => wallClock.test(readFileSync(`${pipeline}${path}`, 'utf8')))
  assert.deepEqual(files, [])
})

test('a read of the wall clock is seen, and a date of a document is none', () => {
  for (const line of ['const now = Date.now()', 'const year = new Date().getFullYear()']) {
    assert.match(line, wallClock)
  }
  for (const line of ['new Date(text)', 'Date.UTC(year, 0)', 'performance.now()']) {
    assert.doesNotMatch(line, wallClock)
  }
})
