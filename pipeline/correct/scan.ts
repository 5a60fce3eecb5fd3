import type {Range} from '../text/ranges.ts'
import {comma, digit, foreign, joiner, kindOf, lower, odd, sign, stop, upper} from './letters.ts'
import {blankToken, isJoined, isLatinToken, latin, readToken, type Token} from './token.ts'

/** Why a token is suspicious. */
export type Suspicion =
  | 'digit'
  | 'sign'
  | 'stop'
  | 'comma'
  | 'look-alike'
  | 'capitals'
  | 'triple'
  | 'doubled'
  | 'figure'
  | 'fraction'

/** A token that a rule must examine, from its first letter or digit to its last. */
export interface Suspect {
  readonly mark: Suspicion
  readonly at: Range
  /** The number of the scanned stretch that holds it. */
  readonly block: number
}

/** The plain words of the stretches and the heads of joined ones (`China` of `China’s`), in order: columns, of which the first `count` rows are in use. */
export interface WordColumns {
  readonly count: number
  /** By `text/hash.ts`. */
  readonly hashes: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** For each stretch, the row of its first word; one more at the end. */
  readonly firsts: readonly number[]
}

export interface Scan {
  readonly suspects: readonly Suspect[]
  readonly words: WordColumns
}

/** The columns while they are filled. */
type GrowingColumns = {-readonly [Column in keyof WordColumns]: WordColumns[Column]}

const marks: ReadonlyMap<number, Suspicion> = new Map([
  [digit, 'digit'],
  [sign, 'sign'],
  [stop, 'stop'],
  [stop | joiner, 'stop'],
  [comma, 'comma'],
  [comma | joiner, 'comma'],
])

/** Digits, and letters that look like them. */
const figures = '0123456789OolI'

/**
 * The tokens that look wrong at a glance, and the plain words, in one walk over the code units.
 *
 *     … to counter growing Chi9na concerns …
 *                          ^^^^^^
 *
 * A token reaches from white space or a dash to the next. One with a sign of addresses or code
 * (`@`, `#`, `/`, `_`, `\`), another script or an invisible character in it is never suspicious.
 *
 * @param text
 *   The whole capture.
 * @param stretches
 *   In order and apart from one another.
 */
export function scan(text: string, stretches: readonly Range[]): Scan {
  const room = stretches.reduce((sum, {start, end}) => sum + ((end - start + 1) >> 1) + 1, 0)
  const firsts: number[] = []
  const words: GrowingColumns = {
    count: 0,
    hashes: new Int32Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    firsts,
  }
  const suspects: Suspect[] = []
  for (const [block, stretch] of stretches.entries()) {
    firsts.push(words.count)
    scanStretch(text, stretch, words, (mark, {first, last}) => {
      suspects.push({mark, at: {start: first, end: last + 1}, block})
    })
  }
  firsts.push(words.count)
  return {suspects, words}
}

/** Where the word of a row stands. */
export function wordRangeOf({starts, ends}: WordColumns, row: number): Range {
  return {start: starts[row] ?? 0, end: ends[row] ?? 0}
}

/** Which stretch holds a row, by halving. */
export function blockOf({firsts}: WordColumns, row: number): number {
  let low = 0
  let high = firsts.length - 1
  while (low < high - 1) {
    const middle = (low + high) >> 1
    if ((firsts[middle] ?? 0) <= row) low = middle
    else high = middle
  }
  return low
}

function scanStretch(
  text: string,
  {start, end}: Range,
  words: GrowingColumns,
  suspect: (mark: Suspicion, token: Token) => void,
): void {
  const token = blankToken()
  let previous = 0
  let gap = start
  for (let i = start; i < end; i = token.end + 1) {
    readToken(text, i, end, token)
    const plain = isLatinToken(token)
    if (plain) addWord(words, token.first, token.last + 1, token.hash)
    else if (isJoined(token)) addWord(words, token.first, token.joint, token.jointHash)
    const again = token.hash === previous && token.first === gap
    const mark = plain ? plainMarkOf(text, token, again) : markAt(text, i, start, token)
    if (mark !== undefined) suspect(mark, token)
    previous = endsBare(token) ? token.hash : 0
    gap = token.end + 1
  }
}

/** Whether no sign follows the last letter of a plain token. */
function endsBare(token: Token): boolean {
  return token.end === token.last + 1 && isLatinToken(token)
}

function addWord(words: GrowingColumns, start: number, end: number, hash: number): void {
  const row = words.count
  words.hashes[row] = hash
  words.starts[row] = start
  words.ends[row] = end
  words.count = row + 1
}

function markOf(token: Token): Suspicion | undefined {
  const {seen, within} = token
  if ((seen & latin) === 0 || (seen & odd) !== 0) return undefined
  if ((seen & foreign) === 0) return marks.get(within)
  return within === 0 && (seen & digit) === 0 ? 'look-alike' : undefined
}

function markAt(text: string, at: number, start: number, token: Token): Suspicion | undefined {
  return markOf(token) ?? figureAt(text, token) ?? fractionAt(text, at, start)
}

/** A token of four digits, and letters that look like digits among them: it may be a year. */
function figureAt(text: string, {first, last, seen}: Token): Suspicion | undefined {
  if ((seen & digit) === 0 || (seen & latin) === 0 || last - first !== 3) return undefined
  return [...text.slice(first, last + 1)].every((sign) => figures.includes(sign))
    ? 'figure'
    : undefined
}

/** A point and a digit, a space away from another digit. */
function fractionAt(text: string, at: number, start: number): Suspicion | undefined {
  if (text.charAt(at) !== '.' || at - 2 < start || text.charAt(at - 1) !== ' ') return undefined
  const isBetween = [at - 2, at + 1].every((each) => kindOf(text.charCodeAt(each)) === digit)
  return isBetween ? 'fraction' : undefined
}

function plainMarkOf(
  text: string,
  {first, run, seen}: Token,
  again: boolean,
): Suspicion | undefined {
  if (again) return 'doubled'
  if (run > 1) return 'triple'
  return (seen & latin) === latin && slipped(text, first) ? 'capitals' : undefined
}

/** Whether a word opens with two capitals and continues in small letters, if only for one. */
function slipped(text: string, first: number): boolean {
  return (
    kindOf(text.charCodeAt(first + 1)) === upper &&
    kindOf(text.charCodeAt(first)) === upper &&
    kindOf(text.charCodeAt(first + 2)) === lower
  )
}
