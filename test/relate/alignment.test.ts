import assert from 'node:assert/strict'
import {test} from 'node:test'
import {align, measureOf} from '../../pipeline/relate/alignment.ts'
import {agency, independent, readOf, rewrite} from './stories.ts'

function alignTexts(a: readonly string[], b: readonly string[]) {
  const [one, other] = [readOf('a', a), readOf('b', b)]
  const aligned = align(one, other)
  return {aligned, ...measureOf(aligned, [one.words, other.words])}
}

test('each sentence of a document stands beside itself', () => {
  const {share, wording, aligned} = alignTexts(agency, agency)
  assert.deepEqual(share, [1, 1])
  assert.equal(wording, 1)
  for (const {a, b, score} of aligned) assert.deepEqual([a, score], [b, 1])
})

test('a rewrite is aligned sentence by sentence, without what it adds or leaves out', () => {
  const starts = readOf('a', agency).paragraphs.map((paragraph) => paragraph.at.start)
  const {aligned} = alignTexts(agency, rewrite)
  assert.deepEqual(
    aligned.map((pair) => starts.indexOf(pair.a.start)),
    [0, 1, 3, 4, 6],
  )
})

test('alignment is the same from both sides', () => {
  for (const [one, two] of [
    [agency, rewrite],
    [agency, independent],
    [rewrite, independent],
  ] as const) {
    const there = alignTexts(one, two)
    const back = alignTexts(two, one)
    assert.deepEqual(there.share, [...back.share].reverse())
    assert.deepEqual(
      new Set(there.aligned.map(({a, b}) => `${a.start} ${b.start}`)),
      new Set(back.aligned.map(({a, b}) => `${b.start} ${a.start}`)),
    )
  }
})

test('sentences in another order are aligned', () => {
  assert.deepEqual(alignTexts(agency, [...agency].reverse()).share, [1, 1])
})

test('a paragraph that was cut in two, or two that were joined, are still aligned', () => {
  const [first = '', second = '', ...rest] = agency
  assert.deepEqual(alignTexts(agency, [`${first} ${second}`, ...rest]).share, [1, 1])
  const joined = `${first.replace(/\.$/, '')}, and ${second}`
  assert.ok(Math.min(...alignTexts(agency, [joined, ...rest]).share) > 0.95)
})

test('a sentence that stands in a document many times vouches for few others', () => {
  const chorus = Array.from({length: 30}, () => agency[1] ?? '')
  const {share} = alignTexts(chorus, agency)
  assert.ok(share[0] < 0.1, `${share[0]}`)
})

test('a turn of phrase aligns nothing, and independent reports are not aligned', () => {
  const a = ['He is one of the most, she said on Monday.']
  const b = ['One of the most costly storms of the decade, she told us on Friday, had passed.']
  assert.deepEqual(alignTexts(a, b).aligned, [])
  assert.deepEqual(alignTexts(agency, independent).aligned, [])
})

test('nothing aligns with nothing', () => {
  assert.deepEqual(alignTexts([], []).aligned, [])
  assert.deepEqual(alignTexts(agency, []).aligned, [])
})
