import {isEnglish} from '../../language/dictionary.ts'
import {isNameOfPeople} from '../../language/name-list.ts'
import {datesIn} from '../../parse/calendar.ts'
import {bylineOf, byWordOf, isDesk, namesNobody, unique} from '../../parse/names.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import type {Agent} from '../../tree/claims.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'

const bars = /[|·•]|\s\/\s/u
/** The name of an account: one word, in lower case or with a figure. */
const accountName = /^(?=.*[\p{Ll}\d])[\p{Ll}\d][\p{L}\d._-]{2,29}$/u
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
 *     December 15, 2025 · 30 min · Ann Miller        Harbour Desk / Updated: 15 December 2025
 *                                  ^^^^^^^^^^        ^^^^^^^^^^^^
 *     Posted on December 15, 2025 by amiller
 *                                    ^^^^^^^
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
  const account = accountIn(textOf(at))
  if (account !== undefined) return [{at, agents: [account], opened: true}]
  const pieces = textOf(at).split(bars)
  const agents = pieces.flatMap((part) => bylineOf(part, {trust: 'guessed', sites}).agents)
  const [only, other] = unique(agents).filter(({name}) => mayBeName(name, tree.capture.text))
  if (other !== undefined) return []
  if (only !== undefined) return [{at, agents: [only], opened: false}]
  const [desk] = pieces.flatMap((part) => deskIn(part, sites))
  return desk === undefined ? [] : [{at, agents: [desk], opened: false}]
}

/** The desk that some words are the name of, and nothing else: `Harbour Desk`. */
export function deskIn(words: string, sites: ReadonlySet<string>): readonly Agent[] {
  const line = words.trim()
  const {agents} = bylineOf(line, {trust: 'printed', sites})
  return agents.filter(({name}) => name === line && isDesk(name))
}

/** Who is named behind “by” and a day that a line opens with, when it is the name of an account. */
function accountIn(line: string): Agent | undefined {
  const [date] = datesIn(fold(line))
  const behind = date === undefined ? '' : line.slice(date.at.end).trim()
  const byWord = byWordOf(behind)
  const name = behind.slice(byWord.length).trim()
  const isAccount = byWord !== '' && accountName.test(name) && !isEnglish(name.toLowerCase())
  return isAccount && !namesNobody(name) ? {'@type': 'Person', name} : undefined
}

function mayBeName(name: string, text: string): boolean {
  const words = name.split(space)
  const [first = ''] = words
  return (
    words.length >= 2 &&
    words.length <= mostWords &&
    isNameOfPeople(first) &&
    (isNameOfPeople(words.at(-1) ?? '') || !isEnglish(first.toLowerCase())) &&
    !words.some((word) => text.includes(` ${word.toLowerCase()} `))
  )
}
