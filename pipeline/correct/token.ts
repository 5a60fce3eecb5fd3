import {hashSeed, hashStep} from '../text/hash.ts'
import {digit, foreign, joiner, kindOf, lower, odd, space, upper} from './letters.ts'

/** The facts of one walk over a token; one object is reused for all tokens of a stretch. */
export interface Token {
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
  /** Where its first apostrophe or hyphen stands after a letter, and the hash up to there; -1. */
  joint: number
  jointHash: number
  /** Above 1 when a letter stands three times running. */
  run: number
}

export const latin = lower | upper
const letter = latin | foreign
const unplain = digit | foreign

/** A token before the first walk. */
export function blankToken(): Token {
  return {first: -1, last: -1, end: 0, seen: 0, within: 0, hash: 0, joint: -1, jointHash: 0, run: 0}
}

/** Walk over a token, and write its facts into `token`. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over local numbers is three times as quick as calls
export function readToken(text: string, start: number, end: number, token: Token): void {
  let first = -1
  let last = -1
  let seen = 0
  let within = 0
  let pending = 0
  let hash = hashSeed
  let joint = -1
  let jointHash = 0
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
    if (before !== 0) last = i - 1
    before = 0
    if ((seen & letter) !== 0) pending |= kind
    if (kind === digit) {
      if (first < 0) first = i
      last = i
    } else if (kind === joiner && joint < 0) {
      joint = i
      jointHash = hash
    }
  }
  token.first = first
  token.last = before === 0 ? last : i - 1
  token.end = i
  token.seen = seen
  token.within = within
  token.hash = hash
  token.joint = joint
  token.jointHash = jointHash
  token.run = runs
}

/** Whether a token is letters of the Latin script, with signs around it at most. */
export function isLatinToken({seen, within}: Token): boolean {
  return (seen & latin) !== 0 && (seen & (odd | unplain)) === 0 && within === 0
}

/** Whether a token is such letters with apostrophes or hyphens between them. */
export function isJoined({seen, within, first, joint}: Token): boolean {
  return (seen & (odd | unplain)) === 0 && within === joiner && joint > first
}
