import {foldCode, hashSeed, hashStep} from '../lexicon/hash.ts'
import type {Range} from '../tree/ranges.ts'
import {comma, digit, foreign, joiner, kindOf, lower, odd, sign, space, stop, upper} from './letters.ts'

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
}

/** The plain words of a block: letters of the Latin script alone. Columns of equal length. */
export interface Words {
  readonly hashes: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export interface Scan extends Words {
  readonly suspects: readonly Suspect[]
}

const latin = (1 << lower) | (1 << upper)
const inside: readonly (Mark | undefined)[] = Object.assign([], {
  [1 << digit]: 'digit',
  [1 << sign]: 'sign',
  [1 << stop]: 'stop',
  [1 << comma]: 'comma',
})

/**
 * The tokens of a block that look wrong at a glance, and its words, in one walk over its code units
 * that allocates for findings and words alone.
 *
 *     … to counter growing Chi9na concerns …
 *                          ^^^^^^
 *
 * A token reaches from white space or a dash to the next. Tokens with a sign of addresses or code
 * (`@`, `#`, `/`, `_`, `\`), another script or an invisible character in them are never suspicious.
 */
export function scan(text: string, {start, end}: Range): Scan {
  const suspects: Suspect[] = []
  const hashes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let seen = 0
  let within = 0
  let pending = 0
  let hash = hashSeed
  let first = -1
  let last = -1
  let capitals = 0
  let run = 0
  let triple = false
  let before = 0
  let previous = 0
  let previousEnd = -1
  for (let i = start; i <= end; i += 1) {
    const code = i < end ? text.charCodeAt(i) : 32
    const kind = kindOf(code)
    if (kind === lower || kind === upper || kind === foreign) {
      seen |= 1 << kind
      within |= pending
      pending = 0
      if (first === -1) first = i
      last = i
      if (kind === upper) capitals += 1
      run = code === before ? run + 1 : 0
      if (run === 2) triple = true
      before = code
      hash = hashStep(hash, foldCode(code))
    } else if (kind !== space) {
      seen |= 1 << kind
      before = 0
      if (first !== -1) pending |= 1 << kind
      else if (kind === digit) first = i
      if (kind === digit) last = i
    } else if (seen !== 0) {
      // the end of a token
      if (first !== -1 && (seen & latin) !== 0 && (seen & (1 << odd)) === 0) {
        const at = {start: first, end: last + 1}
        const plain = within === 0 && (seen & ((1 << digit) | (1 << foreign))) === 0
        if (plain) {
          hashes.push(hash)
          starts.push(first)
          ends.push(last + 1)
          if (hash === previous && first === previousEnd + 1) suspects.push({mark: 'doubled', at})
          if (capitals > 1 && capitals <= 3 && last + 1 - first > capitals) {
            suspects.push({mark: 'capitals', at})
          }
          if (triple) suspects.push({mark: 'triple', at})
          previous = i === last + 1 ? hash : 0
          previousEnd = last + 1
        } else {
          previous = 0
          if ((seen & (1 << foreign)) !== 0) {
            if (within === 0) suspects.push({mark: 'look-alike', at})
          } else {
            const mark = inside[within]
            if (mark !== undefined) suspects.push({mark, at})
          }
        }
      } else previous = 0
      seen = 0
      within = 0
      pending = 0
      hash = hashSeed
      first = -1
      capitals = 0
      run = 0
      triple = false
      before = 0
    }
  }
  return {suspects, hashes, starts, ends}
}
