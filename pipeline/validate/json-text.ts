import {step} from '../text/json.ts'

/** The place where a text stops being JSON, and the remedy. */
export interface Fault {
  /** In UTF-16 code units of the text. */
  readonly offset: number
  readonly message: string
}

/** The start of each value of a JSON text, by JSON pointer; and the place where it stops being JSON. */
export interface Places {
  readonly starts: ReadonlyMap<string, number>
  readonly fault?: Fault
}

/** A list or object that is open at the current place. */
interface Frame {
  readonly pointer: string
  readonly list: boolean
  /** How many entries have been read. */
  count: number
  /** The key of the value that comes next. */
  key?: string
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'nothing'

const space = /[ \t\n\r]*/y
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const firstPlain = 0x20

const remedies: Readonly<Record<Expected, string>> = {
  value: 'Expected a value; write one, or remove the comma before it',
  'value-or-end': 'Expected a value or `]`',
  key: 'Expected a name in double quotes; write one, or remove the comma before it',
  'key-or-end': 'Expected a name in double quotes, or `}`',
  colon: 'Expected `:` after the name',
  comma: 'Expected `,` or the end of the list or object',
  nothing: 'Expected the end of the text after the value; a document has one value',
}

/** The state of a walk over a text: its open lists and objects, and the values seen so far. */
interface Walk {
  readonly text: string
  readonly open: Frame[]
  readonly starts: Map<string, number>
}

/** Where the walk continues, and what it expects there. */
interface Advance {
  readonly end: number
  readonly next: Expected
}

type TokenReader = (walk: Walk, at: number) => Advance | Fault | undefined

const readers: Readonly<Record<Expected, TokenReader>> = {
  value: takeValue,
  'value-or-end': takeValue,
  key: takeKey,
  'key-or-end': takeKey,
  colon: ({text}, at) => (text.charAt(at) === ':' ? {end: at + 1, next: 'value'} : undefined),
  comma: ({text, open}, at) =>
    text.charAt(at) === ',' ? {end: at + 1, next: open.at(-1)?.list ? 'value' : 'key'} : undefined,
  nothing: () => undefined,
}

/** Walk over a JSON text to find the places of its values, and its first fault. */
export function placesOf(text: string): Places {
  const walk: Walk = {text, open: [], starts: new Map()}
  let expected: Expected = 'value'
  let at = lengthAt(space, text, 0)
  while (at < text.length) {
    const read: Advance | Fault = close(walk, at, expected) ??
      readers[expected](walk, at) ?? {offset: at, message: remedies[expected]}
    if ('message' in read) return {starts: walk.starts, fault: read}
    at = read.end + lengthAt(space, text, read.end)
    expected = read.next
  }
  if (expected === 'nothing') return {starts: walk.starts}
  const message =
    text.trim() === ''
      ? 'The text is empty; write a JSON value'
      : 'The JSON is cut off; complete it'
  return {starts: walk.starts, fault: {offset: text.length, message}}
}

function close({text, open}: Walk, at: number, expected: Expected): Advance | undefined {
  const frame = open.at(-1)
  if (frame === undefined || text.charAt(at) !== (frame.list ? ']' : '}')) return undefined
  if (expected !== 'comma' && expected !== (frame.list ? 'value-or-end' : 'key-or-end')) {
    return undefined
  }
  open.pop()
  return {end: at + 1, next: afterValue(open)}
}

function takeKey({text, open}: Walk, at: number): Advance | Fault | undefined {
  const frame = open.at(-1)
  if (frame === undefined || text.charAt(at) !== '"') return undefined
  const end = stringEnd(text, at)
  if (typeof end !== 'number') return end
  frame.key = String(JSON.parse(text.slice(at, end)))
  return {end, next: 'colon'}
}

function takeValue({text, open, starts}: Walk, at: number): Advance | Fault | undefined {
  const pointer = enter(open.at(-1))
  starts.set(pointer, at)
  const sign = text.charAt(at)
  if (sign === '{' || sign === '[') {
    open.push({pointer, list: sign === '[', count: 0})
    return {end: at + 1, next: sign === '[' ? 'value-or-end' : 'key-or-end'}
  }
  const end = sign === '"' ? stringEnd(text, at) : at + lengthAt(literal, text, at)
  if (typeof end !== 'number') return end
  return end > at ? {end, next: afterValue(open)} : undefined
}

/** The pointer of the next value of a list or object. */
function enter(frame: Frame | undefined): string {
  if (frame === undefined) return ''
  const pointer = `${frame.pointer}${step(frame.list ? frame.count : (frame.key ?? ''))}`
  frame.count += 1
  return pointer
}

function afterValue(open: readonly Frame[]): Expected {
  return open.length > 0 ? 'comma' : 'nothing'
}

/** Where a string ends, after its closing quote. */
function stringEnd(text: string, start: number): number | Fault {
  let at = start + 1
  while (at < text.length) {
    const sign = text.charAt(at)
    if (sign === '"') return at + 1
    if (text.charCodeAt(at) < firstPlain) {
      const message = 'A line break or control character inside text; write it as an escape (`\\n`)'
      return {offset: at, message}
    }
    const length = sign === '\\' ? lengthAt(escaped, text, at) : 1
    if (length === 0)
      return {offset: at, message: 'An unknown escape; write `\\\\` for a backslash'}
    at += length
  }
  return {offset: start, message: 'Text without its closing quote; add it'}
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
