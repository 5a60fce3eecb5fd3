import type {Range} from '../../text/ranges.ts'
import type {Labelled} from '../../tree/labelled.ts'
import type {Statement} from '../../tree/page.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {Capture, Source} from '../../tree/types.ts'
import {markLengthOf} from '../bytes/byte-order-mark.ts'
import {bytesIn} from '../html/byte-offsets.ts'
import {mostMisses} from '../limits.ts'
import type {ReadOptions} from './options.ts'
import {readText} from './text.ts'

/** Stretches of blanks other than a space alone. */
const blanks = /[^\S ]\s*| \s+/g

/** A value that a label of a format states: a property of schema.org, and where the text has its value. */
export interface LabelledValue {
  /** As in the statements of a container: `headline`, `author.name`, `datePublished`. */
  readonly property: string
  readonly at: Range
  /** The value, where the text writes it in another form. */
  readonly value?: string
}

/** What a format makes of a text: its parts in order, and the values that they state. */
export type TextReading = Omit<Labelled, 'statements'> & {
  readonly values: readonly LabelledValue[]
}

/**
 * A capture of plain text whose format names its parts. The text stays what the bytes decode to.
 *
 * @param parse
 *   The parts and values of a text; `undefined` when it is not of the format after all and is read as plain text, or
 *   a refusal when it is of the format but holds no document.
 */
export function readLabelledText(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
  parse: (text: string) => TextReading | Refusal | undefined,
): Capture | Refusal {
  const bytes = typeof input === 'string' ? input : Buffer.concat([...piecesOf(input)])
  const capture = readText(bytes, options)
  if (isRefusal(capture)) return capture
  const reading = parse(capture.text)
  if (reading === undefined) return capture
  if (isRefusal(reading)) return reading
  const {values, ...labelled} = reading
  const {text, source} = capture
  const placeOf = placesIn(bytes, text, source)
  const statements = values.flatMap(({property, at, value: read}, node): readonly Statement[] => {
    const place = placeOf(at)
    if (place === undefined) return []
    const written = text.slice(at.start, at.end)
    const value = read ?? written.replaceAll(blanks, ' ')
    const statement = {source: 'label', property, value, node, bytes: place} as const
    return [value === written ? statement : {...statement, written}]
  })
  return {...capture, labelled: {...labelled, statements}}
}

/**
 * The bytes of a stretch of the text. Where bytes could not be decoded, offsets do not follow from the text: the
 * stretch is looked for, behind the one before it. None is given where it cannot be found.
 */
function placesIn(
  input: string | Uint8Array,
  text: string,
  {encoding, bytes: length, replaced}: Source,
): (at: Range) => Range | undefined {
  const bytes = Buffer.from(input)
  if (replaced === 0) {
    const mark = typeof input === 'string' ? 0 : markLengthOf(bytes, encoding)
    const byteOf = bytesIn(text, encoding, mark, length)
    return (at) => ({start: byteOf(at.start), end: byteOf(at.end)})
  }
  let from = 0
  let misses = 0
  return (at) => {
    // Each miss costs a search to the end.
    if (misses > mostMisses) return undefined
    const own = Buffer.from(text.slice(at.start, at.end))
    const start = encoding === 'utf-8' ? bytes.indexOf(own, from) : -1
    if (start === -1) {
      misses += 1
      return undefined
    }
    from = start + own.length
    return {start, end: from}
  }
}

function piecesOf(input: Uint8Array | Iterable<Uint8Array>): Iterable<Uint8Array> {
  return input instanceof Uint8Array ? [input] : input
}
