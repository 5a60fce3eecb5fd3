import {contentOf, decoded} from '../../../verify/text.ts'
import type {Audit, Offsets} from '../../tree/generated/audit.ts'
import {captureOf} from './captures.ts'

/** The source of a page, and where each of its blocks stands in it, in UTF-16 code units. */
export interface PageSource {
  readonly text: string
  /** By the number of the block; absent where the audit gives no bytes. */
  readonly places: readonly (Offsets | undefined)[]
}

/**
 * The source of the page that an audit is of.
 *
 * @param folder
 *   What the names of captures are relative to.
 * @returns
 *   A sentence when the capture cannot be found or is another one; `undefined` when it is no page.
 */
export function pageSourceOf(audit: Audit, folder: string): PageSource | string | undefined {
  const {name, sha256, bytes, format, part, encoding} = audit.capture
  if (format !== 'page') return undefined
  const found = captureOf(folder, name, sha256, bytes)
  if (typeof found === 'string') return found
  const content = contentOf(found.bytes, part)
  const ranges = audit.tiles.flatMap((tile) => (tile.tile === 'block' ? [tile.bytes] : []))
  const bounds = [...new Set([0, ...ranges.flatMap((range) => range ?? []), content.length])]
    .filter((bound) => bound <= content.length)
    .sort((a, b) => a - b)
  const {text, places} = decodedAt(content, encoding, bounds)
  return {
    text,
    places: ranges.map((range) => {
      const [start, end] = (range ?? []).map((bound) => places.get(bound))
      return start === undefined || end === undefined ? undefined : [start, end]
    }),
  }
}

/** Bytes decoded, with the place in the text of some bounds in the bytes. */
function decodedAt(
  bytes: Uint8Array,
  encoding: string,
  bounds: readonly number[],
): {readonly text: string; readonly places: ReadonlyMap<number, number>} {
  // A byte is a code unit there, and the decoder of Node 20 takes it for another encoding.
  if (encoding === 'windows-1252') {
    return {text: decoded(bytes, encoding), places: new Map(bounds.map((at) => [at, at]))}
  }
  const decoder = new TextDecoder(encoding)
  const places = new Map<number, number>()
  let text = ''
  for (const [i, bound] of bounds.entries()) {
    text += decoder.decode(bytes.subarray(bounds[i - 1] ?? 0, bound), {stream: true})
    places.set(bound, text.length)
  }
  return {text: text + decoder.decode(), places}
}
