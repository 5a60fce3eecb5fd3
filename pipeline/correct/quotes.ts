import type {Range} from '../text/ranges.ts'

const mark =
  /["“”„«»]|(?<![\p{L}\p{N}.,!?…])['‘](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?…])['’](?![\p{L}\p{N}])/gu
const single = /['‘’]/
const opening = /["“„«'‘]/

/**
 * The stretches of a block between quotation marks.
 *
 *     He called it “a tedious jorney” and left
 *                   ^^^^^^^^^^^^^^^^
 *
 * A double mark that is never closed quotes the rest of the block, as where speech goes on in the
 * next paragraph; a single one quotes nothing, for it may be an apostrophe.
 *
 * @param text
 *   Text of the block.
 * @param start
 *   Where it starts in the capture; added to every range.
 */
export function quotationsIn(text: string, start: number): readonly Range[] {
  const found: Range[] = []
  let open: {readonly at: number; readonly mark: string} | undefined
  for (const {0: sign, index} of text.matchAll(mark)) {
    if (open === undefined) {
      if (opening.test(sign)) open = {at: index, mark: sign}
    } else if (single.test(open.mark) === single.test(sign)) {
      found.push({start: start + open.at, end: start + index + 1})
      open = undefined
    } else if (single.test(open.mark)) open = {at: index, mark: sign}
  }
  if (open !== undefined && !single.test(open.mark)) {
    found.push({start: start + open.at, end: start + text.length})
  }
  return found
}
