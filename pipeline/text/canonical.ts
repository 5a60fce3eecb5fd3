import {createHash} from 'node:crypto'
import {isWellFormed} from './surrogates.ts'

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
  return written(value, new Map())
}

/** Base64url (RFC 4648, 43 characters) of the SHA-256 of a value’s canonical UTF-8 bytes. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('base64url')
}

/**
 * Text is appended in place, since to join lists of members costs twice that for a whole audit.
 *
 * @param known
 *   Texts that were quoted before; most of an audit’s are keys, rules and reasons that come again and again.
 */
function written(value: unknown, known: Map<string, string>): string {
  if (typeof value === 'string') return quoted(value, known)
  if (Array.isArray(value)) return writtenList(value, known)
  if (typeof value === 'object' && value !== null) return writtenObject(value, known)
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`Expected a finite number, found \`${value}\``)
  }
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`Expected a JSON value, found \`${typeof value}\``)
  return text
}

function writtenList(values: readonly unknown[], known: Map<string, string>): string {
  let text = '['
  for (let at = 0; at < values.length; at += 1) {
    text += at === 0 ? written(values[at], known) : `,${written(values[at], known)}`
  }
  return `${text}]`
}

function writtenObject(value: object, known: Map<string, string>): string {
  let text = '{'
  for (const key of sortedKeysOf(value)) {
    const member: unknown = Reflect.get(value, key)
    if (member === undefined) continue
    text += `${text === '{' ? '' : ','}${quoted(key, known)}:${written(member, known)}`
  }
  return `${text}}`
}

/** The keys in the order of their code units; most objects of a document have few, and many are in order. */
function sortedKeysOf(value: object): readonly string[] {
  const keys = Object.keys(value)
  for (let at = 1; at < keys.length; at += 1) {
    if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort(byUnits)
  }
  return keys
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
