import type {TakenPage} from '../../data/taken-pages.ts'
import {classWordsOf} from '../../pipeline/classify/model/page/class-tokens.ts'
import {sideShare} from '../../pipeline/classify/model/page/class-weights.ts'
import type {PageLayout} from '../../pipeline/classify/model/page/layout.ts'

/** How much of the text under a word was of the body, and how much was not. */
type Tally = [body: number, out: number]

/** How much text of the body and of other parts stands under words of classes, site by site. */
export interface ClassWords {
  /**
   * The weights of words that stand on enough of the given sites, in hundredths of a nat: above 0 for the body.
   *
   * @param but
   *   A site that does not count.
   * @param known
   *   The answer for the same sites without `but`; only words of that site are weighed again.
   */
  readonly weigh: (
    sites: ReadonlySet<string>,
    but?: string,
    known?: Readonly<Record<string, number>>,
  ) => Readonly<Record<string, number>>
}

/** How class words are learned. */
export const wordSettings = {
  /** Fewest sites that must have a word. */
  leastSites: 5,
  /** Words of text under a class word from which on its site counts in full. */
  wordsOfASite: 20,
  /** Fewest words of a block that counts. */
  leastWords: 3,
}

const {leastSites, wordsOfASite, leastWords} = wordSettings
const hundred = 100
/** How many levels above the element with most of the prose still count as around the body. */
const levelsAround = 1

/**
 * Count what stands under the words of classes, near the body and in elements that hold less than
 * 40 % of the prose. A site counts as one, however many pages it has.
 */
export function classWordsAmong(taken: readonly TakenPage[]): ClassWords {
  const bySite = new Map<string, Map<string, Tally>>()
  for (const page of taken) {
    const site = bySite.get(page.site) ?? new Map<string, Tally>()
    bySite.set(page.site, site)
    countPage(page, site)
  }
  for (const site of bySite.values()) for (const tally of site.values()) evenOut(tally)
  const totals = new Map<ReadonlySet<string>, Totals>()
  return {
    weigh: (sites, but, known) => {
      const total = totals.get(sites) ?? totalOf(bySite, sites)
      totals.set(sites, total)
      const own = but === undefined ? undefined : bySite.get(but)
      const weighed = known === undefined || own === undefined ? total : own
      const weights: Record<string, number> = {...known}
      for (const word of [...weighed.keys()].sort(byCodeUnit)) {
        delete weights[word]
        const weight = weightOf(total.get(word), own?.get(word))
        if (weight !== 0) weights[word] = weight
      }
      return weights
    },
  }
}

type Totals = ReadonlyMap<string, readonly [body: number, out: number, sites: number]>

function totalOf(
  bySite: ReadonlyMap<string, ReadonlyMap<string, Tally>>,
  sites: ReadonlySet<string>,
): Totals {
  const total = new Map<string, [number, number, number]>()
  for (const [name, site] of bySite) {
    if (!sites.has(name)) continue
    for (const [word, [body, out]] of site) {
      const sum = total.get(word) ?? [0, 0, 0]
      total.set(word, [sum[0] + body, sum[1] + out, sum[2] + 1])
    }
  }
  return total
}

/** Log-odds with one site of doubt on either side; 0 of words that too few sites have. */
function weightOf(
  [body, out, sites]: readonly [number, number, number] = [0, 0, 0],
  own?: readonly [number, number],
): number {
  if (sites - (own === undefined ? 0 : 1) < leastSites) return 0
  const [less, lessOut] = own ?? [0, 0]
  return Math.round(hundred * Math.log((body - less + 1) / (out - lessOut + 1)))
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function countPage({layout, root, labels}: TakenPage, site: Map<string, Tally>): void {
  const around = wordsAround(layout)
  for (const [i, mark] of layout.marks.entries()) {
    const count = layout.words[i] ?? 0
    if (count < leastWords || (root.up[i] ?? 0) > levelsAround) continue
    const label = labels[i] === 0 ? 0 : 1
    for (const word of around[mark.element] ?? []) tallyWord(site, word, label, count)
  }
}

function tallyWord(site: Map<string, Tally>, word: string, label: 0 | 1, words: number): void {
  const tally = site.get(word) ?? [0, 0]
  tally[label] += words
  site.set(word, tally)
}

/** The words of each element and those around it, but for those with much of the prose. */
function wordsAround({page, elements, allProse}: PageLayout): readonly ReadonlySet<string>[] {
  const around: ReadonlySet<string>[] = []
  for (const [e, element] of page.elements.entries()) {
    const outer = around[element.parent] ?? new Set()
    const isSide = (elements.prose[e] ?? 0) < sideShare * allProse
    around.push(isSide ? new Set([...outer, ...classWordsOf(element)]) : outer)
  }
  return around
}

function evenOut(tally: Tally): void {
  const all = tally[0] + tally[1]
  const trust = Math.min(1, all / wordsOfASite)
  tally[0] = (trust * tally[0]) / all
  tally[1] = (trust * tally[1]) / all
}
