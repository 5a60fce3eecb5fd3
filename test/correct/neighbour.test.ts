import assert from 'node:assert/strict'
import {test} from 'node:test'
import {doubtsIn, editsIn} from './page.ts'

const kishida = 'Kishida was there. It was what Kishida said. They saw Kishida in the hall.'

test('neighbour finds a name one letter from the one the document has three times', () => {
  assert.deepEqual(editsIn(`${kishida} In the end it was Kihsida who left.`), [
    'neighbour/of-the-document: Kihsida → Kishida',
  ])
})

test('neighbour needs three witnesses', () => {
  const text = 'Kishida was there. It was what Kishida said. In the end it was Kishuida who left.'
  assert.deepEqual(editsIn(text), [])
})

test('neighbour leaves a change of the first letter or of the last two alone', () => {
  for (const word of ['Mishida', 'Kishidu', 'Kishide', 'Kishidas']) {
    assert.deepEqual(editsIn(`${kishida} In the end it was ${word} who left.`), [], word)
  }
})

test('neighbour leaves a name beside another name alone', () => {
  assert.deepEqual(editsIn(`${kishida} In the end it was Aiko Kisheida who left.`), [])
})

test('neighbour leaves a name that stands twice alone', () => {
  assert.deepEqual(
    editsIn(`${kishida} Then Kisheida came, and Kisheida is a friend of the house.`),
    [],
  )
})

test('neighbour leaves words and compounds that lists know alone', () => {
  const micro = 'It is micropolitics. They do micropolitics. This is micropolitics too.'
  assert.deepEqual(editsIn(`${micro} Then there is the macropolitics of it.`), [])
})

test('neighbour leaves capitals inside a word alone', () => {
  const text = 'GraphQL is old. They use GraphQL. It was GraphQL. GraphiQL is the tool for it.'
  assert.deepEqual(editsIn(text), [])
})

test('neighbour doubts where the dictionary has a second word', () => {
  const text = 'The service was good. It is a service. They had the service. No serrice is free.'
  assert.deepEqual(editsIn(text), ['neighbour/of-the-document: serrice → service'])
  const other = 'The service was good. It is a service. They had the service. No sevice is free.'
  assert.deepEqual(doubtsIn(other).length + editsIn(other).length, 1)
})

test('neighbour has a switch', () => {
  const text = `${kishida} In the end it was Kihsida who left.`
  assert.deepEqual(editsIn(text, {risky: {neighbours: false}}), [])
})

test('neighbour mends a surname that stands right once above, behind a given name', () => {
  for (const [above, below, edit] of [
    [
      'Council leader Tom Hargreaves thanked the crews.',
      'Mr Hargreves said that the plan was sound.',
      'Hargreves → Hargreaves',
    ],
    [
      'The judge, Petra Lindqvist, read the verdict.',
      'It was late when Lindqvsit left the court.',
      'Lindqvsit → Lindqvist',
    ],
    [
      'Marta Odrick spoke for the crews of the boats.',
      'Odirck said that the work was long overdue.',
      'Odirck → Odrick',
    ],
  ] as const) {
    assert.deepEqual(editsIn(`${above} ${below}`), [`neighbour/of-the-document: ${edit}`])
  }
})

test('neighbour leaves a surname alone beside another given name, and one that stands above the other', () => {
  const above = 'Council leader Tom Hargreaves thanked the crews.'
  for (const text of [
    `${above} He spoke for Anna Hargreves, who was ill.`,
    `Mr Hargreves said that the plan was sound. ${above}`,
    `${above} The street is called Hargreves Lane.`,
    `${above} It was Hargreavis who left.`,
  ]) {
    assert.deepEqual(editsIn(text), [], text)
  }
})
