import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {apply, type Edit, invert, merge} from '../../pipeline/tree/edits.ts'

const text = 'The feery left  port'

function edit(start: number, was: string, now: string): Edit {
  return {rule: 'test/edit', at: {start, end: start + was.length}, was, now, reason: 'A test'}
}

const edits = [edit(4, 'feery', 'ferry'), edit(14, '  ', ' ')]

test('edits are applied where they stand', () => {
  assert.equal(apply(text, edits), 'The ferry left port')
})

test('no edits leave a text alone', () => {
  assert.equal(apply(text, []), text)
})

test('only the edits inside a stretch are applied to it', () => {
  assert.equal(apply(text, edits, {start: 4, end: 14}), 'ferry left')
  assert.equal(apply(text, edits, {start: 6, end: 14}), 'ery left')
})

test('an edit that is cut by the edge of a stretch is left out', () => {
  assert.equal(apply(text, edits, {start: 0, end: 6}), 'The fe')
})

test('an edit that removes or adds text is applied', () => {
  assert.equal(apply('a b', [edit(1, ' ', '')]), 'ab')
  assert.equal(apply('ab', [edit(1, '', ' ')]), 'a b')
})

test('an edit that does not find what it was is refused', () => {
  assert.throws(() => apply(text, [edit(4, 'fairy', 'ferry')]), {
    name: 'RangeError',
    message: 'Expected `fairy` at 4–9 (test/edit), found `feery`',
  })
})

test('edits that overlap are refused', () => {
  assert.throws(() => apply(text, [edit(4, 'feery', 'ferry'), edit(6, 'er', 're')]), RangeError)
})

test('an empty edit does not move the others', () => {
  assert.deepEqual(invert([edit(0, '', 'a'), edit(1, 'x', 'yy')]), [
    edit(0, 'a', ''),
    edit(2, 'yy', 'x'),
  ])
})

test('inverted edits lead back', () => {
  assert.equal(apply(apply(text, edits), invert(edits)), text)
})

test('edits made anywhere lead back', () => {
  const pieces = fc.array(fc.tuple(fc.string(), fc.string({minLength: 1}), fc.string()))
  fc.assert(
    fc.property(pieces, (list) => {
      let was = ''
      const made = list.map(([kept, old, now]) => {
        was += kept + old
        return edit(was.length - old.length, old, now)
      })
      const changed = apply(was, made)
      assert.equal(changed, list.map(([kept, , now]) => kept + now).join(''))
      assert.equal(apply(changed, invert(made)), was)
    }),
    {seed: 1, numRuns: 200},
  )
})

test('two lists of edits are merged in order of place', () => {
  const [first, second] = edits
  assert.ok(first && second)
  assert.deepEqual(merge([second], [first]), edits)
  assert.deepEqual(merge([], edits), edits)
  assert.deepEqual(merge(edits, []), edits)
})
