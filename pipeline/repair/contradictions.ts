import {isWebAddress} from '../text/addresses.ts'
import {overlaps} from '../text/ranges.ts'
import {blocksOf} from '../tree/blocks.ts'
import type {Claim, PassedOver} from '../tree/claims.ts'
import {
  claimOf,
  type Finding,
  isOwn,
  isWhole,
  type Mended,
  memberOf,
  placeOf,
  sayerOf,
  shown,
} from './own-statements.ts'

/** What the page may be heard on besides its JSON-LD. */
const heard = ['headline', 'datePublished', 'dateModified', 'inLanguage', 'url', 'author'] as const
type Heard = (typeof heard)[number]

const notLetters = /[^\p{L}\p{N}]+/gu
const marks = /\p{M}/gu
const beginning = /^https?:\/\/(?:www\.|m\.|amp\.)?/i
const query = /[?#]/
const ending = /(?:\/|\.html?)$/

/**
 * What the JSON-LD of the article says, and something else on the page denies: the address, OpenGraph,
 * `meta`, `time`, the language of the markup, and what is shown.
 *
 * Leaves alone another writing of the same, a headline that only has more or fewer words at its ends,
 * and the day in a caption, which is that of its picture.
 */
export function contradictionsOf(mended: Mended): readonly Finding[] {
  return heard.flatMap((field): readonly Finding[] => {
    const claim = claimOf(mended, field)
    if (claim === undefined) return []
    const lost = claim.passedOver.filter(
      ({from, value}) =>
        from !== undefined && isOwn(from) && memberOf(from) === field && isOther(claim, value),
    )
    return lost.length > 0
      ? lost.map((each) => denied(claim, each))
      : othersOf(mended, claim, field).map((each) => denying(mended, claim, each))
  })
}

/** The JSON-LD is wrong. */
function denied(claim: Claim, {value, from, reason}: PassedOver): Finding {
  return {
    level: 'message',
    rule: 'repair/contradicted',
    reason: `\`${claim.field}\` is ${shown(value)}, and the page says ${toldOf(claim)}, which is written`,
    note: reason,
    at: from?.bytes ?? {start: 0, end: 0},
  }
}

/** The JSON-LD is taken, and something else says otherwise. */
function denying(mended: Mended, claim: Claim, {value, from, at}: PassedOver): Finding {
  const where = from === undefined ? 'the page shows' : `${sayerOf(from)} says`
  return {
    level: 'message',
    rule: 'repair/contradicted',
    reason: `\`${claim.field}\` is ${toldOf(claim)}, and ${where} ${shown(value)}`,
    note: 'Kept as stated',
    at: from?.bytes ?? placeOf(mended, at),
  }
}

/** What denies a claim that the JSON-LD bears out, each value once; a day beside a time of that day says nothing more. */
function othersOf(mended: Mended, claim: Claim, field: Heard): readonly PassedOver[] {
  const stated = mended.own.some(
    (each) => memberOf(each) === field && (isWhole(each) || isName(each)),
  )
  if (!(stated && claim.from?.some(isOwn))) return []
  const captions = blocksOf(mended.tree).filter(({data}) => data.role === 'caption')
  const others = claim.passedOver.filter(
    ({value, from, at}) =>
      from?.source !== 'json-ld' &&
      from?.source !== 'title' &&
      isOther(claim, value) &&
      !captions.some((caption) => at !== undefined && overlaps(caption.at, at)),
  )
  const keys = others.map(({value}) => keyOf(value))
  return others.filter((_, i) => !keys.slice(0, i).some((key) => key.startsWith(keys[i] ?? '')))
}

function isName({property}: {readonly property: string}): boolean {
  return property.endsWith('.author.name')
}

/** Whether a value is another one than the claim’s, and no other writing of it. */
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
  return bare.normalize('NFKD').replaceAll(marks, '').toLowerCase().replaceAll(notLetters, '')
}

/** An address whatever its protocol, ending and query. */
function addressKeyOf(value: string): string {
  const [path = ''] = value.replace(beginning, '').split(query, 1)
  return path.replace(ending, '')
}

function toldOf(claim: Claim): string {
  if (claim.field === 'author') return claim.value.map(({name}) => shown(name)).join(', ')
  return shown(String(claim.value))
}
