import assert from 'node:assert/strict'
import {test} from 'node:test'
import {titleOf} from '../../pipeline/classify/context/title.ts'
import type {ViewedBlock} from '../../pipeline/classify/context/viewed-block.ts'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'
import type {Block} from '../../pipeline/tree/types.ts'

const title = 'Ferry back in port after three days'
const prose = 'The ferry returned to port on Monday after a gale, its operator told passengers.'
const more = 'It will leave again for the islands on Friday, weather allowing, he said.'

/** Lines as the first pass sees them, each parted from the next by a blank line. */
function seen(...lines: readonly string[]): readonly ViewedBlock[] {
  const blocks = lines.map(
    (text, index): Block => ({
      type: 'block',
      at: {start: index, end: index + text.length},
      data: {lines: 1, blankAbove: 1, indent: 0},
    }),
  )
  const texts = new Map(blocks.map((block, i) => [block, lines[i] ?? '']))
  return passesOf(blocks, (block) => texts.get(block) ?? '').blocks
}

test('the title is the line above the byline and the body', () => {
  assert.deepEqual(titleOf(seen('World', title, 'By Ann Miller', prose, more)), {
    index: 1,
    sure: true,
  })
})

test('of a title and a longer line below it the first is the title', () => {
  const dek = 'Operator blames the gale and says that no one on board was hurt'
  assert.equal(titleOf(seen('Menu', title, dek, 'March 20, 2023', prose, more))?.index, 0 + 1)
})

test('a line that is said in the path of links and again above the body is the title', () => {
  const other = 'Six things to do this week'
  const lines = seen('Log in', other, `Home > News > ${title}`, title, prose, more)
  assert.equal(titleOf(lines)?.index, 3)
})

test('of two places of one headline the first is taken', () => {
  assert.equal(titleOf(seen('Menu', title, title, 'By Ann Miller', prose, more))?.index, 1)
})

test('a sentence, a label and a single word are no title', () => {
  assert.equal(titleOf(seen('The ferry came back.', prose)), undefined)
  assert.equal(titleOf(seen('What we know so far:', prose)), undefined)
  assert.equal(titleOf(seen('Ferry', prose)), undefined)
})

test('the first line of a text with nothing besides the text is not surely its title', () => {
  assert.equal(titleOf(seen(title, prose, more))?.sure, false)
})

test('a line below the body is not surely its title', () => {
  assert.notEqual(titleOf(seen('Share', prose, more, 'Ferry to stay in port for now'))?.sure, true)
})

test('a title in a script without spaces is found by what the body says again', () => {
  const lines = seen(
    '共有する',
    '新しい橋が三年ぶりに開通',
    '2023年3月20日',
    '新しい橋が20日、三年ぶりに開通し、島の住民ら約二百人が歩いて渡った。市長は式で感謝を述べた。',
    '橋の工事は三年前に始まり、嵐で二度止まったが、ことしの春に終わったと市は説明している。',
  )
  assert.deepEqual(titleOf(lines), {index: 1, sure: true})
})
