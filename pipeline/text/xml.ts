import {createRequire} from 'node:module'

/** A start tag: its name with prefix, and its attributes with references decoded. */
export interface XmlTag {
  readonly name: string
  readonly attributes: Readonly<Partial<Record<string, string>>>
}

/** What is used of the parser: its own declarations do not compile under strict rules. */
export interface XmlParser {
  /** The offset after the token that an event is about, in UTF-16 code units. */
  readonly position: number
  readonly on: {
    (event: 'error', listener: (error: Error) => void): void
    (event: 'opentag', listener: (tag: XmlTag) => void): void
    (event: 'text' | 'cdata', listener: (text: string) => void): void
    (event: 'closetag', listener: () => void): void
  }
  readonly write: (text: string) => XmlParser
  readonly close: () => void
}

interface Saxes {
  readonly SaxesParser: new (options: {readonly position: boolean}) => XmlParser
}

const load = createRequire(import.meta.url)
/** Documents use the names of HTML, which XML does not know; they are decoded with the markup. */
const harmless = /undefined entity/
const stopAtEnd = /\.$/

/**
 * A parser that reads XML in one pass and goes on where it is broken.
 *
 * No entity that a file declares is expanded, and nothing is fetched.
 */
export function xmlParser(): XmlParser {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: `require` has no types; these are the package’s own
  const {SaxesParser} = load('saxes') as Saxes
  return new SaxesParser({position: true})
}

/** The words of the parser for a flaw, with line and column; `undefined` for a reference of HTML. */
export function xmlFlawOf({message}: Error): string | undefined {
  return harmless.test(message) ? undefined : message.replace(stopAtEnd, '')
}
