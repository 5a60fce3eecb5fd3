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

/** The places in a block that fields were read from, in order. */
export function readIn(shown: ShownDocument, {at: [start, end]}: ShownBlock): readonly ReadPlace[] {
  return shown.fields
    .flatMap(({field, at}) => at.map((own): ReadPlace => ({field, at: own})))
    .filter(({at}) => at[0] < end && at[1] > start)
    .sort((a, b) => a.at[0] - b.at[0])
}

/**
 * A block cut where spans, edits and the places of fields begin and end. The texts of the pieces,
 * joined, are the text of the block. A field that was read from the whole block marks nothing.
 */
export function piecesOf(shown: ShownDocument, block: ShownBlock): readonly MarkedPiece[] {
  const [start, end] = block.at
  const edits = shown.edits.filter(({at}) => at[0] < end && at[1] > start)
  const read = readIn(shown, block).filter(({at}) => at[0] > start || at[1] < end)
  const bounds = [...block.spans, ...edits, ...read]
    .flatMap(({at}) => at)
    .filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...bounds, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i): MarkedPiece => {
    const to = cuts[i + 1] ?? end
    const covers = ({at}: {readonly at: Offsets}): boolean => at[0] <= from && at[1] >= to
    const span = block.spans.filter(covers).at(-1)
    const edit = edits.find(covers)
    return {
      text: shown.text.slice(from, to),
      ...(span === undefined ? {} : {span}),
      opensSpan: span !== undefined && Math.max(span.at[0], start) === from,
      ...(edit === undefined ? {} : {edit}),
      closesEdit: edit !== undefined && Math.min(edit.at[1], end) === to,
      fields: read.filter(covers).map(({field}) => field),
    }
  })
}
