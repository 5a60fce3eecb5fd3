import {agencyPattern} from '../language/agencies.ts'
import type {Range} from '../text/ranges.ts'
import type {SpanRule, Stretch} from '../tree/span-rules.ts'
import {type DatelineParts, datelinePartsOf} from './dateline-parts.ts'
import {isCapitals, isKnown, isLabel} from './dateline-places.ts'
import {easternDatelines} from './eastern-datelines.ts'

const dash = /-$/
const agencyAlone = new RegExp(
  String.raw`^[([](?:${agencyPattern})(?:[/,][^()]{1,30})?[)\]]\s?\.?-{1,2}\s`,
  'u',
)
/**
 * What datelines look like, as agencies and papers print them at the head of a story.
 *
 * A title, a speaker and a label before a colon are no dateline: without an agency the place must be
 * listed in `places.tsv`, or be in capitals and be followed by a day or a dash and be no section or
 * wording that pages print; and the sentence after the sign must not open in lower case.
 */
export const datelines: readonly SpanRule[] = [
  {
    id: 'dateline/agency',
    name: 'dateline',
    reason: 'A place and an agency at the head of the lede',
    find: latin(({listed, sign, opens, parted}) => listed && (sign !== '' || (parted && opens))),
    examples: {
      yes: [
        '⟦NEW DELHI, March 20 (PTI):⟧ The dam rose.',
        '⟦New Delhi, Mar 20 (PTI)⟧ The dam rose.',
        '⟦New Delhi [India], March 20 (ANI):⟧ The dam.',
        '⟦LONDON (Reuters) -⟧ The smelter.',
        '⟦DES MOINES, Iowa (AP) --⟧ The library.',
        '⟦TOKYO, March 20 (Kyodo) --⟧ The ferry.',
        '⟦Paris (AFP) -⟧ The bridge was shut.',
        '⟦Paris, le 20 mars (AFP)⟧ Le pont ferme.',
        '⟦PARIS, 20 mars 2024 (AFP) -⟧ Le pont ferme.',
        '⟦MOSCOW, March 20. /TASS/.⟧ The quay opened.',
        '⟦МОСКВА, 20 марта. /ТАСС/.⟧ Причал открыт.',
        '⟦Jakarta (ANTARA) -⟧ Dermaga dibuka.',
        '⟦BERLIN, 3. März (dpa) -⟧ Das Netz wächst.',
        '⟦Wien/Berlin (APA/dpa) -⟧ Das Netz wächst.',
        '⟦Madrid, 20 mar (EFE).-⟧ El tranvía vuelve.',
        '⟦MADRID, 20 Mar. (EUROPA PRESS) -⟧ El tranvía vuelve.',
        '⟦Roma, 20 mar. (askanews) -⟧ Il ponte riapre.',
        '⟦ROMA (ANSA) -⟧ Il ponte riapre.',
        '⟦Lisboa, 20 mar 2024 (Lusa) -⟧ A ponte reabre.',
        '⟦Brasília, 20 de março (Agência Brasil):⟧ A ponte reabre.',
        '⟦AMSTERDAM (ANP) -⟧ De brug is open.',
        '⟦ANKARA (AA) -⟧ Köprü açıldı.',
        '⟦İSTANBUL, 20 Mart (DHA) -⟧ Köprü açıldı.',
        '⟦BRATISLAVA 20. marca (SITA) -⟧ Most otvorili.',
        '⟦Tehran, March 20, IRNA -⟧ The quay opened.',
        '⟦București, 20 mar /Agerpres/ -⟧ Podul s-a deschis.',
      ],
      no: [
        'Miller (AP) said that the road was open.',
        'The road (AP) is open.',
        'It happened in NEW YORK (AP) - she said.',
        'Der Hafen (dpa berichtete) bleibt zu.',
        'Le quai (AFP) est fermé.',
        'El muelle (EFE) cerró.',
        'Il molo (ANSA) resta chiuso.',
        'De kade (ANP) blijft dicht.',
      ],
    },
  },
  {
    id: 'dateline/day-and-name',
    name: 'dateline',
    reason: 'A place, a day and a name in brackets at the head of the lede',
    find: latin(
      ({day, token, sign, opens, parted}, name) =>
        day && token && sign !== '' && parted && opens && !isLabel(name),
    ),
    examples: {
      yes: [
        '⟦Islamabad, Mar 20 (APP):⟧ The dam rose.',
        '⟦Vianden, 20. März (lw) -⟧ Die Brücke ist offen.',
        '⟦Lima, 20 mar. (Andina).-⟧ El puente abrió.',
      ],
      no: [
        'Sunday, March 20 (Day 4): The wind fell.',
        'Miller, March 20 (left) and Nair were there.',
        'Update, March 20 (10:15): The road is open.',
        'Sonntag, 20. März (Tag 4): Der Wind legt sich.',
      ],
    },
  },
  {
    id: 'dateline/place-and-name',
    name: 'dateline',
    reason: 'A listed place, a name in brackets and a dash or colon at the head of the lede',
    find: latin(
      ({token, sign, opens, parted}, name) =>
        token && (dash.test(sign) || sign === ':') && parted && opens && isKnown(name),
    ),
    examples: {
      yes: ['⟦COLOMBO (Harbour Desk):⟧ The quay opened.', '⟦Zürich (hpd) -⟧ Der Kai ist offen.'],
      no: [
        'London (Ontario) is far from here.',
        'Berlin (die alte Mitte) - so nannten sie es.',
        'Chapelhaven (Harbour Desk): The quay opened.',
      ],
    },
  },
  {
    id: 'dateline/dash',
    name: 'dateline',
    reason: 'A place that is listed or in capitals, and a dash, at the head of the lede',
    find: latin(
      ({token, sign, opens, parted}, name) =>
        !token && dash.test(sign) && parted && opens && (isCapitals(name) || isKnown(name)),
    ),
    examples: {
      yes: [
        '⟦CHAPELHAVEN -⟧ The wall gave way.',
        '⟦CHAPELHAVEN, March 20 -⟧ The wall gave way.',
        '⟦SAN FRANCISCO--⟧ The wall gave way.',
        '⟦Washington, D.C. -⟧ The wall gave way.',
        '⟦Hannover -⟧ Die Mauer gab nach.',
        '⟦ROMA -⟧ Il muro ha ceduto.',
      ],
      no: [
        'Chapelhaven - The wall gave way.',
        'UPDATE - The road is open again.',
        'OPINION - What the vote means.',
        'NATO - the alliance - met on Monday.',
        'MONDAY - The wall gave way.',
        'SIR - The wall should stay.',
        'SEÑOR - El muro debe quedarse.',
        'MONSIEUR - Le mur doit rester.',
        'Paris - the city that never closes its books.',
        'CHAPELHAVEN-based engineers said so.',
        'DEPORTES - El equipo gana.',
      ],
    },
  },
  {
    id: 'dateline/colon',
    name: 'dateline',
    reason: 'A listed place, or one in capitals and a day, and a colon at the head of the lede',
    find: latin(
      ({token, day, sign, opens, parted}, name) =>
        !token &&
        sign === ':' &&
        opens &&
        ((isKnown(name) && (parted || isCapitals(name))) || (day && parted && isCapitals(name))),
    ),
    examples: {
      yes: [
        '⟦MUMBAI:⟧ The line reopened.',
        '⟦MUMBAI:⟧The line reopened.',
        '⟦Mumbai, March 20:⟧ The line reopened.',
        '⟦CHAPELHAVEN, March 20:⟧ The wall gave way.',
        '⟦ANKARA:⟧ Köprü açıldı.',
      ],
      no: [
        'WHO: The agency said so on Monday.',
        'CHAPELHAVEN: The wall gave way.',
        'Paris: the city that never closes its books.',
        'Paris said no: The bridge stays.',
        'Ann Miller: We have agreed.',
        'SATURDAY, March 20: The wind fell.',
        'Ministra: Estamos de acuerdo.',
        'US-Präsident: Wir haben uns geeinigt.',
      ],
    },
  },
  {
    id: 'dateline/agency-first',
    name: 'dateline',
    reason: 'An agency in brackets and a dash at the head of the lede',
    find: agencyFirst,
    examples: {
      yes: [
        '⟦(Reuters) -⟧ The smelter shut on Monday.',
        '⟦(ANSA) - ROMA, 20 MAR -⟧ Il ponte riapre.',
        '⟦(dpa) -⟧ Das Netz wächst.',
      ],
      no: ['(AP) The road is open.', '(Miller) - The road is open.', 'Reuters - The road is open.'],
    },
  },
  ...easternDatelines,
]

type Holds = (parts: DatelineParts, place: string) => boolean

function latin(holds: Holds): SpanRule['find'] {
  return (text) => {
    const parts = datelinePartsOf(text)
    if (parts === undefined || !holds(parts, text.slice(0, parts.place.end))) return undefined
    return {start: 0, end: parts.end, value: parts.place}
  }
}

/** `(ANSA) - ROMA, 20 MAR -`, or `(Reuters) -` alone. */
function agencyFirst(text: string): Stretch | undefined {
  const length = agencyAlone.exec(text)?.[0].length
  if (length === undefined) return undefined
  const rest = datelinePartsOf(text.slice(length))
  const name = text.slice(length, length + (rest?.place.end ?? 0))
  const placed =
    rest?.day && dash.test(rest.sign) && rest.parted && (isCapitals(name) || isKnown(name))
  if (!(rest && placed)) return {start: 0, end: text.slice(0, length).trimEnd().length}
  return {start: 0, end: length + rest.end, value: shifted(rest.place, length)}
}

function shifted({start, end}: Range, by: number): Range {
  return {start: start + by, end: end + by}
}
