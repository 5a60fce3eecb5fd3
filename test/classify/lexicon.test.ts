import assert from 'node:assert/strict'
import {test} from 'node:test'
import {digits} from '../../pipeline/classify/model/digits.ts'
import {gramsOf, keyBits} from '../../pipeline/classify/model/grams.ts'
import {
  type Lexicon,
  lexicalOdds,
  lexiconBytes,
  lexiconFrom,
  lexiconOf,
  noVotes,
  spokenIn,
  votesPerNat,
} from '../../pipeline/classify/model/lexicon.ts'

/** A lexicon that gives votes to single words and to pairs in the middle of a line. */
function lexiconWith(given: Readonly<Record<string, number>>): Lexicon {
  const known = Object.entries(given)
    .map(([words, votes]) => ({key: gramsOf(words)[words.includes(' ') ? 3 : 0] ?? 0, votes}))
    .sort((a, b) => a.key - b.key)
  const gaps = known.map(({key}, i) => key - (known[i - 1]?.key ?? 0))
  const listOf = (values: readonly number[]): readonly string[] =>
    values.map((value) => digits.charAt(value % digits.length))
  return lexiconOf({
    base: votesPerNat,
    gaps: [18, 12, 6, 0].map((shift) => listOf(gaps.map((gap) => gap >>> shift))),
    votes: listOf(known.map(({votes}) => votes + noVotes)),
  })
}

function oddsIn(lexicon: Lexicon, lower: string): number {
  const grams = gramsOf(lower)
  return lexicalOdds(lexicon, grams, 0, grams.length)
}

test('words are read alone and with the one before, and both ends of a block as such', () => {
  assert.equal(gramsOf('').length, 0)
  assert.equal(gramsOf('   ').length, 0)
  assert.equal(gramsOf('one').length, 3)
  assert.equal(gramsOf('one two three').length, 9)
  const [one] = gramsOf('one').slice()
  assert.equal(gramsOf('no one')[2], one)
  for (const key of gramsOf('one two, three')) assert.ok(key >= 0 && key < 2 ** keyBits)
})

test('figures are read by their length, and characters of scripts without spaces one by one', () => {
  assert.deepEqual(gramsOf('in 1998').slice(), gramsOf('in 2026').slice())
  assert.notDeepEqual(gramsOf('in 7').slice(), gramsOf('in 26').slice())
  assert.equal(gramsOf('記事').length, gramsOf('two words').length)
})

test('of a long block the start and the end are read', () => {
  const middle = 'padding '.repeat(500)
  const text = (word: string): string => `head line ${middle}${word} ${middle}read on`
  assert.deepEqual(gramsOf(text('one')).slice(), gramsOf(text('other')).slice())
  assert.notDeepEqual(gramsOf(text('one')).slice(), gramsOf(`${text('one')} here`).slice())
  assert.ok(gramsOf('x '.repeat(100_000)).length < 400)
})

test('votes are added up over the root of the number of grams that have one', () => {
  const lexicon = lexiconWith({newsletter: 3 * votesPerNat, harbour: -2 * votesPerNat})
  assert.equal(oddsIn(lexicon, 'nothing known here'), 1)
  assert.equal(oddsIn(lexicon, 'our newsletter'), 4)
  assert.equal(oddsIn(lexicon, 'the harbour'), -1)
  assert.equal(oddsIn(lexicon, 'newsletter of the harbour'), 1 + 1 / Math.sqrt(2))
})

test('the words that speak most are told, those of a pair together', () => {
  const lexicon = lexiconWith({
    'sign up': 30,
    sign: 10,
    newsletter: 20,
    harbour: -25,
    free: 15,
    now: 5,
  })
  const line = 'sign up to the free harbour newsletter now'
  assert.deepEqual(spokenIn(lexicon, line, true), ['sign up', 'newsletter', 'free'])
  assert.deepEqual(spokenIn(lexicon, line, false), ['harbour'])
  assert.deepEqual(spokenIn(lexicon, 'nothing known', true), [])
})

test('a lexicon is the same after it was packed', () => {
  const lexicon = lexiconWith({ferry: 5, 'the ferry': -3})
  assert.deepEqual(lexiconFrom(lexiconBytes(lexicon)), lexicon)
})
