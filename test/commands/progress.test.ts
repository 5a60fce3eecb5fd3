import assert from 'node:assert/strict'
import {test} from 'node:test'
import {exitOf, exits} from '../../pipeline/commands/exits.ts'
import {progressOf} from '../../pipeline/commands/progress.ts'
import type {Terminal} from '../../pipeline/commands/terminal.ts'
import {refuse} from '../../pipeline/tree/refusals.ts'

/** A terminal that keeps what is printed on it. */
function terminalOf(watched: boolean): {readonly terminal: Terminal; readonly told: string[]} {
  const told: string[] = []
  const err = (text: string): 'taken' => {
    told.push(text)
    return 'taken'
  }
  return {told, terminal: {out: err, err, colour: false, width: 80, watched}}
}

test('a progress bar fills up, and goes away', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf(200, terminal)
  for (let i = 0; i < 200; i++) progress.step()
  progress.clear()
  assert.match(told[0] ?? '', /^\r░{30} {3}0 % of 200$/)
  assert.match(told.at(-2) ?? '', /^\r█{30} 100 % of 200$/)
  assert.equal(told.at(-1), '\r\u001b[K')
})

test('a progress bar is drawn only when it changes', () => {
  const {terminal, told} = terminalOf(true)
  const progress = progressOf(100_000, terminal)
  for (let i = 0; i < 100_000; i++) progress.step()
  assert.ok(told.length <= 131, String(told.length))
})

test('a progress bar stays away from pipes and from short runs', () => {
  for (const [watched, total] of [
    [false, 5000],
    [true, 10],
  ] as const) {
    const {terminal, told} = terminalOf(watched)
    const progress = progressOf(total, terminal)
    progress.step()
    progress.clear()
    assert.deepEqual(told, [])
  }
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
