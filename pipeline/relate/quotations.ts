import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'

/** Double quotes, corner brackets, and single quotes that a letter does not touch on both sides. */
const marks = /["「」『』]|(?<![\p{L}\p{M}\p{N}])'|'(?![\p{L}\p{N}])/gu

const startsWord = /^[\p{L}\p{N}]/u

const closerOf: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['「', '」'],
  ['『', '』'],
])

const {longestSingle} = tuned('relate')

/**
 * The quotations of a paragraph, from mark to mark.
 *
 *     The mayor said "we are ready" on Monday.
 *                    ^^^^^^^^^^^^^^
 *
 * Leaves apostrophes alone. A quotation that opens the paragraph and does not close goes on in the
 * next one, so it reaches to the end; one that opens later and does not close is none.
 *
 * @param view
 *   The paragraph, folded.
 * @returns
 *   Ranges in the view, in order and apart.
 */
export function quotationsOf(view: string): readonly Range[] {
  const found: Range[] = []
  let open: {readonly mark: string; readonly start: number} | undefined
  for (const {0: mark, index} of view.matchAll(marks)) {
    if (open && closerOf.get(open.mark) === mark && closes(view, open, index)) {
      found.push({start: open.start, end: index + 1})
      open = undefined
    } else if ((!open || stale(open, index)) && opens(view, mark, index)) {
      open = {mark, start: index}
    }
  }
  if (open && open.mark !== "'" && view.slice(0, open.start).trim() === '') {
    found.push({start: open.start, end: view.length})
  }
  return found
}

function opens(view: string, mark: string, at: number): boolean {
  if (mark === "'") return startsWord.test(view.slice(at + 1, at + 3))
  return closerOf.has(mark)
}

function closes(
  view: string,
  open: {readonly mark: string; readonly start: number},
  at: number,
): boolean {
  if (open.mark !== "'") return true
  return !stale(open, at) && !startsWord.test(view.slice(at + 1, at + 3))
}

function stale(open: {readonly mark: string; readonly start: number}, at: number): boolean {
  return open.mark === "'" && at - open.start > longestSingle
}
