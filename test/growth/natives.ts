/** What a call of a built-in function costs, in characters, bytes or entries that it has to look at. */
type Cost = (self: unknown, args: readonly unknown[], result: unknown) => number

/** A built-in function, where it stands, and its cost. */
interface Native {
  readonly owner: object
  readonly of: string
  readonly keys: readonly (string | symbol)[]
  readonly cost: Cost
}

/** Characters, bytes or entries that built-in functions had to look at, by the name of the function. */
export interface NativeCounter {
  /** The counts since the last call. */
  readonly take: () => ReadonlyMap<string, number>
  /** Put the functions of the engine back. */
  readonly restore: () => void
}

const self: Cost = (own) => lengthOf(own)
const result: Cost = (_, __, made) => lengthOf(made)
const argument: Cost = (_, [first]) => lengthOf(first)
const both: Cost = (own, [first]) => Math.min(lengthOf(own), lengthOf(first))

const {indexOf} = String.prototype

/** A search from the start: up to what was found, or to the end. */
const search: Cost = (own, [needle, from], found) => {
  const start = typeof from === 'number' ? from : 0
  const place: unknown = found === true ? Reflect.apply(indexOf, own, [needle, start]) : found
  const end = typeof place === 'number' && place >= 0 ? place : lengthOf(own)
  return Math.max(0, end - start)
}

const searchBack: Cost = (own, [, from], found) => {
  const start = typeof from === 'number' ? Math.min(from, lengthOf(own)) : lengthOf(own)
  return start - (typeof found === 'number' ? Math.max(0, found) : 0)
}

const trimmed: Cost = (own, _, made) => lengthOf(own) - lengthOf(made)

/** The tail of a list, which moves when entries before it come or go. */
const tail: Cost = (own, [start]) =>
  Math.max(0, lengthOf(own) - (typeof start === 'number' ? start : 0))

const range: Cost = (own, [, start, end]) =>
  (typeof end === 'number' ? end : lengthOf(own)) - (typeof start === 'number' ? start : 0)

const filled: Cost = (own, [, start, end]) =>
  Math.max(
    0,
    (typeof end === 'number' ? end : lengthOf(own)) - (typeof start === 'number' ? start : 0),
  )

const parts: Cost = (_, [all]) =>
  Array.isArray(all) ? all.reduce((sum: number, each) => sum + lengthOf(each), 0) : 0

const entries: Cost = (_, __, made) =>
  Array.isArray(made) ? made.length : Object.keys(Object(made)).length

/** Where the last match of each expression was searched from. */
const starts = new WeakMap<RegExp, number>()

/**
 * A match of an expression: up to its end, or to the end of the text when there is none. An expression
 * that can match at one place only costs what it matched: how far it looked is not known.
 */
const match: Cost = (own, [text], found) => {
  if (!(own instanceof RegExp)) return 0
  const isBound = own.sticky || (own.source.startsWith('^') && !own.multiline)
  if (!Array.isArray(found)) {
    return isBound ? 1 : Math.max(0, lengthOf(text) - (starts.get(own) ?? 0))
  }
  const {length} = String(found[0])
  return isBound ? length : Number(Reflect.get(found, 'index')) + length - (starts.get(own) ?? 0)
}

const {prototype: string} = String
const {prototype: list} = Array
const {prototype: expression} = RegExp
const {prototype: buffer} = Buffer
const bytes: object = Object.getPrototypeOf(Uint8Array.prototype)

