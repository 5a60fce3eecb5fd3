import type {Offsets} from '../tree/generated/audit.ts'
import type {ShownBlock, ShownDocument, ShownEdit, ShownSpan} from './shown.ts'

/** A piece of the text of a block in which no mark begins or ends. */
export interface MarkedPiece {
  readonly text: string
  /** The innermost span that it lies in. */
  readonly span?: ShownSpan
  /** Whether the span begins here. */
  readonly opensSpan: boolean
  /** The edit that it lies in. */
  readonly edit?: ShownEdit
  /** Whether the edit ends here, so that its new text follows. */
  readonly closesEdit: boolean
  /** The fields that were read here. */
  readonly fields: readonly string[]
}

/** A field that was read at a place. */
export interface ReadPlace {
  readonly field: string
  readonly at: Offsets
}

/** What is marked in the blocks of a document, by the numbers of the blocks. */
export interface DocumentMarks {
  /** The places in a block that fields were read from, in order. */
  readonly readIn: (number: number) => readonly ReadPlace[]
  /** The edits in a block, in order. */
  readonly editsIn: (number: number) => readonly ShownEdit[]
  /**
   * A block cut where spans, edits and the places of fields begin and end. The texts of the pieces,
   * joined, are the text of the block. A field that was read from the whole block marks nothing.
   */
  readonly piecesOf: (number: number) => readonly MarkedPiece[]
}

/** Find what is marked in each block of a document. */
export function marksOf({text, blocks, edits, fields}: ShownDocument): DocumentMarks {
  const places = fields.flatMap(({field, at}) => at.map((own): ReadPlace => ({field, at: own})))
  const read = byBlock(blocks, places)
  const edited = byBlock(blocks, edits)
  const readIn = (number: number): readonly ReadPlace[] => read.get(number) ?? []
  const editsIn = (number: number): readonly ShownEdit[] => edited.get(number) ?? []
  return {
    readIn,
    editsIn,
    piecesOf: (number): readonly MarkedPiece[] => {
      const block = blocks[number]
      return block === undefined ? [] : piecesIn(text, block, editsIn(number), readIn(number))
    },
  }
}

/** Marks by the number of each block that they share text with, in order of their places. */
function byBlock<Mark extends {readonly at: Offsets}>(
  blocks: readonly ShownBlock[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>()
  let first = 0
  for (const mark of [...marks].sort((a, b) => a.at[0] - b.at[0])) {
    const [start, end] = mark.at
    while ((blocks[first]?.at[1] ?? Number.POSITIVE_INFINITY) <= start) first += 1
    for (let number = first; (blocks[number]?.at[0] ?? end) < end; number += 1) {
      const own = found.get(number)
      if (own === undefined) found.set(number, [mark])
      else own.push(mark)
    }
  }
  return found
}

function piecesIn(
  text: string,
  {at: [start, end], spans}: ShownBlock,
  edits: readonly ShownEdit[],
  places: readonly ReadPlace[],
): readonly MarkedPiece[] {
  const read = places.filter(({at}) => at[0] > start || at[1] < end)
  const bounds = [...spans, ...edits, ...read]
    .flatMap(({at}) => at)
    .filter((at) => at > start && at < end)
  if (bounds.length === 0 && spans.length === 0 && edits.length === 0) {
    return [{text: text.slice(start, end), opensSpan: false, closesEdit: false, fields: []}]
  }
  const cuts = [...new Set([start, ...bounds, end])].sort((a, b) => a - b)
  let next = 0
  return cuts.slice(0, -1).map((from, i): MarkedPiece => {
    const to = cuts[i + 1] ?? end
    const covers = ({at}: {readonly at: Offsets}): boolean => at[0] <= from && at[1] >= to
    const span = spans.filter(covers).at(-1)
    while ((edits[next]?.at[1] ?? to) < to) next += 1
    const edit = edits.slice(next, next + 1).find(covers)
    return {
      text: text.slice(from, to),
      ...(span === undefined ? {} : {span}),
      opensSpan: span !== undefined && Math.max(span.at[0], start) === from,
      ...(edit === undefined ? {} : {edit}),
      closesEdit: edit !== undefined && Math.min(edit.at[1], end) === to,
      fields: read.filter(covers).map(({field}) => field),
    }
  })
}
