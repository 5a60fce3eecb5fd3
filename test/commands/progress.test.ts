import assert from 'node:assert/strict'
import {test} from 'node:test'
import {progressOf} from '../../pipeline/commands/extract/progress.ts'
import {emptySummary, type Summary} from '../../pipeline/commands/extract/summary.ts'
import {exitOf, exits} from '../../pipeline/commands/shared/exits.ts'
import type {Terminal} from '../../pipeline/commands/shared/terminal.ts'
import type {RunEvent} from '../../pipeline/run/events.ts'
import type {ShardPart} from '../../pipeline/run/part.ts'
import {refuse} from '../../pipeline/tree/refusals.ts'

/** A terminal that keeps what is printed on it. */
function terminalOf(watched: boolean): {readonly terminal: Terminal; readonly printed: string[]} {
  const printed: string[] = []
  const err = (text: string | Uint8Array): 'written' => {
    printed.push(String(text))
    return 'written'
  }
  return {
    printed,
    terminal: {out: err, err, colour: false, width: 80, errWidth: 200, watched},
  }
}

/** A clock that advances by a number of milliseconds at each call. */
function clockOf(step: number): () => number {
  let now = 0
  return () => {
    now += step
    return now
  }
}

function endOf(name: string, milliseconds = 1): RunEvent<Summary> {
  return {type: 'end', name, reply: 'articles', milliseconds}
}

function partOf(articles: number, last: boolean): ShardPart<Summary> {
  const sums = {...emptySummary, documents: articles, articles}
  return {shard: 0, part: 0, inputs: articles, unwritten: 0, last, files: [], sums}
}

test('progress shows the share, the replies, the speed, the time left and the slowest document', () => {
  const {terminal, printed} = terminalOf(true)
  const progress = progressOf({documents: 200, shards: 4}, terminal, false, clockOf(100))
  for (let i = 1; i <= 100; i++) progress.onEvent(endOf(`in/${i}.txt`, i === 60 ? 2345 : 90))
  assert.equal(
    printed.at(-1),
    '\r\u001b[K██████████░░░░░░░░░░ 50 % · 100 articles, 0 rejected, 0 errors · 10 a second · 10 s left · slowest 2.3 s in/60.txt',
  )
  progress.clear()
  assert.equal(printed.at(-1), '\r\u001b[K')
  assert.match(
    progress.lastLine(),
    /^100 documents in 10 s, 9\.9 a second; slowest 2\.3 s in\/60\.txt\n$/,
  )
})

test('progress is drawn four times a second at most', () => {
  const {terminal, printed} = terminalOf(true)
  const progress = progressOf({documents: 100_000, shards: 1}, terminal, false, clockOf(1))
  for (let i = 0; i < 100_000; i++) progress.onEvent(endOf('a'))
  assert.equal(printed.length, 400)
})

test('progress estimates no remaining time in the first seconds', () => {
  const {terminal, printed} = terminalOf(true)
  const progress = progressOf({documents: 1000, shards: 1}, terminal, false, clockOf(251))
  for (let i = 0; i < 15; i++) progress.onEvent(endOf('a'))
  assert.doesNotMatch(printed.join(''), /left/)
})

test('progress does not count a resumed run’s documents into the speed', () => {
  const {terminal, printed} = terminalOf(true)
  const progress = progressOf({documents: 1000, shards: 2}, terminal, false, clockOf(1000))
  progress.onEvent({type: 'resumed', part: partOf(800, true)})
  for (let i = 0; i < 100; i++) progress.onEvent(endOf('a'))
  assert.match(printed.at(-1) ?? '', / 90 % · 900 articles.* · 1\.0 a second · 2 min left/)
})

test('progress subtracts documents that are done again after the death of a worker', () => {
  const {terminal, printed} = terminalOf(true)
  const progress = progressOf({documents: 1000, shards: 2}, terminal, false, clockOf(1000))
  for (let i = 0; i < 10; i++) progress.onEvent(endOf('a'))
  progress.onEvent({type: 'undone', replies: {articles: 10, rejected: 0, errors: 0}})
  progress.onEvent(endOf('a'))
  assert.match(printed.at(-1) ?? '', / 1 article, 0 rejected/)
})

test('progress over containers counts shards, since their documents are not known', () => {
  const {terminal, printed} = terminalOf(true)
  const progress = progressOf({shards: 4}, terminal, false, clockOf(1000))
  progress.onEvent({type: 'part', part: partOf(10, true)})
  progress.onEvent(endOf('a'))
  assert.match(printed.at(-1) ?? '', / 25 % /)
})

test('progress shows emptySummary in pipes, in short runs and with --quiet', () => {
  for (const [watched, documents, quiet] of [
    [false, 5000, false],
    [true, 10, false],
    [true, 5000, true],
  ] as const) {
    const {terminal, printed} = terminalOf(watched)
    const progress = progressOf({documents, shards: 1}, terminal, quiet, clockOf(1000))
    progress.onEvent(endOf('a'))
    progress.clear()
    assert.deepEqual(printed, [])
    assert.equal(progress.lastLine(), '')
  }
})

test('progress shows no control characters of a name', () => {
  const {terminal, printed} = terminalOf(true)
  const progress = progressOf({documents: 100, shards: 1}, terminal, false, clockOf(1000))
  progress.onEvent(endOf('a\n\u001b[31mb'))
  assert.doesNotMatch((printed.at(-1) ?? '').slice(4), /\p{Cc}/u)
})

test('an output that could not be written determines the exit code', () => {
  const {terminal, printed} = terminalOf(false)
  assert.equal(exitOf('written', terminal, exits.rejected), exits.rejected)
  assert.equal(exitOf('closed', terminal, exits.rejected), exits.fine)
  assert.deepEqual(printed, [])
  const full = refuse('write/full', 'The disk is full', 'Make room')
  assert.equal(exitOf(full, terminal, exits.rejected), exits.output)
  assert.deepEqual(printed, ['copydesk: The disk is full. Make room\n'])
})
