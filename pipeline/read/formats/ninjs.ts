import {isObject, type JsonObject} from '../../text/json.ts'
import {jsonPlacesOf} from '../../text/json-places.ts'
import {looksLikeNinjs, statusOf, versionOf} from '../../text/ninjs.ts'
import {positionsIn} from '../../text/positions.ts'
import type {LabelRemark} from '../../tree/labelled.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {joinBytes} from '../bytes/join.ts'
import {bytesIn} from '../html/byte-offsets.ts'
import {longestQuotedLabel} from '../limits.ts'
import {readInside} from './inside.ts'
import {statusRemarks, versionRemarks} from './item-remarks.ts'
import {bodyIn} from './ninjs-body.ts'
import {ninjsValuesOf} from './ninjs-values.ts'
import type {ReadOptions} from './options.ts'

/** Bytes of the byte order mark of UTF-8. */
const markLength = 3
const byteOrderMark = '\ufeff'
/**
 * A capture of the text in a news item of ninjs 1.x, 2.x or 3.x (IPTC), with what its other members state. HTML counts
 * before plain text.
 *
 * An item that its provider cancelled or withheld is rejected with that reason.
 *
 * @returns
 *   A refusal, with the place, when the JSON is broken or cut off; and when the item has no text.
 */
export function readNinjs(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  const joined = joinBytes(input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const whole = bytes.toString()
  const mark = whole.startsWith(byteOrderMark) ? markLength : 0
  const text = mark === 0 ? whole : whole.slice(1)
  const item = itemIn(text)
  if (isRefusal(item)) return item
  const {ranges} = jsonPlacesOf(text)
  const byteOf = bytesIn(text, 'utf-8', mark, bytes.length)
  const rangeOf = (pointer: string): {start: number; end: number} | undefined => {
    const at = ranges.get(pointer)
    return at === undefined ? undefined : {start: byteOf(at.start), end: byteOf(at.end)}
  }
  const body = bodyIn(item)
  const at = body === undefined ? undefined : rangeOf(body.pointer)
  if (body === undefined || at === undefined) return refuseWithoutText(item)
  return readInside(
    {
      format: 'ninjs',
      sha256,
      length: bytes.length,
      part: {at, transfer: 'json-string'},
      content: Buffer.from(body.value),
      charset: 'utf-8',
      mediaType: body.mediaType,
      values: ninjsValuesOf(item).flatMap(({pointer, ...value}) => {
        const own = rangeOf(pointer)
        return own === undefined ? [] : [{...value, bytes: own}]
      }),
      remarks: remarksOn(item),
    },
    options,
  )
}

/** The item of a JSON text; a refusal with line and column when it is not JSON. */
function itemIn(text: string): JsonObject | Refusal {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value) && looksLikeNinjs(value)) return value
  } catch {
    return brokenJson(text)
  }
  return refuse(
    'ninjs/item',
    'The JSON is not a news item of ninjs',
    'Name a map with `--map`, or another media type',
  )
}

function brokenJson(text: string): Refusal {
  const {fault} = jsonPlacesOf(text)
  const {line, column} = positionsIn(text)(fault?.offset ?? text.length)
  const what = fault?.isCutOff === true ? 'cut off' : 'broken'
  const remedy = fault === undefined ? '' : `. ${fault.message}`
  return refuse(
    'ninjs/json',
    `The JSON is ${what} at line ${line}, column ${column}${remedy}`,
    'Fetch the file again',
  )
}

function refuseWithoutText({type}: JsonObject): Refusal {
  const kind = typeof type === 'string' ? ` (\`${type.slice(0, longestQuotedLabel)}\`)` : ''
  return refuse(
    'ninjs/no-text',
    `The news item${kind} has no text: neither \`bodies\` nor \`body_text\`, \`body_html\` or \`body_xhtml\``,
    'Fetch the item with its content',
  )
}

function remarksOn(item: JsonObject): readonly Omit<LabelRemark, 'at'>[] {
  return [
    ...statusRemarks('ninjs', statusOf(item)),
    ...versionRemarks('ninjs', versionOf(item), [1, 2, 3]),
  ]
}
