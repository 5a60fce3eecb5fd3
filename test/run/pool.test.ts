import assert from 'node:assert/strict'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import type {RunEvent} from '../../pipeline/run/events.ts'
import type {Replies} from '../../pipeline/run/part.ts'
import {runInPool} from '../../pipeline/run/pool.ts'
import type {Task} from '../../pipeline/run/task.ts'

const entry = [fileURLToPath(new URL('poison.ts', import.meta.url))]
const options = {entry, job: {}, heap: 192, timeout: 2, workers: 2}

/** Tasks of the given documents. */
function* tasksOf(...shards: readonly (readonly string[])[]): Generator<Task, void> {
  for (const [number, paths] of shards.entries()) {
    const shard = {kind: 'document', files: paths.map((path) => ({path}))} as const
    yield {shard, number, parts: 0, documents: 0, given: []}
  }
}

/** Every event of a pool that does tasks. */
async function eventsOf(
  tasks: Iterator<Task>,
  more: Partial<typeof options> = {},
): Promise<readonly RunEvent<Replies>[]> {
  const all: RunEvent<Replies>[] = []
  const onEvent = (event: RunEvent<Replies>): boolean => all.push(event) > 0
  await runInPool(tasks, {...options, ...more}, onEvent, new AbortController().signal)
  return all
}

/** The last message about each document. */
function messagesIn(events: readonly RunEvent<Replies>[]): Readonly<Record<string, string>> {
  const messages = events.flatMap((each) => (each.type === 'message' ? [each.text.split(' ')] : []))
  return Object.fromEntries(messages)
}

function repliesIn(events: readonly RunEvent<Replies>[]): readonly Replies[] {
  return events.flatMap((each) => (each.type === 'part' ? [each.part.sums] : []))
}

test('an endless loop, an abort and an exit cost that one document each', async () => {
  const events = await eventsOf(tasksOf(['a', 'loop', 'b', 'abort', 'c'], ['d', 'exit', 'e']))
  assert.deepEqual(messagesIn(events), {
    ...{a: 'fine', b: 'fine', c: 'fine', d: 'fine', e: 'fine'},
    ...{loop: 'run/timeout', abort: 'run/died', exit: 'run/died'},
  })
  assert.deepEqual(
    new Set(repliesIn(events)),
    new Set([
      {articles: 3, rejected: 0, errors: 2},
      {articles: 2, rejected: 0, errors: 1},
    ]),
  )
})

test('a container that cannot be gathered any further keeps what was gathered, and costs its rest', async () => {
  const events = await eventsOf(
    tasksOf(['a', 'gather:loop', 'b'], ['c', 'gather:abort', 'd'], ['e', 'f']),
  )
  assert.deepEqual(messagesIn(events), {
    ...{a: 'fine', c: 'fine', e: 'fine', f: 'fine'},
    ...{'gather:loop': 'run/timeout', 'gather:abort': 'run/died'},
  })
  assert.equal(repliesIn(events).length, 3)
})

test('a worker does one task after another, and waits between them', async () => {
  const events = await eventsOf(tasksOf(['a'], ['b'], ['c', 'd'], ['e']), {workers: 1})
  assert.equal(repliesIn(events).length, 4)
  assert.ok(!events.some(({type}) => type === 'undone'))
})

test('a document that needs more memory than a worker has costs itself alone', async () => {
  const events = await eventsOf(tasksOf(['a', 'memory', 'b']), {heap: 128, timeout: 600})
  assert.deepEqual(messagesIn(events), {a: 'fine', memory: 'run/died', b: 'fine'})
})

test('a worker that dies by chance costs no document', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-pool-'))
  const events = await eventsOf(tasksOf(['a', `once:${folder}/marker`, 'b']))
  assert.deepEqual(repliesIn(events), [{articles: 3, rejected: 0, errors: 0}])
  assert.deepEqual(
    events.filter(({type}) => type === 'undone'),
    [{type: 'undone', replies: {articles: 1, rejected: 0, errors: 0}}],
  )
  rmSync(folder, {recursive: true})
})

test('workers that cannot begin a document end the run with the cause', async () => {
  const end = eventsOf(tasksOf(['a']), {job: {dies: true}})
  await assert.rejects(end, /No worker could begin a document; the last one ended with exit code 4/)
})

test('a run that is stopped ends its workers, wherever they are', async () => {
  const control = new AbortController()
  const types: string[] = []
  const onEvent = (event: RunEvent<Replies>): boolean => {
    types.push(event.type)
    if (event.type === 'begin') control.abort()
    return true
  }
  await runInPool(tasksOf(['loop'], ['loop']), {...options, timeout: 1000}, onEvent, control.signal)
  assert.ok(!types.includes('done'))
})

test('a listener that stops the run gets no further document', async () => {
  const begun: string[] = []
  const onEvent = (event: RunEvent<Replies>): boolean => {
    if (event.type === 'begin') begun.push(event.name)
    return event.type !== 'part'
  }
  const tasks = tasksOf(['a', 'b'], ['c'], ['d'])
  await runInPool(tasks, {...options, workers: 1}, onEvent, new AbortController().signal)
  assert.deepEqual(begun, ['a', 'b'])
})
