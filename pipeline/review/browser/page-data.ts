import type {ShownDocument, ShownIndex, ShownPair, ShownStory} from '../shown.ts'

/** What the page holds: the index at once, each document when it is asked for. */
export interface PageData {
  readonly index: ShownIndex
  /** A document by its number in the index. */
  readonly documentOf: (number: number) => ShownDocument
  /** A document in two runs, by its number, on a page that compares them. */
  readonly pairOf: (number: number) => ShownPair
  /** Whether the data of a document holds a text, in either case. */
  readonly holds: (number: number, text: string) => boolean
}

const lessThan = /</g

/**
 * Read what the page holds.
 *
 * @throws RangeError
 *   When the file was cut off, so that its data is not whole.
 */
export function pageData(): PageData {
  const parts = [...document.querySelectorAll('script[data-document]')]
  const text = document.getElementById('index')?.textContent
  if (text === null || text === undefined) {
    throw new RangeError('Expected the data of the page, found none: the file is not whole')
  }
  const index: ShownIndex = JSON.parse(text)
  const texts = new Map<number, string>()
  const textOf = (number: number): string => parts[number]?.textContent ?? ''
  const foldedOf = (number: number): string => {
    const folded = texts.get(number) ?? textOf(number).toLowerCase()
    texts.set(number, folded)
    return folded
  }
  return {
    index,
    documentOf: (number) => JSON.parse(textOf(number)),
    pairOf: (number) => JSON.parse(textOf(number)),
    holds: (number, searched): boolean => {
      const escaped = JSON.stringify(searched).slice(1, -1).replace(lessThan, '\\u003c')
      return foldedOf(number).includes(escaped.toLowerCase())
    },
  }
}

/** What relations refer to, by the keys of documents. */
export interface RelatedOn {
  /** The number of a document; `undefined` when the page does not hold it. */
  readonly numberOf: (key: string) => number | undefined
  /** The story that a document tells. */
  readonly storyOf: (key: string) => ShownStory | undefined
  readonly documentOf: PageData['documentOf']
}

/** Find documents and stories of a page by keys. */
export function relatedOn({index, documentOf}: PageData): RelatedOn {
  const {entries, stories = []} = index
  const numbers = new Map(
    entries.flatMap(({key}, number) => (key === undefined ? [] : [[key, number] as const])),
  )
  const byKey = new Map(
    stories.flatMap((story) => story.origins.flat().map(({key}) => [key, story] as const)),
  )
  return {
    numberOf: (key) => numbers.get(key),
    storyOf: (key) => byKey.get(key),
    documentOf,
  }
}
