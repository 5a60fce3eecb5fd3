import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {chain} from '../../pipeline/tree/chain.ts'
import {apply, type Edit, invert} from '../../pipeline/tree/edits.ts'

type Cut = readonly [gap: number, length: number, now: string]

const cuts = fc.array(
  fc.tuple(fc.nat(4), fc.integer({min: 1, max: 4}), fc.string({maxLength: 3})),
  {maxLength: 6},
)

function editsOf(text: string, wanted: readonly Cut[], rule: string): readonly Edit[] {
  const edits: Edit[] = []
  let from = 0
  for (const [gap, length, now] of wanted) {
    const at = {start: from + gap, end: from + gap + length}
    if (at.end > text.length) break
    const was = text.slice(at.start, at.end)
    if (was !== now) edits.push({rule, at, was, now, reason: `for ${rule}`})
    from = at.end
  }
  return edits
}

test('chain of two rounds gives what one after the other gives, and leads back', () => {
  fc.assert(
    fc.property(fc.string({maxLength: 40}), cuts, cuts, (text, some, more) => {
      const first = editsOf(text, some, 'a/b')
      const between = apply(text, first)
      const second = editsOf(between, more, 'c/d')
      const both = chain(text, first, second)
      assert.equal(apply(text, both), apply(between, second))
      assert.equal(apply(apply(text, both), invert(both)), text)
    }),
    {numRuns: 2000},
  )
})

test('chain ties what both rounds changed, under the rule of the first', () => {
  const first = [{rule: 'a/b', at: {start: 1, end: 5}, was: '&lt;', now: '<', reason: 'one'}]
  const second = [{rule: 'c/d', at: {start: 1, end: 3}, was: '<b', now: '', reason: 'two'}]
  assert.deepEqual(chain('x&lt;b', first, second), [
    {rule: 'a/b', at: {start: 1, end: 6}, was: '&lt;b', now: '', reason: 'one; two'},
  ])
})

test('chain drops an edit that leads back to what stood there', () => {
  const first = [{rule: 'a/b', at: {start: 0, end: 1}, was: 'x', now: 'y', reason: 'one'}]
  const second = [{rule: 'c/d', at: {start: 0, end: 1}, was: 'y', now: 'x', reason: 'two'}]
  assert.deepEqual(chain('x', first, second), [])
})

test('chain leaves neighbours apart', () => {
  const first = [{rule: 'a/b', at: {start: 0, end: 1}, was: 'x', now: '', reason: 'one'}]
  const second = [{rule: 'c/d', at: {start: 0, end: 1}, was: 'y', now: 'z', reason: 'two'}]
  assert.equal(chain('xy', first, second).length, 2)
})
