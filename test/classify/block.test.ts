import assert from 'node:assert/strict'
import {test} from 'node:test'
import {viewOf} from '../../pipeline/classify/context/block.ts'
import type {Hints} from '../../pipeline/tree/types.ts'

const plain: Hints = {lines: 1, blankAbove: 1, indent: 0}

test('a view is folded and has the same offsets as the text', () => {
  const raw = 'Read\u00a0“Title” — here'
  const {text, lower} = viewOf(raw, plain)
  assert.equal(text, 'Read "Title" - here')
  assert.equal(lower, 'read "title" - here')
  assert.equal(text.length, raw.length)
})

test('words are counted by white space', () => {
  assert.equal(viewOf('Ferry', plain).words, 1)
  assert.equal(viewOf('Ferry back  in port', plain).words, 4)
})

test('two characters of a script without spaces count as a word', () => {
  assert.equal(viewOf('連絡船が港', plain).words, 3)
})

test('a view stops at the sign that ends a sentence, behind quotes and brackets too', () => {
  for (const text of ['It came.', 'Did it?', 'It came.”', '(It came.)', '港に戻った。', 'So …']) {
    assert.ok(viewOf(text, plain).stops, text)
  }
})

test('a view that ends otherwise does not stop', () => {
  for (const text of ['Ferry back', 'She said:', 'one, two,', 'U.S']) {
    assert.ok(!viewOf(text, plain).stops, text)
  }
})

test('nine words that stop, or lead on with a colon, are prose', () => {
  assert.ok(viewOf('The ferry came back to port on Monday night.', plain).prose)
  assert.ok(viewOf('The ferry came back to port with these things:', plain).prose)
})

test('fewer words, or words without a stop, are no prose', () => {
  assert.ok(!viewOf('The ferry came back to port on Monday.', plain).prose)
  assert.ok(!viewOf('The ferry came back to port on Monday night', plain).prose)
})

test('wordings are known in any case and with curly quotes', () => {
  assert.ok(viewOf('READ MORE', plain).wordings.whole.has('promo'))
  assert.ok(viewOf('Editor’s note: names were changed.', plain).wordings.opens.has('correction'))
})

test('a wording inside a longer word is not said', () => {
  assert.equal(viewOf('Bylaws change in May', plain).wordings.opens.size, 0)
  assert.equal(viewOf('Readmore', plain).wordings.whole.size, 0)
})

test('of a long block the first and the last 2,000 code units are looked at', () => {
  const view = viewOf(`Open ${'word '.repeat(20_000)}close.`, plain)
  assert.equal(view.text.length, 4000)
  assert.ok(view.text.startsWith('Open') && view.text.endsWith('close.'))
  assert.ok(view.words > 10_000)
  assert.ok(view.prose)
})
