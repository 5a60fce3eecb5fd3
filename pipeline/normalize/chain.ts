import type {Range} from '../text/ranges.ts'
import type {Edit} from '../tree/edits.ts'

/** Edits of two rounds that touch each other, as ranges of the text between the rounds. */
interface Knot {
  readonly between: Range
  readonly earlier: readonly Edit[]
  readonly later: readonly Edit[]
}

/** An edit of either round, and where it stands in the text between the rounds. */
interface Landed {
  readonly edit: Edit
  readonly between: Range
  readonly round: 1 | 2
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
    return {edit, between: {start, end: start + edit.now.length}, round: 1}
  })
}

/** A removal has no length between the rounds: it is tied only to an edit that it lies inside. */
function knotsOf(first: readonly Landed[], second: readonly Edit[]): readonly Knot[] {
  const later = second.map((edit): Landed => ({edit, between: edit.at, round: 2}))
  const all = [...first, ...later].sort(
    (a, b) => a.between.start - b.between.start || a.round - b.round,
  )
  const knots: Landed[][] = []
  let end = -1
  for (const each of all) {
    const last = knots.at(-1)
    if (last !== undefined && each.between.start < end) last.push(each)
    else knots.push([each])
    end = Math.max(end, each.between.end)
  }
  return knots.map(knotOf)
}

function knotOf(landings: readonly Landed[]): Knot {
  const start = landings[0]?.between.start ?? 0
  const end = landings.reduce((far, {between}) => Math.max(far, between.end), start)
  const ofRound = (wanted: 1 | 2): readonly Edit[] =>
    landings.filter(({round}) => round === wanted).map(({edit}) => edit)
  return {between: {start, end}, earlier: ofRound(1), later: ofRound(2)}
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
