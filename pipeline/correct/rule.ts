import type {Range} from '../text/ranges.ts'
import type {Edit} from '../tree/edits.ts'
import type {Memory} from './memory.ts'
import type {Suspicion} from './scan.ts'

/** A correction that is certain. */
export type Correction = Omit<Edit, 'rule'>

/** A token that is surely wrong and has two readings, or too little evidence. */
export interface Doubt {
  readonly at: Range
  readonly was: string
  readonly reason: string
}

/** The finding of a rule about a token: a correction has `now`, a doubt has not. */
export type TypoFinding = Correction | Doubt

/** The kinds that are riskier than the rest; each can be switched off. */
export type Risky = 'capitals' | 'neighbours' | 'triples'

/** A rule for one kind of typo. */
export interface TypoRule {
  /** `<file>/<what-it-saw>`. */
  readonly id: string
  /** English alone, or each language of `language/function-words.ts`. */
  readonly languages: 'english' | 'listed'
  readonly risky?: Risky
}

/** A rule for tokens that the scan marks. */
export interface TokenRule extends TypoRule {
  readonly mark: Suspicion
  readonly find: (memory: Memory, at: Range, block: number) => TypoFinding | undefined
}

/** A rule that compares the words of the document with one another and with lists. */
export interface WordRule extends TypoRule {
  readonly search: (memory: Memory) => readonly TypoFinding[]
}

/** Whether a finding is a correction. */
export function isCorrection(finding: TypoFinding): finding is Correction {
  return 'now' in finding
}
