import {isEnglish} from '../../language/dictionary.ts'
import {isName} from '../../language/name-list.ts'
import {bylineOf, unique} from '../../parse/names.ts'
import type {Range} from '../../text/ranges.ts'
import type {Agent} from '../../tree/claims.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'

const bars = /[|·•]/u
const space = /\s/u
const {timeLineNameWords: mostWords} = tuned('fields')

/** Names that a line of times holds besides. */
export interface NamesBesideTime {
  readonly at: Range
  readonly agents: readonly Agent[]
  /** A by-word names them as authors. */
  readonly opened: boolean
}

/**
 * The author whom a line of times names: between bars, behind “by”, or right beside the date.
 *
 *     December 15, 2025 · 30 min · Ann Miller
 *                                  ^^^^^^^^^^
 *
 * Leaves alone sections, wordings of pages, and words that the capture writes in lower case elsewhere;
 * without a by-word the first name must be a listed one, and when it is a word of every day as well,
 * so must the last: `Beyond Bali` is nobody.
 */
export function besideTime(document: Document, at: Range): readonly NamesBesideTime[] {
  const {tree, textOf} = document
  const sites = document.siteNames()
  const printed = bylineOf(textOf(at), {trust: 'printed', sites})
  if (printed.opened) return [{at, agents: printed.agents, opened: true}]
  const agents = textOf(at)
    .split(bars)
    .flatMap((part) => bylineOf(part, {trust: 'guessed', sites}).agents)
  const [only, other] = unique(agents).filter(({name}) => mayBeName(name, tree.capture.text))
  return only === undefined || other !== undefined ? [] : [{at, agents: [only], opened: false}]
}

function mayBeName(name: string, text: string): boolean {
  const words = name.split(space)
  const [first = ''] = words
  return (
    words.length >= 2 &&
    words.length <= mostWords &&
    isName(first) &&
    (isName(words.at(-1) ?? '') || !isEnglish(first.toLowerCase())) &&
    !words.some((word) => text.includes(` ${word.toLowerCase()} `))
  )
}
