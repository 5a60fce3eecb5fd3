import type {Range} from '../tree/ranges.ts'

/** An element of the page that may say something about it, as the tokenizer met it. */
export interface Part {
  /** Name of the element: `meta`, `link`, `title`, `html`, `time`, `script`, or one with `itemprop`. */
  readonly element: string
  /** Its attributes, entities decoded. */
  readonly attributes: Readonly<Record<string, string>>
  /** The text inside, entities decoded except in a script. */
  readonly text: string
  /** For microdata: the nearest open item it is a property of, by its place in the list; -1 for none. */
  readonly item: number
  /** Where it stands among the bytes of the page. */
  readonly bytes: Range
}
