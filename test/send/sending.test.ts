import assert from 'node:assert/strict'
import {test} from 'node:test'
import {EngineFailure, type IndexChange, type Refused} from '../../pipeline/send/engine.ts'
import {mostChanges, mostTries} from '../../pipeline/send/limits.ts'
import {type SendCounts, sendTo, type Wanted} from '../../pipeline/send/sending.ts'
import {byCodeUnit} from '../corpus.ts'
import {documentOf, type FakeEngine, failure, fakeEngine} from './fake-engine.ts'

/** What a call did. */
interface Sending {
  readonly counts: SendCounts
  readonly waits: readonly number[]
  readonly refused: readonly Refused[]
}

async function send(
  engine: FakeEngine,
  wanted: Iterable<Wanted>,
  more: {readonly origin?: string; readonly deletesRest?: boolean} = {},
): Promise<Sending> {
  const waits: number[] = []
  const refused: Refused[] = []
  const counts = await sendTo(engine, wanted, {
    origin: 'here',
    raw: false,
    deletesRest: true,
    onRefused: (each) => refused.push(each),
    onRetry: () => undefined,
    wait: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    ...more,
  })
  return {counts, waits, refused}
}

/** The keys of the index, in order. */
function keysOf({documents}: FakeEngine): readonly string[] {
  return [...documents.keys()].sort(byCodeUnit)
}

function documents(...keys: readonly string[]): readonly Wanted[] {
  return keys.map((key) => ({type: 'document', document: documentOf(key)}))
}

const none = {added: 0, replaced: 0, unchanged: 0, deleted: 0, refused: 0}

test('only what changed is sent, and what went is deleted', async () => {
  const engine = fakeEngine()
  assert.deepEqual((await send(engine, documents('a', 'b', 'c'))).counts, {...none, added: 3})
  assert.deepEqual((await send(engine, documents('a', 'b', 'c'))).counts, {...none, unchanged: 3})
  assert.equal(engine.batches.length, 1)
  const corrected: Wanted = {type: 'document', document: documentOf('a', 'A ferry sank.')}
  const {counts} = await send(engine, [corrected, ...documents('b')])
  assert.deepEqual(counts, {...none, replaced: 1, unchanged: 1, deleted: 1})
  assert.deepEqual(keysOf(engine), ['a', 'b'])
})

test('documents of another origin, and those that nobody knows about, stay', async () => {
  const engine = fakeEngine()
  await send(engine, documents('a', 'b'), {origin: 'there'})
  await send(engine, documents('c', 'd'))
  await send(engine, [{type: 'keep', key: 'c'}])
  assert.deepEqual(keysOf(engine), ['a', 'b', 'c'])
  await send(engine, [], {deletesRest: false})
  assert.equal(engine.documents.size, 3)
})

test('of several documents with one key the last one stays, however often they are sent', async () => {
  const engine = fakeEngine()
  const both: readonly Wanted[] = [
    {type: 'document', document: documentOf('a', 'First.')},
    {type: 'document', document: documentOf('a', 'Second.')},
  ]
  await send(engine, both)
  const digest = engine.documents.get('a')?.digest
  await send(engine, [both[1] ?? {type: 'keep', key: 'a'}])
  assert.equal(engine.documents.get('a')?.digest, digest)
  await send(engine, both)
  assert.equal(engine.documents.get('a')?.digest, digest)
})

test('a failure that passes is tried again after waits that grow', async () => {
  const engine = fakeEngine()
  const away = (): never => {
    throw failure(true)
  }
  engine.troubles.push(away, away, away)
  const {counts, waits} = await send(engine, documents('a'))
  assert.deepEqual(counts, {...none, added: 1})
  assert.deepEqual(waits, [500, 1000, 2000])
})

test('the server may ask for a longer wait, up to a limit', async () => {
  const engine = fakeEngine()
  engine.troubles.push(
    () => {
      throw failure(true, 7)
    },
    () => {
      throw failure(true, 3600)
    },
  )
  assert.deepEqual((await send(engine, documents('a'))).waits, [7000, 30_000])
})

test('a failure that does not pass ends the call at once', async () => {
  const engine = fakeEngine()
  engine.troubles.push(() => {
    throw failure(false)
  })
  await assert.rejects(send(engine, documents('a')), EngineFailure)
  assert.equal(engine.batches.length, 1)
})

test('a server that stays away ends the call, and the next one goes on where it was', async () => {
  const engine = fakeEngine()
  const keys = Array.from({length: 2 * mostChanges}, (_, i) => `k${i}`)
  engine.troubles.push(() => undefined)
  for (let i = 0; i < mostTries; i += 1) {
    engine.troubles.push(() => {
      throw failure(true)
    })
  }
  await assert.rejects(send(engine, documents(...keys)), {message: 'The server is away'})
  assert.equal(engine.documents.size, mostChanges)
  const {counts} = await send(engine, documents(...keys))
  assert.deepEqual(counts, {...none, added: mostChanges, unchanged: mostChanges})
})

test('documents that the engine has no room for are sent again, and no others', async () => {
  const engine = fakeEngine()
  engine.troubles.push((changes) => ({refused: [], again: changes.slice(1)}))
  const {counts} = await send(engine, documents('a', 'b', 'c'))
  assert.deepEqual(engine.batches, [
    ['a', 'b', 'c'],
    ['b', 'c'],
  ])
  assert.deepEqual(counts, {...none, added: 3})
})

test('a refused document is told with its reason, and tried again by the next call', async () => {
  const engine = fakeEngine()
  const refuseFirst = (changes: readonly IndexChange[]): {refused: Refused[]; again: []} => ({
    refused: changes.slice(0, 1).map((change) => ({change, reason: 'too long'})),
    again: [],
  })
  engine.troubles.push(refuseFirst)
  const {counts, refused} = await send(engine, documents('a', 'b'))
  assert.deepEqual(counts, {...none, added: 1, refused: 1})
  assert.deepEqual(
    refused.map(({change, reason}) => [change.key, reason]),
    [['a', 'too long']],
  )
  assert.deepEqual((await send(engine, documents('a', 'b'))).counts, {
    ...none,
    added: 1,
    unchanged: 1,
  })
})

test('no document is read before the batch before it was answered', async () => {
  const engine = fakeEngine()
  let read = 0
  function* endless(): Generator<Wanted> {
    for (; read < 3 * mostChanges; read += 1) yield* documents(`k${read}`)
  }
  const seen: number[] = []
  for (let i = 0; i < 3; i += 1) {
    engine.troubles.push(() => {
      seen.push(read)
      return undefined
    })
  }
  await send(engine, endless())
  assert.deepEqual(
    seen.map((count) => Math.ceil(count / mostChanges)),
    [1, 2, 3],
  )
})
