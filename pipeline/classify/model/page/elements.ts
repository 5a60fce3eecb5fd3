import {hashSeed, hashStep} from '../../../text/hash.ts'
import type {Element} from '../../../tree/page.ts'

/** What a block adds to the elements that it stands in. */
export interface BlockContent {
  /** The element, by its place among those of the page. */
  readonly element: number
  readonly words: number
  /** Its words when it is prose and not mostly links, else 0. */
  readonly prose: number
  /** Its words that stand in links. */
  readonly linked: number
}

/** The elements of a page and what stands in them: one number an element, in the order of the page. */
export interface ElementColumns {
  readonly size: number
  readonly parent: Int32Array
  readonly depth: Int32Array
  /** Elements with the same tag and class, in such elements all the way out, have the same number. */
  readonly chain: Int32Array
  /** The same by their own tag and class and those of the element around. */
  readonly shape: Int32Array
  /** How many elements of the same tag and class stand beside it, itself included. */
  readonly twins: Int32Array
  readonly words: Float64Array
  readonly prose: Float64Array
  readonly linked: Float64Array
  readonly blocks: Int32Array
  /** Positions of its first and last block; −1 without any. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** The prose right below it, which counts half with every level further down, four levels deep. */
  readonly density: Float64Array
}

const levels = 4

/** Add up what stands in the elements of a page. A parent stands before its children. */
export function elementColumnsOf(
  elements: readonly Element[],
  contents: readonly BlockContent[],
): ElementColumns {
  const size = elements.length
  const columns: ElementColumns = {
    size,
    parent: parentsOf(elements),
    depth: new Int32Array(size),
    chain: new Int32Array(size),
    shape: new Int32Array(size),
    twins: new Int32Array(size),
    words: new Float64Array(size),
    prose: new Float64Array(size),
    linked: new Float64Array(size),
    blocks: new Int32Array(size),
    first: new Int32Array(size).fill(-1),
    last: new Int32Array(size).fill(-1),
    density: new Float64Array(size),
  }
  liken(columns, elements)
  for (let i = 0; i < contents.length; i += 1) {
    const content = contents[i]
    if (content !== undefined) put(columns, i, content)
  }
  for (let e = size - 1; e > 0; e -= 1) raise(columns, e)
  return columns
}

function parentsOf(elements: readonly Element[]): Int32Array {
  const parents = new Int32Array(elements.length)
  for (let e = 0; e < elements.length; e += 1) parents[e] = elements[e]?.parent ?? -1
  return parents
}

/** An element’s ancestor `by` levels up, or the outermost. */
export function upFrom({parent}: ElementColumns, element: number, by: number): number {
  let at = element
  for (let level = 0; level < by; level += 1) {
    const up = parent[at] ?? -1
    if (up < 0) return at
    at = up
  }
  return at
}

/** The innermost element that holds a given one and a second block. */
export function holderOf({parent, blocks}: ElementColumns, element: number): number {
  let at = element
  while ((blocks[at] ?? 0) <= 1 && (parent[at] ?? -1) >= 0) at = parent[at] ?? -1
  return at
}

function liken(
  {depth, chain, shape, twins, parent}: ElementColumns,
  elements: readonly Element[],
): void {
  const own = new Int32Array(elements.length)
  const beside = new Map<number, number>()
  const places = new Int32Array(elements.length)
  for (let e = 0; e < elements.length; e += 1) {
    const up = parent[e] ?? -1
    const hash = hashOf(elements[e])
    own[e] = hash
    depth[e] = up < 0 ? 0 : (depth[up] ?? 0) + 1
    chain[e] = joined(chain[up] ?? 0, hash)
    shape[e] = joined(own[up] ?? 0, hash)
    const place = joined(up, hash)
    places[e] = place
    beside.set(place, (beside.get(place) ?? 0) + 1)
  }
  for (let e = 0; e < places.length; e += 1) twins[e] = beside.get(places[e] ?? 0) ?? 1
}

function hashOf(element: Element | undefined): number {
  if (element === undefined) return hashSeed
  return hashed(hashed(hashSeed, element.tag), element.attributes.class ?? '')
}

function put(
  columns: ElementColumns,
  i: number,
  {element, words, prose, linked}: BlockContent,
): void {
  add(columns.words, element, words)
  add(columns.prose, element, prose)
  add(columns.linked, element, linked)
  const earlier = columns.blocks[element] ?? 0
  columns.blocks[element] = earlier + 1
  if (earlier === 0) columns.first[element] = i
  columns.last[element] = i
  if (prose > 0) spread(columns, earlier === 0 ? (columns.parent[element] ?? -1) : element, prose)
}

/** Add what an element holds to the one around it. */
function raise(columns: ElementColumns, e: number): void {
  const {parent, first, last} = columns
  const up = parent[e] ?? -1
  const from = first[e] ?? -1
  if (up < 0 || from < 0) return
  for (const sums of [columns.words, columns.prose, columns.linked, columns.blocks]) {
    add(sums, up, sums[e] ?? 0)
  }
  const known = first[up] ?? -1
  first[up] = known < 0 ? from : Math.min(from, known)
  last[up] = Math.max(last[up] ?? -1, last[e] ?? -1)
}

/** Add prose to the elements around it. */
function spread({density, parent}: ElementColumns, from: number, prose: number): void {
  let part = prose
  let up = from
  for (let level = 0; level < levels && up >= 0; level += 1) {
    add(density, up, part)
    part /= 2
    up = parent[up] ?? -1
  }
}

function add(sums: Float64Array | Int32Array, at: number, what: number): void {
  sums[at] = (sums[at] ?? 0) + what
}

function joined(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 3), 0x9e3779b1) ^ b
}

function hashed(seed: number, text: string): number {
  let hash = seed
  for (let i = 0; i < text.length; i += 1) hash = hashStep(hash, text.charCodeAt(i))
  return hash
}
