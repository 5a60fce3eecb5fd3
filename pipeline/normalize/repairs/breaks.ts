import {isBrokenByNextLine} from '../../text/lines.ts'
import type {Edit} from '../../tree/edits.ts'

const other = /\r\n|[\r\v\f\u2028\u2029]/g
const orNextLine = /[\v\f\u0085\u2028\u2029]/g

/** Replaces line breaks of other systems by line feeds. */
export function breaks(text: string): readonly Edit[] {
  const sought = isBrokenByNextLine(text) ? orNextLine : other
  return Array.from(text.matchAll(sought), ({0: was, index}) => ({
    rule: 'breaks/other-system',
    at: {start: index, end: index + was.length},
    was,
    now: '\n',
    reason: 'A line break of another system',
  }))
}
