import assert from 'node:assert/strict'
import {test} from 'node:test'
import {closingCredit} from '../../pipeline/extract/credit.ts'
import {read} from './fields.ts'

const found: readonly (readonly [paragraph: string, credit: string])[] = [
  ['The ferry came. (AFP)', '(AFP)'],
  ['The ferry came. [PTI]', '[PTI]'],
  ['“The ferry came.” (Reuters)', '(Reuters)'],
  ['The ferry came. (AFP).', '(AFP).'],
  ['The ferry came. (PTI AB CD)', '(PTI AB CD)'],
  ['The ferry came. —PTI', '—PTI'],
  ['The ferry came. -- AFP', '-- AFP'],
  ['The ferry came. ==Kyodo', '==Kyodo'],
  [
    'It came. (Reporting by Ann Miller; Editing by Ravi Nair)',
    '(Reporting by Ann Miller; Editing by Ravi Nair)',
  ],
  ['It came (Additional reporting by Ann Miller)', '(Additional reporting by Ann Miller)'],
]

for (const [paragraph, credit] of found) {
  test(`“${paragraph}” closes with a credit`, () => {
    const span = closingCredit(`x\n${paragraph}`, {start: 2, end: paragraph.length + 2})
    assert.ok(span)
    assert.equal(`x\n${paragraph}`.slice(span.at.start, span.at.end), credit)
  })
}

for (const paragraph of [
  'The minister told the Press Trust of India (PTI).',
  'The ship was sold to the agency (AP)',
  'The agency she liked best was the oldest one – Reuters.',
  'The ferry came, he told Reuters',
  'He works for Reuters. (He left in May.)',
  'The ferry came. (Miller)',
  'The ferry came. (AFP) It left.',
  '(AFP)',
  '—PTI',
  '',
]) {
  test(`“${paragraph}” closes without a credit`, () => {
    assert.equal(closingCredit(paragraph, {start: 0, end: paragraph.length}), undefined)
  })
}

test('creditText is the line that credits contributors or an agency, as written', () => {
  const line = 'With contributions from agencies.'
  assert.equal(read('creditText', [['contributors', line]]), line)
  assert.equal(read('creditText', [['credit', 'Text by: AFP']]), 'Text by: AFP')
})

test('brackets around a whole credit line are no part of it', () => {
  assert.equal(
    read('creditText', [['contributors', '(With inputs from PTI)']]),
    'With inputs from PTI',
  )
  assert.equal(read('creditText', [['credit', '(AFP)']]), 'AFP')
})

test('credits of pictures and lines that name reporters are left alone', () => {
  assert.equal(read('creditText', [['credit', 'Photograph: Ann Miller']]), undefined)
  assert.equal(read('creditText', [['credit', 'Getty Images']]), undefined)
  assert.equal(read('creditText', [['contributors', 'Reporting by Ann Miller']]), undefined)
  assert.equal(read('creditText', [['paragraph', 'With inputs from PTI']]), undefined)
})
