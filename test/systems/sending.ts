import assert from 'node:assert/strict'
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {setTimeout} from 'node:timers/promises'
import {openSearchIndex} from '../../pipeline/send/opensearch-template.ts'
import {propertyOf} from '../../pipeline/text/json.ts'
import {copydesk, wordsOfCall} from '../cli/run.ts'
import {columnOf, jsonFrom} from './asking.ts'
import {haltingWayTo} from './halting-way.ts'
import {linesOf, madeDocument} from './made-lines.ts'
import type {Server, starts} from './servers.ts'

type EngineName = keyof typeof starts

const documents = 6000
const patience = 60_000
/** Bytes that are let through before articles are counted again; all documents are some hundred times as many. */
const step = 64 * 1024
/** Milliseconds until what was let through is counted. */
const pause = 50
/** Longer than Lucene takes for one term. */
const longName = 'k'.repeat(40_000)

/** Kill a run and let another go on; let the engine refuse a document. */
export function judgeSending(name: EngineName, server: Server, folder: string): void {
  const own = join(folder, `sending-${name}`)
  mkdirSync(own)
  const count = countOf(name, server)
  const index = (
    file: string,
    to = server.address,
  ): {readonly code: number | null; readonly counts: Counts; readonly err: string} => {
    const {code, out, err} = copydesk(['index', file, '--to', to, '--json'], {folder: own})
    assert.notEqual(out, '', err)
    return {code, counts: JSON.parse(out), err}
  }

  test(`${name}: a run that was killed is completed by the next one, and nothing is there twice`, async () => {
    const made = Array.from({length: documents}, (_, i) => madeDocument(i))
    writeFileSync(join(own, 'made.ndjson'), linesOf(made))
    const before = await count()
    const [program = '', ...words] = wordsOfCall
    const way = await haltingWayTo(server.address)
    const child = spawn(program, [...words, 'index', 'made.ndjson', '--to', way.address], {
      cwd: own,
      stdio: 'ignore',
    })
    for (const since = performance.now(); performance.now() - since < patience; ) {
      if (hasEnded(child) || (await count()) > before) break
      way.letThrough(step)
      await setTimeout(pause)
    }
    const isKilled = !hasEnded(child)
    await killed(child)
    await way.close()
    const {code, counts} = index('made.ndjson')
    assert.equal(code, 0)
    assert.ok(isKilled, 'the run was over before it could be killed')
    assert.ok(counts.unchanged > 0, 'nothing was there before')
    assert.equal(counts.added + counts.unchanged, documents)
    assert.equal(await count(), before + documents)
  })

  test(`${name}: articles that are not in the file any more are deleted, others stay`, async () => {
    const before = await count()
    const made = Array.from({length: 10}, (_, i) => madeDocument(i))
    writeFileSync(join(own, 'made.ndjson'), linesOf(made))
    const {counts} = index('made.ndjson')
    assert.deepEqual([counts.unchanged, counts.deleted], [10, documents - 10])
    assert.equal(await count(), before - (documents - 10))
  })

  test(`${name}: a document that is refused is kept with the reason, and the others are there`, async () => {
    const to = await refusing(name, server)
    const refused = madeDocument(1, {section: [longName], words: 70_000})
    const made = [madeDocument(0), refused, madeDocument(2)]
    writeFileSync(join(own, 'refused.ndjson'), linesOf(made))
    const {code, counts, err} = index('refused.ndjson', to)
    assert.equal(code, 1, err)
    assert.deepEqual([counts.added, counts.refused], [2, 1])
    assert.match(err, /1 document refused: kept with the reasons of \w+ in `rejected\/\S+\.ndjson`/)
    const [, file = ''] = /in `(rejected\/\S+)`/.exec(err) ?? []
    const kept = JSON.parse(readFileSync(join(own, file), 'utf8'))
    assert.equal(kept.key, 'made-1')
    assert.equal(kept.document.headline, refused.headline)
    assert.match(kept.reason, /words|few_words|immense term/)
    assert.ok(!(err + file).includes('harbour-4711'))
  })
}

interface Counts {
  readonly added: number
  readonly unchanged: number
  readonly deleted: number
  readonly refused: number
}

/** Counts the articles of the index that searches find. */
function countOf(name: EngineName, {address, web}: Server): () => Promise<number> {
  const counts: Readonly<Record<EngineName, () => Promise<unknown>>> = {
    opensearch: async () => {
      await jsonFrom(`${web}/_refresh`, {})
      return propertyOf(await jsonFrom(`${web}/_count`), 'count')
    },
    solr: async () => {
      const answer = await jsonFrom(`${web}/select?q=*:*&defType=lucene&rows=0`)
      return propertyOf(propertyOf(answer, 'response'), 'numFound')
    },
    postgres: () => Promise.resolve(columnOf(address, 'SELECT count(*) FROM copydesk.articles')[0]),
  }
  return async () => Number(await counts[name]())
}

/** The address of an index that refuses documents of 70,000 words. */
async function refusing(name: EngineName, {address, web}: Server): Promise<string> {
  if (name === 'postgres') {
    columnOf(
      address,
      'ALTER TABLE copydesk.articles ADD CONSTRAINT few_words CHECK (words < 50000)',
    )
  }
  if (name !== 'opensearch') return address
  const index = JSON.parse(JSON.stringify(openSearchIndex()))
  index.mappings.properties.words = {type: 'short'}
  const response = await fetch(`${web}-short`, {
    method: 'PUT',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(index),
  })
  assert.ok(response.ok)
  return `${address}-short`
}

/** Whether a process is over, by itself or by a signal. */
function hasEnded({exitCode, signalCode}: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

async function killed(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
