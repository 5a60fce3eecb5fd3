import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Part} from '../tree/trees.ts'
import {claimOf} from './fields.ts'

function sourceOf(...parts: readonly Part[]): string | undefined {
  const claim = claimOf('sourceOrganization', parts)
  return claim?.field === 'sourceOrganization' ? claim.value.name : undefined
}

const found: readonly (readonly [name: string, parts: readonly Part[]])[] = [
  ['PTI', [['paragraph', 'New Delhi, Mar 20 (PTI) The dam rose.']]],
  ['dpa', [['paragraph', 'Berlin (dpa/tmn) - Das Netz wächst.']]],
  ['EFE', [['paragraph', 'Madrid, 20 mar (EFE).- El tranvía vuelve.']]],
  ['共同', [['paragraph', '（東京＝共同）連絡船が港に戻った。']]],
  [
    'AFP',
    [
      ['paragraph', 'It left.'],
      ['paragraph', 'The ferry came. (AFP)'],
    ],
  ],
  [
    'PTI',
    [
      ['paragraph', 'It left.'],
      ['paragraph', 'The ferry came. —PTI'],
    ],
  ],
  [
    'Kyodo',
    [
      ['paragraph', 'It left.'],
      ['paragraph', 'The ferry came. ==Kyodo'],
    ],
  ],
  [
    'Kyodo',
    [
      ['caption', 'The ferry in port. (Kyodo) ==Kyodo'],
      ['paragraph', 'It left.'],
    ],
  ],
  [
    'PTI',
    [
      ['credit', 'Source: PTI'],
      ['paragraph', 'It left.'],
    ],
  ],
  [
    'dpa',
    [
      ['paragraph', 'Es legte ab.'],
      ['credit', 'Quelle: dpa'],
    ],
  ],
  [
    'Press Trust of India',
    [
      ['byline', 'Press Trust of India'],
      ['paragraph', 'It left.'],
    ],
  ],
]

for (const [line, name] of [
  ['By Ann Miller, Associated Press', 'Associated Press'],
  ['By Ann Miller, The Associated Press', 'Associated Press'],
  ['By Ann Miller, Reuters', 'Reuters'],
  ['Von Karl Weber und Anna Maier, dpa', 'dpa'],
  ['Von Karl Weber (dpa)', 'dpa'],
] as const) {
  test(`the byline “${line}” credits ${name}`, () => {
    assert.equal(sourceOf(['byline', line], ['paragraph', 'It left.']), name)
  })
}

for (const [name, parts] of found) {
  test(`“${parts.map(([, text]) => text).join(' / ')}” credits ${name}`, () => {
    assert.equal(sourceOf(...parts), name)
  })
}

const left: readonly (readonly Part[])[] = [
  [['paragraph', 'The minister told PTI that the dam rose.']],
  [['paragraph', 'The minister told the Press Trust of India (PTI).']],
  [['paragraph', 'The agency she liked best was the oldest one – Reuters.']],
  [
    ['paragraph', 'The ferry came. (AFP)'],
    ['paragraph', 'It left.'],
  ],
  [
    ['caption', 'The ferry in port. (Ann Miller/AP)'],
    ['paragraph', 'It left.'],
  ],
  [
    ['caption', 'The ferry in port. (AFP)'],
    ['paragraph', 'It left.'],
  ],
  [
    ['contributors', 'With inputs from PTI'],
    ['paragraph', 'It left.'],
  ],
  [
    ['credit', 'Photograph: Ann Miller'],
    ['paragraph', 'It left.'],
  ],
  ...[
    'By Ann Miller with AP',
    'By Ann Miller, photographs by Bo Tan, Reuters',
    'By Ann Miller and Reuters',
    'By Ann Miller, Reuters Institute',
    'By Ann Miller, formerly of Reuters',
    'By Ann Miller, AAP member',
    'Harbour, Reuters',
  ].map((line): readonly Part[] => [
    ['byline', line],
    ['paragraph', 'It left.'],
  ]),
]

for (const parts of left) {
  test(`“${parts.map(([, text]) => text).join(' / ')}” credits no agency with the story`, () => {
    assert.equal(sourceOf(...parts), undefined)
  })
}

test('the dateline counts before a line of its own, and another agency is passed over', () => {
  const claim = claimOf('sourceOrganization', [
    ['credit', 'Reuters'],
    ['paragraph', 'OSLO (AP) — The ferry came.'],
  ])
  assert.ok(claim?.field === 'sourceOrganization')
  assert.equal(claim.value.name, 'AP')
  assert.deepEqual(
    claim.passedOver.map(({value}) => value),
    ['Reuters'],
  )
})

test('the same agency by another name is not passed over', () => {
  const claim = claimOf('sourceOrganization', [
    ['credit', 'Press Trust of India'],
    ['paragraph', 'New Delhi, Mar 20 (PTI) The dam rose.'],
  ])
  assert.deepEqual(claim?.passedOver, [])
})
