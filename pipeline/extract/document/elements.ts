import {namesKind} from '../../language/class-words.ts'
import {type Element, type Page, type Region, regions} from '../../tree/page.ts'
import type {Document, Shown, Spanned} from './types.ts'

const joints = /[\s_-]+|(?<=\p{Ll})(?=\p{Lu})/u
/** Parts of a page that do not speak of its article. */
const beside: readonly Region[] = ['footer', 'nav', 'aside', 'dialog', 'hidden', 'form']

/** The elements with words that stand in no part of a page beside its article. */
export function ownElements(tree: Spanned): readonly Element[] {
  return elementsOutside(tree, beside)
}

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
  document: Document,
  longest: number,
  test: (element: Element) => boolean,
  outside?: readonly Region[],
): readonly Shown[] {
  const elements = outside === undefined ? document.elements() : allElements(document.tree)
  const parts = bitsOf(outside ?? [])
  const found: Shown[] = []
  for (const element of elements) {
    if (!stands(element, parts) || element.at.end - element.at.start > longest) continue
    if (!test(element)) continue
    const text = document.lineOf(element.at)
    if (text !== '') found.push({text, at: element.at, element})
  }
  return found
}

function elementsOutside(tree: Spanned, outside: readonly Region[]): readonly Element[] {
  const parts = bitsOf(outside)
  return allElements(tree).filter((element) => stands(element, parts))
}

function allElements({capture}: Spanned): readonly Element[] {
  const {elements = []}: Partial<Page> = capture.page ?? {}
  return elements
}

/** Whether an element has words and stands in none of some parts of a page, given as bits. */
function stands({at, within}: Element, parts: number): boolean {
  return at.end > at.start && (within & parts) === 0
}

function bitsOf(named: readonly Region[]): number {
  return named.reduce((sum, region) => sum | regions[region], 0)
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

/** Whether the names of an element hold a word of a kind of `class-words.tsv`. */
export function isNamed({attributes}: Element, kind: string): boolean {
  const {class: names = '', id = '', itemprop = ''} = attributes
  return namesKind(`${names} ${id} ${itemprop}`.toLowerCase(), kind)
}
