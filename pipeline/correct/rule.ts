import type {Range} from '../text/ranges.ts'
import type {Edit} from '../tree/edits.ts'
import type {Page} from './memory.ts'
import type {Mark} from './scan.ts'

/** A correction that a rule is sure of. */
export type Correction = Omit<Edit, 'rule'>

/** A token that is surely wrong and has two readings, or too little evidence. */
export interface Doubt {
  readonly at: Range
  readonly was: string
  readonly reason: string
}

/** What a rule makes of a token: a correction has `now`, a doubt has not. */
export type Finding = Correction | Doubt

/** The kinds that are riskier than the rest. Each has a switch. */
export type Risky = 'capitals' | 'neighbours' | 'triples'

/** What every kind of typo says of itself. */
export interface Kind {
  /** `<file>/<what-it-saw>`. */
  readonly id: string
  /** English alone, or each language of `language/function-words.ts`. */
  readonly languages: 'english' | 'listed'
  readonly risky?: Risky
}

/** A kind of typo that the scan marks. */
export interface TokenRule extends Kind {
  readonly mark: Mark
  readonly find: (page: Page, at: Range, block: number) => Finding | undefined
}

/** A kind of typo that only the words of the document and of lists tell. */
export interface WordRule extends Kind {
  readonly search: (page: Page) => readonly Finding[]
}

/** Whether a finding is a correction. */
export function isCorrection(finding: Finding): finding is Correction {
  return 'now' in finding
}
