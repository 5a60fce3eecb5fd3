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
  /** Number of the link around it, from 1; 0 for none. */
  link: number
  /** Whether its text is dropped. */
  mute: boolean
  /** Index among the elements with text; -1 while it has none. */
  number: number
  /** Index among the metadata elements; -1 when it is not one. */
  readonly metadata: number
  /** The microdata item that its properties belong to, by its index among the metadata elements; -1 for none. */
  readonly item: number
}

/** The innermost element around two elements. */
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
