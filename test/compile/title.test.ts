import assert from 'node:assert/strict'
import {test} from 'node:test'
import {firstSentence, withDerivedHeadline} from '../../pipeline/compile/title.ts'
import type {Claim} from '../../pipeline/tree/claims.ts'
import type {Extracted} from '../../pipeline/tree/types.ts'
import {read} from './articles.ts'

function sentenceOf(lede: string): string | undefined {
  return firstSentence(read([['paragraph', lede]]))
}

function headlineOf(lede: string): string | undefined {
  return claimOf(withDerivedHeadline(read([['paragraph', lede]])))?.value
}

function claimOf({claims}: Extracted): Claim<'headline'> | undefined {
  return claims.find((claim): claim is Claim<'headline'> => claim.field === 'headline')
}

test('the first sentence is that of the lede', () => {
  assert.equal(sentenceOf('The ferry came back. It left.'), 'The ferry came back.')
})

test('a dateline is no part of it', () => {
  assert.equal(sentenceOf('OSLO (NTB) — The ferry came back. It left.'), 'The ferry came back.')
  assert.equal(sentenceOf('New Delhi: The dam rose. It fell.'), 'The dam rose.')
})

test('a place in the sentence is', () => {
  assert.equal(sentenceOf('Oslo said the ferry came. It left.'), 'Oslo said the ferry came.')
})

test('an abbreviation does not end it', () => {
  assert.equal(sentenceOf('Dr. Miller came back. She left.'), 'Dr. Miller came back.')
})

test('without a body there is no first sentence and no headline', () => {
  assert.equal(firstSentence(read([['headline', 'Ferry back']])), undefined)
  const tree = read([['headline', 'Ferry back']])
  assert.equal(withDerivedHeadline(tree), tree)
})

test('a derived headline is the first sentence without its full stop', () => {
  assert.equal(headlineOf('The ferry came back. It left.'), 'The ferry came back')
})

test('a question keeps its mark', () => {
  assert.equal(headlineOf('Will the ferry come back? It may.'), 'Will the ferry come back?')
})

test('a long sentence is cut at its last clause within 110 characters', () => {
  assert.equal(
    headlineOf(
      'The ferry returned to port on Monday after three days at sea, its operator told passengers, who had waited on the quay since the gale began.',
    ),
    'The ferry returned to port on Monday after three days at sea, its operator told passengers',
  )
})

test('a clause that comes too early is passed by, and a word is not cut', () => {
  const headline = headlineOf(
    'On Monday, the ferry returned to the port that it had left three days before the gale began to blow across the whole of the sound.',
  )
  assert.equal(
    headline,
    'On Monday, the ferry returned to the port that it had left three days before the gale began to blow across…',
  )
})

test('no derived headline is longer than 110 characters', () => {
  for (const lede of ['word '.repeat(200), 'x'.repeat(300), `${'word '.repeat(21)}word, word.`]) {
    assert.ok((headlineOf(lede)?.length ?? 0) <= 110, lede.slice(0, 20))
  }
})

test('a derived headline is marked as derived, with its place', () => {
  const claim = claimOf(
    withDerivedHeadline(
      read([
        ['share', 'Share'],
        ['paragraph', 'It came.'],
      ]),
    ),
  )
  assert.equal(claim?.rule, 'headline/derived')
  assert.equal(claim?.derived, true)
  assert.deepEqual(claim?.at, [{start: 7, end: 15}])
})
