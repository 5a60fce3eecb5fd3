import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'
import {mostWidths} from '../limits.ts'
import type {Break} from './wrap-breaks.ts'

const {
  leastAgreeing,
  leastBroken,
  leastFull,
  leastRagged,
  leastWraps,
  mostPunctuated,
  narrowestWrap,
  raggedEdge,
  sureWraps,
  widestWrap,
} = tuned('normalize')

const smallLetter = /^\P{L}*\p{Ll}/u
const sentenceEnd = /[.!?。！？؟।॥။።۔](?:\s|$|["'”’»」』)])/u
/** Scripts that end no sentence with a sign. */
const withoutStops = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const punctuated = /\p{P}$/u

type BreakRun = readonly Break[]

const none: BreakRun = []

/** Neighbouring lines with nothing between them that parts paragraphs. */
interface Region {
  readonly breaks: BreakRun
  /** Whether a sentence stands in them; looked at once, for all widths. */
  readonly holdsSentence: () => boolean
}

/** What a width makes of a region. */
interface Fit {
  readonly region: Region
  /** Breaks that a wrapping program made, of lines that go on. */
  readonly full: BreakRun
  /** Those that are full, and only sure in a text that is known to have this width. */
  readonly loose: BreakRun
  /** Breaks within a sentence among those that are full. */
  readonly support: number
  /** Breaks within a sentence where the next word would have fitted. */
  readonly against: number
}

/**
 * The breaks that a program made which wrapped paragraphs at a fixed width.
 *
 * Each region of neighbouring lines is judged alone: a menu, a table or a long line beside it decides nothing. A width
 * wins by the breaks within sentences that it explains in all regions; then the regions it does not explain are looked
 * at for another one. Last come regions with ragged lines, as from a page set in a proportional typeface.
 *
 * @param breaks
 *   In the order of the text.
 */
export function wrappedIn(breaks: readonly Break[]): ReadonlySet<Break> {
  const found = new Set<Break>()
  const ragged = collect(regionsOf(breaks), 0, found)
  collect(ragged, raggedEdge, found)
  return found
}

/**
 * Adds what one width after another explains.
 *
 * @returns
 *   The regions in which breaks within a sentence remain.
 */
function collect(regions: readonly Region[], edge: number, found: Set<Break>): readonly Region[] {
  const open: Region[] = []
  let rest = regions
  for (let round = 0; round < mostWidths; round += 1) {
    const best = bestOf(rest, edge)
    if (best.length === 0) break
    for (const {full} of best) for (const each of full) found.add(each)
    open.push(...best.filter(({against}) => against > 0).map(({region}) => region))
    const done = new Set(best.map(({region}) => region))
    rest = rest.filter((region) => !done.has(region))
  }
  return [...rest, ...open]
}

function regionsOf(breaks: readonly Break[]): readonly Region[] {
  const regions: Break[][] = []
  let last: Break | undefined
  for (const each of breaks) {
    if (each.apart) continue
    if (last?.below === each.above) regions.at(-1)?.push(each)
    else regions.push([each])
    last = each
  }
  return regions.map((region) => ({breaks: region, holdsSentence: lazy(() => hasSentence(region))}))
}

/**
 * What the best width explains; nothing when no width explains enough.
 *
 * @param edge
 *   The share of the width by which lines may be shorter than they had to be.
 */
function bestOf(regions: readonly Region[], edge: number): readonly Fit[] {
  const counts = countsOf(regions, edge)
  const widths = Array.from(counts.keys())
    .filter((width) => (counts[width] ?? 0) >= leastWraps - 1)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
  let best: readonly Fit[] = []
  let most = 0
  for (const width of widths) {
    if ((counts[width] ?? 0) <= most) break
    const fits = fitsOf(regions, width, edge)
    const support = supportOf(fits)
    if (support > most) [best, most] = [fits, support]
  }
  return best
}

/** How many breaks within a sentence each width explains, by width. */
function countsOf(regions: readonly Region[], edge: number): Int32Array {
  const counts = new Int32Array(widestWrap + 1)
  for (const {goesOn, from, to} of regions.flatMap(({breaks}) => breaks)) {
    if (!goesOn) continue
    const last = Math.min(Math.floor(to / (1 - edge)), widestWrap)
    for (let width = Math.max(from, narrowestWrap); width <= last; width += 1) {
      counts[width] = (counts[width] ?? 0) + 1
    }
  }
  return counts
}

/** The regions that a width explains. */
function fitsOf(regions: readonly Region[], width: number, edge: number): readonly Fit[] {
  const all = regions.map((region) => fitOf(region, width, edge))
  const good = all.filter(({support}) => support > 0)
  const full = good.flatMap((each) => each.full)
  if (!isProse(full)) return []
  const support = supportOf(good)
  const agreement = support / (support + all.reduce((sum, {against}) => sum + against, 0))
  // A line that recurs, as in the frame of each comment, counts once.
  const different = new Set(full.flatMap((each) => (each.goesOn ? [each.last] : []))).size
  if (different >= sureWraps && agreement >= (edge === 0 ? leastAgreeing : leastFull)) {
    return all
      .map((each) => ({...each, full: [...each.full, ...each.loose]}))
      .filter((each) => each.full.length > 0)
  }
  if (!(agreement >= leastFull)) return []
  if (edge > 0) return different >= leastRagged ? good : []
  return different >= leastWraps ? good : good.filter(isOneParagraph)
}

function supportOf(fits: readonly Fit[]): number {
  return fits.reduce((sum, {support}) => sum + support, 0)
}

/** The lines of verse end where a phrase ends, those of prose anywhere. */
function isProse(full: readonly Break[]): boolean {
  return full.filter(({last}) => punctuated.test(last)).length <= full.length * mostPunctuated
}

/** Whether every break of a region is full and within a sentence, and there are two at least. */
function isOneParagraph({region, full}: Fit): boolean {
  return full.length > 1 && full.length === region.breaks.length && full.every(({goesOn}) => goesOn)
}

/** What a width makes of a region; of most regions, which have one break or two, most widths make nothing. */
function fitOf(region: Region, width: number, edge: number): Fit {
  const isTouched = region.breaks.some((each) => isFull(each, width, edge))
  return isTouched ? fullFitOf(region, width, edge) : emptyFitOf(region, width)
}

function emptyFitOf(region: Region, width: number): Fit {
  let against = 0
  for (const each of region.breaks) if (each.goesOn && isShorter(each, width)) against += 1
  return {region, full: none, loose: none, support: 0, against}
}

function fullFitOf(region: Region, width: number, edge: number): Fit {
  const chains: Break[][] = []
  const hasRoom: Break[] = []
  let before: Break | undefined
  for (const each of region.breaks) {
    if (isFull(each, width, edge)) {
      if (before !== undefined) chains.at(-1)?.push(each)
      else chains.push([each])
      before = each
      continue
    }
    before = undefined
    if (isShorter(each, width)) hasRoom.push(each)
  }
  const against = hasRoom.filter(({goesOn}) => goesOn).length
  const going = chains.filter(isGoing)
  const full = going.flat()
  const isWrapped = full.length >= (full.length + against) * leastFull
  const others = chains.filter((each) => !(going.includes(each) || isEndOfSentence(each)))
  return {
    region,
    full: isWrapped ? full : [],
    loose: hasRoom.length === 0 ? others.flat() : [],
    support: isWrapped && region.holdsSentence() ? full.filter(({goesOn}) => goesOn).length : 0,
    against,
  }
}

/** Whether the word below would not have fitted. */
function isFull({from, to, belowEnd}: Break, width: number, edge: number): boolean {
  return from <= width && to >= width * (1 - edge) && belowEnd <= width
}

/**
 * Whether the word below would have fitted, within a sentence. A line of less than half the width is a heading or an
 * entry of a menu, which says nothing of the width.
 */
function isShorter({ends, from}: Break, width: number): boolean {
  return !ends && from <= width && from * 2 >= width
}

/** Whether enough breaks of a chain stand within a sentence. */
function isGoing(chain: BreakRun): boolean {
  return chain.filter(({goesOn}) => goesOn).length >= chain.length * leastBroken
}

/** Whether a chain is a single break behind a sentence: two paragraphs, more often than one. */
function isEndOfSentence(chain: BreakRun): boolean {
  return chain.length === 1 && chain[0]?.ends === true
}

/** Whether a region is prose as far as its letters show; where they have no case, it must end a sentence. */
function hasSentence(region: BreakRun): boolean {
  return region.some(
    ({goesOn, last, words}) =>
      (goesOn && smallLetter.test(words)) ||
      withoutStops.test(words) ||
      sentenceEnd.test(last) ||
      sentenceEnd.test(words),
  )
}
