import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import type {Part} from '../tree/trees.ts'
import {claimOf, read, wordsOf} from './fields.ts'
import {bodies, changesIn, type Tongue} from './timestamps.ts'

function dated(line: string, tongue: Tongue = 'en'): readonly Part[] {
  return [
    ['headline', 'Ferry back'],
    ['timestamp', line],
    ['paragraph', bodies[tongue]],
  ]
}

const published: readonly (readonly [line: string, tongue: Tongue, value: string])[] = [
  ['March 20, 2023', 'en', '2023-03-20'],
  ['Monday, 20 March 2023 10:15 GMT', 'en', '2023-03-20T10:15:00+00:00'],
  ['Published 10:15 AM ET, Mon March 20, 2023', 'en', '2023-03-20T10:15:00-04:00'],
  ['First published on 20 March 2023', 'en', '2023-03-20'],
  ['20/03/2023', 'en', '2023-03-20'],
  ['03/20/2023', 'en', '2023-03-20'],
  ['04/04/2023', 'en', '2023-04-04'],
  ['2023-03-20T10:15:00.000+05:30', 'en', '2023-03-20T10:15:00+05:30'],
  ['Veröffentlicht am 20.03.2023 um 14:05 Uhr', 'de', '2023-03-20'],
  ['20. März 2023, 14:05 Uhr MEZ', 'de', '2023-03-20T14:05:00+01:00'],
  ['03/04/2023', 'fr', '2023-04-03'],
  ['Publié le 1er avril 2023 à 10h15', 'fr', '2023-04-01'],
  ['Publicado el 20 de marzo de 2023 10:15 CET', 'es', '2023-03-20T10:15:00+01:00'],
  ['Yayınlanma: 20 Mart 2023 10:15', 'tr', '2023-03-20'],
  ['公開：2023年3月20日 10:15 JST', 'ja', '2023-03-20T10:15:00+09:00'],
]

for (const [line, tongue, value] of published) {
  test(`“${line}” (${tongue}) is a day of publication`, () => {
    assert.equal(read('datePublished', dated(line, tongue)), value)
    assert.equal(read('dateModified', dated(line, tongue)), undefined)
  })
}

for (const [line, tongue, value] of changesIn) {
  test(`“${line}” (${tongue}) is a change and never the publication`, () => {
    assert.equal(read('dateModified', dated(line, tongue)), value)
    assert.equal(read('datePublished', dated(line, tongue)), undefined)
  })
}

/** Short lines of a head that are none of times, and whether their day is one of publication. */
const besides: readonly (readonly [line: string, tongue: Tongue, value: string | undefined])[] = [
  ['Concert on 20 March 2023', 'en', undefined],
  ['Doors open: 20 March 2023', 'en', undefined],
  ['Spring fair 20 March 2023', 'en', undefined],
  ['Konzert am 20. März 2023', 'de', undefined],
  ['Concert le 20 mars 2023', 'fr', undefined],
  ['Feria el 20 de marzo de 2023', 'es', undefined],
  ['Konsert den 20 mars 2023', 'sv', undefined],
  ['20 March 2023', 'en', '2023-03-20'],
  ['Harwick, 20 March 2023', 'en', '2023-03-20'],
  ['Monday, 20 March 2023 · 4 min read', 'en', '2023-03-20'],
  ['The Harwick Post | 20 March 2023', 'en', '2023-03-20'],
  ['Hamburg, 20. März 2023', 'de', '2023-03-20'],
  ['Lyon, le 20 mars 2023', 'fr', '2023-03-20'],
]

for (const [line, tongue, value] of besides) {
  test(`“${line}” in a line of another role is ${value ? 'a' : 'no'} day of publication`, () => {
    assert.equal(
      read('datePublished', [
        ['headline', 'Ferry back'],
        ['paragraph', line],
        ['paragraph', bodies[tongue]],
      ]),
      value,
    )
  })
}

test('a day that could be the other way round is left out', () => {
  assert.equal(read('datePublished', dated('03/04/2023')), undefined)
  assert.equal(read('dateModified', dated('Updated: 03/04/2023 10:15 GMT')), undefined)
})

