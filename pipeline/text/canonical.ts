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
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`Expected a finite number, found \`${value}\``)
  }
  if (typeof value === 'string' && !isWellFormed(value)) {
    throw new RangeError('Expected well-formed text, found half a surrogate pair')
  }
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`Expected a JSON value, found \`${typeof value}\``)
  return text
}

/** Base64url (RFC 4648, 43 characters) of the SHA-256 of a value’s canonical UTF-8 bytes. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('base64url')
}

function canonicalObject(value: object): string {
  const members: string[] = []
  for (const [key, member] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (member !== undefined) members.push(`${canonical(key)}:${canonical(member)}`)
  }
  return `{${members.join(',')}}`
}
