import {createHash} from 'node:crypto'
import {isWellFormed} from './surrogates.ts'

/** Text is handed over in pieces of about so many code units: short ones are joined and encoded while they are in the cache. */
const pieceLength = 4096
/** Of all shapes that begin with one key so many are kept, so that a value of a page with ever new keys costs no more. */
const mostShapes = 16

/** The keys of an object in the order in which it has them, and what is written before each member in canonical order. */
interface Shape {
  readonly keys: readonly string[]
  readonly sorted: readonly string[]
  /** `"key":`, of the first member that is written. */
  readonly first: readonly string[]
  /** `,"key":`, of the others. */
  readonly next: readonly string[]
}

/** The state of one text that is written. */
interface Writing {
  text: string
  readonly take: (piece: string) => void
  /** Texts that were quoted before; most of an audit’s are rules and reasons that come again and again. */
  readonly known: Map<string, string>
  /** The shapes of objects that were met, by their first key; most objects of an audit have one of few. */
  readonly shapes: Map<string | undefined, Shape[]>
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
  writePieces(value, (piece) => pieces.push(piece))
  return pieces.join('')
}

/** Base64url (RFC 4648, 43 characters) of the SHA-256 of a value’s canonical UTF-8 bytes. */
export function digestOf(value: unknown): string {
  const hash = createHash('sha256')
  writePieces(value, (piece) => hash.update(piece, 'utf8'))
  return hash.digest('base64url')
}

/** Write a value; no piece ends within a string of it. */
function writePieces(value: unknown, take: (piece: string) => void): void {
  const writing: Writing = {text: '', take, known: new Map(), shapes: new Map()}
  write(writing, value)
  take(writing.text)
}

function write(writing: Writing, value: unknown): void {
  if (typeof value === 'string') writing.text += quoted(value, writing.known)
  else if (Array.isArray(value)) writeList(writing, value)
  else if (typeof value === 'object' && value !== null) writeObject(writing, value)
  else writing.text += plain(value)
}

function plain(value: unknown): string {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return `${value}`
    throw new RangeError(`Expected a finite number, found \`${value}\``)
  }
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`Expected a JSON value, found \`${typeof value}\``)
  return text
}

function writeList(writing: Writing, values: readonly unknown[]): void {
  writing.text += '['
  for (let at = 0; at < values.length; at += 1) {
    if (at > 0) writing.text += ','
    write(writing, values[at])
  }
  writing.text += ']'
}

function writeObject(writing: Writing, value: object): void {
  if (writing.text.length > pieceLength) {
    writing.take(writing.text)
    writing.text = ''
  }
  const {sorted, first, next} = shapeOf(Object.keys(value), writing.shapes)
  let before = first
  writing.text += '{'
  for (let at = 0; at < sorted.length; at += 1) {
    const member: unknown = Reflect.get(value, sorted[at] ?? '')
    if (member === undefined) continue
    writing.text += before[at] ?? ''
    before = next
    write(writing, member)
  }
  writing.text += '}'
}

/** The shape of an object, so that its keys are sorted once for all that have the same. */
function shapeOf(keys: readonly string[], shapes: Writing['shapes']): Shape {
  const known = shapes.get(keys[0]) ?? []
  for (const shape of known) if (areSame(shape.keys, keys)) return shape
  const sorted = [...keys].sort(byUnits)
  const names = sorted.map((key) => `${quoted(key, new Map())}:`)
  const shape = {keys, sorted, first: names, next: names.map((name) => `,${name}`)}
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

function quoted(text: string, known: Map<string, string>): string {
  const before = known.get(text)
  if (before !== undefined) return before
  if (!isWellFormed(text)) {
    throw new RangeError('Expected well-formed text, found half a surrogate pair')
  }
  const now = JSON.stringify(text)
  known.set(text, now)
  return now
}
