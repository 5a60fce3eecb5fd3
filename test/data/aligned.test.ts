import assert from 'node:assert/strict'
import {test} from 'node:test'
import {alignedWith} from '../../data/aligned.ts'
import {shingledOf} from '../../data/shingles.ts'

const first = 'The harbour will stay shut until the wreck has been lifted.'
const second = 'Ferries leave from the northern quay instead, twice a day.'

function aligned(texts: readonly string[], body: string): string {
  return alignedWith(texts, shingledOf(body)).join('')
}

test('a block is of the body when half of it stands there', () => {
  assert.equal(
    aligned(['Menu', first, 'Read on: storms ahead', second], `${first}\n${second}`),
    '0101',
  )
})

test('a few words are of the body as a whole line, and not when they merely stand in it', () => {
  assert.equal(
    aligned(['The wreck', first, 'Prices', second], `${first}\nPrices\n${second}`),
    '0111',
  )
})

test('cells of a table are of the body when the truth runs on through them', () => {
  assert.equal(aligned(['Berth', '12', 'Ferry', '7 am', 'Login'], 'Berth 12 | Ferry 7 am'), '11110')
})

test('of a line that stands twice the one among others of the body counts', () => {
  assert.equal(
    aligned([first, 'Share', 'Menu', 'Log in', first, second], `${first}\n${second}`),
    '000011',
  )
})

test('a short line may stand in the body twice', () => {
  assert.equal(aligned(['Yes.', first, 'Yes.'], `Yes.\n${first}\nYes.`), '111')
})
