import {tuned} from '../../tuning/load.ts'
import {mostWidths} from '../limits.ts'
import type {Break} from './wrap-breaks.ts'
import {type BreakRegion, type BreakRun, type Fit, fitOf, isOpen, regionOf} from './wrap-fits.ts'

const {
  leastAgreeing,
  leastFull,
  leastParted,
  leastRagged,
  leastWraps,
  mostPunctuated,
  narrowestWrap,
  raggedEdge,
  sureWraps,
  widestWrap,
} = tuned('normalize')

const punctuated = /\p{P}$/u

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
function collect(
  regions: readonly BreakRegion[],
  edge: number,
  found: Set<Break>,
): readonly BreakRegion[] {
  const open: BreakRegion[] = []
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

function regionsOf(breaks: readonly Break[]): readonly BreakRegion[] {
  const regions: Break[][] = []
  let last: Break | undefined
  for (const each of breaks) {
    if (each.apart) continue
    if (last?.below === each.above) regions.at(-1)?.push(each)
    else regions.push([each])
    last = each
  }
  return regions.map(regionOf)
}

/**
 * What the best width explains; nothing when no width explains enough.
 *
 * @param edge
 *   The share of the width by which lines may be shorter than they had to be.
 */
function bestOf(regions: readonly BreakRegion[], edge: number): readonly Fit[] {
  const breaks = regions.flatMap((region) => region.breaks)
  const counts = countsOf(breaks, edge, ({goesOn}) => goesOn)
  const others = countsOf(breaks, edge, ({goesOn}) => !goesOn)
  const by = (own: Int32Array, a: number, b: number): number => (own[b] ?? 0) - (own[a] ?? 0)
  const widths = Array.from(counts.keys())
    .filter((width) => (counts[width] ?? 0) > 0)
    .sort((a, b) => by(counts, a, b) || by(others, a, b) || a - b)
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

/** How many breaks of a kind each width explains, by width. */
function countsOf(breaks: BreakRun, edge: number, isOfKind: (each: Break) => boolean): Int32Array {
  const counts = new Int32Array(widestWrap + 1)
  for (const each of breaks) {
    if (!isOfKind(each)) continue
    const {from, to} = each
    const last = Math.min(Math.floor(to / (1 - edge)), widestWrap)
    for (let width = Math.max(from, narrowestWrap); width <= last; width += 1) {
      counts[width] = (counts[width] ?? 0) + 1
    }
  }
  return counts
}

/** The regions that a width explains. */
function fitsOf(regions: readonly BreakRegion[], width: number, edge: number): readonly Fit[] {
  const all = regions.map((region) => fitOf(region, width, edge))
  const good = all.filter(({support}) => support > 0)
  const full = good.flatMap((each) => each.full)
  if (!isProse(full)) return []
  const agreement = agreementOf(good, all)
  // A line that recurs, as in the frame of each comment, counts once.
  const different = differentIn(full, ({goesOn}) => goesOn)
  if (edge > 0) return raggedOf(good, all, different, agreement)
  const isParted = areParted(good)
  if (different >= sureWraps && agreement >= leastAgreeing) {
    return widened(all, () => true, isParted)
  }
  if (isParted && different + differentIn(full, isOpen) >= leastParted && areBriefs(good, all)) {
    return widened(all, ({closes}) => closes, true)
  }
  if (!(agreement >= leastFull)) return []
  return different >= leastWraps ? good : good.filter(isOneParagraph)
}

/** The same where lines may be shorter than they had to be. */
function raggedOf(
  good: readonly Fit[],
  all: readonly Fit[],
  different: number,
  agreement: number,
): readonly Fit[] {
  if (!(agreement >= leastFull)) return []
  if (different >= sureWraps) return widened(all, () => true, false)
  return different >= leastRagged ? good : []
}

/** How many different lines end in a break of a kind. */
function differentIn(full: BreakRun, isOfKind: (each: Break) => boolean): number {
  return new Set(full.flatMap((each) => (isOfKind(each) ? [each.last] : []))).size
}

/** Whether empty lines part all paragraphs, of which pages cut no more than half. */
function areParted(fits: readonly Fit[]): boolean {
  const closed = fits.filter(({closes}) => closes).length
  return fits.every(({parts}) => !parts) && closed * 2 >= fits.length
}

/** Whether a width explains every paragraph of a text that ends a sentence, and the sentences that go on within it. */
function areBriefs(good: readonly Fit[], all: readonly Fit[]): boolean {
  const closed = all.filter(({closes}) => closes)
  return (
    closed.every(({full, loose, ended}) => full.length + loose.length + ended.length > 0) &&
    agreementOf(good, closed) >= leastFull
  )
}

/** Regions with their breaks that are sure in a text that has this width. */
function widened(
  all: readonly Fit[],
  isLoose: (fit: Fit) => boolean,
  isParted: boolean,
): readonly Fit[] {
  return all
    .map((fit) => {
      const {full, loose, ended} = fit
      return {...fit, full: [...full, ...(isLoose(fit) ? loose : []), ...(isParted ? ended : [])]}
    })
    .filter(({full}) => full.length > 0)
}

function supportOf(fits: readonly Fit[]): number {
  return fits.reduce((sum, {support}) => sum + support, 0)
}

/** The share of breaks within sentences that a width explains, of those that could have stood at it. */
function agreementOf(good: readonly Fit[], all: readonly Fit[]): number {
  const support = supportOf(good)
  return support / (support + all.reduce((sum, {against}) => sum + against, 0))
}

/** The lines of verse end where a phrase ends, those of prose anywhere. */
function isProse(full: readonly Break[]): boolean {
  return full.filter(({last}) => punctuated.test(last)).length <= full.length * mostPunctuated
}

/** Whether every break of a region is full and within a sentence, and there are two at least. */
function isOneParagraph({region, full}: Fit): boolean {
  return full.length > 1 && full.length === region.breaks.length && full.every(({goesOn}) => goesOn)
}
