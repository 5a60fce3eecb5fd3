import {fateOf, type Role} from '../../tree/roles.ts'
import type {Block, Verdict} from '../../tree/types.ts'
import {nameLinesOf} from './name-lines.ts'
import {quotedAmong} from './pull-quotes.ts'
import type {Neighbour, Scene, View} from './rule.ts'
import {titleOf} from './title.ts'

const longestShort = 7
/** Blocks of furniture that show a capture to be more than its article: so many, and one in so many. */
const leastFurniture = 2
const oneIn = 25

/** A block with its view and what it seems to be so far. */
export interface Seen {
  readonly block: Block
  readonly view: View
  readonly verdict: Verdict
}

/** What is known of a whole capture before its blocks are looked at again. */
export interface Layout {
  readonly body: Scene['body']
  readonly title: number | undefined
  readonly headline: number | undefined
  readonly head: number | undefined
  readonly names: ReadonlySet<number>
  readonly runs: readonly number[]
  readonly repeated: readonly boolean[]
  readonly quoted: readonly boolean[]
  readonly noisy: boolean
  /** Every block in the role that it has alone. */
  readonly neighbours: readonly Neighbour[]
}

/** Look over all blocks once: where the body is, which line is the title, what says itself twice. */
export function layoutOf(seen: readonly Seen[]): Layout {
  const title = titleOf(seen)
  const furniture = seen.filter(({verdict}) => fateOf[verdict.role] === 'aside').length
  const head = title?.sure || furniture >= leastFurniture ? title?.index : undefined
  return {
    body: bodyOf(seen),
    title: title?.index,
    headline: title?.sure ? title.index : undefined,
    head,
    names: nameLinesOf(seen, head),
    runs: runsOf(seen),
    repeated: repeatedOf(seen),
    quoted: quotedAmong(seen.map(({view}) => view)),
    noisy: furniture >= Math.max(leastFurniture, seen.length / oneIn),
    neighbours: seen.map(({view, verdict}) => neighbourOf(view, verdict.role)),
  }
}

/**
 * The scene around one block.
 *
 * @param final
 *   Verdicts of the blocks above, after both passes.
 */
export function sceneOf(
  seen: readonly Seen[],
  layout: Layout,
  index: number,
  final: readonly Verdict[],
): Scene | undefined {
  const own = seen[index]
  if (own === undefined) return undefined
  const {text, lower, words, stops, prose, said, traits, hints} = own.view
  return {
    text,
    lower,
    words,
    stops,
    prose,
    said,
    traits,
    hints,
    index,
    alone: own.verdict.role,
    above: aboveOf(layout.neighbours, index, final),
    below: belowOf(layout.neighbours, index),
    body: layout.body,
    title: layout.title,
    headline: layout.headline,
    head: layout.head,
    names: layout.names,
    run: layout.runs[index] ?? 0,
    repeated: layout.repeated[index] ?? false,
    quotedFromBody: layout.quoted[index] ?? false,
    noisy: layout.noisy,
  }
}

function aboveOf(
  all: readonly Neighbour[],
  index: number,
  final: readonly Verdict[],
): Scene['above'] {
  return (n) => {
    const other = all[index - n]
    const role = final[index - n]?.role
    if (other === undefined || role === undefined || role === other.role) return role && other
    return neighbourOf(other, role)
  }
}

function belowOf(all: readonly Neighbour[], index: number): Scene['below'] {
  return (n) => all[index + n]
}

function neighbourOf(view: View, role: Role): Neighbour {
  const {text, lower, words, stops, prose, said, traits, hints} = view
  return {text, lower, words, stops, prose, said, traits, hints, role}
}

function bodyOf(seen: readonly Seen[]): Scene['body'] {
  const prose = (each: Seen): boolean => each.view.prose && each.verdict.role === 'paragraph'
  const first = seen.findIndex(prose)
  return first === -1 ? undefined : {first, last: seen.findLastIndex(prose)}
}

function runsOf(seen: readonly Seen[]): readonly number[] {
  const short = seen.map(({view}) => view.words <= longestShort && !view.stops)
  const runs: number[] = new Array(seen.length).fill(0)
  for (let from = 0; from < seen.length; from += 1) {
    let to = from
    while (short[to]) to += 1
    runs.fill(to - from, from, to)
    from = to
  }
  return runs
}

function repeatedOf(seen: readonly Seen[]): readonly boolean[] {
  const before = new Set<string>()
  return seen.map(({view}) => {
    const known = before.has(view.lower)
    before.add(view.lower)
    return known
  })
}
