import type {Role} from '../../tree/roles.ts'

/**
 * How much of a line a wording must be. `word` is a word or phrase for expressions, `stem` the
 * beginning of such words; the others give the line a role when it is the wording, opens with it or
 * holds it.
 */
export type Form = 'word' | 'stem' | 'whole' | 'opens' | 'holds'

/** Languages that must have words for every use, as ISO 639 codes. */
export const fullLanguages = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt', 'tr'] as const

export type FullLanguage = (typeof fullLanguages)[number]

/** What the words of a use are for, and who needs them. */
export interface UseEntry {
  /** What its words mean in a document. */
  readonly what: string
  readonly forms: readonly Form[]
  /** English rows that show what is meant: the form and the wordings. */
  readonly like: Readonly<Partial<Record<Form, readonly string[]>>>
  /** The role that `whole`, `opens` and `holds` are evidence for, if it has another name than the use. */
  readonly role?: Role
  /** Why full languages may lack it: all of them, or those listed. */
  readonly lacks?: string | Readonly<Partial<Record<FullLanguage, string>>>
}

export type Uses = Readonly<Record<string, UseEntry>>

/** Forms of a use that gives a line its role. */
export const lineForms = ['whole', 'opens', 'holds'] as const
/** Form of a use for expressions. */
export const word = ['word'] as const
/** Forms of a use for expressions whose words are inflected. */
export const wordOrStem = ['word', 'stem'] as const
