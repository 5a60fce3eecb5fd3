import assert from 'node:assert/strict'
import {test} from 'node:test'
import {measureOf} from '../../pipeline/relate/alignment.ts'
import type {Relatable} from '../../pipeline/relate/reading.ts'
import {relate} from '../../pipeline/relate/relate.ts'
import type {Relation} from '../../pipeline/relate/relation.ts'
import {agency, documentOf, independent, other, rewrite} from './stories.ts'

/** Families of ten stories: each with a copy and a version that lost its second paragraph. */
const corpus: readonly Relatable[] = [
  documentOf('agency', agency),
  documentOf('rewrite', rewrite),
  documentOf('independent', independent),
  documentOf('other', other),
  documentOf('other-again', other),
  ...Array.from({length: 10}, (_, i) => storyOf(i)).flatMap((story, i) => [
    documentOf(`${i}-first`, story),
    documentOf(`${i}-copy`, story),
    documentOf(`${i}-cut`, [story[0] ?? '', ...story.slice(2)]),
  ]),
]

function storyOf(seed: number): readonly string[] {
  let state = seed + 1
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647
    return `w${state % 5000}`
  }
  return Array.from({length: 6}, () => `${Array.from({length: 30}, next).join(' ')}.`)
}

function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  const mixed = values.map((value, i) => ({value, key: ((i + 1) * (seed * 7919 + 31)) % 104_729}))
  return mixed.sort((a, b) => a.key - b.key).map(({value}) => value)
}

function between(a: readonly string[], b: readonly string[]): Relation | undefined {
  const {relations} = relate([documentOf('b', b), documentOf('a', a)])
  assert.ok(relations.length <= 1)
  return relations[0]
}

test('a copy is found whatever its marks, spaces and breaks', () => {
  const copy = agency.join(' ').replaceAll('"', '”').toUpperCase()
  const relation = between(agency, [copy])
  assert.equal(relation?.kind, 'copy')
  assert.deepEqual(relation?.measure.share, [1, 1])
  assert.deepEqual([relation?.compared.a, relation?.compared.b], ['a', 'b'])
})

test('a rewrite is found, with the ranges of the sentences that show it', () => {
  const relation = between(agency, rewrite)
  assert.equal(relation?.kind, 'rewrite')
  assert.equal(relation?.compared.aligned.length, 5)
  assert.deepEqual(relation?.compared.aligned[0]?.a, {start: 0, end: agency[0]?.length})
})

test('a part of a story is an excerpt, whichever of the two it is', () => {
  const half = agency.slice(0, 4)
  const [first, second] = [between(agency, half), between(half, agency)]
  assert.deepEqual([first?.kind, first?.excerpt], ['excerpt', 'b'])
  assert.deepEqual([second?.kind, second?.excerpt], ['excerpt', 'a'])
})

test('two paragraphs in another story are an excerpt of neither as a whole', () => {
  const relation = between(agency, [...storyOf(3), ...agency.slice(3, 5), ...storyOf(4)])
  assert.deepEqual([relation?.kind, relation?.excerpt], ['excerpt', undefined])
})

test('halves that were swapped are a copy', () => {
  assert.equal(between(agency, [...agency.slice(3), ...agency.slice(0, 3)])?.kind, 'copy')
})

test('two reports of one event are told apart from copies, and another story is none', () => {
  assert.notEqual(between(agency, independent)?.kind, 'rewrite')
  assert.notEqual(between(rewrite, independent)?.kind, 'rewrite')
  assert.equal(between(agency, other), undefined)
})

