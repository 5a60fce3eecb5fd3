import {namesKind} from '../../../language/class-words.ts'
import {type Element, isWithin} from '../../../tree/page.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Column} from '../columns.ts'

/** What is known of the blocks of a page: columns have a number a block. */
interface Named {
  readonly element: Int32Array
  /** Words of prose that is not mostly links; 0 for what is no prose. */
  readonly prose: Column
  /** What the votes of rules for a role outside the body lead by, in nats. */
  readonly net: Column
}

/** Elements of one tag in one element, each of which holds one paragraph and nothing else. */
interface Siblings {
  readonly parent: number
  readonly paragraphs: number[]
}

const paragraphTags: ReadonlySet<string> = new Set(['p', 'div'])
const sectionTags: ReadonlySet<string> = new Set(['section', 'div'])
const numbers = /\d+/g
const {plainProse, plainSiblings, plainRun} = tuned('page')

/**
 * The elements of a page with the names by which they may be judged. A class or an id may name a part of a page; what it
 * cannot do is take one paragraph, or a section of some, out of a text that goes on around it.
 *
 *     <p>…</p> <p class="share">…</p> <p>…</p> <p>…</p>
 *              ^^^^^^^^^^^^^^^^^ judged as the paragraphs beside it
 *     <p>…</p> <p>…</p> <section id="consent"> <h2>…</h2> <p>…</p> <p>…</p> </section>
 *                       ^^^^^^^^^^^^^^^^^^^^^^ judged as if it had no id
 *
 * Leaves alone a paragraph, and a section with one, that rules know for furniture by its words; short lines, links, what
 * is hidden or called a caption, and a name that half of the paragraphs beside it bear too.
 */
export function plainlyNamed(elements: readonly Element[], named: Named): readonly Element[] {
  const plain = [...elements]
  const holding = new Set<number>()
  for (const {parent, paragraphs} of siblingsAmong(elements, named)) {
    if (paragraphs.length >= plainSiblings) renameLone(plain, paragraphs)
    if (paragraphs.length >= plainRun) holding.add(parent)
  }
  const furnished = furnishedOf(elements, named)
  for (const e of holding) {
    const element = elements[e]
    if (element === undefined || !isSection(element, holding) || furnished.has(e)) continue
    plain[e] = withNames(element, {})
  }
  return plain
}

/** Paragraphs that stand beside each other, by the element around them and their tag. */
function siblingsAmong(elements: readonly Element[], named: Named): Iterable<Siblings> {
  const groups = new Map<string, Siblings>()
  for (const [e, i] of singlesOf(named.element)) {
    const own = elements[e]
    if (own === undefined || !isParagraph(own, i, named)) continue
    const key = `${own.parent} ${own.tag}`
    const group = groups.get(key) ?? {parent: own.parent, paragraphs: []}
    group.paragraphs.push(e)
    groups.set(key, group)
  }
  return groups.values()
}

/** The elements that hold one block right below them, with that block. */
function singlesOf(element: Int32Array): ReadonlyMap<number, number> {
  const held = new Map<number, number>()
  for (let i = 0; i < element.length; i += 1) {
    const e = element[i] ?? 0
    held.set(e, held.has(e) ? -1 : i)
  }
  return held
}

function isParagraph(own: Element, i: number, {prose, net}: Named): boolean {
  const isText = i >= 0 && (prose[i] ?? 0) >= plainProse && (net[i] ?? 0) <= 0
  return isText && paragraphTags.has(own.tag) && !isWithin(own, 'hidden') && !isCaption(own)
}

/** Give those with names of their own the names that most of their siblings have. */
function renameLone(plain: Element[], paragraphs: readonly number[]): void {
  const times = new Map<string, number>()
  for (const e of paragraphs) {
    const names = namesOf(plain[e])
    times.set(names, (times.get(names) ?? 0) + 1)
  }
  const timesOf = (e: number): number => times.get(namesOf(plain[e])) ?? 0
  const usual = paragraphs.reduce((best, e) => (timesOf(e) > timesOf(best) ? e : best))
  const shared = timesOf(usual) > 1 ? plain[usual]?.attributes : undefined
  const lone = paragraphs.filter((e) => 2 * timesOf(e) < paragraphs.length)
  for (const e of lone) {
    const own = plain[e]
    if (own !== undefined && namesOf(own) !== ' ') plain[e] = withNames(own, shared ?? {})
  }
}

/** Whether an element with paragraphs of its own stands among paragraphs. */
function isSection({tag, parent}: Element, holding: ReadonlySet<number>): boolean {
  return sectionTags.has(tag) && holding.has(parent)
}

/** The elements around blocks that rules know for furniture by their words. */
function furnishedOf(elements: readonly Element[], {element, net}: Named): ReadonlySet<number> {
  const found = new Set<number>()
  for (let i = 0; i < element.length; i += 1) {
    if ((net[i] ?? 0) <= 0) continue
    for (let e = element[i] ?? -1; e >= 0 && !found.has(e); e = elements[e]?.parent ?? -1)
      found.add(e)
  }
  return found
}

/** Whether it is called a caption, which may stand between any two paragraphs. */
function isCaption(element: Element): boolean {
  return namesKind(namesOf(element).toLowerCase(), 'caption')
}

/** Class and id, without their numbers: `comment-1` and `comment-2` are one name. */
function namesOf(element: Element | undefined): string {
  const {class: classes = '', id = ''} = element?.attributes ?? {}
  return `${classes} ${id}`.replace(numbers, '')
}

function withNames(
  element: Element,
  {class: classes, id}: Pick<Element['attributes'], 'class' | 'id'>,
): Element {
  const {class: _, id: __, ...rest} = element.attributes
  const attributes = {
    ...rest,
    ...(classes === undefined ? {} : {class: classes}),
    ...(id === undefined ? {} : {id}),
  }
  return {...element, attributes}
}
