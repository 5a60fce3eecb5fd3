import type {Range} from '../text/ranges.ts'
import type {IndexedDocument} from './filling.ts'
import type {Query} from './query.ts'
import type {Words} from './query-conditions.ts'
import {type IndexToken, runsOf} from './tokens.ts'

/** A text of an article in which words of a query stand. */
export interface Excerpt {
  readonly field: 'headline' | 'description' | 'caption' | 'body'
  /** Of the body: its paragraph, from 1. Of captions: the picture, from 1. */
  readonly number?: number
  /** The whole headline, description, caption or paragraph. */
  readonly text: string
  /** Where the words stand in it, in UTF-16 code units, in order and apart. */
  readonly ranges: readonly Range[]
}

const paragraphEnd = '\n\n'

/**
 * Where the words of a query stand: in the headline, the description, each caption, and the paragraph of the
 * body that holds the most different ones, the first of several.
 */
export function excerptsOf(document: IndexedDocument, {all}: Query): readonly Excerpt[] {
  const words = all.flat().filter((condition) => condition.type === 'words')
  const {headline = '', description = '', body, images} = document
  const within = (field: Excerpt['field'], text: string, number?: number): Sought => {
    const wanted = words.filter(({column}) => column === undefined || column === columnOf[field])
    return soughtIn({field, text, ...(number === undefined ? {} : {number})}, wanted)
  }
  const paragraphs = body.split(paragraphEnd).map((text, i) => within('body', text, i + 1))
  const most = Math.max(...paragraphs.map(({kinds}) => kinds))
  const best = paragraphs.find(({kinds}) => kinds === most)
  const found = [
    within('headline', headline),
    within('description', description),
    ...images.map(({caption = ''}, i) => within('caption', caption, i + 1)),
    ...(best === undefined ? [] : [best]),
  ]
  return found.filter(({kinds}) => kinds > 0).map(({excerpt}) => excerpt)
}

const columnOf = {
  headline: 'headline',
  description: 'description',
  caption: 'captions',
  body: 'body',
} as const satisfies Record<Excerpt['field'], Words['column']>

/** An excerpt, and how many of the words stand in it. */
interface Sought {
  readonly excerpt: Excerpt
  readonly kinds: number
}

function soughtIn(place: Omit<Excerpt, 'ranges'>, words: readonly Words[]): Sought {
  const tokens = runsOf(place.text).flatMap((run) => run.tokens)
  const found = words.map((each) => rangesOf(tokens, each))
  const ranges = joined(found.flat())
  return {excerpt: {...place, ranges}, kinds: found.filter(({length}) => length > 0).length}
}

/** Where words in a row stand. */
function rangesOf(
  tokens: readonly IndexToken[],
  {tokens: wanted, isOpen}: Words,
): readonly Range[] {
  const lastWanted = wanted.length - 1
  return tokens.flatMap(({start}, at) => {
    const isHere = wanted.every((text, i) => {
      const own = tokens[at + i]?.text
      return isOpen && i === lastWanted ? own?.startsWith(text) === true : own === text
    })
    const last = tokens[at + lastWanted]
    if (!isHere || last === undefined) return []
    // One letter of two was looked for.
    const isHalf = isOpen && last.firstEnd < last.end
    return [{start, end: isHalf ? last.firstEnd : last.end}]
  })
}

/** Ranges in order; those that touch or overlap become one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)
  const apart: Range[] = []
  for (const range of sorted) {
    const last = apart.at(-1)
    if (last !== undefined && range.start <= last.end) {
      apart[apart.length - 1] = {start: last.start, end: Math.max(last.end, range.end)}
    } else apart.push(range)
  }
  return apart
}
