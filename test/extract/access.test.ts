import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from './fields.ts'
import {articleOf, jsonLd} from './pages.ts'

for (const line of [
  'This article is for subscribers',
  'Subscribers only',
  'Nur für Abonnenten',
  'Réservé aux abonnés',
  'Exclusivo para assinantes',
]) {
  test(`“${line}” says that the story is not free`, () => {
    assert.equal(read('isAccessibleForFree', [['paywall', line]]), false)
  })
}

for (const line of [
  'Subscribe to read on',
  'Already a subscriber? Log in',
  '3 free articles left',
]) {
  test(`“${line}” does not say so`, () => {
    assert.equal(read('isAccessibleForFree', [['paywall', line]]), undefined)
  })
}

test('what the story says of subscribers is left alone, and nothing is said to be free', () => {
  assert.equal(
    read('isAccessibleForFree', [['paragraph', 'Subscribers only, the sign said.']]),
    undefined,
  )
  assert.equal(read('isAccessibleForFree', [['paragraph', 'This article is free.']]), undefined)
})

test('the page’s own word on being free to read is taken, and none where it says nothing', () => {
  assert.equal(articleOf({head: jsonLd({isAccessibleForFree: 'False'})}).isAccessibleForFree, false)
  assert.equal(articleOf({head: jsonLd({isAccessibleForFree: true})}).isAccessibleForFree, true)
  assert.equal(articleOf({}).isAccessibleForFree, undefined)
})