test('quotations alone are no text that was taken over', () => {
  const said = [
    '"The lock was built by people who did not expect it to last, and it lasted," she said.',
    '"Nobody will miss the old gates more than I will, and nobody will sleep better," he added.',
    '"We have asked for the money every year since I was a boy with a net," said a third.',
  ]
  const retold = said.map((line) => line.replace(/," .*/, '," a speaker at the meeting told us.'))
  const relation = between(said, retold)
  assert.equal(relation?.kind, 'quotations')
  assert.equal(relation?.compared.quotations.length, 3)
})

test('one sentence of background that two stories share does not relate them', () => {
  const background = agency[1] ?? ''
  const a = ['A boat sank on Sunday.', background]
  assert.equal(between(a, ['The tolls will rise in June.', background]), undefined)
})

test('notices of one form with other names and figures are not related', () => {
  const notice = (town: string, day: string, hour: number): readonly string[] => [
    `The council of ${town} will meet on ${day} at ${hour} in the hall behind the market.`,
    `Residents of ${town} who wish to speak at the meeting must call ${hour}${hour} before noon on ${day}.`,
    `The road between ${town} and the river will be closed on ${day} from ${hour} for the work.`,
  ]
  const one = notice('Harrowgate', 'Monday', 11)
  assert.equal(between(one, notice('Lindow', 'Friday', 17)), undefined)
  assert.equal(between(one, one)?.kind, 'copy')
})

test('a notice that many stories end with relates none of them', () => {
  const notice = [
    'The Harrowgate Canal Trust was founded in 1962 and looks after 214 miles of water between Harrowgate and the sea at Lindow.',
    'It has 40 people in its offices at Fearn Street and 900 helpers, and is paid for by its members and by the county of Wharfe.',
  ]
  const stories = Array.from({length: 6}, (_, i) =>
    documentOf(`${i}`, [...storyOf(50 + i), ...notice]),
  )
  assert.deepEqual(relate(stories).relations, [])
  assert.equal(relate(stories.slice(0, 2)).relations[0]?.kind, 'excerpt')
})

test('sentences that count for nothing are not among the aligned ones, and the share is the sum of those that are', () => {
  const notice = [
    'The Harrowgate Canal Trust was founded in 1962 and looks after 214 miles of water between Harrowgate and the sea at Lindow.',
    'It has 40 people in its offices at Fearn Street and 900 helpers, and is paid for by its members and by the county of Wharfe.',
  ]
  const passage = agency.slice(3, 5)
  const stories = Array.from({length: 6}, (_, i) =>
    documentOf(`${i}`, [...storyOf(50 + i), ...(i < 2 ? passage : []), ...notice]),
  )
  const {relations} = relate(stories)
  assert.deepEqual(
    relations.map(({kind, compared}) => [kind, compared.a, compared.b]),
    [['excerpt', '0', '1']],
  )
  const [relation] = relations
  assert.ok(relation)
  const first = stories[0]?.paragraphs[6]?.at
  assert.deepEqual(
    relation.aligned.map(({a}) => a),
    [first, stories[0]?.paragraphs[7]?.at],
  )
  assert.deepEqual(measureOf(relation.aligned, relation.compared.words), relation.measure)
})

test('tables of results of one form are not related', () => {
  const table = (home: string, away: string, seed: number): readonly string[] => [
    `${home} beat ${away} by ${70 + seed} to ${60 + seed} before a crowd of ${4000 + 31 * seed} at the ${home} Arena.`,
    ...Array.from(
      {length: 6},
      (_, i) =>
        `Quarter ${i + 1}, points ${10 + ((seed * (i + 3)) % 20)}, rebounds ${3 + ((seed * (i + 5)) % 13)}, assists ${2 + ((seed * (i + 7)) % 11)}, fouls ${(seed * (i + 2)) % 9}.`,
    ),
  ]
  assert.equal(between(table('Lindow', 'Fearn', 17), table('Wharfe', 'Orme', 23)), undefined)
})

test('words of a law that several stories repeat relate none of them', () => {
  const law = [
    'Section 12 of the Waterways Act 1968 says that nobody may moor a boat for more than 14 days in one place without the leave of the Trust.',
    'Whoever does so after a warning by an officer of the Trust is liable to a fine of up to 2,500 pounds under Section 31 of the Act.',
  ]
  const stories = Array.from({length: 5}, (_, i) =>
    documentOf(`${i}`, [...storyOf(70 + i), ...law, ...storyOf(90 + i)]),
  )
  assert.deepEqual(relate(stories).relations, [])
})

test('documents without words are no copies of one another', () => {
  assert.deepEqual(relate([documentOf('a', []), documentOf('b', ['…'])]).relations, [])
})

test('the answer does not depend on the order of documents', () => {
  const answer = relate(corpus)
  assert.ok(answer.relations.length >= 32, `${answer.relations.length}`)
  assert.ok(answer.stories.length >= 12, `${answer.stories.length}`)
  for (let seed = 0; seed < 12; seed++) assert.deepEqual(relate(shuffled(corpus, seed)), answer)
})

test('a family too wide to compare all with all still hangs together', () => {
  const family = Array.from({length: 100}, (_, i) => documentOf(`copy-${i}`, agency))
  const {relations, stories} = relate(family)
  assert.equal(stories[0]?.origins[0]?.documents.length, 100)
  assert.ok(relations.length < 800)
})

test('two documents with one id are refused', () => {
  const twice = [documentOf('a', agency), documentOf('a', other)]
  assert.throws(() => relate(twice), {name: 'RangeError', message: /Expected 2 ids, found 1/})
})
