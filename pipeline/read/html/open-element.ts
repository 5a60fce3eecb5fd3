import type {Attributes} from '../../tree/page.ts'
import type {Tag} from './tags.ts'

/** An element that is open while a page is read. */
export interface OpenElement {
  readonly tag: Tag
  readonly around: OpenElement | undefined
  readonly depth: number
  attributes: Attributes
  /** Bits of `regions`, its own and those of the elements around. */
  within: number
  /** The link that it stands in, counted from 1; 0 for none. */
  link: number
  /** Its text is not kept. */
  mute: boolean
  /** Its place among the elements with text; -1 as long as it has none. */
  number: number
  /** What is collected of it as a part that says something about the page. */
  readonly part: number
  /** The microdata item that its properties are of, by its place among the parts; -1 for none. */
  readonly item: number
}

/** The innermost element that holds two. */
export function commonOf(a: OpenElement, b: OpenElement): OpenElement {
  let one: OpenElement = a
  let other: OpenElement = b
  while (one !== other) {
    const up: OpenElement | undefined = one.depth >= other.depth ? one.around : other.around
    if (up === undefined) return one
    if (one.depth >= other.depth) one = up
    else other = up
  }
  return one
}