test('in a body too short to have a language such a day is left out as well', () => {
  assert.equal(
    read('datePublished', [
      ['timestamp', '03/04/2023'],
      ['paragraph', 'It came.'],
    ]),
    undefined,
  )
})

test('another date of the document tells which way round', () => {
  const both = (line: string): readonly Part[] => [['timestamp', line], ...dated('03/04/2023')]
  assert.equal(read('datePublished', both('Updated: 4 March 2023')), '2023-03-04')
  assert.equal(read('datePublished', both('Updated: 3 April 2023')), '2023-04-03')
  assert.equal(read('datePublished', both('Updated: 3 June 2023')), undefined)
})

test('one line may print publication and change, in either order', () => {
  for (const line of [
    'Published: 20 March 2023 | Last updated: 21 March 2023 10:15 GMT',
    'Updated 21 March 2023 10:15 GMT. Published 20 March 2023',
    '20 March 2023 (updated 21 March 2023 10:15 GMT)',
  ]) {
    assert.equal(read('datePublished', dated(line)), '2023-03-20', line)
    assert.equal(read('dateModified', dated(line)), '2023-03-21T10:15:00+00:00', line)
  }
})

test('a date with a label counts before one without', () => {
  const parts: readonly Part[] = [
    ['timestamp', '19 March 2023'],
    ...dated('Published: 20 March 2023'),
  ]
  assert.equal(read('datePublished', parts), '2023-03-20')
})

test('the second of two dates of a kind is passed over, with its place', () => {
  const parts = [
    ...dated('Published: 20 March 2023'),
    ['timestamp', 'Published: 22 March 2023'],
  ] as const
  const over = claimOf('datePublished', parts)?.passedOver ?? []
  assert.deepEqual(
    over.map(({value, reason}) => [value, reason]),
    [['2023-03-22', 'A later line of the same kind']],
  )
})

test('a date below the body without a label is left alone', () => {
  assert.equal(
    read('datePublished', [
      ['paragraph', bodies.en],
      ['timestamp', '20 March 2023'],
    ]),
    undefined,
  )
})

test('a date below the body with a label is read', () => {
  const parts: readonly Part[] = [
    ['paragraph', bodies.en],
    ['timestamp', 'Published: 20 March 2023'],
  ]
  assert.equal(read('datePublished', parts), '2023-03-20')
})

test('days told in the story, in a headline or in a caption are never read', () => {
  const told = 'The bridge opened on March 20, 2023 at 10:15 GMT, its owner said.'
  for (const role of ['paragraph', 'headline', 'caption', 'dek', 'legal', 'correction'] as const) {
    const parts: readonly Part[] = [
      [role, told],
      ['paragraph', bodies.en],
    ]
    assert.equal(read('datePublished', parts), undefined, role)
    assert.equal(read('dateModified', parts), undefined, role)
  }
})

test('a dateline without a year and a day that is only named give no date', () => {
  assert.equal(
    read('datePublished', [['paragraph', `OSLO, March 20 (NTB) — ${bodies.en}`]]),
    undefined,
  )
  assert.equal(read('datePublished', dated('2 hours ago')), undefined)
  assert.equal(read('datePublished', dated('Sunday, 10:15 GMT')), undefined)
})

test('a day that no calendar has is left out', () => {
  assert.equal(read('datePublished', dated('Published: 30 February 2023')), undefined)
})

test('a byline may print the date', () => {
  const parts: readonly Part[] = [
    ['byline', 'By Ann Miller | 20 March 2023'],
    ['paragraph', bodies.en],
  ]
  assert.equal(read('datePublished', parts), '2023-03-20')
})

test('who edited a story does not make its date a change', () => {
  const parts: readonly Part[] = [
    ['byline', 'Edited by Ann Miller, 20 March 2023'],
    ['paragraph', bodies.en],
  ]
  assert.equal(read('dateModified', parts), undefined)
})

test('a claim points to the date in the line and not to its label', () => {
  assert.deepEqual(wordsOf('dateModified', dated('Updated: 20 March 2023 10:15 GMT')), [
    '20 March 2023 10:15 GMT',
  ])
})

