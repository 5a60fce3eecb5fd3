import type {Wordings} from '../../language/wordings.ts'
import type {Role} from '../../tree/roles.ts'
import type {Hints} from '../../tree/types.ts'
import type {OutletMatter} from './outlet.ts'
import type {Needs} from './traits.ts'

/** What a rule sees of one block. */
export interface View {
  /** The block’s folded view: plain spaces, straight quotes and hyphens, same offsets as the text. */
  readonly text: string
  /** `text` in lower case. */
  readonly lower: string
  /** Words between white space; two characters of Chinese or Japanese count as one, Thai, Lao, Burmese and Khmer are segmented. */
  readonly words: number
  /** Whether it ends like a sentence. */
  readonly stops: boolean
  /** Whether it is a sentence of some length, as most body paragraphs are. */
  readonly prose: boolean
  /** Wordings of `language/<code>.tsv` that it uses. */
  readonly wordings: Wordings
  /** What the outlet speaks of, where it speaks to its reader. */
  readonly outlet: OutletMatter | undefined
  /** Its traits, as bits of `traits.ts`. */
  readonly traits: number
  /** Of the hints, whether it has a marker: rules that look at a line alone do not see where it stands. */
  readonly hints: {readonly marker?: object}
}

/** The view of a block of a capture, with all its hints. */
export interface BlockView extends View {
  readonly hints: Hints
}

/** A block above or below, with its role so far. */
export interface Neighbour extends BlockView {
  readonly role: Role
}

/** What a rule of the second pass also sees: the blocks around, and where the body seems to be. */
export interface Scene extends BlockView {
  /** Position among the blocks, from 0. */
  readonly index: number
  /** The role of the block itself after the first pass. */
  readonly alone: Role
  /** The `n`th block above (1 is the next one), in its final role. */
  readonly above: (n: number) => Neighbour | undefined
  /** The `n`th block below, in the role that it has alone. */
  readonly below: (n: number) => Neighbour | undefined
  /** Position of the first and the last block of prose; `undefined` when there is none. */
  readonly body: {readonly first: number; readonly last: number} | undefined
  /** Position of the line that looks most like the headline. */
  readonly title: number | undefined
  /** The same, where there is enough evidence for it. */
  readonly headline: number | undefined
  /** The title, in a capture that surely has one or that has furniture: the middle of the head. */
  readonly head: number | undefined
  /** Positions of lines near the headline that are a name. */
  readonly names: ReadonlySet<number>
  /** How many short lines without a stop stand together here. */
  readonly run: number
  /** Whether the same words stand in a block above. */
  readonly repeated: boolean
  /** Whether enough blocks are furniture by their own words that the capture holds more than its article. */
  readonly noisy: boolean
  /** Whether it opens with a quotation mark and stands whole inside a longer block. */
  readonly quotedFromBody: boolean
}

interface Common {
  /** `<file>/<what-it-saw>`. */
  readonly id: string
  readonly role: Role
  /** Log-odds in nats: 1 a hint, 2 likely, 4 nearly sure. */
  readonly weight: number
  /** A sentence that an editor can check by looking at the line. */
  readonly reason: string
  /** The rule is on trial: its votes are recorded, so that they can be counted, and decide nothing. */
  readonly status?: 'trial'
  /** The models do not read it: its vote counts in full beside theirs, and moves no other line. */
  readonly beside?: true
  /** What a line must have for the rule to hold; its test runs on such lines only. */
  readonly needs?: Needs
}

/** A rule that looks at one block. Its examples are its tests and its manual. */
export interface AloneRule extends Common {
  readonly pass: 'alone'
  /** The rule holds only for lines with a listed wording, and runs on no others. */
  readonly worded?: true
  readonly test: (view: View) => boolean
  readonly examples: {readonly yes: readonly string[]; readonly no: readonly string[]}
}

/** A rule that looks at a block among its neighbours. In examples the block in question opens with `> `, and a line that stands right below another, without a blank line, with `| `. */
export interface AmongRule extends Common {
  readonly pass: 'among'
  readonly test: (scene: Scene) => boolean
  readonly examples: {
    readonly yes: readonly (readonly string[])[]
    readonly no: readonly (readonly string[])[]
  }
}

export type Rule = AloneRule | AmongRule
