import type {Range} from '../text/ranges.ts'
import type {Edit} from './edits.ts'

/** Edits of two rounds that overlap. */
interface Overlap {
  readonly between: Range
  readonly earlier: readonly Edit[]
  readonly later: readonly Edit[]
}

/** An edit of either round, and its range in the text between the rounds. */
interface RoundEdit {
  readonly edit: Edit
  readonly between: Range
  readonly round: 1 | 2
}

/**
 * Two rounds of edits combined into one round over the text before the first.
 *
 *     &amp;nbsp;   →   &nbsp;   →   a plain space
 *
 * Edits of both rounds that overlap become one edit, with the rule of the first and the reasons of both.
 * An edit that joins two lines gives its rule, because `segment` follows it. An edit that restores the
 * original text is left out.
 *
 * @param before
 *   The text before the first round.
 * @param first
 *   In order, without overlap; offsets in `before`.
 * @param second
 *   In order, without overlap; offsets in the text after the first round.
 */
export function chain(
  before: string,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  if (first.length === 0) return second
  if (second.length === 0) return first
  let shift = 0
  return overlapsOf(firstRound(first), second).flatMap((overlap) => {
    const grown = overlap.earlier.reduce((sum, {now, was}) => sum + now.length - was.length, 0)
    const at = {start: overlap.between.start - shift, end: overlap.between.end - shift - grown}
    shift += grown
    return combined(before, at, overlap)
  })
}

function firstRound(edits: readonly Edit[]): readonly RoundEdit[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.at.start + shift
    shift += edit.now.length - edit.was.length
    return {edit, between: {start, end: start + edit.now.length}, round: 1}
  })
}

/** Groups overlapping edits. A removal is empty between the rounds, so it overlaps only an edit around it. */
function overlapsOf(first: readonly RoundEdit[], second: readonly Edit[]): readonly Overlap[] {
  const later = second.map((edit): RoundEdit => ({edit, between: edit.at, round: 2}))
  const all = [...first, ...later].sort(
    (a, b) => a.between.start - b.between.start || a.round - b.round,
  )
  const groups: RoundEdit[][] = []
  let end = -1
  for (const each of all) {
    const last = groups.at(-1)
    if (last !== undefined && each.between.start < end) last.push(each)
    else groups.push([each])
    end = Math.max(end, each.between.end)
  }
  return groups.map(overlapOf)
}

function overlapOf(landings: readonly RoundEdit[]): Overlap {
  const start = landings[0]?.between.start ?? 0
  const end = landings.reduce((far, {between}) => Math.max(far, between.end), start)
  const ofRound = (wanted: 1 | 2): readonly Edit[] =>
    landings.filter(({round}) => round === wanted).map(({edit}) => edit)
  return {between: {start, end}, earlier: ofRound(1), later: ofRound(2)}
}

function combined(before: string, at: Range, {between, earlier, later}: Overlap): readonly Edit[] {
  const [known] = earlier.length > 0 ? earlier : later
  if (known === undefined) return []
  if (later.length === 0) return [known]
  if (earlier.length === 0) return [{...known, at}]
  const was = before.slice(at.start, at.end)
  const half = applied(was, at.start, earlier)
  const now = applied(half, between.start, later)
  if (now === was) return []
  const reasons = new Set([...earlier, ...later].map(({reason}) => reason))
  const {rule} = [...earlier, ...later].find(joinsLines) ?? known
  return [{rule, at, was, now, reason: [...reasons].join('; ')}]
}

function applied(text: string, start: number, edits: readonly Edit[]): string {
  let from = start
  let now = ''
  for (const edit of edits) {
    now += text.slice(from - start, edit.at.start - start) + edit.now
    from = edit.at.end
  }
  return now + text.slice(from - start)
}

function joinsLines({was, now}: Edit): boolean {
  return was.includes('\n') && !now.includes('\n')
}
