import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {type MadeDocument, madeFamilies} from '../../../bench/relate/families.ts'
import {writeMadeResults} from '../../../bench/relate/made-results.ts'
import {
  type Related,
  type RelateJob,
  relateCorpus,
} from '../../../pipeline/commands/relating/corpus-run.ts'
import {relationFiles} from '../../../pipeline/commands/relating/relation-files.ts'
import {relate as relateAll} from '../../../pipeline/relate/relate.ts'
import type {RelationRecord} from '../../../pipeline/tree/generated/relation.ts'
import {isRefusal} from '../../../pipeline/tree/refusals.ts'
import {builtCli} from '../../cli/built.ts'

const program = {script: builtCli(), version: '0'}
const documents = [...madeFamilies(5, 160)]

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-growing-test-'))
})
after(() => rmSync(root, {recursive: true}))

/** Write results into a new folder; returns it. */
function resultsOf(some: readonly MadeDocument[], rejected: readonly string[] = []): string {
  const folder = mkdtempSync(join(root, 'results-'))
  writeMadeResults(folder, some, rejected)
  return folder
}

function newFolder(): string {
  return mkdtempSync(join(root, 'lineage-'))
}

async function relate(
  job: Partial<RelateJob> & {readonly folders: readonly string[]},
): Promise<Related & {readonly out: string; readonly texts: readonly string[]}> {
  const whole = {out: newFolder(), workers: 1, ...job}
  const related = await relateCorpus(whole, program)
  assert.ok(!isRefusal(related), JSON.stringify(related))
  const texts = Object.values(relationFiles).map((name) =>
    readFileSync(join(whole.out, name), 'utf8'),
  )
  return {...related, out: whole.out, texts}
}

/** Documents dealt to so many hands, each hand in an order of its own. */
function dealt(some: readonly MadeDocument[], hands: number): readonly (readonly MadeDocument[])[] {
  const mixed = some.map((document, i) => ({document, place: ((i + 1) * 7919) % 104_729}))
  const order = mixed.sort((a, b) => a.place - b.place).map(({document}) => document)
  return Array.from({length: hands}, (_, hand) =>
    order.filter((_document, i) => i % hands === hand),
  )
}

test('any order, any folders and any number of workers give the same bytes', async () => {
  const many = [...madeFamilies(6, 900)]
  const whole = await relate({folders: [resultsOf(many)]})
  assert.ok(whole.compared > 2000, `${whole.compared}`)
  assert.ok(whole.texts.every((text) => text !== ''))
  const parts = dealt(many, 3).map((each) => resultsOf(each))
  const sharded = await relate({folders: parts, workers: 2})
  assert.deepEqual(sharded.texts, whole.texts)
  assert.equal(sharded.compared, whole.compared)
  const inMemory = relateAll(many).relations.map(({kind, compared: {a, b}}) => `${a} ${b} ${kind}`)
  const onDisk = (whole.texts[0] ?? '')
    .trim()
    .split('\n')
    .map((line): RelationRecord => JSON.parse(line))
    .map(({kind, a, b}) => `${a.key} ${b.key} ${kind}`)
  assert.deepEqual(new Set(onDisk), new Set(inMemory))
  const turned = await relate({folders: [...parts].reverse(), workers: 1})
  assert.deepEqual(turned.texts, whole.texts)
})

test('a corpus that grows in several steps has the same bytes, and old pairs are not compared again', async () => {
  const whole = await relate({folders: [resultsOf(documents)]})
  const [first = [], ...others] = dealt(documents, 4)
  let grown = await relate({folders: [resultsOf(first)]})
  for (const [step, more] of others.entries()) {
    const inPlace = step % 2 === 0 ? {out: grown.out} : {}
    grown = await relate({folders: [resultsOf(more)], previous: grown.out, ...inPlace})
    assert.ok(grown.kept > 0)
  }
  assert.deepEqual(grown.texts, whole.texts)
  assert.ok(grown.kept < whole.compared)
  const again = await relate({folders: [resultsOf(documents)], previous: grown.out})
  assert.deepEqual(again.texts, whole.texts)
  assert.equal(again.kept, whole.compared)
})

test('with the rest of the corpus in an earlier run, every pair of new documents is compared', async () => {
  const [old = [], young = []] = dealt(documents, 2)
  const before = await relate({folders: [resultsOf(old)]})
  const {kept, compared} = await relate({folders: [resultsOf(young)], previous: before.out})
  assert.equal(kept, before.compared)
  assert.ok(compared > kept)
})

test('changed, rejected and deleted documents leave what a run over the others gives', async () => {
  const changed = documents.map((document, i): MadeDocument => {
    const [, ...rest] = document.paragraphs
    return i % 7 === 0 ? {...document, paragraphs: rest} : document
  })
  const isRemoved = (i: number): boolean => i % 11 === 3
  const final = changed.filter((_, i) => !isRemoved(i))
  const whole = await relate({folders: [resultsOf(final)]})
  const before = await relate({folders: [resultsOf(documents)]})
  const removed = documents.filter((_, i) => isRemoved(i)).map(({id}) => id)
  const later = resultsOf(
    final.filter((_, i) => i % 2 === 0 || changed[i] !== documents[i]),
    removed,
  )
  const mixed = await relate({folders: [later, resultsOf(final)], previous: before.out})
  assert.deepEqual(mixed.texts, whole.texts)
  assert.equal(mixed.documents, final.length)
  assert.ok(mixed.kept > 0 && mixed.kept < mixed.compared)
})

test('a document that was rejected and comes back counts again', async () => {
  const [first] = documents
  assert.ok(first)
  const whole = await relate({folders: [resultsOf(documents)]})
  const without = await relate({folders: [resultsOf([], [first.id])], previous: whole.out})
  assert.equal(without.documents, documents.length - 1)
  const back = await relate({
    folders: [resultsOf([first])],
    previous: without.out,
    out: without.out,
  })
  assert.deepEqual(back.texts, whole.texts)
})
