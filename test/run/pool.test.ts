import assert from 'node:assert/strict'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {runCrew} from '../../pipeline/run/pool.ts'
import type {News, Replies, Task} from '../../pipeline/run/task.ts'

const entry = [fileURLToPath(new URL('poison.ts', import.meta.url))]
const options = {entry, job: {}, heap: 192, timeout: 2, workers: 2}

/** Tasks of the given documents. */
function* tasksOf(...shards: readonly (readonly string[])[]): Generator<Task, void> {
  for (const [number, paths] of shards.entries()) {
    const shard = {kind: 'document', files: paths.map((path) => ({path}))} as const
    yield {shard, number, parts: 0, documents: 0, given: []}
  }
}

/** Everything that a crew told of tasks. */
async function newsOf(
  tasks: Iterator<Task>,
  more: Partial<typeof options> = {},
): Promise<readonly News<Replies>[]> {
  const all: News<Replies>[] = []
  const hear = (news: News<Replies>): boolean => all.push(news) > 0
  await runCrew(tasks, {...options, ...more}, hear, new AbortController().signal)
  return all
}

/** What each document was answered at last. */
function answersIn(news: readonly News<Replies>[]): Readonly<Record<string, string>> {
  const told = news.flatMap((each) => (each.type === 'tell' ? [each.text.split(' ')] : []))
  return Object.fromEntries(told)
}

function repliesIn(news: readonly News<Replies>[]): readonly Replies[] {
  return news.flatMap((each) => (each.type === 'part' ? [each.part.sums] : []))
}

test('an endless loop, an abort and an exit cost that one document each', async () => {
  const news = await newsOf(tasksOf(['a', 'loop', 'b', 'abort', 'c'], ['d', 'exit', 'e']))
  assert.deepEqual(answersIn(news), {
    ...{a: 'fine', b: 'fine', c: 'fine', d: 'fine', e: 'fine'},
    ...{loop: 'run/timeout', abort: 'run/died', exit: 'run/died'},
  })
  assert.deepEqual(
    new Set(repliesIn(news)),
    new Set([
      {articles: 3, rejected: 0, errors: 2},
      {articles: 2, rejected: 0, errors: 1},
    ]),
  )
})

test('a worker does one task after another, and waits between them', async () => {
  const news = await newsOf(tasksOf(['a'], ['b'], ['c', 'd'], ['e']), {workers: 1})
  assert.equal(repliesIn(news).length, 4)
  assert.ok(!news.some(({type}) => type === 'back'))
})

test('a document that needs more memory than a worker has costs itself alone', async () => {
  const news = await newsOf(tasksOf(['a', 'memory', 'b']), {heap: 128, timeout: 600})
  assert.deepEqual(answersIn(news), {a: 'fine', memory: 'run/died', b: 'fine'})
})

test('a worker that dies by chance costs no document', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-crew-'))
  const news = await newsOf(tasksOf(['a', `once:${folder}/marker`, 'b']))
  assert.deepEqual(repliesIn(news), [{articles: 3, rejected: 0, errors: 0}])
  assert.deepEqual(
    news.filter(({type}) => type === 'back'),
    [{type: 'back', replies: {articles: 1, rejected: 0, errors: 0}}],
  )
  rmSync(folder, {recursive: true})
})

test('workers that can do nothing end the run, and say why', async () => {
  const end = newsOf(tasksOf(['a']), {job: {dies: true}})
  await assert.rejects(end, /A worker could do nothing; it ended with 4/)
})

test('a run that is stopped ends its workers, wherever they are', async () => {
  const control = new AbortController()
  const told: string[] = []
  const hear = (news: News<Replies>): boolean => {
    told.push(news.type)
    if (news.type === 'begin') control.abort()
    return true
  }
  await runCrew(tasksOf(['loop'], ['loop']), {...options, timeout: 1000}, hear, control.signal)
  assert.ok(!told.includes('done'))
})

test('whoever hears news and wants no more gets no further document', async () => {
  const begun: string[] = []
  const hear = (news: News<Replies>): boolean => {
    if (news.type === 'begin') begun.push(news.name)
    return news.type !== 'part'
  }
  const tasks = tasksOf(['a', 'b'], ['c'], ['d'])
  await runCrew(tasks, {...options, workers: 1}, hear, new AbortController().signal)
  assert.deepEqual(begun, ['a', 'b'])
})
