import {isName} from '../../language/name-list.ts'
import {sectionOf} from '../../language/sections.ts'
import {look} from '../../language/wordings.ts'
import {datesIn} from '../../parse/calendar.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import type {Agent} from '../../tree/claims.ts'
import {agentsIn} from '../document/names.ts'
import type {Document} from '../document/types.ts'

const bars = /\s{0,9}[|•·⋅–—]\s{0,9}|\s{2,9}|\s-\s|,\s/u
const byWord = /^(?:(?:written|posted|published|reported) )?(?:by|von|par|por|di|door):?\s+/iu
const weekday = /day$|tag$/iu
const space = /\s/u

/** Names that a line of times holds besides. */
export interface Beside {
  readonly at: Range
  readonly agents: readonly Agent[]
  /** It says that they wrote. */
  readonly told: boolean
}

/**
 * The author whom a line of times names: between bars, behind “by”, or right beside the date.
 *
 *     December 15, 2025 · 30 min · Ann Miller
 *                                  ^^^^^^^^^^
 *
 * Leaves alone sections, wordings of pages, and words that the capture writes in lower case elsewhere;
 * without a by-word the first name must be a listed one.
 */
export function besideTime({tree, textOf}: Document, at: Range): readonly Beside[] {
  const line = textOf(at)
  const parts = withBars(line)
    .split(bars)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const told = parts.filter((part) => byWord.test(part)).map((part) => part.replace(byWord, ''))
  const named = told.flatMap((part) => agentsIn(part))
  if (named.length > 0) return [{at, agents: named, told: true}]
  const bare = parts.filter((part) => mayBeName(part, tree.capture.text)).flatMap(agentsIn)
  return bare.length === 1 ? [{at, agents: bare, told: false}] : []
}

/** The line with a bar in the place of each date and clock time. */
function withBars(line: string): string {
  let rest = line
  for (const {at} of [...datesIn(fold(line))].reverse()) {
    rest = `${rest.slice(0, at.start)} | ${rest.slice(at.end)}`
  }
  return rest
}

function mayBeName(part: string, text: string): boolean {
  const words = part.split(space)
  const lower = part.toLowerCase()
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    isName(words[0] ?? '') &&
    sectionOf(part) === undefined &&
    !look(lower).whole.size &&
    !words.some((word) => weekday.test(word) || text.includes(` ${word.toLowerCase()} `))
  )
}
