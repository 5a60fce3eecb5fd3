import assert from 'node:assert/strict'
import {test} from 'node:test'
import {align} from '../../pipeline/relate/alignment.ts'
import {sketchOf} from '../../pipeline/relate/sketch.ts'
import {agency, documentOf, independent, rewrite} from './stories.ts'

function alignTexts(a: readonly string[], b: readonly string[]) {
  return align(sketchOf(documentOf('a', a)), sketchOf(documentOf('b', b)))
}

test('each paragraph of a document stands beside itself', () => {
  const {score, aligned} = alignTexts(agency, agency)
  assert.equal(score, 1)
  assert.deepEqual(
    aligned.map((pair) => pair.a),
    aligned.map((pair) => pair.b),
  )
})

test('a rewrite is aligned paragraph by paragraph, without what it adds or leaves out', () => {
  const document = documentOf('a', agency)
  const {aligned} = align(sketchOf(document), sketchOf(documentOf('b', rewrite)))
  const starts = document.paragraphs.map((paragraph) => paragraph.at.start)
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
    assert.equal(there.score, back.score)
    assert.deepEqual(
      there.aligned,
      back.aligned.map(({a, b, score}) => ({a: b, b: a, score})),
    )
  }
})

test('paragraphs in another order are not aligned', () => {
  const {score} = alignTexts(agency, [...agency].reverse())
  assert.ok(score < 0.3, `${score}`)
})

test('a paragraph that was cut in two, or two that were joined, are still aligned', () => {
  const [first = '', second = '', ...rest] = agency
  assert.equal(alignTexts(agency, [`${first} ${second}`, ...rest]).score, 1)
})

test('a long paragraph does not count wholly for a short one that it holds', () => {
  const long = agency.join(' ')
  const {score} = alignTexts([long], [agency[0] ?? '', ...independent, ...independent.slice(1)])
  assert.ok(score < 0.5, `${score}`)
})

test('a turn of phrase aligns nothing', () => {
  const a = ['He is one of the most, she said on Monday.']
  const b = ['One of the most costly storms of the decade, she said on Friday, had passed.']
  assert.deepEqual(alignTexts(a, b), {score: 0, aligned: []})
})

test('nothing aligns with nothing', () => {
  assert.deepEqual(alignTexts([], []), {score: 0, aligned: []})
  assert.deepEqual(alignTexts(agency, []), {score: 0, aligned: []})
})
