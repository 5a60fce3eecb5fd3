import {hashSeed, hashStep} from '../lexicon/hash.ts'
import type {Range} from '../tree/ranges.ts'
import {comma, digit, foreign, kindOf, lower, odd, sign, space, stop, upper} from './letters.ts'

/** What makes a token suspicious. */
export type Mark =
  | 'digit'
  | 'sign'
  | 'stop'
  | 'comma'
  | 'look-alike'
  | 'capitals'
  | 'triple'
  | 'doubled'

/** A token that a rule must look at: from its first letter or digit to its last. */
export interface Suspect {
  readonly mark: Mark
  readonly at: Range
  /** Which of the scanned stretches it stands in. */
  readonly block: number
}

/** The plain words of the stretches, in order: columns, of which the first `count` rows are in use. */
export interface Words {
  readonly count: number
  /** By `lexicon/hash.ts`. */
  readonly hashes: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** For each stretch, the row of its first word; one more at the end. */
  readonly firsts: readonly number[]
}

export interface Scan {
  readonly suspects: readonly Suspect[]
  readonly words: Words
}

/** What one walk over a token gathers; made once a scan and written once a token. */
interface Token {
  /** Where its first letter or digit stands; -1 without any. */
  first: number
  /** Where its last letter or digit stands. */
  last: number
  /** Where it ends. */
  end: number
  /** The kinds in it, as bits. */
  seen: number
  /** The kinds that stand between two of its letters, as bits. */
  within: number
  hash: number
  /** Above 1 when a letter stands three times running. */
  run: number
}

const latin = lower | upper
const letter = latin | foreign
const unplain = digit | foreign
const marks: ReadonlyMap<number, Mark> = new Map([
  [digit, 'digit'],
  [sign, 'sign'],
  [stop, 'stop'],
  [comma, 'comma'],
])

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
  const words = {
    count: 0,
    hashes: new Int32Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    firsts: new Array<number>(),
  }
  const suspects: Suspect[] = []
  const token: Token = {first: -1, last: -1, end: 0, seen: 0, within: 0, hash: 0, run: 0}
  for (const [block, {start, end}] of stretches.entries()) {
    words.firsts.push(words.count)
    let previous = 0
    let gap = start
    for (let i = start; i < end; i = token.end + 1) {
      readToken(text, i, end, token)
      if ((token.seen & latin) === 0 || (token.seen & odd) !== 0) {
        previous = 0
        continue
      }
      if (token.within !== 0 || (token.seen & unplain) !== 0) {
        const mark = markOf(token)
        if (mark) suspects.push(suspect(mark, token, block))
        previous = 0
        continue
      }
      const row = words.count
      words.hashes[row] = token.hash
      words.starts[row] = token.first
      words.ends[row] = token.last + 1
      words.count = row + 1
      if (token.run > 1) suspects.push(suspect('triple', token, block))
      if (token.hash === previous && token.first === gap) {
        suspects.push(suspect('doubled', token, block))
      }
      if ((token.seen & latin) === latin && slipped(text, token.first)) {
        suspects.push(suspect('capitals', token, block))
      }
      previous = token.end === token.last + 1 ? token.hash : 0
      gap = token.end + 1
    }
  }
  words.firsts.push(words.count)
  return {suspects, words}
}

/** Walk over a token; writes what it is into `token`. */
function readToken(text: string, start: number, end: number, token: Token): void {
  let first = -1
  let last = -1
  let seen = 0
  let within = 0
  let pending = 0
  let hash = hashSeed
  let before = 0
  let run = 0
  let runs = 0
  let i = start
  for (; i < end; i += 1) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    if ((kind & letter) !== 0) {
      seen |= kind
      hash = hashStep(hash, code)
      run = code === before ? run + 1 : 0
      before = code
      runs |= run
      within |= pending
      pending = 0
      if (first < 0) first = i
      continue
    }
    if (kind === space) break
    seen |= kind
    if (first >= 0) {
      pending |= kind
      if (last < i - 1 && before !== 0) last = i - 1
    }
    before = 0
    if (kind === digit) {
      if (first < 0) first = i
      last = i
    }
  }
  token.first = first
  token.last = before !== 0 ? i - 1 : last
  token.end = i
  token.seen = seen
  token.within = within
  token.hash = hash
  token.run = runs
}

function markOf({seen, within}: Token): Mark | undefined {
  if ((seen & foreign) === 0) return marks.get(within)
  return within === 0 && (seen & digit) === 0 ? 'look-alike' : undefined
}

/** Whether a word opens with two capitals and goes on in small letters, if only for a while. */
function slipped(text: string, first: number): boolean {
  return (
    kindOf(text.charCodeAt(first + 1)) === upper &&
    kindOf(text.charCodeAt(first)) === upper &&
    kindOf(text.charCodeAt(first + 2)) === lower
  )
}

function suspect(mark: Mark, {first, last}: Token, block: number): Suspect {
  return {mark, at: {start: first, end: last + 1}, block}
}
