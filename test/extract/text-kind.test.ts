import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {validateAudit} from '../../pipeline/validate/validate.ts'

/** The kind of a plain text, with `rejected` where it gives no article. */
function kindOf(...lines: readonly string[]): readonly (string | undefined)[] {
  const {article, audit} = understand(lines.join('\n\n'), {name: 'text.txt'})
  assert.deepEqual(validateAudit(audit), [])
  return article === undefined ? [audit.nature?.kind, 'rejected'] : [audit.nature?.kind]
}

const titles = [
  'Harbour council votes to dredge channel',
  'Storm tears roof off school in Kandy',
  'Union calls off rail strike after late deal',
  'Ferry cancelled until Thursday',
]

for (const [language, ...lines] of [
  ['en', 'Page not found', 'Sorry, the page you are looking for has been moved.'],
  ['en', 'Access denied', 'You do not have permission to see this page on this server.'],
  ['de', 'Seite nicht gefunden', 'Die gewünschte Seite wurde verschoben.'],
  ['fr', 'Page introuvable', 'La page que vous recherchez a été déplacée.'],
  ['es', '404 Página no encontrada', 'La página que busca ya no está aquí.'],
] as const) {
  test(`a text that reports an error of a page is rejected as one: ${language}: ${lines[0]}`, () => {
    assert.deepEqual(kindOf(...lines), ['error', 'rejected'])
  })
}

test('a text with a name at its head and a list of what the person wrote is rejected as a profile', () => {
  for (const [job, about, more] of [
    ['Reporter', 'She has covered the harbour for the Post since 2011.', 'All articles by'],
    ['Redakteurin', 'Sie schreibt seit 2011 über den Hafen und die Küste.', 'Alle Artikel von'],
  ]) {
    const lines = ['Marlen Odrick', job ?? '', about ?? '', `${more} Marlen Odrick`, ...titles]
    assert.deepEqual(kindOf(...lines), ['profile', 'rejected'])
  }
})

test('a text of titles alone is rejected as an index', () => {
  const lines = [...titles, 'How a baker won the marathon', 'Ten recipes for a winter soup']
  assert.deepEqual(kindOf('News', ...lines.flatMap((each) => [each, '2 hours ago']), 'Next page'), [
    'index',
    'rejected',
  ])
})

test('a complete report of some twenty words is an article, whatever its headline has', () => {
  for (const [headline, text] of [
    [
      'Missing boat not found',
      'Divers did not find the boat that has been missing since Monday, the coastguard said. The search goes on at dawn.',
    ],
    [
      '500 jobs lost at mill',
      'The old mill will close in May and 500 people will lose their work there, its owner told the town on Monday.',
    ],
    [
      'Zugang zum Hafen verweigert',
      'Die Polizei hat am Montag zwei Schiffen den Zugang zum Hafen verweigert. Warum, sagte ein Sprecher nicht.',
    ],
  ]) {
    assert.deepEqual(kindOf(headline ?? '', text ?? ''), ['article'])
  }
})

test('paragraphs that open with times of the day, the latest first, are a live blog; a log is none', () => {
  const entries = [
    '2.32pm: The bridge at Kandy is closed to lorries, police say.',
    '2.05pm: Power is back in the old town after six hours without.',
    '1.40pm: Trains stop at Northport until further notice.',
    '11.12am: The mayor asks people to stay at home.',
  ]
  assert.deepEqual(kindOf('Storm Tarini on the coast', ...entries), ['live-blog'])
  assert.deepEqual(kindOf('Storm Tarini on the coast', ...entries.toReversed()), ['article'])
})

test('offers for subscribers below a few words make a stub together', () => {
  assert.deepEqual(
    kindOf(
      'Hafenrat lässt Fahrrinne ausbaggern',
      'Der Hafenrat hat am Dienstag beschlossen, die nördliche Fahrrinne zum ersten Mal seit neunzehn Jahren auszubaggern.',
      'Weiterlesen mit unserem Digital-Abo',
      'Nur für Abonnenten',
      'Bereits Abonnent? Anmelden',
    ),
    ['stub'],
  )
})
