import {step} from './json.ts'
import {deepestPointer} from './limits.ts'
import type {Range} from './ranges.ts'

/** The strings of a JSON text, or what is wrong with it. */
export interface JsonPlaces {
  /**
   * Each string that is a value, by its JSON pointer (RFC 6901): its range with the quotes. Those that lie
   * deeper than any field of a document are left out.
   */
  readonly strings: ReadonlyMap<string, Range>
  /** Each object, in the same way. */
  readonly objects: ReadonlyMap<string, Range>
  /** The first offset at which the text is not JSON, and what it lacks. */
  readonly flaw: JsonFlaw | undefined
}

export interface JsonFlaw {
  readonly at: number
  /** What would be right there, such as `a comma`. */
  readonly expected: string
}

/** A list or an object that is open: how many entries came before, and the last key. */
interface OpenValue {
  readonly isList: boolean
  readonly pointer: string
  readonly start: number
  count: number
  key: string
}

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing'

interface JsonScan {
  readonly text: string
  readonly strings: Map<string, Range>
  readonly objects: Map<string, Range>
  readonly open: OpenValue[]
  at: number
  wanted: Wanted
}

const blanks = /[ \t\n\r]*/y
const token =
  /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|[a-z]{4,5}|[[\]{}:,]/y
const literals: ReadonlySet<string> = new Set(['true', 'false', 'null'])
const letter = /^[a-z]/
const quote = '"'
const expectedBy: Readonly<Record<Wanted, string>> = {
  value: 'a value',
  'value or end': 'a value or `]`',
  key: 'a name in double quotes',
  'key or end': 'a name in double quotes or `}`',
  colon: 'a colon',
  'comma or end': 'a comma or the end of the list or object',
  nothing: 'nothing more',
}

/**
 * Where the strings of a JSON text stand, in one pass and without a stack of calls, so that depth costs
 * nothing but its length.
 *
 *     {"a": ["x"]}   →   /a/0 at 7 to 10
 *
 * Of two members with one name the last counts, as in `JSON.parse`.
 */
export function jsonPlacesOf(text: string): JsonPlaces {
  const scan: JsonScan = {
    text,
    strings: new Map(),
    objects: new Map(),
    open: [],
    at: 0,
    wanted: 'value',
  }
  while (scan.wanted !== 'nothing') {
    skipBlanks(scan)
    if (!take(scan)) return flawed(scan)
  }
  skipBlanks(scan)
  return scan.at < text.length
    ? flawed(scan)
    : {strings: scan.strings, objects: scan.objects, flaw: undefined}
}

function flawed({strings, objects, at, wanted}: JsonScan): JsonPlaces {
  return {strings, objects, flaw: {at, expected: expectedBy[wanted]}}
}

function skipBlanks(scan: JsonScan): void {
  blanks.lastIndex = scan.at
  scan.at += blanks.exec(scan.text)?.[0].length ?? 0
}

/** Take the next token; `false` when it does not fit. */
function take(scan: JsonScan): boolean {
  token.lastIndex = scan.at
  const found = token.exec(scan.text)?.[0]
  if (found === undefined || (letter.test(found) && !literals.has(found))) return false
  if (!takeToken(scan, found)) return false
  scan.at += found.length
  return true
}

function takeToken(scan: JsonScan, found: string): boolean {
  const {wanted} = scan
  switch (wanted) {
    case 'value':
    case 'value or end':
      return found === ']' && wanted === 'value or end'
        ? close(scan, found)
        : takeValue(scan, found)
    case 'key':
    case 'key or end':
      return found === '}' && wanted === 'key or end' ? close(scan, found) : takeKey(scan, found)
    case 'colon':
      if (found !== ':') return false
      scan.wanted = 'value'
      return true
    case 'comma or end':
      return found === ',' ? takeComma(scan) : close(scan, found)
    case 'nothing':
      return false
  }
}

function takeValue(scan: JsonScan, found: string): boolean {
  if (found === ']' || found === '}' || found === ':' || found === ',') return false
  const pointer = scan.open.length > deepestPointer ? '' : pointerOf(scan)
  if (found === '[' || found === '{') {
    const isList = found === '['
    scan.open.push({isList, pointer, start: scan.at, count: 0, key: ''})
    scan.wanted = isList ? 'value or end' : 'key or end'
    return true
  }
  if (found.startsWith(quote) && scan.open.length <= deepestPointer) {
    scan.strings.set(pointer, {start: scan.at, end: scan.at + found.length})
  }
  scan.wanted = afterValue(scan)
  return true
}

function takeKey(scan: JsonScan, found: string): boolean {
  const own = scan.open.at(-1)
  if (own === undefined || !found.startsWith(quote)) return false
  own.key = JSON.parse(found)
  scan.wanted = 'colon'
  return true
}

function takeComma(scan: JsonScan): boolean {
  const own = scan.open.at(-1)
  if (own === undefined) return false
  own.count += 1
  scan.wanted = own.isList ? 'value' : 'key'
  return true
}

function close(scan: JsonScan, found: string): boolean {
  const own = scan.open.at(-1)
  if (own === undefined || found !== (own.isList ? ']' : '}')) return false
  scan.open.pop()
  if (!own.isList && scan.open.length <= deepestPointer) {
    scan.objects.set(own.pointer, {start: own.start, end: scan.at + found.length})
  }
  scan.wanted = afterValue(scan)
  return true
}

function afterValue({open}: JsonScan): Wanted {
  return open.length === 0 ? 'nothing' : 'comma or end'
}

function pointerOf({open}: JsonScan): string {
  const own = open.at(-1)
  if (own === undefined) return ''
  return own.pointer + step(own.isList ? own.count : own.key)
}
