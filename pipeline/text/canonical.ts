import {createHash} from 'node:crypto'
import {mostBytesOfDecimal, mostBytesOfUnit, putDecimal, putUnits, quote} from './json-bytes.ts'
import {splitsPair} from './ranges.ts'

/** Bytes are handed over in pieces of about so many. */
const pieceLength = 1 << 18
/** Of all shapes that begin with one key so many are kept, so that a value of a page with ever new keys costs no more. */
const mostShapes = 16
/** And shapes with so many first keys, then all are dropped. */
const mostFirstKeys = 256
/** Strings of fewer bytes are copied where they stand in the same piece already: a place and a length share one number. */
const lengthBits = 10
const lengths = (1 << lengthBits) - 1
const comma = 0x2c
const colon = 0x3a
const openList = 0x5b
const closeList = 0x5d
const openObject = 0x7b
const closeObject = 0x7d
const decoder = new TextDecoder('utf-8', {ignoreBOM: true})

/** The keys of an object in the order in which it has them, and in canonical order. */
interface Shape {
  readonly keys: readonly string[]
  /** The places of the keys, in canonical order. */
  readonly order: readonly number[]
  /** The bytes of `"key":`, in canonical order. */
  readonly names: readonly Uint8Array[]
}

/** The state of one value that is written. */
interface Writing {
  /** What was written since the last piece was handed over, up to `end`. */
  readonly bytes: Uint8Array
  end: number
  /** Takes a piece, which holds only until it returns. */
  readonly take: (piece: Uint8Array) => void
  /** Strings of this piece, with the place and the length of their bytes; most of an audit’s are rules and reasons that come again and again. */
  readonly known: Map<string, number>
}

/**
 * A JSON value in the canonical form of RFC 8785 (JCS): one value, one text. Members of an object that
 * are `undefined` are left out, as JSON does.
 *
 * @throws RangeError
 *   On numbers that JSON cannot hold and on strings with half a surrogate pair.
 * @throws TypeError
 *   On what is no JSON value, such as a function or an `undefined` in a list.
 */
export function canonical(value: unknown): string {
  const pieces: string[] = []
  writePieces(value, (piece) => pieces.push(decoder.decode(piece)))
  return pieces.join('')
}

/** Base64url (RFC 4648, 43 characters) of the SHA-256 of a value’s canonical UTF-8 bytes. */
export function digestOf(value: unknown): string {
  const hash = createHash('sha256')
  writePieces(value, (piece) => hash.update(piece))
  return hash.digest('base64url')
}

/** The shapes of objects that were met, by their first key; most objects of all audits have one of few. */
const shapes = new Map<string | undefined, readonly Shape[]>()

/** What the last value was written in, for the next one. */
const rooms: Uint8Array[] = []

/** Write a value; no piece ends within a code point. */
function writePieces(value: unknown, take: (piece: Uint8Array) => void): void {
  const bytes = rooms.pop() ?? new Uint8Array(pieceLength)
  const writing: Writing = {bytes, end: 0, take, known: new Map()}
  write(writing, value)
  handOver(writing)
  rooms.push(bytes)
}

function handOver(writing: Writing): void {
  writing.take(writing.bytes.subarray(0, writing.end))
  writing.end = 0
  writing.known.clear()
}

/** Hand over what was written when there may be no room for so many bytes more. */
function makeRoom(writing: Writing, length: number): void {
  if (writing.end + length > pieceLength) handOver(writing)
}

function write(writing: Writing, value: unknown): void {
  if (typeof value === 'string') writeString(writing, value)
  else if (typeof value === 'number') writeNumber(writing, value)
  else if (Array.isArray(value)) writeList(writing, value)
  else if (typeof value === 'object' && value !== null) writeObject(writing, value)
  else writePlain(writing, value)
}

/** Write a sign between values. */
function put(writing: Writing, byte: number): void {
  if (writing.end >= pieceLength) handOver(writing)
  writing.bytes[writing.end] = byte
  writing.end += 1
}

function writeNumber(writing: Writing, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number, found \`${value}\``)
  makeRoom(writing, mostBytesOfDecimal)
  const end = putDecimal(writing.bytes, writing.end, value)
  if (end === writing.end) writeAscii(writing, `${value}`)
  else writing.end = end
}

