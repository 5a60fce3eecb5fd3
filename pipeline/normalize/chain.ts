import type {Edit} from '../tree/edits.ts'
import type {Range} from '../tree/ranges.ts'

/** Edits of two rounds that touch each other, as ranges of the text between the rounds. */
interface Knot {
  readonly between: Range
  readonly earlier: readonly Edit[]
  readonly later: readonly Edit[]
}

/** An edit of the first round, and where its `now` stands in the text between the rounds. */
interface Landed {
  readonly edit: Edit
  readonly between: Range
}

/**
 * Two rounds of edits as one, over the text before the first.
 *
 *     &amp;nbsp;   →   &nbsp;   →   a plain space
 *
 * What both rounds changed becomes one edit, with the rule of the first and the reasons of both; it
 * is left out when it leads back to what stood there.
 *
 * @param before
 *   The text before the first round.
 * @param first
 *   In order and apart; offsets are offsets in `before`.
 * @param second
 *   In order and apart; offsets are offsets in the text after the first round.
 */
export function chain(
  before: string,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  if (first.length === 0) return second
  if (second.length === 0) return first
  let shift = 0
  return knotsOf(landed(first), second).flatMap((knot) => {
    const grown = knot.earlier.reduce((sum, {now, was}) => sum + now.length - was.length, 0)
    const at = {start: knot.between.start - shift, end: knot.between.end - shift - grown}
    shift += grown
    return tied(before, at, knot)
  })
}

function landed(edits: readonly Edit[]): readonly Landed[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.at.start + shift
    shift += edit.now.length - edit.was.length
    return {edit, between: {start, end: start + edit.now.length}}
  })
}

/** A removal leaves no length: it is tied to a later edit only when it lies inside it. */
function knotsOf(first: readonly Landed[], second: readonly Edit[]): readonly Knot[] {
  const knots: Knot[] = []
  let i = 0
  let j = 0
  for (;;) {
    const early = first[i]
    const late = second[j]
    if (early === undefined && late === undefined) return knots
    const earlyFirst =
      late === undefined || (early !== undefined && early.between.start <= late.at.start)
    const opening = earlyFirst ? early?.between : late?.at
    if (opening === undefined) return knots
    const {start} = opening
    let {end} = opening
    const [i0, j0] = [i, j]
    if (earlyFirst) i += 1
    else j += 1
    for (;;) {
      const {between} = first[i] ?? {}
      const {at} = second[j] ?? {}
      if (between !== undefined && between.start < end) {
        end = Math.max(end, between.end)
        i += 1
      } else if (at !== undefined && at.start < end) {
        end = Math.max(end, at.end)
        j += 1
      } else break
    }
    const earlier = first.slice(i0, i).map(({edit}) => edit)
    knots.push({between: {start, end}, earlier, later: second.slice(j0, j)})
  }
}

function tied(before: string, at: Range, {between, earlier, later}: Knot): readonly Edit[] {
  const [known] = earlier.length > 0 ? earlier : later
  if (known === undefined) return []
  if (later.length === 0) return [known]
  if (earlier.length === 0) return [{...known, at}]
  const was = before.slice(at.start, at.end)
  const half = replayed(was, at.start, earlier)
  const now = replayed(half, between.start, later)
  if (now === was) return []
  const reasons = new Set([...earlier, ...later].map(({reason}) => reason))
  return [{rule: known.rule, at, was, now, reason: [...reasons].join('; ')}]
}

function replayed(text: string, start: number, edits: readonly Edit[]): string {
  let from = start
  let now = ''
  for (const edit of edits) {
    now += text.slice(from - start, edit.at.start - start) + edit.now
    from = edit.at.end
  }
  return now + text.slice(from - start)
}
