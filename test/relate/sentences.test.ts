import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sentencesIn} from '../../pipeline/relate/sentences.ts'

const textsOf = (view: string): readonly string[] =>
  sentencesIn(view).map(({start, end}) => view.slice(start, end))

test('sentences end at stops, with what closes a quotation behind them', () => {
  assert.deepEqual(textsOf(' It rained. "Stay," he said. "Go!" They went? '), [
    'It rained.',
    '"Stay," he said.',
    '"Go!"',
    'They went?',
  ])
})

test('initials, short titles and abbreviations end none', () => {
  assert.deepEqual(textsOf('U.S. envoys met Mr. J. Pym on Jan. 12 in Oslo.'), [
    'U.S. envoys met Mr. J. Pym on Jan. 12 in Oslo.',
  ])
  assert.deepEqual(textsOf('It fell by 2.5 percent vs. the year before.'), [
    'It fell by 2.5 percent vs. the year before.',
  ])
})

test('stops of scripts without spaces end sentences', () => {
  assert.deepEqual(textsOf('雨が降った。彼は帰った。'), ['雨が降った。', '彼は帰った。'])
  assert.deepEqual(textsOf('यह पहला है। यह दूसरा है।'), ['यह पहला है।', 'यह दूसरा है।'])
})

test('a paragraph without words has none', () => {
  assert.deepEqual(textsOf('  '), [])
})
