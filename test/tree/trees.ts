import assert from 'node:assert/strict'
import {readText} from '../../pipeline/read/formats/text.ts'
import type {Edit} from '../../pipeline/tree/edits.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import type {Role} from '../../pipeline/tree/roles.ts'
import type {Block, Capture, Corrected, Gap, Verdict} from '../../pipeline/tree/types.ts'

/** The role of a block and its text. */
export type Part = readonly [role: Role, text: string]

/** A capture of plain text, as it is read. */
export function captureOf(text: string, known: {readonly url?: string} = {}): Capture {
  const capture = readText(text, {name: 'capture.txt', ...known})
  assert.ok(!isRefusal(capture))
  return capture
}

/**
 * A tree whose roles are given and not judged: blocks with an empty line between them.
 *
 * @param facts
 *   Repairs and edits, with offsets in the joined text.
 */
export function treeOf(
  parts: readonly Part[],
  facts: {readonly repairs?: readonly Edit[]; readonly edits?: readonly Edit[]} = {},
): Corrected {
  const {repairs = [], edits = []} = facts
  const capture = captureOf(parts.map(([, text]) => text).join('\n\n'))
  let at = 0
  const children = parts.flatMap(([role, text], i): readonly (Block<Verdict> | Gap)[] => {
    const start = i === 0 ? 0 : at + 2
    const gap: Gap = {type: 'gap', at: {start: at, end: start}}
    at = start + text.length
    const data = {
      lines: 1,
      blankAbove: 1,
      indent: 0,
      role,
      margin: 4,
      by: 'rules',
      prior: 1,
      evidence: [],
    } as const
    const block: Block<Verdict> = {type: 'block', at: {start, end: at}, data}
    return i === 0 ? [block] : [gap, block]
  })
  return {type: 'root', capture, repairs, children, edits, doubts: []}
}
