import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {type Element, type Page, type Region, regions} from '../../tree/page.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Reading} from '../document/reading.ts'

/** Something that the page shows: its words on one line, and where they stand. */
export interface Shown {
  readonly text: string
  readonly at: Range
  readonly element: Element
}

const paragraphLength = 100
/** Stretches of blanks other than a space alone. */
const blanks = /[^\S ]\s*| \s+/g
const joints = /[\s_-]+|(?<=\p{Ll})(?=\p{Lu})/u
/** Parts of a page that do not speak of its article. */
const beside: readonly Region[] = ['footer', 'nav', 'aside', 'dialog', 'hidden', 'form']
const bodies = new WeakMap<Reading, Range>()
/** Elements that stand in no part beside the article. */
const inside = new WeakMap<Reading, readonly Element[]>()

/**
 * The elements of the page that pass a test, with their words, in the order of the page.
 *
 * Leaves out what stands in a footer, a side bar, a menu, a dialog or a form, and what is longer than
 * `longest` code units or empty.
 *
 * @param outside
 *   Other parts of a page to leave out instead.
 */
export function shown(
  reading: Reading,
  longest: number,
  test: (element: Element) => boolean,
  outside: readonly Region[] = beside,
): readonly Shown[] {
  return insideOf(reading, outside)
    .filter((element) => element.at.end - element.at.start <= longest && test(element))
    .map((element) => ({text: lineOf(reading, element.at), at: element.at, element}))
    .filter(({text}) => text !== '')
}

/** The elements with words that do not stand in some parts of the page. */
function insideOf(reading: Reading, outside: readonly Region[]): readonly Element[] {
  const known = inside.get(reading)
  if (known !== undefined && outside === beside) return known
  const {elements = []}: Partial<Page> = reading.tree.capture.page ?? {}
  const parts = outside.reduce((sum, region) => sum | regions[region], 0)
  const found = elements.filter(({at, within}) => at.end > at.start && (within & parts) === 0)
  if (outside === beside) inside.set(reading, found)
  return found
}

/** The words of a range as they will be published, on one line. */
export function lineOf({textOf}: Reading, at: Range): string {
  return textOf(at).replaceAll(blanks, ' ').trim()
}

/**
 * The class and id words of an element, and what else it is called, in lower case.
 *
 * @param rough
 *   What the names that are looked for have in common; without it in them there are no words.
 */
export function wordsOf({attributes}: Element, rough: RegExp): readonly string[] {
  const {class: names = '', id = '', itemprop = '', rel = ''} = attributes
  const all = [names, id, itemprop, rel, attributes['data-testid'], attributes['data-component']]
  if (!all.some((each) => each !== undefined && each !== '' && rough.test(each))) return []
  return all
    .join(' ')
    .split(joints)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '')
}

/** From the first block of the body to the last; empty at the end of the capture without a body. */
export function bodyAt(reading: Reading): Range {
  const known = bodies.get(reading)
  if (known !== undefined) return known
  const {capture} = reading.tree
  const body = blocksOf(reading.tree).filter(({data}) => fateOf[data.role] === 'body')
  const end = capture.text.length
  const at = {start: body[0]?.at.start ?? end, end: body.at(-1)?.at.end ?? end}
  bodies.set(reading, at)
  return at
}

/** Where the last paragraph of the body ends: short lines behind it may be notes on the story. */
export function storyEnd(reading: Reading): number {
  const last = blocksOf(reading.tree).findLast(
    ({at, data}) => fateOf[data.role] === 'body' && at.end - at.start >= paragraphLength,
  )
  return last?.at.end ?? bodyAt(reading).end
}
