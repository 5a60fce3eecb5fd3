import assert from 'node:assert/strict'
import {test} from 'node:test'
import {corrected, doubtsIn, editsIn} from './page.ts'

const china = 'The growing power of China was on the agenda, and China was not there.'

test('stray finds a digit inside a word that the document spells without it', () => {
  assert.deepEqual(editsIn(`${china}\nIt is to counter Chi9na in the region.`), [
    'stray/digit: Chi9na → China',
  ])
})

test('stray finds a digit inside a word that the dictionary spells without it', () => {
  assert.deepEqual(editsIn('The members of the commi6ttee were not in the room.'), [
    'stray/digit: commi6ttee → committee',
  ])
})

test('stray names its witness', () => {
  const [edit] = corrected(`${china}\nIt is to counter Chi9na in the region.`).edits
  assert.equal(
    edit?.reason,
    'A digit inside `China`, which this document spells without it 2 times',
  )
})

test('stray finds a digit in German by the document alone', () => {
  const text =
    'Die Regierung hat das Gesetz im Bundestag und in der Partei nicht durch. Im Bunde5stag und in der Partei ist das nicht neu.\nDas ist der Kommi6sar aus der Stadt.'
  assert.deepEqual(editsIn(text), ['stray/digit: Bunde5stag → Bundestag'])
})

test('stray reports a second reading and changes nothing', () => {
  const text = 'She had se7en of the tickets that were left in the box.'
  assert.deepEqual(editsIn(text), [])
  assert.deepEqual(doubtsIn(text), [])
  const stem = 'The smell of the ste4my room was on the coats that they had with them.'
  assert.deepEqual(editsIn(stem), [])
})

test('stray doubts a digit that may stand for a letter', () => {
  assert.deepEqual(doubtsIn('It is what make4s it hard for the team to win in the end.'), [
    'stray/digit: A digit inside `make4s`: `makes` or `makers`',
  ])
})

test('stray leaves a token alone that stands twice', () => {
  assert.deepEqual(editsIn('The commi6ttee is a band, and the commi6ttee was on the bill.'), [])
})

test('stray leaves what may be a title alone', () => {
  assert.deepEqual(editsIn('The film “Commi6ttee” was in the cinemas of the city.'), [])
})

test('stray leaves to and for between two words alone', () => {
  assert.deepEqual(
    editsIn('The text2book app and the gar4den app are on the list of the year.'),
    [],
  )
})

test('stray finds a sign inside a word', () => {
  assert.deepEqual(editsIn('The members of the commi[ttee were not in the room.'), [
    'stray/sign: commi[ttee → committee',
  ])
})

test('stray leaves brackets that change a quotation alone', () => {
  const text = 'The report said that “[a]dverse effects” and “risk factor[s]” were in the data.'
  assert.deepEqual(editsIn(text), [])
})

test('stray leaves a sign for an apostrophe and a sign between two words alone', () => {
  assert.deepEqual(editsIn('The model`s price and the stop;go of it were on the table.'), [])
})

test('stray leaves a language alone that it does not know', () => {
  assert.deepEqual(editsIn('Kommi6sja jest w Warszawie, a komisja nie jest w Krakowie.'), [])
})
