import assert from 'node:assert/strict'
import {test} from 'node:test'
import {relationRows} from '../../pipeline/review/relation-rows.ts'
import type {ShownBlock, ShownDocument} from '../../pipeline/review/shown.ts'
import type {Offsets} from '../../pipeline/tree/generated/audit.ts'

const [first, second] = [
  'Lock to close\n\nThe upper lock will close in May, engineers said. Boats must turn round. (Norwire)\n\nThe gates are old.\n\nRead also: Ferry sails again\n',
  'The upper lock is to close in May, the trust said.\n\nFish will be moved. The gates are very old.\n',
] as const
const asides = /^(?:Lock to close|Read also: .*)$/
const credit = '(Norwire)'

/** A document whose blocks are its paragraphs; a headline, a teaser and a credit are not in its body. */
function shown(text: string): ShownDocument {
  const blocks = text
    .trim()
    .split('\n\n')
    .map((paragraph): ShownBlock => {
      const range = at(text, paragraph)
      const creditAt = text.indexOf(credit)
      const isIn = creditAt >= range[0] && creditAt < range[1]
      return {
        at: range,
        role: 'paragraph',
        fate: asides.test(paragraph) ? 'aside' : 'body',
        margin: 3,
        by: 'rules',
        votes: [],
        spans: isIn ? [{at: at(text, credit), name: 'credit', fate: 'field', ground: 0}] : [],
      }
    })
  return {name: 'a.txt', text, blocks, edits: [], fields: [], notes: []}
}

function at(text: string, part: string): Offsets {
  const start = text.indexOf(part)
  assert.ok(start >= 0)
  return [start, start + part.length]
}

/** Rows as texts, `own | other`, a star before aligned ones. */
function rowsAsTexts(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const aligned = pairs.map(([own, other]) => ({
    at: at(first, own),
    there: at(second, other),
    score: 0.8,
  }))
  return relationRows(shown(first), shown(second), aligned).map(({own, other, score}) => {
    const mine = own.map((range) => first.slice(...range).trim()).join(' ')
    const theirs = other.map((range) => second.slice(...range).trim()).join(' ')
    return `${score === undefined ? '' : '* '}${mine} | ${theirs}`
  })
}

const lock = 'The upper lock will close in May, engineers said.'
const lockThere = 'The upper lock is to close in May, the trust said.'
const [gates, gatesThere] = ['The gates are old.', 'The gates are very old.'] as const

test('aligned sentences stand in one row, and what one document adds in a row of its own', () => {
  assert.deepEqual(
    rowsAsTexts([
      [lock, lockThere],
      [gates, gatesThere],
    ]),
    [
      `* ${lock} | ${lockThere}`,
      ' | Fish will be moved.',
      'Boats must turn round. | ',
      `* ${gates} | ${gatesThere}`,
    ],
  )
})

test('a credit, a headline and what was set aside are in no row', () => {
  const rows = rowsAsTexts([]).join('\n')
  assert.doesNotMatch(rows, /Norwire|Read also|Lock to close/)
  assert.match(rows, /Boats must turn round/)
})

test('a sentence that two of the other document hold stands beside both', () => {
  const rows = rowsAsTexts([
    [lock, lockThere],
    [lock, 'Fish will be moved.'],
  ])
  assert.equal(rows[0], `* ${lock} | ${lockThere} Fish will be moved.`)
  assert.equal(rows.filter((row) => row.includes('Fish')).length, 1)
})

test('every part of both bodies stands in a row, and none twice', () => {
  const rows = rowsAsTexts([[gates, gatesThere]]).join('\n')
  for (const part of [
    lock,
    'Boats must turn round.',
    gates,
    lockThere,
    'Fish will be moved.',
    gatesThere,
  ]) {
    assert.equal(rows.split(part).length, 2, part)
  }
})