function writePlain(writing: Writing, value: unknown): void {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`Expected a JSON value, found \`${typeof value}\``)
  writeAscii(writing, text)
}

function writeAscii(writing: Writing, text: string): void {
  for (let at = 0; at < text.length; at += 1) put(writing, text.charCodeAt(at))
}

function writeList(writing: Writing, values: readonly unknown[]): void {
  put(writing, openList)
  for (let at = 0; at < values.length; at += 1) {
    if (at > 0) put(writing, comma)
    write(writing, values[at])
  }
  put(writing, closeList)
}

function writeObject(writing: Writing, value: object): void {
  const {order, names} = shapeOf(Object.keys(value))
  const members: readonly unknown[] = Object.values(value)
  let isFirst = true
  put(writing, openObject)
  for (let at = 0; at < order.length; at += 1) {
    const member = members[order[at] ?? 0]
    const name = names[at]
    if (member === undefined || name === undefined) continue
    if (!isFirst) put(writing, comma)
    isFirst = false
    writeName(writing, name)
    write(writing, member)
  }
  put(writing, closeObject)
}

function writeName(writing: Writing, name: Uint8Array): void {
  if (name.length > lengths) {
    for (const byte of name) put(writing, byte)
    return
  }
  makeRoom(writing, name.length)
  const {bytes, end} = writing
  for (let at = 0; at < name.length; at += 1) bytes[end + at] = name[at] ?? 0
  writing.end = end + name.length
}

/** The shape of an object, so that its keys are sorted once for all that have the same. */
function shapeOf(keys: readonly string[]): Shape {
  const known = shapes.get(keys[0]) ?? []
  for (const shape of known) if (areSame(shape.keys, keys)) return shape
  const sorted = [...keys].sort(byUnits)
  const shape = {keys, order: sorted.map((key) => keys.indexOf(key)), names: sorted.map(nameOf)}
  if (shapes.size >= mostFirstKeys) shapes.clear()
  if (known.length < mostShapes) shapes.set(keys[0], [...known, shape])
  return shape
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}

function nameOf(key: string): Uint8Array {
  const bytes = new Uint8Array(mostBytesOf(key) + 1)
  bytes[0] = quote
  const end = putUnits(bytes, 1, key, 0, key.length)
  bytes[end] = quote
  bytes[end + 1] = colon
  return bytes.subarray(0, end + 2)
}

function writeString(writing: Writing, text: string): void {
  const before = writing.known.get(text)
  if (before === undefined) writeNew(writing, text)
  else copy(writing, before >> lengthBits, before & lengths)
}

/** Write again what was written in this piece before. */
function copy(writing: Writing, from: number, length: number): void {
  if (writing.end + length > pieceLength) {
    const again = writing.bytes.slice(from, from + length)
    handOver(writing)
    writing.bytes.set(again)
    writing.end = again.length
    return
  }
  const {bytes, end} = writing
  for (let at = 0; at < length; at += 1) bytes[end + at] = bytes[from + at] ?? 0
  writing.end = end + length
}

function writeNew(writing: Writing, text: string): void {
  const most = mostBytesOf(text)
  if (most > lengths) {
    writeLong(writing, text)
    return
  }
  makeRoom(writing, most)
  const {bytes, end} = writing
  bytes[end] = quote
  const last = putUnits(bytes, end + 1, text, 0, text.length)
  bytes[last] = quote
  writing.end = last + 1
  writing.known.set(text, (end << lengthBits) | (last + 1 - end))
}

/** Write a string stretch by stretch. */
function writeLong(writing: Writing, text: string): void {
  put(writing, quote)
  for (let from = 0; from < text.length; ) {
    const cut = Math.min(text.length, from + lengths)
    const to = splitsPair(text, cut) ? cut + 1 : cut
    makeRoom(writing, mostBytesOfUnit * (to - from))
    writing.end = putUnits(writing.bytes, writing.end, text, from, to)
    from = to
  }
  put(writing, quote)
}

/** The most bytes that a string takes with its quotes. */
function mostBytesOf(text: string): number {
  return mostBytesOfUnit * text.length + 2
}
