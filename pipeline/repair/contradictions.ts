import {addressKeyOf, isWebAddress} from '../text/addresses.ts'
import {normalized} from '../text/compose.ts'
import {overlaps} from '../text/ranges.ts'
import {blocksOf} from '../tree/blocks.ts'
import type {Claim, PassedOver} from '../tree/claims.ts'
import {isOwn, isWhole, memberOf, witnessNameOf} from './own-statements.ts'
import {
  fieldClaimOf,
  type JsonLdRepair,
  quotedValue,
  type Repaired,
  sourceRangeOf,
} from './repair.ts'

/** Fields of which a page has other statements besides its JSON-LD. */
const compared = [
  'headline',
  'datePublished',
  'dateModified',
  'inLanguage',
  'url',
  'author',
] as const
type Compared = (typeof compared)[number]

const notLetters = /[^\p{L}\p{N}]+/gu
const marks = /\p{M}/gu

/**
 * Values of the article’s JSON-LD that something else on the page contradicts: its address, OpenGraph,
 * `meta`, `time`, the language of the markup, or a line that it shows.
 *
 * Leaves alone another spelling of the same value, a headline that only has more or fewer words at its
 * ends, and the day in a caption, which is that of its picture.
 */
export function contradictionsOf(repaired: Repaired): readonly JsonLdRepair[] {
  return compared.flatMap((field): readonly JsonLdRepair[] => {
    const claim = fieldClaimOf(repaired, field)
    if (claim === undefined) return []
    const lost = claim.passedOver.filter(
      ({from, value}) =>
        from !== undefined && isOwn(from) && memberOf(from) === field && isOther(claim, value),
    )
    return lost.length > 0
      ? lost.map((each) => overruled(claim, each))
      : othersOf(repaired, claim, field).map((each) => upheld(repaired, claim, each))
  })
}

/** The JSON-LD is wrong, and the page’s other value is written. */
function overruled(claim: Claim, {value, from, reason}: PassedOver): JsonLdRepair {
  return {
    level: 'message',
    rule: 'repair/contradicted',
    reason: `\`${claim.field}\` is ${quotedValue(value)}, but the page has ${textOf(claim)}, which is written`,
    note: reason,
    at: from?.bytes ?? {start: 0, end: 0},
  }
}

/** The JSON-LD is kept, although something else on the page differs. */
function upheld(repaired: Repaired, claim: Claim, {value, from, at}: PassedOver): JsonLdRepair {
  const where = from === undefined ? 'the page shows' : `${witnessNameOf(from)} has`
  return {
    level: 'message',
    rule: 'repair/contradicted',
    reason: `\`${claim.field}\` is ${textOf(claim)}, but ${where} ${quotedValue(value)}`,
    note: 'Kept as the JSON-LD states it',
    at: from?.bytes ?? sourceRangeOf(repaired, at),
  }
}

/**
 * Other values for a claim that rests on the JSON-LD, each once. A day beside a time of that day is no
 * other value.
 */
function othersOf(repaired: Repaired, claim: Claim, field: Compared): readonly PassedOver[] {
  const stated = repaired.own.some(
    (each) => memberOf(each) === field && (isWhole(each) || isName(each)),
  )
  if (!(stated && claim.from?.some(isOwn))) return []
  const captions = blocksOf(repaired.tree).filter(({data}) => data.role === 'caption')
  const others = claim.passedOver.filter(
    ({value, from, at}) =>
      from?.source !== 'json-ld' &&
      from?.source !== 'title' &&
      isOther(claim, value) &&
      (from !== undefined || at !== undefined) &&
      !captions.some((caption) => at !== undefined && overlaps(caption.at, at)),
  )
  const keys = others.map(({value}) => keyOf(value))
  return others.filter((_, i) => !keys.slice(0, i).some((key) => key.startsWith(keys[i] ?? '')))
}

function isName({property}: {readonly property: string}): boolean {
  return property.endsWith('.author.name')
}

/** Whether a value differs from that of the claim by more than its spelling. */
function isOther(claim: Claim, value: string): boolean {
  if (claim.field === 'author') {
    return !claim.value.some(({name}) => keyOf(value).includes(keyOf(name)))
  }
  if (typeof claim.value !== 'string') return false
  if (claim.field === 'inLanguage')
    return value.slice(0, 2).toLowerCase() !== claim.value.slice(0, 2)
  const [one, other] = [keyOf(claim.value), keyOf(value)]
  if (claim.field !== 'headline') return one !== other
  return !(one.includes(other) || other.includes(one))
}

function keyOf(value: string): string {
  const bare = isWebAddress(value) ? addressKeyOf(value) : value
  return normalized(bare, 'NFKD').replaceAll(marks, '').toLowerCase().replaceAll(notLetters, '')
}

function textOf(claim: Claim): string {
  if (claim.field === 'author') return claim.value.map(({name}) => quotedValue(name)).join(', ')
  return quotedValue(String(claim.value))
}
