import {type Range, without} from '../text/ranges.ts'
import type {AuditRelation, Offsets} from '../tree/generated/audit.ts'
import type {ShownDocument} from './shown.ts'

/** Stretches of two documents that stand side by side, as offsets in their texts. */
export interface RelationRow {
  readonly own: readonly Offsets[]
  readonly other: readonly Offsets[]
  /** Share of the words that one has of the other, 0 to 1; absent where only one document has something. */
  readonly score?: number
}

type AlignedList = AuditRelation['aligned']

/** A stretch of a body, and whether it is aligned with one of the other document. */
interface BodyPiece {
  readonly at: Offsets
  readonly isAligned: boolean
}

const visible = /\S/

/**
 * The bodies of two related documents in rows: aligned sentences side by side, and what only one of them has in a row of its
 * own, at its place in that document. Rows follow the first document.
 */
export function relationRows(
  own: ShownDocument,
  other: ShownDocument,
  aligned: AlignedList,
): readonly RelationRow[] {
  const mine = piecesOf(
    own,
    aligned.map(({at}) => at),
  )
  const theirs = piecesOf(
    other,
    aligned.map(({there}) => there),
  )
  const added = addedBehind(theirs)
  const rows: RelationRow[] = rowsOfOther(added.get(-1))
  for (const {at, isAligned} of mine) {
    if (!isAligned) {
      rows.push({own: [at], other: []})
      continue
    }
    const partners = aligned.filter((pair) => pair.at[0] === at[0])
    rows.push({
      own: [at],
      other: partners.map(({there}) => there),
      score: Math.max(...partners.map(({score}) => score)),
    })
    for (const {there} of partners) {
      rows.push(...rowsOfOther(added.get(there[0])))
      added.delete(there[0])
    }
  }
  return rows
}

function rowsOfOther(pieces: readonly Offsets[] = []): RelationRow[] {
  return pieces.map((at) => ({own: [], other: [at]}))
}

/** What only the other document has, by the start of the aligned sentence before it; -1 where there is none. */
function addedBehind(pieces: readonly BodyPiece[]): Map<number, Offsets[]> {
  const added = new Map<number, Offsets[]>()
  let last = -1
  for (const {at, isAligned} of pieces) {
    if (isAligned) last = at[0]
    else added.set(last, [...(added.get(last) ?? []), at])
  }
  return added
}

/** The stretches of a body in order: the aligned ones, and what stands between them. */
function piecesOf(
  {text, blocks}: ShownDocument,
  aligned: readonly Offsets[],
): readonly BodyPiece[] {
  const marked = new Map(aligned.map((at) => [at[0], at]))
  return blocks
    .filter(({fate}) => fate === 'body')
    .flatMap(({at, spans}) => {
      const holes = spans.filter((span) => span.fate !== 'body').map((span) => rangeOf(span.at))
      const inside = [...marked.values()].filter((each) => each[0] >= at[0] && each[1] <= at[1])
      const others = without(rangeOf(at), [...holes, ...inside.map(rangeOf)].sort(byStart))
      return [
        ...inside.map((each): BodyPiece => ({at: each, isAligned: true})),
        ...others.map(({start, end}): BodyPiece => ({at: [start, end], isAligned: false})),
      ].sort((a, b) => a.at[0] - b.at[0])
    })
    .filter(({at}) => visible.test(text.slice(...at)))
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start
}

function rangeOf([start, end]: Offsets): Range {
  return {start, end}
}
