import assert from 'node:assert/strict'
import {test} from 'node:test'
import {seldom} from '../../pipeline/text/seldom.ts'

test('an expression is made for the first text that may match', () => {
  let made = 0
  const ferry = seldom(
    () => {
      made += 1
      return /ferry$/
    },
    (text) => text.includes('ferry'),
  )
  assert.equal(ferry('the bridge'), undefined)
  assert.equal(made, 0)
  assert.equal(ferry('the ferry')?.test('the ferry'), true)
  assert.equal(ferry('the bridge')?.test('the bridge'), false)
  assert.equal(made, 1)
})

test('an expression is made once many texts were tested', () => {
  const ferry = seldom(
    () => /ferry$/,
    () => false,
  )
  const made = Array.from({length: 100}, () => ferry('the bridge') !== undefined)
  assert.deepEqual([made[0], made.at(-1)], [false, true])
})
