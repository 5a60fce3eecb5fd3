import assert from 'node:assert/strict'
import {test} from 'node:test'
import {claimOf, read} from './fields.ts'

/** Names of the authors, organizations in brackets. */
function authorsOf(...lines: readonly string[]): readonly string[] {
  const claim = claimOf(
    'author',
    lines.map((line) => ['byline', line] as const),
  )
  if (claim?.field !== 'author') return []
  return claim.value.map((agent) => (agent['@type'] === 'Person' ? agent.name : `[${agent.name}]`))
}

const found: readonly (readonly [line: string, names: readonly string[]])[] = [
  ['By Ann Miller', ['Ann Miller']],
  ['by Ann Miller', ['Ann Miller']],
  ['BY ANN MILLER', ['ANN MILLER']],
  ['ByAnn Miller', ['Ann Miller']],
  ['By: Ann Miller', ['Ann Miller']],
  ['Written by Ann Miller', ['Ann Miller']],
  ['Reported by: Ann Miller', ['Ann Miller']],
  ['Ann Miller', ['Ann Miller']],
  ['By Ann Miller and Ravi Nair', ['Ann Miller', 'Ravi Nair']],
  ['By Ann Miller\u00a0and Ravi Nair', ['Ann Miller', 'Ravi Nair']],
  ['By Ann Miller, Ravi Nair and Karl Weber', ['Ann Miller', 'Ravi Nair', 'Karl Weber']],
  ['By Ann Miller & Ravi Nair, Staff Writers', ['Ann Miller', 'Ravi Nair']],
  ['By Ann Miller in Mumbai and Ravi Nair in Delhi', ['Ann Miller', 'Ravi Nair']],
  ['By Ann Miller, Senior Political Correspondent', ['Ann Miller']],
  ['By Ann Miller | Harbour Post', ['Ann Miller']],
  ['By Ann Miller — Harbour Post', ['Ann Miller']],
  ['By Ann Miller, 20 March 2023', ['Ann Miller']],
  ['By Ann Miller Updated March 20, 2023', ['Ann Miller']],
  ['By Ann Miller 5 min read', ['Ann Miller']],
  ['By Ann Miller with Ravi Nair', ['Ann Miller', 'Ravi Nair']],
  ['By Dr. Ann Miller', ['Ann Miller']],
  ['By Jean-Luc O’Neill', ['Jean-Luc O’Neill']],
  ['By A. B. Miller', ['A. B. Miller']],
  ['By Ludwig van der Meer', ['Ludwig van der Meer']],
  ['Von Karl Weber und Anna Groß', ['Karl Weber', 'Anna Groß']],
  ['Par Anne Dupont et Luc Martin', ['Anne Dupont', 'Luc Martin']],
  ['Por María José de la Cruz', ['María José de la Cruz']],
  ['Di Mario Rossi', ['Mario Rossi']],
  ['Door Jan de Vries', ['Jan de Vries']],
  ['Haber: Ayşe Yılmaz', ['Ayşe Yılmaz']],
  ['By PTI', ['[PTI]']],
  ['Express News Service', ['[Express News Service]']],
  ['By Harbour News Desk', ['[Harbour News Desk]']],
  ['By The Associated Press', ['[The Associated Press]']],
  ['By Ann Miller and AFP', ['Ann Miller', '[AFP]']],
  ['By Ann Miller, Associated Press', ['Ann Miller']],
  ['Von Karl Weber, dpa', ['Karl Weber']],
]

for (const [line, names] of found) {
  test(`“${line}” names ${names.join(' and ')}`, () => {
    assert.deepEqual(authorsOf(line), names)
  })
}

const left: readonly string[] = [
  'By Staff Reporter',
  'By Our Bureau',
  'By Our Special Correspondent',
  'News Service',
  'By News Desk',
  'By Guest Author',
  'By Admin',
  'By ann miller',
  'By Thursday',
  'By Thursday the water had fallen',
  'Edited by Ravi Nair',
]

for (const line of left) {
  test(`“${line}” names nobody`, () => {
    assert.deepEqual(authorsOf(line), [])
  })
}

test('names of several bylines are joined, each once', () => {
  assert.deepEqual(authorsOf('By Ann Miller', 'By ANN MILLER and Ravi Nair'), [
    'Ann Miller',
    'Ravi Nair',
  ])
})

test('a name that stands in no byline is no author', () => {
  for (const role of ['paragraph', 'caption', 'bio', 'contributors', 'promo'] as const) {
    assert.equal(read('author', [[role, 'By Ann Miller']]), undefined, role)
  }
})

test('an author between bars of a line of times is found beside a programme', () => {
  const line = 'Audio: Antenne Brandenburg | 24.04.2024 | Eva Weber | Bild: Eva Weber/rbb'
  const parts = [
    ['headline', 'Ferry is back in port'],
    ['timestamp', line],
  ] as const
  assert.deepEqual(read('author', parts), [{'@type': 'Person', name: 'Eva Weber'}])
})
