import assert from 'node:assert/strict'
import {test} from 'node:test'
import {rankOf, readingsOf, slipBetween} from '../../pipeline/correct/slip.ts'
import {isHashOfCommon} from '../../pipeline/language/common-words.ts'
import {hashOf} from '../../pipeline/text/hash.ts'

test('slip distinguishes the four kinds and finds their place', () => {
  assert.deepEqual(slipBetween('recieve', 'receive'), {kind: 'swapped', at: 3})
  assert.deepEqual(slipBetween('goverment', 'government'), {kind: 'missing', at: 5})
  assert.deepEqual(slipBetween('untill', 'until'), {kind: 'extra', at: 5})
  assert.deepEqual(slipBetween('seperate', 'separate'), {kind: 'replaced', at: 3})
})

test('slip sees nothing in equal words and in words further apart', () => {
  assert.equal(slipBetween('word', 'word'), undefined)
  assert.equal(slipBetween('beleif', 'beliefs'), undefined)
  assert.equal(slipBetween('abcd', 'badc'), undefined)
})

test('slip ranks a swap and a doubled letter before others', () => {
  const rank = (was: string, now: string): number => {
    const slip = slipBetween(was, now)
    return slip === undefined ? Number.NaN : rankOf(slip, was, now)
  }
  assert.equal(rank('thier', 'their'), 0)
  assert.equal(rank('commited', 'committed'), 0)
  assert.equal(rank('untill', 'until'), 0)
  assert.equal(rank('securty', 'security'), 1)
  assert.equal(rank('seperate', 'separate'), 2)
})

test('slip reads every word that is one slip away, and not the word', () => {
  const readings = readingsOf('thier')
  for (const word of ['their', 'tier', 'thiers', 'shier', 'thie']) {
    assert.ok(readings.includes(word), word)
  }
  assert.equal(readings.includes('thier'), false)
  assert.equal(new Set(readings).size, readings.length)
})

test('the readings whose hash passes a test are those of all, in their order', () => {
  for (const word of ['thier', 'requierements', 'beleive', 'ab', 'a', 'naïve', "o'clck"]) {
    assert.deepEqual(
      readingsOf(word, isHashOfCommon),
      readingsOf(word).filter((reading) => isHashOfCommon(hashOf(reading))),
    )
  }
  assert.ok(readingsOf('thier', isHashOfCommon).includes('their'))
})
