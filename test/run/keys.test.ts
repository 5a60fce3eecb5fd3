import assert from 'node:assert/strict'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {after, before, test} from 'node:test'
import {keyListsIn} from '../../pipeline/commands/extract/key-lists.ts'
import type {Summary} from '../../pipeline/commands/extract/summary.ts'
import type {RunEvent} from '../../pipeline/run/events.ts'
import {disk} from '../../pipeline/write/io.ts'
import {lay, memory, planFor, runQuickly} from './runs.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(memory, 'copydesk-keys-'))
})
after(() => rmSync(root, {recursive: true}))

const layouts = ['parts', 'documents'] as const

type Layout = (typeof layouts)[number]
type Files = Readonly<Record<string, string>>

/** Run over files with these texts; the name of a file is the key, unless its text gives one. */
async function runOver(
  files: Files,
  layout: Layout,
  options: Readonly<Record<string, string | true>> = {},
): Promise<{readonly out: string; readonly said: string}> {
  const [inputs, out] = [mkdtempSync(join(root, 'in-')), mkdtempSync(join(root, 'out-'))]
  const pairs = Object.entries(files).map(([key, text]) => [
    key,
    text.includes('key=') ? text : `${text} key=${key}`,
  ])
  lay(inputs, Object.fromEntries(pairs))
  const events: RunEvent<Summary>[] = []
  const parts = layout === 'parts' ? {parts: true as const} : {}
  const ending = await runQuickly(
    planFor([inputs], out, {...parts, ...options}),
    disk,
    'one',
    (event) => {
      events.push(event)
      return true
    },
  )
  assert.deepEqual(ending, {isStopped: false})
  const said = events.flatMap((event) => (event.type === 'message' ? [event.text] : [])).join('')
  return {out, said}
}

function linesOf(path: string): readonly Readonly<Record<string, unknown>>[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line))
}

const four = {a: 'one', b: 'reject', c: 'error', d: 'one'}

for (const layout of layouts) {
  test(`the keys of all documents are listed, with what became of each (${layout})`, async () => {
    const {out} = await runOver(four, layout)
    const lists =
      layout === 'parts' ? ['keys/000000-0000.ndjson', 'keys/000000-0001.ndjson'] : ['keys.ndjson']
    const records = lists.flatMap((list) => linesOf(join(out, list)))
    const article = {status: 'article', '@id': 'ni:///sha-256;one'}
    assert.deepEqual(
      records.map(({name, ...record}) => [basename(String(name)), record]),
      [
        ['a', {key: 'a', ...article}],
        ['b', {key: 'b', status: 'rejected'}],
        ['c', {key: 'c', status: 'error'}],
        ['d', {key: 'd', ...article}],
      ],
    )
    const manifest = join(out, 'manifest.json')
    assert.ok(layout === 'documents' || readFileSync(manifest, 'utf8').includes(lists[1] ?? ''))
  })

  test(`a content that two documents have is listed with both keys (${layout})`, async () => {
    const {out} = await runOver(four, layout)
    assert.deepEqual(linesOf(join(out, 'same-content.ndjson')), [
      {'@id': 'ni:///sha-256;one', count: 2, sameContentAs: [{key: 'a'}, {key: 'd'}]},
    ])
    const alone = await runOver({a: 'one', b: 'two'}, layout)
    assert.ok(!existsSync(join(alone.out, 'same-content.ndjson')))
  })

  test(`what an earlier run had and this one has not, or rejects, is deleted (${layout})`, async () => {
    const files = {a: '1', b: '2', c: '3', d: '4', e: 'reject'}
    const before = await runOver(files, layout)
    const now = {a: 'corrected', b: 'reject', c: 'error', f: '6'}
    const after = await runOver(now, layout, {previous: before.out, format: 'search'})
    assert.deepEqual(linesOf(join(after.out, 'deletions.ndjson')), [{key: 'b'}, {key: 'd'}])
    const bulk = await runOver(now, layout, {
      previous: before.out,
      format: 'opensearch',
      index: 'i',
    })
    assert.deepEqual(linesOf(join(bulk.out, 'deletions.ndjson')), [
      {delete: {_index: 'i', _id: 'b'}},
      {delete: {_index: 'i', _id: 'd'}},
    ])
  })
}

test('a run with parts removes the list of an earlier one without', async () => {
  const {out} = await runOver({a: '1', b: '2'}, 'documents')
  const inputs = mkdtempSync(join(root, 'in-'))
  lay(inputs, {a: '3 key=a'})
  assert.deepEqual(await runQuickly(planFor([inputs], out, {parts: true})), {isStopped: false})
  assert.deepEqual(
    keyListsIn(out).flatMap((list) => linesOf(list).map(({key}) => key)),
    ['a'],
  )
})

test('a run with nothing to delete has no list of deletions', async () => {
  const before = await runOver({a: '1'}, 'parts')
  const after = await runOver({a: '2'}, 'documents', {previous: before.out})
  assert.ok(!existsSync(join(after.out, 'deletions.ndjson')))
})

test('articles with one key are counted, and an example is named', async () => {
  const {said} = await runOver({a: '1 key=k', b: '2 key=k', c: '3 key=z'}, 'parts')
  assert.equal(
    said,
    '1 article with the key of an earlier one, such as `k`: an index keeps the last\n',
  )
  const {said: nothing} = await runOver({a: '1', b: '2'}, 'parts')
  assert.equal(nothing, '')
})

test('a damaged list of an earlier run is a refusal that names the folder', async () => {
  const before = await runOver({a: '1'}, 'documents')
  writeFileSync(join(before.out, 'keys.ndjson'), '{"key":')
  const [inputs, out] = [mkdtempSync(join(root, 'in-')), mkdtempSync(join(root, 'out-'))]
  lay(inputs, {a: '2'})
  const {refusal} = await runQuickly(planFor([inputs], out, {previous: before.out}))
  assert.equal(refusal?.rule, 'run/keys')
  assert.ok(refusal?.reason.includes(before.out))
})

test('an earlier run must be another one, and have keys', () => {
  const [inputs, out] = [mkdtempSync(join(root, 'in-')), mkdtempSync(join(root, 'out-'))]
  lay(inputs, {a: '1'})
  assert.throws(() => planFor([inputs], out, {previous: inputs}), /no keys in/)
  writeFileSync(join(out, 'keys.ndjson'), '')
  assert.throws(() => planFor([inputs], out, {previous: out}), /another folder/)
})
