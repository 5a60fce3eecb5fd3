import assert from 'node:assert/strict'
import {test} from 'node:test'
import {inertLine, inertText} from '../../pipeline/text/inert.ts'
import {flawOf, lineFlawOf} from '../../pipeline/validate/plain-text.ts'
import {diceOfInput} from '../fuzz/dice.ts'
import {markupOf} from './markup.ts'
import {liveIn, liveTextsIn} from './oracle.ts'

const seed = 13
const strings = 100_000

test('the oracle sees an element, a comment and a reference, and leaves plain signs alone', () => {
  for (const live of [
    '<b>',
    'a <!-- b',
    '</x',
    '<?x',
    '&lt',
    '&copy2023',
    '&#38;',
    '</>',
    '<a-b',
  ]) {
    assert.notDeepEqual(liveTextsIn([live]), [], live)
  }
  assert.deepEqual(liveTextsIn(['a < b', 'AT&T, R&D', '&data;', '"\'', '‹b›', '->', '<3', '<']), [])
  assert.notDeepEqual(liveIn({name: 'a </script> b'}), [])
  assert.notDeepEqual(liveIn({name: '<!--<script>'}), [])
})

test('of 100,000 texts with markup, an HTML parser finds none once they are inert', () => {
  const texts = Array.from({length: strings}, (_, i) => markupOf(diceOfInput(seed, i)))
  const lines = texts.map(inertLine)
  const many = texts.map(inertText)
  assert.deepEqual(liveTextsIn([...new Set([...lines, ...many])]), [])
  assert.deepEqual([...lines.filter(lineFlawOf), ...many.filter(flawOf)], [])
  assert.ok(texts.filter((text, i) => text !== lines[i]).length > strings / 2)
})
