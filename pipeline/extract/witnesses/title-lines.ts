import {sectionOf} from '../../language/sections.ts'
import {keyOf} from '../../text/name-key.ts'
import {contains, type Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {type Element, isWithin, type Page, type Region, regions} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import {isNamed} from '../document/elements.ts'
import {type PartRun, titleRunsOf} from '../document/title-parts.ts'
import type {Document} from '../document/types.ts'

const {
  headingIntoBody: intoBody,
  headingLength: longest,
  titleLineLetters: fewest,
  titleSectionShare: minor,
} = tuned('fields')
/** Parts of a page whose lines are titles of other pages, or choices. */
const elsewhere =
  regions.nav |
  regions.footer |
  regions.aside |
  regions.dialog |
  regions.hidden |
  regions.control |
  regions.figcaption
/** Parts in which only what is marked up as a title is one: the name of the site links to its front page. */
const besideStory: readonly Region[] = ['header', 'link']
/** The first letter or figure of a line, or its first character beyond ASCII. */
const opening = /[A-Za-z\d\u0080-\uffff]/
const lastOfAscii = '\u007f'
const leadingSigns = /^[\s|:：»›〉》·•–—-]+/
const eastern = /\p{Lo}/u

/** A line of the page that is some parts of its title. */
export interface RepeatedLine {
  readonly text: string
  readonly at: Range
  readonly traits: readonly string[]
}

/**
 * Lines that the title of the page repeats, each once, where it looks most like a headline.
 *
 *     <title>Ferry is back in port_News_Harbour Post</title> … <td><font>Ferry is back in port</font>
 *                                                                        ^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone lines of menus, side bars and footers, choices of forms, names of sections, and what stands
 * in a longer line that the title repeats.
 */
export function titleLines(document: Document): readonly RepeatedLine[] {
  const {page} = document.tree.capture
  const titles = document
    .stated([
      ['title', 'title'],
      ['open-graph', 'og:title'],
      ['meta', 'twitter:title'],
    ])
    .map(({value}) => titleRunsOf(value))
  if (page === undefined || titles.length === 0) return []
  const best = new Map<string, RepeatedLine>()
  const firsts = new Set(titles.flatMap((keys) => Array.from(keys.keys(), (key) => key.charAt(0))))
  for (const place of placesOf(document, page)) {
    const text = openedBy(firsts, document.lineOf(place.at))
    const key = keyOf(text)
    const run = titles.map((runs) => runs.get(key)).find((each) => each !== undefined)
    if (run === undefined || isOfSite(text, key, run, document)) continue
    const line = {text, at: place.at, traits: traitsOf(document, page, place, run)}
    if (!line.traits.includes('marked') && besideStory.some((each) => isWithin(place, each)))
      continue
    const known = best.get(key)
    if (known === undefined || rankOf(known) < rankOf(line)) best.set(key, line)
  }
  const lines = [...best.values()]
  return lines.filter(({at}) => !lines.some((other) => other.at !== at && isPartOf(at, other.at)))
}

/**
 * A line without the signs before it, if it may be one of some keys by its first letter or figure alone, which counts only
 * where that is of ASCII; else nothing.
 *
 * Most lines of a page begin otherwise, and need not be folded.
 */
function openedBy(firsts: ReadonlySet<string>, line: string): string {
  const first = opening.exec(line)?.[0]
  const may = first !== undefined && (first > lastOfAscii || firsts.has(first.toLowerCase()))
  return may ? line.replace(leadingSigns, '') : ''
}

/** Whether a part of a title names the site or a section, or is too short to say anything. */
function isOfSite(text: string, key: string, {share}: PartRun, document: Document): boolean {
  if (key.length < fewest || document.siteNames().has(key)) return true
  return sectionOf(text) !== undefined || (share < minor && isWord(text))
}

/** Whether a line is one word, which names a section: `News`. */
function isWord(text: string): boolean {
  return !(text.includes(' ') || eastern.test(text))
}

/** Whether a range is less than another and stands in it: a kicker, or what stands behind one. */
function isPartOf(part: Range, whole: Range): boolean {
  return contains(whole, part) && part.end - part.start < whole.end - whole.start
}

/** A place that may be a headline. */
interface TitlePlace {
  readonly at: Range
  readonly within: number
  readonly element?: Element
}

/** Elements and blocks that may be a headline, in the order of the page. */
function placesOf(document: Document, page: Page): readonly TitlePlace[] {
  const places: TitlePlace[] = []
  for (const element of page.elements) {
    const {at, within} = element
    if (mayBeTitle(at, within)) places.push({at, within, element})
  }
  for (const {at, data} of blocksOf(document.tree)) {
    const within = data.mark?.within ?? 0
    if (!mayBeTitle(at, within)) continue
    const element = data.mark === undefined ? undefined : page.elements[data.mark.element]
    places.push(element === undefined ? {at, within} : {at, within, element})
  }
  return places
}

function mayBeTitle({start, end}: Range, within: number): boolean {
  return end > start && end - start <= longest && (within & elsewhere) === 0
}

function traitsOf(
  document: Document,
  {elements}: Page,
  {at, within, element}: TitlePlace,
  {first, last, share}: PartRun,
): readonly string[] {
  const outer = element === undefined ? undefined : elements[element.parent]
  const named = [element, outer].some(
    (each) =>
      each !== undefined && each.at.end - each.at.start <= longest && isNamed(each, 'title'),
  )
  const traits: readonly (readonly [string, boolean])[] = [
    ['marked', named || isWithin({within}, 'heading')],
    ['strong', isWithin({within}, 'strong') || element?.tag === 'font'],
    ['linked', isWithin({within}, 'link')],
    ['below', at.start > document.body().start + intoBody],
    ['whole', first && last],
    ['first', first && !last],
    ['minor', share < minor],
  ]
  return traits.flatMap(([name, holds]) => (holds ? [name] : []))
}

const ranks: Readonly<Record<string, number>> = {marked: 2, strong: 1, linked: -3, below: -4}

function rankOf({traits}: RepeatedLine): number {
  return traits.reduce((sum, trait) => sum + (ranks[trait] ?? 0), 0)
}
