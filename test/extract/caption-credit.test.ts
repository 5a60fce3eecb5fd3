import assert from 'node:assert/strict'
import {test} from 'node:test'
import {bareCredit, captionCredit} from '../../pipeline/extract/spans/caption-credit.ts'

const found: readonly (readonly [caption: string, span: string, credit: string])[] = [
  ['The ferry in port. (Kyodo) ==Kyodo', '(Kyodo) ==Kyodo', 'Kyodo'],
  ['The ferry in port. ==Kyodo', '==Kyodo', 'Kyodo'],
  ['The ferry in port. (Ann Miller/AP)', '(Ann Miller/AP)', 'Ann Miller/AP'],
  ['The ferry in port (AP Photo/Ann Miller)', '(AP Photo/Ann Miller)', 'AP Photo/Ann Miller'],
  ['The ferry in port. [PTI Photo/Ravi Nair]', '[PTI Photo/Ravi Nair]', 'PTI Photo/Ravi Nair'],
  [
    'The ferry in port. (Photo by Ann Miller/Getty Images)',
    '(Photo by Ann Miller/Getty Images)',
    'Ann Miller/Getty Images',
  ],
  [
    'The ferry in port. (Express photo by Ann Miller)',
    '(Express photo by Ann Miller)',
    'Express photo by Ann Miller',
  ],
  ['The ferry in port (photo: PTI)', '(photo: PTI)', 'PTI'],
  [
    'The ferry in port. (Ann Miller for The Post)',
    '(Ann Miller for The Post)',
    'Ann Miller for The Post',
  ],
  [
    'The ferry in port. Ann Miller/Getty Images',
    'Ann Miller/Getty Images',
    'Ann Miller/Getty Images',
  ],
  ['The ferry in port. REUTERS/Ann Miller', 'REUTERS/Ann Miller', 'REUTERS/Ann Miller'],
  [
    'The ferry in port. REUTERS/Ann Miller/File Photo',
    'REUTERS/Ann Miller/File Photo',
    'REUTERS/Ann Miller/File Photo',
  ],
  ['The ferry in port. Photo: Ann Miller', 'Photo: Ann Miller', 'Ann Miller'],
  ['The ferry in port | Photo Credit: Ann Miller', '| Photo Credit: Ann Miller', 'Ann Miller'],
  ['The ferry in port © Ann Miller / AFP', '© Ann Miller / AFP', 'Ann Miller / AFP'],
  ['Die Fähre im Hafen. Foto: Karl Weber/dpa', 'Foto: Karl Weber/dpa', 'Karl Weber/dpa'],
  ['Le bac au port. Crédit photo : Anne Dupont', 'Crédit photo : Anne Dupont', 'Anne Dupont'],
  ['El puerto. | EFE', '| EFE', 'EFE'],
  ['港に戻った連絡船（共同）', '（共同）', '共同'],
]

for (const [caption, at, credit] of found) {
  test(`“${caption}” ends with a credit`, () => {
    const text = `x\n${caption}`
    const [span, ...others] = captionCredit(text, {start: 2, end: text.length})
    assert.ok(span)
    assert.deepEqual(others, [])
    assert.equal(text.slice(span.at.start, span.at.end), at)
    assert.equal(span.value, credit)
  })
}

for (const caption of [
  'The ferry in port on Monday.',
  'The ferry (left) in port',
  'The ferry in port (2019)',
  'The ferry in port (left to right)',
  'The captain (Ann Miller) on deck.',
  'The crew of the Kyodo ferry',
  'The ferry in port, in a photo by Ann Miller.',
  'The ferry in port. (File photo)',
  'The queue and/or the crowd at the quay',
  '',
]) {
  test(`“${caption}” has no credit at its end`, () => {
    assert.deepEqual(captionCredit(caption, {start: 0, end: caption.length}), [])
  })
}

test('a bare credit has no label, brackets or copyright sign', () => {
  for (const credit of [
    'Photo: Ann Miller',
    '(Photo by Ann Miller)',
    '© Ann Miller',
    'Image source, Ann Miller',
    'Foto: © Ann Miller',
  ]) {
    assert.equal(bareCredit(credit), 'Ann Miller', credit)
  }
})

test('a credit without a label is left as written', () => {
  for (const credit of [
    'Ann Miller/AP',
    'AP Photo/Ann Miller',
    'Getty Images',
    'Fotini Laskaris',
  ]) {
    assert.equal(bareCredit(credit), credit)
  }
})
