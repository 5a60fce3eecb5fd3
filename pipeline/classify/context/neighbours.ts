import {fateOf, type Role} from '../../tree/roles.ts'
import type {Verdict} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {nameLinesOf, openingNamesOf} from './name-lines.ts'
import {quotedAmong} from './pull-quotes.ts'
import type {BlockView, Neighbour, Scene} from './rule.ts'
import {titleOf} from './title.ts'
import type {ViewedBlock} from './viewed-block.ts'

/** A capture is noisy if at least 2 blocks and at least 1 in 25 are furniture. */
const {shortLine, noisyBlocks, noisyOneIn} = tuned('text')

/** Facts of a whole capture that the second pass needs: where its body, title and head are. */
export interface Outline {
  readonly body: Scene['body']
  readonly title: number | undefined
  readonly headline: number | undefined
  readonly head: number | undefined
  readonly names: ReadonlySet<number>
  readonly runs: readonly number[]
  readonly repeated: readonly boolean[]
  readonly quoted: readonly boolean[]
  readonly noisy: boolean
  /** Every block in its role after the first pass. */
  readonly neighbours: readonly Neighbour[]
}

/** Find, in one look over all blocks, where the body is, which line is the title and which lines stand twice. */
export function outlineOf(blocks: readonly ViewedBlock[]): Outline {
  const title = titleOf(blocks)
  const furniture = blocks.filter(({verdict}) => fateOf[verdict.role] === 'aside').length
  const head = title?.sure || furniture >= noisyBlocks ? title?.index : undefined
  return {
    body: bodyOf(blocks),
    title: title?.index,
    headline: title?.sure ? title.index : undefined,
    head,
    names: head === undefined ? openingNamesOf(blocks, title?.index) : nameLinesOf(blocks, head),
    runs: runsOf(blocks),
    repeated: repeatedOf(blocks),
    quoted: quotedAmong(blocks.map(({view}) => view)),
    noisy: furniture >= Math.max(noisyBlocks, blocks.length / noisyOneIn),
    neighbours: blocks.map(({view, verdict}) => neighbourOf(view, verdict.role)),
  }
}

/**
 * The scene around one block.
 *
 * @param final
 *   Verdicts of the blocks above, after both passes.
 */
export function sceneOf(
  blocks: readonly ViewedBlock[],
  outline: Outline,
  index: number,
  final: readonly Verdict[],
): Scene | undefined {
  const own = blocks[index]
  if (own === undefined) return undefined
  const {text, lower, words, stops, prose, wordings, outlet, traits, hints} = own.view
  return {
    text,
    lower,
    words,
    stops,
    prose,
    wordings,
    outlet,
    traits,
    hints,
    index,
    alone: own.verdict.role,
    above: aboveOf(outline.neighbours, index, final),
    below: belowOf(outline.neighbours, index),
    body: outline.body,
    title: outline.title,
    headline: outline.headline,
    head: outline.head,
    names: outline.names,
    run: outline.runs[index] ?? 0,
    repeated: outline.repeated[index] ?? false,
    quotedFromBody: outline.quoted[index] ?? false,
    noisy: outline.noisy,
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

function neighbourOf(view: BlockView, role: Role): Neighbour {
  const {text, lower, words, stops, prose, wordings, outlet, traits, hints} = view
  return {text, lower, words, stops, prose, wordings, outlet, traits, hints, role}
}

function bodyOf(blocks: readonly ViewedBlock[]): Scene['body'] {
  const prose = (each: ViewedBlock): boolean => each.view.prose && each.verdict.role === 'paragraph'
  const first = blocks.findIndex(prose)
  return first === -1 ? undefined : {first, last: blocks.findLastIndex(prose)}
}

function runsOf(blocks: readonly ViewedBlock[]): readonly number[] {
  const short = blocks.map(({view}) => view.words <= shortLine && !view.stops)
  const runs: number[] = new Array(blocks.length).fill(0)
  for (let from = 0; from < blocks.length; from += 1) {
    let to = from
    while (short[to]) to += 1
    runs.fill(to - from, from, to)
    from = to
  }
  return runs
}

function repeatedOf(blocks: readonly ViewedBlock[]): readonly boolean[] {
  const before = new Set<string>()
  return blocks.map(({view}) => {
    const known = before.has(view.lower)
    before.add(view.lower)
    return known
  })
}
