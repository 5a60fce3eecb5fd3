import {hashOf} from '../../../text/hash.ts'
import type {Element} from '../../../tree/page.ts'
import type {Column} from '../columns.ts'
import {addKey, emptyKeys, gramKeys, keysIn} from '../gram-keys.ts'
import {keyOf} from '../grams.ts'
import {type Lexicon, lexicalOdds} from '../lexicon.ts'
import {classWordsOf} from './class-tokens.ts'
import type {PageLayout} from './layout.ts'

/** What the names of the elements around a block are read from. */
export type NamedElements = Pick<PageLayout, 'named' | 'elements' | 'allProse'>

/** The names of an element with this share of the page’s prose, and of those around it, do not count: what holds the body may have any name. */
const mostShare = 0.4
/** Most elements that are read for a block, its own among them, and most class words of each. */
const mostLevels = 12
const mostWords = 16
const perWord = 3
const mostGrams = mostLevels * (perWord * mostWords + 1)

/** Seeds that tell a word alone, a word with how far up it stands, a word with its tag, and a tag with the one around it apart. */
const seeds = {alone: 77, step: 78, tag: 79, within: 80} as const
/** How far up counts: not at all, one level, two or three, and all beyond. */
const mostSteps = 3

const grams = gramKeys(mostGrams)

/** The names of an element: the hashes of its class words, and a number that elements of a page with the same names share. */
interface Names {
  readonly number: number
  readonly words: Int32Array
}

/** More than the elements of any page. */
const mostNumbers = 2 ** 26

/**
 * What gives the keys of the grams of an element of a page, each once: the class words of the element and of those around it,
 * each alone, with how far up it stands, and with the tag beside it; and each tag with the one around it.
 *
 * @returns
 *   Of an element, a view that the next call writes over.
 */
export function classGramsIn(
  {named, elements: {parent, prose}, allProse}: NamedElements,
  namesOf = namesIn(named),
): (element: number) => Int32Array {
  const isRead = (e: number, level: number): boolean =>
    e > 0 && (level === 0 || (prose[e] ?? 0) < mostShare * allProse)
  return (element) => {
    emptyKeys(grams)
    let inner = 0
    let e = element
    for (let level = 0; level < mostLevels && isRead(e, level); level += 1) {
      inner = addElement(namesOf(e).words, level, inner)
      e = parent[e] ?? -1
    }
    return keysIn(grams)
  }
}

/** What gives the names of an element of a page; they are read once for all elements that have the same. */
function namesIn(named: readonly Element[]): (element: number) => Names {
  const ofElement: Names[] = []
  const known = new Map<string, Names>()
  return (e) => {
    const before = ofElement[e]
    if (before !== undefined) return before
    const element = named[e]
    const written = element === undefined ? '' : writtenNamesOf(element)
    const names = known.get(written) ?? {number: known.size, words: hashesOf(element)}
    known.set(written, names)
    ofElement[e] = names
    return names
  }
}

/** All names of an element in one text: those of two elements are the same where their words are. */
function writtenNamesOf({tag, attributes}: Element): string {
  const {class: classes, id, role, 'data-component': component, 'data-testid': test} = attributes
  const ofRole = role === undefined ? '' : `${role.length} ${role}`
  return `${tag} ${ofRole} ${classes ?? ''} ${id ?? ''} ${component ?? ''} ${test ?? ''}`
}

function hashesOf(element: Element | undefined): Int32Array {
  const words = element === undefined ? [] : classWordsOf(element).slice(0, mostWords)
  return Int32Array.from(words, hashOf)
}

/**
 * Add the words of an element, of which the first is its tag.
 *
 * @param inner
 *   The tag of the element within it that was added before.
 * @returns
 *   Its tag.
 */
function addElement(words: Int32Array, level: number, inner: number): number {
  const tag = words[0] ?? 0
  const step = Math.min(mostSteps, 32 - Math.clz32(level))
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0
    addKey(grams, keyOf(word, 0, seeds.alone))
    addKey(grams, keyOf(word, step, seeds.step))
    if (i > 0) addKey(grams, keyOf(tag, word, seeds.tag))
  }
  if (level > 0) addKey(grams, keyOf(inner, tag, seeds.within))
  return tag
}

/**
 * What a lexicon says of each block by the names of the elements around it: log-odds in nats, above 0 against the body. It is read once
 * for all elements with the same names, in elements with the same names.
 */
export function classOddsOf(
  lexicon: Lexicon,
  page: NamedElements & Pick<PageLayout, 'element'>,
): Column {
  const namesOf = namesIn(page.named)
  const gramsOf = classGramsIn(page, namesOf)
  const chainOf = chainsIn(page, namesOf)
  const known = new Map<number, number>()
  return Float32Array.from(page.element, (e) => {
    const chain = chainOf(e)
    const before = known.get(chain)
    if (before !== undefined) return before
    const own = gramsOf(e)
    const odds = lexicalOdds(lexicon, own, 0, own.length)
    known.set(chain, odds)
    return odds
  })
}

/** What numbers the elements of a page by their names and those of the elements around them that are read. */
function chainsIn(
  {named, elements: {parent, prose}, allProse}: NamedElements,
  namesOf: (element: number) => Names,
): (element: number) => number {
  const ids = new Map<number, number>()
  const outside = new Int32Array(named.length).fill(-1)
  const numbered = (e: number): number => {
    if (e <= 0) return 0
    const key = around(parent[e] ?? -1) * mostNumbers + namesOf(e).number
    const id = ids.get(key) ?? ids.size + 1
    ids.set(key, id)
    return id
  }
  const around = (e: number): number => {
    if (e <= 0 || (prose[e] ?? 0) >= mostShare * allProse) return 0
    const before = outside[e] ?? -1
    if (before >= 0) return before
    const id = numbered(e)
    outside[e] = id
    return id
  }
  return numbered
}
