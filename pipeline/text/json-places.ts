import {step} from './json.ts'
import {deepestPointer} from './limits.ts'
import type {Range} from './ranges.ts'

/** Where the values of a JSON text stand, and where it stops being JSON. */
export interface JsonPlaces {
  /**
   * Each value by its JSON pointer (RFC 6901), a string with its quotes. Values deeper than `deepestPointer` are left
   * out, and of two members with one name the last counts, as in `JSON.parse`.
   */
  readonly ranges: ReadonlyMap<string, Range>
  readonly fault: JsonFault | undefined
}

/** The place where a text stops being JSON, and the remedy. */
export interface JsonFault {
  /** In UTF-16 code units of the text. */
  readonly offset: number
  /** What is wrong there, and what to do. */
  readonly message: string
  /** Whether the text ends too early. */
  readonly isCutOff: boolean
}

/** A list or object that is open at the current place. */
interface OpenValue {
  readonly pointer: string
  readonly start: number
  readonly isList: boolean
  /** How many entries have been read. */
  count: number
  /** The key of the value that comes next. */
  key: string
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'nothing'

/** The state of a walk over a text: its open lists and objects, and the values that are complete. */
interface Walk {
  readonly text: string
  readonly open: OpenValue[]
  readonly ranges: Map<string, Range>
}

/** Where the walk continues, and what it expects there. */
interface Advance {
  readonly end: number
  readonly next: Expected
}

type TokenReader = (walk: Walk, at: number) => Advance | JsonFault | undefined

const space = /[ \t\n\r]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const literals = ['true', 'false', 'null']
const plain = /[ !#-[\]-\uffff]*/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

const remedies: Readonly<Record<Expected, string>> = {
  value: 'Expected a value; write one, or remove the comma before it',
  'value-or-end': 'Expected a value or `]`',
  key: 'Expected a name in double quotes; write one, or remove the comma before it',
  'key-or-end': 'Expected a name in double quotes, or `}`',
  colon: 'Expected `:` after the name',
  comma: 'Expected `,` or the end of the list or object',
  nothing: 'Expected the end of the text after the value; a document has one value',
}

const readers: Readonly<Record<Expected, TokenReader>> = {
  value: takeValue,
  'value-or-end': takeValue,
  key: takeKey,
  'key-or-end': takeKey,
  colon: ({text}, at) => (text.charAt(at) === ':' ? {end: at + 1, next: 'value'} : undefined),
  comma: ({text, open}, at) =>
    text.charAt(at) === ','
      ? {end: at + 1, next: open.at(-1)?.isList ? 'value' : 'key'}
      : undefined,
  nothing: () => undefined,
}

/**
 * The places of the values of a JSON text, and its first fault, in one pass and without a stack of calls, so that depth
 * costs nothing but its length.
 *
 *     {"a": ["x"]}   →   /a/0 at 7 to 10
 */
export function jsonPlacesOf(text: string): JsonPlaces {
  const walk: Walk = {text, open: [], ranges: new Map()}
  let expected: Expected = 'value'
  let at = endOf(space, text, 0)
  while (at < text.length) {
    const read: Advance | JsonFault =
      close(walk, at, expected) ?? readers[expected](walk, at) ?? faultAt(at, remedies[expected])
    if ('message' in read) return {ranges: walk.ranges, fault: read}
    at = endOf(space, text, read.end)
    expected = read.next
  }
  return {
    ranges: walk.ranges,
    fault: expected === 'nothing' ? undefined : cutOff(text.length, endFaultOf(text)),
  }
}

function endFaultOf(text: string): string {
  return endOf(space, text, 0) === text.length
    ? 'The text is empty; write a JSON value'
    : 'The JSON is cut off; complete it'
}

function close(walk: Walk, at: number, expected: Expected): Advance | undefined {
  const own = walk.open.at(-1)
  if (own === undefined || walk.text.charAt(at) !== (own.isList ? ']' : '}')) return undefined
  if (expected !== 'comma' && expected !== (own.isList ? 'value-or-end' : 'key-or-end')) {
    return undefined
  }
  walk.open.pop()
  return complete(walk, own.pointer, {start: own.start, end: at + 1})
}

function takeKey({text, open}: Walk, at: number): Advance | JsonFault | undefined {
  const own = open.at(-1)
  if (own === undefined || text.charAt(at) !== '"') return undefined
  const end = stringEnd(text, at)
  if (typeof end !== 'number') return end
  own.key = String(JSON.parse(text.slice(at, end)))
  return {end, next: 'colon'}
}

function takeValue(walk: Walk, at: number): Advance | JsonFault | undefined {
  const {text, open} = walk
  const pointer = nextPointer(open)
  const sign = text.charAt(at)
  if (sign === '{' || sign === '[') {
    const isList = sign === '['
    open.push({pointer, start: at, isList, count: 0, key: ''})
    return {end: at + 1, next: isList ? 'value-or-end' : 'key-or-end'}
  }
  const end = sign === '"' ? stringEnd(text, at) : literalEnd(text, at)
  if (typeof end !== 'number') return end
  return end > at ? complete(walk, pointer, {start: at, end}) : undefined
}

/** The pointer of the next value; empty where it would lie too deep. */
function nextPointer(open: readonly OpenValue[]): string {
  const own = open.at(-1)
  if (own === undefined) return ''
  const last = own.isList ? own.count : own.key
  own.count += 1
  return open.length > deepestPointer ? '' : own.pointer + step(last)
}

/** Note the range of a value that has ended. */
function complete({open, ranges}: Walk, pointer: string, range: Range): Advance {
  if (open.length <= deepestPointer) ranges.set(pointer, range)
  return {end: range.end, next: open.length > 0 ? 'comma' : 'nothing'}
}

/** Where a number, a truth value or `null` ends. */
function literalEnd(text: string, at: number): number {
  const found = literals.find((each) => text.startsWith(each, at))
  return found === undefined ? endOf(number, text, at) : at + found.length
}

/** Where a string ends, after its closing quote. */
function stringEnd(text: string, start: number): number | JsonFault {
  let at = endOf(plain, text, start + 1)
  while (text.charAt(at) === '\\') {
    const end = endOf(escaped, text, at)
    if (end === at) return faultAt(at, 'An unknown escape; write `\\\\` for a backslash')
    at = endOf(plain, text, end)
  }
  if (at === text.length) return cutOff(start, 'Text without its closing quote; add it')
  if (text.charAt(at) === '"') return at + 1
  return faultAt(at, 'A line break or control character inside text; write it as an escape (`\\n`)')
}

function faultAt(offset: number, message: string): JsonFault {
  return {offset, message, isCutOff: false}
}

function cutOff(offset: number, message: string): JsonFault {
  return {offset, message, isCutOff: true}
}

/** Where a match that starts at an offset ends; the offset itself when there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}
