import {type Position, positionsIn} from '../../text/positions.ts'
import {bytesOf} from '../../tree/trace.ts'
import type {Capture} from '../../tree/types.ts'

const utf8 = new TextDecoder()

/**
 * A function from an offset of a capture to its line and column in the input, as an editor counts them.
 *
 * In a page these are line and column of the markup that the text was read from; in a message or an archive whose part
 * is encoded, those at which the part begins.
 *
 * @param bytes
 *   The input; without it, lines are those of the text that was read.
 */
export function placesIn(capture: Capture, bytes?: Uint8Array): (offset: number) => Position {
  const {page, text, source} = capture
  if (page === undefined || bytes === undefined) return positionsIn(text)
  const positionOf = positionsIn(bytes)
  const {part} = source
  return (offset) => {
    if (part !== undefined && part.transfer !== 'identity') return positionOf(part.at.start)
    const own = bytesOf(capture, {start: offset, end: offset})
    const at = (part?.at.start ?? 0) + (own?.start ?? 0)
    const {line, column} = positionOf(at)
    // Columns are characters for an editor; the line before the place holds as many as it decodes to.
    return {line, column: utf8.decode(bytes.subarray(at - column + 1, at)).length + 1}
  }
}
