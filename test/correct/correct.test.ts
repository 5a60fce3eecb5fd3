import assert from 'node:assert/strict'
import {test} from 'node:test'
import {correct, correctWith} from '../../pipeline/correct/correct.ts'
import {apply} from '../../pipeline/tree/edits.ts'
import {corrected, doubtsIn, editsIn, treeOf} from './page.ts'

const text = 'THe goverment told the the commi6ttee of the plan.The mayor was there.'

test('correct lists its edits in order and apart', () => {
  const {edits} = corrected(text)
  assert.equal(edits.length, 5)
  assert.equal(
    apply(text, edits),
    'The government told the committee of the plan. The mayor was there.',
  )
})

test('a second run over the corrected text changes nothing', () => {
  assert.deepEqual(editsIn(apply(text, corrected(text).edits)), [])
})

test('report notes what would be changed and changes nothing', () => {
  assert.deepEqual(editsIn(text, {typos: 'report'}), [])
  const doubts = corrected(text, {typos: 'report'}).doubts
  assert.equal(doubts.length, 5)
  assert.match(doubts[1]?.reason ?? '', /^Would change `goverment` to `government`: /)
  assert.match(doubts[2]?.reason ?? '', /^Would remove ` the`: /)
})

test('off looks at nothing', () => {
  assert.deepEqual(editsIn(text, {typos: 'off'}), [])
  assert.deepEqual(doubtsIn(text, {typos: 'off'}), [])
})

test('the stage as such fixes', () => {
  assert.deepEqual(
    correct.run(treeOf(text)).edits,
    correctWith({typos: 'fix'}).run(treeOf(text)).edits,
  )
})

test('correct leaves text alone that will not be published', () => {
  for (const role of ['promo', 'navigation', 'byline', 'tags'] as const) {
    assert.deepEqual(correct.run(treeOf(text, role)).edits, [], role)
  }
})

test('correct looks into headlines and captions', () => {
  for (const role of ['headline', 'dek', 'caption', 'kicker'] as const) {
    assert.equal(correct.run(treeOf(text, role)).edits.length, 5, role)
  }
})

test('correct leaves what normalize repairs alone', () => {
  const tree = treeOf(text)
  const at = {start: 4, end: 13}
  const repairs = [{rule: 'test/repair', at, was: 'goverment', now: 'goverment', reason: 'A test'}]
  const rules = correct.run({...tree, repairs}).edits.map(({rule}) => rule)
  assert.equal(rules.includes('misspelling/listed'), false)
  assert.equal(rules.length, 4)
})

test('correct comes to an end on a long text full of slips', () => {
  const line =
    'It is the commi6ttee, the the goverment of THe day.And (so) “on” it’s Kihsida a]b.\n'
  const {edits} = correct.run(treeOf(line.repeat(1600)))
  assert.ok(edits.some(({rule}) => rule === 'doubled/function-word'))
})
