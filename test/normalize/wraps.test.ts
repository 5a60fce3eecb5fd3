import assert from 'node:assert/strict'
import {test} from 'node:test'
import {repair} from '../../pipeline/normalize/normalize.ts'
import {apply} from '../../pipeline/tree/edits.ts'

const paragraphs = [
  'The harbour board voted on Tuesday to close the north quay for the winter, a step that fishermen had asked for since the storm of last autumn tore away forty metres of its outer wall.',
  'Repairs will take until May, the harbour master said, and boats over twelve metres must use the ferry berth until then; smaller ones may stay where they are.',
  'Nobody was hurt when the wall gave way. “We were lucky,” she said, “and luck is no plan for a second winter of well-known gales.”',
]

function broken(text: string, width: number): string {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

function mended(text: string): string {
  return apply(text, repair(text))
}

test('wraps joins paragraphs that were broken at any usual width', () => {
  for (let width = 55; width <= 100; width += 1) {
    const text = paragraphs.map((each) => broken(each, width)).join('\n\n')
    assert.equal(mended(text), paragraphs.join('\n\n'), `width ${width}`)
  }
})

test('wraps joins lines that end in CR and LF', () => {
  const text = paragraphs
    .map((each) => broken(each, 72))
    .join('\n\n')
    .replaceAll('\n', '\r\n')
  assert.equal(mended(text), paragraphs.join('\r\n\r\n'))
})

test('wraps joins text with a word that is longer than the lines', () => {
  const address = `https://example.org/${'a'.repeat(90)}`
  const text = [...paragraphs.map((each) => broken(each, 70)), address].join('\n\n')
  assert.equal(mended(text), [...paragraphs, address].join('\n\n'))
})

test('wraps joins a word that was broken after its hyphen without a space', () => {
  const text = broken(paragraphs.join(' '), 72).replace('well-known', 'well-\nknown')
  assert.match(mended(text), /well-\s?known/)
})

test('wraps leaves single lines, lists, verse and addresses alone', () => {
  for (const text of [
    paragraphs.join('\n'),
    paragraphs.join('\n\n'),
    '- bread\n- two pints of milk\n- a dozen eggs from the farm\n- salt',
    'The sea is calm tonight,\nThe tide is full, the moon lies fair\nUpon the straits; on the coast\nThe light gleams and is gone',
    'Harbour Board\n12 Quay Street\nNorthport AB1 2CD\nTelephone 555 0101\nOpen on weekdays',
    'News\nSport\nWeather\nTravel\nHouses\nJobs\nContact us',
    'He came at nine.\nShe came at ten.\nThey left together at noon.\nNobody saw them go.',
  ]) {
    assert.equal(mended(text), text)
  }
})

test('wraps leaves a break before a bullet and after a short line alone', () => {
  const text = `${broken(paragraphs[0] ?? '', 60)}\n- one thing\n- another thing\n\n${broken(paragraphs[1] ?? '', 60)}`
  assert.match(mended(text), /wall\.\n- one thing\n- another thing\n\nRepairs/)
})
