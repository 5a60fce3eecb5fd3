import assert from 'node:assert/strict'
import {test} from 'node:test'
import {stoppedPlace} from '../../pipeline/extract/spans/stopped-place.ts'

/** The place that is read from the head of a lede, below a headline. */
function placeIn(headline: string, lede: string): string | undefined {
  const text = `${headline}\n\n${lede}`
  return stoppedPlace(text, {start: headline.length + 2, end: text.length})[0]?.value
}

test('a place and a full stop are a dateline where the story says that it is a place', () => {
  assert.equal(placeIn('Brücke in Ellernau offen', 'Ellernau. Der Verkehr rollt.'), 'Ellernau')
  assert.equal(
    placeIn('Die Bahn rollt', 'Bad Ellern. Seit Montag rollt die Bahn in Bad Ellern.'),
    'Bad Ellern',
  )
})

test('a word and a full stop that nothing calls a place are left alone', () => {
  assert.equal(placeIn('Hochwasser: Brücke offen', 'Hochwasser. Schon wieder.'), undefined)
  assert.equal(placeIn('Brücke in Ellernauer Hand', 'Ellernau. Der Verkehr rollt.'), undefined)
  assert.equal(
    placeIn('Brücke in Ellernau offen', 'Ellernau hat gewartet. Nun ist es so weit.'),
    undefined,
  )
  assert.equal(placeIn('Brücke in Ellernau offen', 'Ellernau. so heißt der Ort.'), undefined)
})
