import assert from 'node:assert/strict'
import {test} from 'node:test'
import {datelines} from '../../pipeline/parse/datelines.ts'
import {fold} from '../../pipeline/text/fold.ts'
import {firstOf, type Stretch} from '../../pipeline/tree/span-rules.ts'

function datelineIn(lede: string): Stretch | undefined {
  return firstOf(datelines, fold(lede))?.found
}

const found: readonly (readonly [lede: string, span: string, place: string])[] = [
  ['NEW DELHI, March 20 (PTI): The dam rose.', 'NEW DELHI, March 20 (PTI):', 'NEW DELHI'],
  ['New Delhi, Mar 20 (PTI) The dam rose.', 'New Delhi, Mar 20 (PTI)', 'New Delhi'],
  [
    'New Delhi [India], March 20 (ANI): The dam.',
    'New Delhi [India], March 20 (ANI):',
    'New Delhi',
  ],
  ['New Delhi, 20 March (PTI) — The dam rose.', 'New Delhi, 20 March (PTI) —', 'New Delhi'],
  ['NEW YORK (AP) — The library reopened.', 'NEW YORK (AP) —', 'NEW YORK'],
  ['DES MOINES, Iowa (AP) — The library.', 'DES MOINES, Iowa (AP) —', 'DES MOINES, Iowa'],
  [
    'PORT-AU-PRINCE, Haiti (AP) — The quay.',
    'PORT-AU-PRINCE, Haiti (AP) —',
    'PORT-AU-PRINCE, Haiti',
  ],
  ['AUSTIN, Texas (AP) — “It is late.”', 'AUSTIN, Texas (AP) —', 'AUSTIN, Texas'],
  ['LONDON, March 20 (Reuters) - The smelter.', 'LONDON, March 20 (Reuters) -', 'LONDON'],
  [
    'PARIS/LONDON, March 20 (Reuters) - The smelter.',
    'PARIS/LONDON, March 20 (Reuters) -',
    'PARIS/LONDON',
  ],
  ['TOKYO, March 20 (Kyodo) -- The ferry.', 'TOKYO, March 20 (Kyodo) --', 'TOKYO'],
  ['（東京＝共同）連絡船が港に戻った。', '（東京＝共同）', '東京'],
  ['【東京共同】連絡船が港に戻った。', '【東京共同】', '東京'],
  ['Paris (AFP) – The bridge was shut.', 'Paris (AFP) –', 'Paris'],
  ['Paris, March 20, 2023 (AFP) - The bridge.', 'Paris, March 20, 2023 (AFP) -', 'Paris'],
  ['São Paulo (AFP) - O muro caiu.', 'São Paulo (AFP) -', 'São Paulo'],
  ['Frankfurt am Main (dpa) - Das Netz wächst.', 'Frankfurt am Main (dpa) -', 'Frankfurt am Main'],
  ['Berlin (dpa/tmn) - Das Netz wächst.', 'Berlin (dpa/tmn) -', 'Berlin'],
  ['Madrid, 20 mar (EFE).- El tranvía vuelve.', 'Madrid, 20 mar (EFE).-', 'Madrid'],
  ['ROMA (ANSA) - Il ponte riapre.', 'ROMA (ANSA) -', 'ROMA'],
  ['İSTANBUL (AA) - Köprü açıldı.', 'İSTANBUL (AA) -', 'İSTANBUL'],
  ['CHAPELHAVEN — The wall gave way.', 'CHAPELHAVEN —', 'CHAPELHAVEN'],
  ['CHAPELHAVEN, March 20 — The wall gave way.', 'CHAPELHAVEN, March 20 —', 'CHAPELHAVEN'],
  ['SAN FRANCISCO-- The wall gave way.', 'SAN FRANCISCO--', 'SAN FRANCISCO'],
  ['Washington — The wall gave way.', 'Washington —', 'Washington'],
  ['Washington, D.C. — The wall gave way.', 'Washington, D.C. —', 'Washington, D.C.'],
  ['MUMBAI: The line reopened.', 'MUMBAI:', 'MUMBAI'],
  ['Mumbai: The line reopened.', 'Mumbai:', 'Mumbai'],
  ['Mumbai, March 20: The line reopened.', 'Mumbai, March 20:', 'Mumbai'],
]

for (const [lede, span, place] of found) {
  test(`“${lede}” opens with a dateline of ${place}`, () => {
    const dateline = datelineIn(lede)
    assert.ok(dateline?.value)
    assert.equal(lede.slice(dateline.start, dateline.end).trimEnd(), span)
    assert.equal(lede.slice(dateline.value.start, dateline.value.end), place)
  })
}

const left: readonly string[] = [
  'Note: The figures are from May.',
  'Minister: We have agreed.',
  'Ann Miller: We have agreed.',
  'Update: The road is open again.',
  'WHO: The agency said so on Monday.',
  'CHAPELHAVEN: The wall gave way.',
  'Chapelhaven — The wall gave way.',
  'UPDATE — The road is open again.',
  'BREAKING — The road is open again.',
  'EXCLUSIVE - The road is open again.',
  'OPINION — What the vote means.',
  'LIVE — The road is open again.',
  'NATO — the alliance — met on Monday.',
  'Paris: the city that never closes its books.',
  'Paris - the city that never closes its books.',
  'Paris said no: The bridge stays.',
  'Paris | The bridge was shut.',
  'Paris-based engineers said so on Monday.',
  'Miller (AP) said that the road was open.',
  'The road (AP) is open.',
  '(AP) The road is open.',
  'Reading: a town that forgot its station.',
  'US-Präsident: Wir haben uns geeinigt.',
  '【速報】連絡船が港に戻った。',
  'It happened in NEW YORK (AP) — she said.',
  '- Paris said no.',
  'Paris:',
  '',
]

for (const lede of left) {
  test(`“${lede}” opens without a dateline`, () => {
    assert.equal(datelineIn(lede), undefined)
  })
}
