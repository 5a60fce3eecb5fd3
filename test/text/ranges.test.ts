import assert from 'node:assert/strict'
import {test} from 'node:test'
import {contains, lengthOf, overlaps, splitsPair, without} from '../../pipeline/text/ranges.ts'

const whole = {start: 2, end: 10}

test('a range is as long as its code units', () => {
  assert.equal(lengthOf(whole), 8)
  assert.equal(lengthOf({start: 3, end: 3}), 0)
})

test('ranges overlap when they share a code unit', () => {
  assert.ok(overlaps(whole, {start: 9, end: 12}))
  assert.ok(overlaps(whole, {start: 4, end: 5}))
})

test('ranges that touch do not overlap', () => {
  assert.ok(!overlaps(whole, {start: 10, end: 12}))
  assert.ok(!overlaps(whole, {start: 0, end: 2}))
})

test('a range contains itself and what lies in it, and nothing that stands out', () => {
  assert.ok(contains(whole, whole))
  assert.ok(contains(whole, {start: 3, end: 4}))
  assert.ok(!contains(whole, {start: 1, end: 4}))
  assert.ok(!contains(whole, {start: 9, end: 11}))
})

test('an offset inside a character splits it, one beside it does not', () => {
  assert.ok(splitsPair('a😀b', 2))
  assert.ok(!splitsPair('a😀b', 1))
  assert.ok(!splitsPair('a😀b', 3))
  assert.ok(!splitsPair('', 0))
})

test('cutting holes leaves what is between them', () => {
  const holes = [
    {start: 3, end: 5},
    {start: 7, end: 8},
  ]
  assert.deepEqual(without(whole, holes), [
    {start: 2, end: 3},
    {start: 5, end: 7},
    {start: 8, end: 10},
  ])
})

test('holes outside a range leave it alone, and one that covers it leaves nothing', () => {
  assert.deepEqual(without(whole, [{start: 0, end: 2}]), [whole])
  assert.deepEqual(without(whole, [{start: 10, end: 20}]), [whole])
  assert.deepEqual(without(whole, [{start: 0, end: 20}]), [])
  assert.deepEqual(without(whole, []), [whole])
})

test('a hole that stands out is cut to the range', () => {
  assert.deepEqual(without(whole, [{start: 0, end: 4}]), [{start: 4, end: 10}])
  assert.deepEqual(without(whole, [{start: 8, end: 14}]), [{start: 2, end: 8}])
})
