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
  const elements =
    outside === undefined ? document.elements() : elementsOutside(document.tree, outside)
  return elements
    .filter((element) => element.at.end - element.at.start <= longest && test(element))
    .map((element) => ({text: document.lineOf(element.at), at: element.at, element}))
    .filter(({text}) => text !== '')
}

function elementsOutside({capture}: Spanned, outside: readonly Region[]): readonly Element[] {
  const {elements = []}: Partial<Page> = capture.page ?? {}
  const parts = outside.reduce((sum, region) => sum | regions[region], 0)
  return elements.filter(({at, within}) => at.end > at.start && (within & parts) === 0)
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
