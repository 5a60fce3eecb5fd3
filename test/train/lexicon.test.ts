import assert from 'node:assert/strict'
import {test} from 'node:test'
import {gramsOf} from '../../pipeline/classify/model/grams.ts'
import {lexicalOdds, lexiconOf} from '../../pipeline/classify/model/lexicon.ts'
import {gramsIn, learnLexicon, lexiconsOf, type Worded} from '../../train/models/lexicon.ts'

const how = {sites: 3, grams: 1000, epochs: 5, rate: 0.2, decay: 0}

/** A capture of a site: lines of its body and lines of its furniture. */
function captureOf(
  site: string,
  fold: number,
  body: readonly string[],
  aside: readonly string[],
): Worded {
  const own = [...body, ...aside].map((line) => gramsOf(line).slice())
  const ends: number[] = []
  let end = 0
  for (const {length} of own) {
    end += length
    ends.push(end)
  }
  return {
    labels: Uint8Array.from(own, (_, i) => (i < body.length ? 0 : 1)),
    allWeights: new Float64Array(own.length).fill(1),
    grams: {keys: Int32Array.from(own.flatMap((keys) => [...keys])), ends: Int32Array.from(ends)},
    site,
    fold,
  }
}

/** A word of its own for each number. */
function letter(i: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + i)
}

const captures = Array.from({length: 40}, (_, i) =>
  captureOf(
    `site${i % 8}.example`,
    i % 2,
    ['the council met on monday', 'the harbour was closed by ice'],
    ['sign up for our newsletter', `herald${letter(i % 8)} sign in`],
  ),
)

/** The log-odds that a line is not of the body. */
function oddsOf(weights: ReturnType<typeof learnLexicon>, line: string): number {
  const grams = gramsOf(line)
  return lexicalOdds(lexiconOf(weights), grams, 0, grams.length)
}

test('words of furniture count against the body, words of bodies for it', () => {
  const learned = learnLexicon(captures, how)
  assert.ok(oddsOf(learned, 'sign up here') > 0.5)
  assert.ok(oddsOf(learned, 'the harbour') < -0.5)
})

test('words of fewer sites than are asked for are not learned', () => {
  const learned = learnLexicon(captures, how)
  assert.equal(oddsOf(learned, 'heraldd'), oddsOf(learned, 'quite unknown'))
  const all = learnLexicon(captures, {...how, sites: 1})
  assert.ok(gramsIn(all) > gramsIn(learned))
  assert.ok(oddsOf(all, 'heraldd') > oddsOf(all, 'quite unknown'))
})

test('of more grams than are asked for the strongest are kept', () => {
  const learned = learnLexicon(captures, {...how, grams: 6})
  assert.ok(gramsIn(learned) <= 6)
  assert.ok(
    oddsOf(learned, 'sign up for our newsletter') > oddsOf(learned, 'the harbour was closed'),
  )
})

test('the same captures give the same bytes', () => {
  assert.deepEqual(learnLexicon(captures, how), learnLexicon(captures, how))
})

test('each capture is read by a lexicon that has not seen its part', () => {
  const half = captures.map((each, i) =>
    i % 2 === 0 ? each : captureOf('other.example', 1, ['a'], ['b']),
  )
  const {parts, unseen} = lexiconsOf(half, 2, how)
  assert.equal(parts.length, 2)
  // The lexicon without the first part has seen one site alone, so that it knows no word.
  assert.deepEqual(new Set(unseen[0]).size, 1)
  assert.ok(new Set(unseen[1]).size >= 1)
  assert.throws(() => lexiconsOf(captures, 1, how), RangeError)
})
