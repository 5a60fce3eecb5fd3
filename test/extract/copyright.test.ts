import assert from 'node:assert/strict'
import {test} from 'node:test'
import {claimOf, read} from './fields.ts'

for (const line of [
  '© 2023 Harbour Post. All rights reserved.',
  '(c) 2023 Harbour Post',
  'Copyright Harbour Post',
  'Alle Rechte vorbehalten',
  'Tous droits réservés',
]) {
  test(`“${line}” is a notice of copyright`, () => {
    assert.equal(read('copyrightNotice', [['legal', line]]), line)
  })
}

for (const line of [
  'Terms of use',
  'Harbour Post (c) team',
  'Copyrighted cookies',
  `© ${'x'.repeat(300)}`,
]) {
  test(`“${line.slice(0, 40)}” is no notice of copyright`, () => {
    assert.equal(read('copyrightNotice', [['legal', line]]), undefined)
  })
}

test('the first notice counts, a further one is passed over', () => {
  const claim = claimOf('copyrightNotice', [
    ['legal', '© Harbour Post'],
    ['legal', '© AFP'],
  ])
  assert.equal(claim?.value, '© Harbour Post')
  assert.deepEqual(
    claim?.passedOver.map(({value}) => value),
    ['© AFP'],
  )
})

test('the sign in the story or in a caption is left alone', () => {
  assert.equal(read('copyrightNotice', [['paragraph', 'The sign © is old, he said.']]), undefined)
  assert.equal(read('copyrightNotice', [['caption', 'The quay © Ann Miller']]), undefined)
})
