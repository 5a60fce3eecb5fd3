import assert from 'node:assert/strict'
import {test} from 'node:test'
import {quotationsOf} from '../../pipeline/relate/quotations.ts'
import {fold} from '../../pipeline/text/fold.ts'

function quoted(text: string): readonly string[] {
  return quotationsOf(fold(text)).map(({start, end}) => text.slice(start, end))
}

test('quotations are found in the marks of several countries', () => {
  assert.deepEqual(quoted('The mayor said “we are ready” on Monday.'), ['“we are ready”'])
  assert.deepEqual(quoted('Die Chefin sagte: «Wir sind so weit.»'), ['«Wir sind so weit.»'])
  assert.deepEqual(quoted('市長は「準備はできた」と話した。'), ['「準備はできた」'])
  assert.deepEqual(quoted("She called it 'the worker's friend' twice."), ["'the worker's friend'"])
})

test('quotations leave apostrophes alone', () => {
  assert.deepEqual(quoted("Ottawa's plan, the workers' choice, wasn't Seoul's."), [])
  assert.deepEqual(quoted("Music of the '90s filled the square."), [])
})

test('a quotation that opens a paragraph and continues in the next reaches to the end', () => {
  const text = '“It rained for a week, and then for another.'
  assert.deepEqual(quoted(text), [text])
})

test('a mark inside a paragraph that never closes is no quotation', () => {
  assert.deepEqual(quoted('The plank was 12" wide and grey with age.'), [])
  assert.deepEqual(quoted('He said “that was all and the minutes ended there.'), [])
})

test('a single quote inside a double quotation does not end it', () => {
  assert.deepEqual(quoted('“He said ‘go’ and went,” she told them.'), ['“He said ‘go’ and went,”'])
})

test('many marks that never close cost no more than their number', () => {
  assert.ok(quotationsOf(" 'x".repeat(100_000)).length <= 1)
  assert.deepEqual(quotationsOf(`a ${'「'.repeat(100_000)}`), [])
})
