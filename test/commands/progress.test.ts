import assert from 'node:assert/strict'
import {test} from 'node:test'
import {progressOf} from '../../pipeline/commands/extract/progress.ts'
import {nothing, type Summary} from '../../pipeline/commands/extract/summary.ts'
import {exitOf, exits} from '../../pipeline/commands/shared/exits.ts'
import type {Terminal} from '../../pipeline/commands/shared/terminal.ts'
import type {News, Part} from '../../pipeline/run/task.ts'
import {refuse} from '../../pipeline/tree/refusals.ts'

/** A terminal that keeps what is printed on it. */
function terminalOf(watched: boolean): {readonly terminal: Terminal; readonly told: string[]} {
  const told: string[] = []
  const err = (text: string | Uint8Array): 'taken' => {
    told.push(String(text))
    return 'taken'
  }
  return {
    told,
    terminal: {out: err, err, colour: false, width: 80, errWidth: 200, watched},
  }
}

/** A clock that goes on by so many milliseconds each time it is asked. */
function clockOf(step: number): () => number {
  let now = 0
  return () => {
    now += step
    return now
  }
}

function endOf(name: string, milliseconds = 1): News<Summary> {
  return {type: 'end', name, reply: 'articles', milliseconds}
}

function partOf(articles: number, last: boolean): Part<Summary> {
  const sums = {...nothing, documents: articles, articles}
  return {shard: 0, part: 0, inputs: articles, missed: 0, last, files: [], sums}
}

test('progress shows the share, the replies, the speed, the time left and the slowest document', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf({documents: 200, shards: 4}, terminal, false, clockOf(100))
  for (let i = 1; i <= 100; i++) progress.hear(endOf(`in/${i}.txt`, i === 60 ? 2345 : 90))
  assert.equal(
    told.at(-1),
    '\r\u001b[K██████████░░░░░░░░░░ 50 % · 100 articles, 0 rejected, 0 errors · 10 a second · 10 s left · slowest 2.3 s in/60.txt',
  )
  progress.clear()
  assert.equal(told.at(-1), '\r\u001b[K')
  assert.match(
    progress.last(),
    /^100 documents in 10 s, 9\.9 a second; slowest 2\.3 s in\/60\.txt\n$/,
  )
})

test('progress is drawn four times a second at most', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf({documents: 100_000, shards: 1}, terminal, false, clockOf(1))
  for (let i = 0; i < 100_000; i++) progress.hear(endOf('a'))
  assert.equal(told.length, 400)
})

test('progress guesses no time that is left before a while has gone by', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf({documents: 1000, shards: 1}, terminal, false, clockOf(251))
  for (let i = 0; i < 15; i++) progress.hear(endOf('a'))
  assert.doesNotMatch(told.join(''), /left/)
})

test('progress does not count a resumed run’s documents into the speed', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf({documents: 1000, shards: 2}, terminal, false, clockOf(1000))
  progress.hear({type: 'noted', part: partOf(800, true)})
  for (let i = 0; i < 100; i++) progress.hear(endOf('a'))
  assert.match(told.at(-1) ?? '', / 90 % · 900 articles.* · 1\.0 a second · 2 min left/)
})

test('progress takes back what a worker that died will answer again', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf({documents: 1000, shards: 2}, terminal, false, clockOf(1000))
  for (let i = 0; i < 10; i++) progress.hear(endOf('a'))
  progress.hear({type: 'back', replies: {articles: 10, rejected: 0, errors: 0}})
  progress.hear(endOf('a'))
  assert.match(told.at(-1) ?? '', / 1 article, 0 rejected/)
})

test('progress over containers goes by shards, as nobody knows their documents', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf({shards: 4}, terminal, false, clockOf(1000))
  progress.hear({type: 'part', part: partOf(10, true)})
  progress.hear(endOf('a'))
  assert.match(told.at(-1) ?? '', / 25 % /)
})

test('progress stays away from pipes, from short runs and from those who want quiet', () => {
  for (const [watched, documents, quiet] of [
    [false, 5000, false],
    [true, 10, false],
    [true, 5000, true],
  ] as const) {
    const {terminal, told} = terminalOf(watched)
    const progress = progressOf({documents, shards: 1}, terminal, quiet, clockOf(1000))
    progress.hear(endOf('a'))
    progress.clear()
    assert.deepEqual(told, [])
    assert.equal(progress.last(), '')
  }
})

test('progress shows no controls of a name', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf({documents: 100, shards: 1}, terminal, false, clockOf(1000))
  progress.hear(endOf('a\n\u001b[31mb'))
  assert.doesNotMatch((told.at(-1) ?? '').slice(4), /\p{Cc}/u)
})

test('an exit code tells of an output that was not taken, before all else', () => {
  const {terminal, told} = terminalOf(false)
  assert.equal(exitOf('taken', terminal, exits.rejected), exits.rejected)
  assert.equal(exitOf('gone', terminal, exits.rejected), exits.fine)
  assert.deepEqual(told, [])
  const full = refuse('write/full', 'The disk is full', 'Make room')
  assert.equal(exitOf(full, terminal, exits.rejected), exits.output)
  assert.deepEqual(told, ['copydesk: The disk is full. Make room\n'])
})
