import type {Offsets} from '../tree/generated/audit.ts'
import {marksOf} from './marks.ts'
import type {ShownBlock, ShownDocument, ShownPair} from './shown.ts'

/** Blocks of two runs that stand side by side, by their numbers. */
export interface PairRow {
  readonly old: readonly number[]
  readonly young: readonly number[]
  /** Whether the two sides differ in roles, in what is published of them, or in edits. */
  readonly isChanged: boolean
}

/** A side of a row: the blocks of a document from one number up to another. */
interface RowSide {
  readonly numbers: readonly number[]
  readonly looks: string
}

/**
 * The blocks of a document in two runs, in rows: blocks of both that share text stand in one row. Of
 * captures with other bytes places cannot be compared, so that blocks stand side by side in their order.
 */
export function rowsOf({old, young}: ShownPair): readonly PairRow[] {
  const [before, after] = [old?.blocks ?? [], young?.blocks ?? []]
  const looks = [looksOf(old), looksOf(young)] as const
  const isOne = old === undefined || young === undefined || old.sha256 === young.sha256
  const rows: PairRow[] = []
  let [first, second] = [0, 0]
  while (first < before.length || second < after.length) {
    const [own, other] = isOne
      ? reachOf(before, after, first, second)
      : [Math.min(first + 1, before.length), Math.min(second + 1, after.length)]
    const left = sideOf(first, own, looks[0])
    const right = sideOf(second, other, looks[1])
    rows.push({old: left.numbers, young: right.numbers, isChanged: left.looks !== right.looks})
    first = own
    second = other
  }
  return rows
}

/** Up to where blocks of both lists share text with one another, beginning with the block that stands first. */
function reachOf(
  old: readonly ShownBlock[],
  young: readonly ShownBlock[],
  from: number,
  other: number,
): readonly [number, number] {
  let [first, second] = [from, other]
  let end = Math.min(startOf(old[first]), startOf(young[second])) + 1
  for (;;) {
    const [left, right] = [old[first], young[second]]
    if (left !== undefined && left.at[0] < end) {
      end = Math.max(end, left.at[1])
      first += 1
    } else if (right !== undefined && right.at[0] < end) {
      end = Math.max(end, right.at[1])
      second += 1
    } else return [first, second]
  }
}

function startOf(block: ShownBlock | undefined): number {
  return block?.at[0] ?? Number.POSITIVE_INFINITY
}

function sideOf(from: number, to: number, looks: readonly string[]): RowSide {
  return {
    numbers: Array.from({length: to - from}, (_, i) => from + i),
    looks: looks.slice(from, to).join('\n'),
  }
}

/** What a person sees of each block, as texts to compare. */
function looksOf(shown: ShownDocument | undefined): readonly string[] {
  if (shown === undefined) return []
  const {editsIn} = marksOf(shown)
  return shown.blocks.map(({at, role, fate, spans}, number) =>
    JSON.stringify([
      at,
      role,
      fate,
      spans.map(({at: own, name, fate: becomes}): readonly [Offsets, string, string] => [
        own,
        name,
        becomes,
      ]),
      editsIn(number).map(({at: own, now}) => [own, now]),
    ]),
  )
}