/** Labels of a change in languages that write it as the first line below the headline. */
const changes = [
  'Zaktualizowano: 20.03.2023',
  'Обновлено: 20.03.2023',
  'Оновлено: 20.03.2023',
  'Päivitetty 20.3.2023',
  'Uppdaterad 20 mars 2023',
  'Opdateret: 20. marts 2023',
  'Oppdatert 20.03.2023',
  'Bijgewerkt op 20 maart 2023',
  'Aktualisiert am 20. März 2023',
  'Mis à jour le 20 mars 2023',
  'Actualizado el 20 de marzo de 2023',
  'Aggiornato il 20 marzo 2023',
  'Atualizado em 20 de março de 2023',
  'Güncelleme: 20.03.2023',
  'Ενημερώθηκε: 20/03/2023',
  '更新日:2023年3月20日',
]

for (const line of changes) {
  test(`a day labelled as a change is never one of publication: ${line}`, () => {
    const paragraphs = [bodies.en, 'The harbour office said that the next ferry leaves on Friday.']
    const text = ['Ferry is back in port', line, ...paragraphs].join('\n\n')
    const page = `<!DOCTYPE html><html><body><article><h1>Ferry is back in port</h1><p>${line}</p>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`
    for (const [name, input] of [
      ['text', text],
      ['page', page],
    ] as const) {
      const {article} = understand(input, {name})
      assert.equal(article?.datePublished, undefined, name)
      assert.equal(article?.dateModified, '2023-03-20', name)
    }
  })
}

test('a day labelled as that of publication is none of a change', () => {
  for (const line of [
    'Opublikowano: 20.03.2023',
    'Julkaistu 20.3.2023',
    'Опубликовано: 20.03.2023',
  ]) {
    const text = ['Ferry is back in port', line, bodies.en].join('\n\n')
    const {article} = understand(text, {name: 'text'})
    assert.equal(article?.datePublished, '2023-03-20', line)
    assert.equal(article?.dateModified, undefined, line)
  }
})

test('a line of the head that is mostly a date is read whatever its role, a sentence is not', () => {
  for (const [role, line, value] of [
    ['navigation', 'Posted on 20 March 2023 at 10:15 by Ann Miller', '2023-03-20'],
    ['paragraph', 'Ann MillerMarch 20, 2023', '2023-03-20'],
    ['dek', 'Oslo, 20 March 2023', '2023-03-20'],
    ['byline', 'Ann Miller 20 Mar 2023 Harbour Reviews 7 Comments', '2023-03-20'],
    ['timestamp', '2023-03-20#harbour#ferry', '2023-03-20'],
    ['timestamp', 'Harbour walks 20 Mar 2023 Harbour Reviews 7 Comments', undefined],
    ['paragraph', 'The bridge opened on March 20, 2023.', undefined],
    ['related', '20 March 2023', undefined],
    ['comments', 'Ann, 20 March 2023', undefined],
  ] as const) {
    const parts: readonly Part[] = [
      ['headline', 'Ferry back'],
      [role, line],
      ['paragraph', bodies.en],
    ]
    assert.equal(read('datePublished', parts), value, line)
  }
})

test('of several days in the head the one that is called so counts, else the one below the headline', () => {
  const masthead: Part = ['timestamp', 'Wednesday, 22 March 2023']
  const below = (line: string): readonly Part[] => [
    masthead,
    ['headline', 'Ferry back'],
    ['timestamp', line],
    ['paragraph', bodies.en],
  ]
  assert.equal(read('datePublished', below('20 March 2023')), '2023-03-20')
  assert.equal(read('datePublished', below('Published: 20 March 2023')), '2023-03-20')
  assert.equal(read('datePublished', below('Updated: 23 March 2023')), '2023-03-22')
})

test('the day beside a source between headline and story is that of the story', () => {
  const line = 'Source: Harbour Wire| 2023-03-20 16:05:30|Editor: dock'
  const parts: readonly Part[] = [
    ['headline', 'Ferry back'],
    ['syndication', line],
    ['paragraph', bodies.en],
  ]
  assert.equal(read('datePublished', parts), '2023-03-20')
  assert.equal(read('datePublished', [...parts.slice(2), ['syndication', line]]), undefined)
})
