import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {read} from '../../pipeline/read/read.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {verify} from '../../verify/verify.ts'
import {inputOf} from '../fuzz/inputs.ts'
import {documentsOf, seenOf} from './mutations.ts'

const documents = documentsOf()

test('the audit of every document holds', () => {
  for (const {bytes, audit, article} of documents) {
    assert.deepEqual(verify(bytes, audit, {article}).findings, [])
  }
  assert.ok(documents.length > 50)
})

test('the audits of 150 generated documents hold', () => {
  let checked = 0
  for (let number = 0; number < 150; number += 1) {
    const {bytes, name, options} = inputOf(13, number)
    if (/\.(?:warc|jsonl|parquet)/.test(name)) continue
    const capture = read(bytes, {...options, name})
    if (isRefusal(capture)) continue
    const {audit, article} = understand(capture)
    const written = JSON.parse(JSON.stringify({audit, article}))
    const {findings} = verify(Buffer.from(bytes), written.audit, {article: written.article})
    assert.deepEqual(findings, [], name)
    checked += 1
  }
  assert.ok(checked > 100)
})

test('each of 500 changes of one fact is seen, nine in ten of the others without the digest', () => {
  const seen = seenOf(documents, 500, 7)
  // Who made the audit, and what a model made of it that the checker does not have.
  const own = [...seen.digestOnly].filter(
    ([place]) => place.startsWith('/maker') || place === '/digest' || place === '/quality',
  )
  const ofMaker = own.reduce((sum, [, count]) => sum + count, 0)
  assert.deepEqual(seen.missed, [])
  assert.ok(
    seen.rebuilt >= 0.9 * (seen.count - ofMaker),
    `${seen.rebuilt} of ${seen.count - ofMaker}`,
  )
})

test('the checker has at most 330 lines, but for blank ones, comments, imports and closing brackets', () => {
  const folder = new URL('../../verify/', import.meta.url)
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8').split('\n'),
  )
  const code = lines.filter((line) => !/^\s*(?:$|\/?\*|\/\/|import |[\])}]+,?$)/.test(line))
  assert.ok(code.length <= 330, `${code.length} lines`)
})
