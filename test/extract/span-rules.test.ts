import assert from 'node:assert/strict'
import {test} from 'node:test'
import {glued} from '../../pipeline/extract/spans/run-in-byline.ts'
import {storyEnds} from '../../pipeline/extract/spans/story-end.ts'
import {teasers} from '../../pipeline/extract/spans/teaser.ts'
import {datelines} from '../../pipeline/parse/datelines.ts'
import {fold} from '../../pipeline/text/fold.ts'
import type {SpanRule} from '../../pipeline/tree/span-rules.ts'

const marks = /[⟦⟧]/gu
const rules: readonly SpanRule[] = [...datelines, ...glued, ...teasers, ...storyEnds]

for (const rule of rules) {
  for (const marked of rule.examples.yes) {
    test(`${rule.id} finds “${marked}”`, () => {
      const text = marked.replace(marks, '')
      const found = rule.find(fold(text))
      assert.ok(found)
      const {start, end} = found
      assert.equal(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`, marked)
    })
  }
  for (const text of rule.examples.no) {
    test(`${rule.id} leaves “${text}” alone`, () => {
      assert.equal(rule.find(fold(text)), undefined)
    })
  }
}

test('every rule has a unique id, a reason, and examples of both kinds', () => {
  const ids = rules.map(({id}) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const {id, reason, examples} of rules) {
    assert.match(id, /^[a-z-]+\/[a-z0-9-]+$/)
    assert.notEqual(reason, '')
    assert.ok(examples.yes.length > 0 && examples.no.length > 0, id)
  }
})