const natives: readonly Native[] = [
  {owner: string, of: 'String', keys: ['indexOf', 'includes'], cost: search},
  {owner: string, of: 'String', keys: ['lastIndexOf'], cost: searchBack},
  {owner: string, of: 'String', keys: ['startsWith', 'endsWith'], cost: argument},
  {owner: string, of: 'String', keys: ['split', 'replace', 'replaceAll'], cost: self},
  {owner: string, of: 'String', keys: ['trim', 'trimStart', 'trimEnd'], cost: trimmed},
  {owner: string, of: 'String', keys: ['localeCompare'], cost: both},
  {
    owner: string,
    of: 'String',
    keys: ['toLowerCase', 'toUpperCase', 'normalize', 'repeat', 'padStart', 'padEnd', 'concat'],
    cost: result,
  },
  {owner: list, of: 'Array', keys: ['indexOf', 'includes'], cost: search},
  {owner: list, of: 'Array', keys: ['lastIndexOf'], cost: searchBack},
  {owner: list, of: 'Array', keys: ['fill'], cost: filled},
  {owner: list, of: 'Array', keys: ['splice'], cost: tail},
  {owner: list, of: 'Array', keys: ['unshift', 'reverse'], cost: self},
  {
    owner: list,
    of: 'Array',
    keys: ['slice', 'concat', 'join', 'flat', 'sort', 'toSorted', 'toReversed'],
    cost: result,
  },
  {owner: Array, of: 'Array', keys: ['from'], cost: result},
  {
    owner: Object,
    of: 'Object',
    keys: ['keys', 'values', 'entries', 'fromEntries', 'assign'],
    cost: entries,
  },
  {owner: JSON, of: 'JSON', keys: ['parse'], cost: argument},
  {owner: JSON, of: 'JSON', keys: ['stringify'], cost: result},
  {owner: Buffer, of: 'Buffer', keys: ['concat'], cost: parts},
  {owner: Buffer, of: 'Buffer', keys: ['from'], cost: result},
  {owner: buffer, of: 'Buffer', keys: ['toString'], cost: range},
  {owner: buffer, of: 'Buffer', keys: ['indexOf', 'includes'], cost: search},
  {owner: buffer, of: 'Buffer', keys: ['equals', 'compare'], cost: both},
  {owner: buffer, of: 'Buffer', keys: ['copy'], cost: (_, __, made) => Number(made)},
  {owner: bytes, of: 'TypedArray', keys: ['set'], cost: argument},
  {owner: bytes, of: 'TypedArray', keys: ['slice'], cost: result},
  {owner: bytes, of: 'TypedArray', keys: ['fill'], cost: filled},
  {owner: TextDecoder.prototype, of: 'TextDecoder', keys: ['decode'], cost: result},
  {owner: expression, of: 'RegExp', keys: ['exec'], cost: match},
  {owner: expression, of: 'RegExp', keys: [Symbol.split], cost: argument},
]

/**
 * Count what built-in functions have to look at, from now on.
 *
 * Iterators of lists, sets, maps and strings are counted one entry at a time, so that a spread counts
 * what it copies. A slice of a string is not counted, for the engine does not copy it; neither are
 * strings that are joined with a plus, which it joins when they are first searched.
 */
export function countNatives(): NativeCounter {
  let counts = new Map<string, number>()
  const add = (name: string, cost: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + cost)
  }
  const restorers = [
    ...natives.flatMap(({owner, of, keys, cost}) =>
      keys.map((key) => wrap(owner, key, (name) => `${of}.${name}`, cost, add)),
    ),
    ...[[].values(), new Set().values(), new Map().entries(), ''[Symbol.iterator]()].map((each) => {
      const owner: object = Object.getPrototypeOf(each)
      return wrap(
        owner,
        'next',
        () => String(each),
        () => 1,
        add,
      )
    }),
  ]
  return {
    take: () => {
      const taken = counts
      counts = new Map()
      return taken
    },
    restore: () => {
      for (const restore of restorers) restore()
    },
  }
}

/** Put a function that counts before one of the engine; returns what puts that one back. */
function wrap(
  owner: object,
  key: string | symbol,
  nameOf: (key: string) => string,
  cost: Cost,
  add: (name: string, cost: number) => void,
): () => void {
  const known = Object.getOwnPropertyDescriptor(owner, key)
  const original: unknown = known?.value
  if (known === undefined || typeof original !== 'function') {
    throw new TypeError(`Expected a function \`${String(key)}\``)
  }
  const name = nameOf(typeof key === 'symbol' ? (key.description ?? '') : key)
  const counted = function (this: unknown, ...args: unknown[]): unknown {
    if (this instanceof RegExp && key === 'exec') starts.set(this, startOf(this))
    const made: unknown = Reflect.apply(original, this, args)
    add(name, cost(this, args, made))
    return made
  }
  Object.defineProperty(owner, key, {...known, value: counted})
  return () => Object.defineProperty(owner, key, known)
}

function startOf({global, sticky, lastIndex}: RegExp): number {
  return global || sticky ? lastIndex : 0
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  if (ArrayBuffer.isView(value)) return value.byteLength
  return typeof value === 'object' && value !== null && 'length' in value ? Number(value.length) : 1
}
