import {bylineOf, unique} from '../../parse/names.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent, Claim} from '../../tree/claims.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import type {Document} from '../document/types.ts'
import {besideTime} from '../witnesses/time-names.ts'

/** More blocks between two bylines part them. */
const widest = 3

/**
 * `author`: the names of the byline, each on its own, without titles, outlets and by-words.
 *
 * Bylines that stand together in the head of the story count, those with a by-word before names
 * alone. Elsewhere a byline counts only when all bylines name the same persons: a page prints those
 * of other stories too.
 */
export function readAuthor(document: Document): readonly Claim<'author'>[] {
  const lines = linesIn(document)
  const taken = chosen(lines, document.head().title?.at)
  const value = unique(taken.flatMap(({agents}) => agents))
  if (value.length === 0) return []
  return [
    {
      field: 'author',
      value,
      rule: 'author/byline',
      reason: 'The names of the byline',
      at: taken.map(({at}) => at),
      passedOver: lines
        .filter(
          (line) => !taken.includes(line) && !line.agents.every((each) => isAmong(each, value)),
        )
        .map(({at, agents}) => ({
          value: agents.map(({name}) => name).join(', '),
          at,
          reason: 'A byline elsewhere on the page',
        })),
    },
  ]
}

/** A line that names authors. */
interface Line {
  readonly index: number
  readonly at: Range
  readonly agents: readonly Agent[]
  /** It says that they wrote. */
  readonly told: boolean
  readonly near: boolean
}

function linesIn(document: Document): readonly Line[] {
  const head = document.head()
  return blocksOf(document.tree)
    .flatMap((block, index): readonly Line[] => {
      const near = head.isNear(block.at)
      if (near && block.data.role === 'timestamp') {
        return besideTime(document, block.at).map((line) => ({...line, index, near}))
      }
      return bylinesOf(block).map((at): Line => {
        const {agents, opened} = bylineOf(document.textOf(at), {
          trust: 'printed',
          sites: document.siteNames(),
        })
        return {index, at, agents, told: opened, near}
      })
    })
    .filter(({agents}) => agents.length > 0)
}

/** The block, when it is a byline, or the bylines in it. */
function bylinesOf({at, data}: Block<ExtractedFacts>): readonly Range[] {
  if (data.role === 'byline') return [at]
  return data.spans.filter(({name}) => name === 'byline').map((span) => span.at)
}

function chosen(lines: readonly Line[], title: Range | undefined): readonly Line[] {
  const near = lines.filter((line) => line.near)
  if (near.length === 0) return agreed(lines)
  const told = near.filter((line) => line.told)
  const best = told.length > 0 ? told : near
  const below = best.filter(({at}) => title === undefined || at.start >= title.end)
  return together(below.length > 0 ? below : best.slice(-1))
}

/** The first lines that stand together, with few blocks between them. */
function together(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({index}, i) => index - (lines[i - 1]?.index ?? index) > widest)
  return end === -1 ? lines : lines.slice(0, end)
}

/** The first byline of a page whose bylines, or those with a by-word, all name the same persons. */
function agreed(lines: readonly Line[]): readonly Line[] {
  const told = lines.filter((line) => line.told)
  return [lines, told].find(agree)?.slice(0, 1) ?? []
}

function agree(lines: readonly Line[]): boolean {
  const keys = lines.map(({agents}) => agents.map(({name}) => name.toLowerCase()).join('|'))
  return new Set(keys).size === 1
}

function isAmong({name}: Agent, agents: readonly Agent[]): boolean {
  return agents.some((other) => other.name.toLowerCase() === name.toLowerCase())
}
