import type {
  AuditFate,
  AuditRelation,
  AuditRole,
  AuditSpan,
  DocumentKind,
  Offsets,
} from '../tree/generated/audit.ts'

/**
 * What a page of review shows of one document. All offsets are UTF-16 code units of `text`, the text
 * of the capture; ranges are half-open.
 */
export interface ShownDocument {
  /** `capture.name` of the audit, or the name of an input that could not be read. */
  readonly name: string
  /** `capture.sha256` of the audit; absent for an input that could not be read. */
  readonly sha256?: string
  readonly url?: string
  readonly language?: string
  readonly text: string
  readonly blocks: readonly ShownBlock[]
  readonly edits: readonly ShownEdit[]
  readonly fields: readonly ShownField[]
  /** Contradictions, damage, and why a document was rejected. */
  readonly notes: readonly ShownNote[]
  /** The source of a page, decoded, when the captures are at hand. */
  readonly source?: string
  /** What other documents are to this one, the closest first; absent where no relations are at hand. */
  readonly relations?: readonly AuditRelation[]
}

/** A block with its role and its votes. */
export interface ShownBlock {
  readonly at: Offsets
  readonly role: AuditRole
  readonly fate: AuditFate
  /** How far the role leads, in nats. */
  readonly margin: number
  readonly by: 'rules' | 'model'
  readonly votes: readonly ShownVote[]
  readonly spans: readonly ShownSpan[]
  /** Where the block stands in `source`, in UTF-16 code units of it. */
  readonly source?: Offsets
}

/**
 * A vote: the number of its ground among `grounds`, the role, what it counts in nats (below 0 against
 * the role), and whether its rule is on trial. A tuple, since a page holds tens of thousands.
 */
export type ShownVote = readonly [ground: number, role: AuditRole, worth: number, trial?: 1]

/** A named stretch inside a block. */
export interface ShownSpan {
  readonly at: Offsets
  readonly name: AuditSpan['name']
  readonly fate: AuditFate
  readonly ground: number
}

/** A change to text that is published. */
export interface ShownEdit {
  readonly at: Offsets
  readonly was: string
  readonly now: string
  readonly ground: number
}

/** The value of a field, with the places that it was read from. */
export interface ShownField {
  readonly field: string
  /** The strings of the value, in the form of `schemas/corrections.schema.json`. */
  readonly values: readonly string[]
  readonly ground: number
  readonly at: readonly Offsets[]
  /** What statements of the page support: `json-ld headline`. */
  readonly stated: readonly string[]
  readonly probability?: number
  /** Whether the value is less probable than was asked for, and not in the article. */
  readonly withheld?: true
  readonly passedOver: readonly {readonly value: string; readonly reason: string}[]
}

/** A finding about the document. */
export interface ShownNote {
  readonly level: 'info' | 'message' | 'fail'
  readonly ground: number
  readonly at?: Offsets
  /** Both sides of a contradiction. */
  readonly between?: readonly [string, string]
}

/** A rule and the reason that it gives. */
export type Ground = readonly [rule: string, reason: string]

/** Documents on one event. */
export interface ShownStory {
  /** The number of its documents. */
  readonly documents: number
  /** Its independent origins. */
  readonly origins: readonly (readonly ShownMember[])[]
}

/** A document of a story, in the order of a tree: behind the one that it was made from, or may have been. */
export interface ShownMember {
  readonly key: string
  readonly name: string
  readonly title: string
  /** How far below the root of its tree; 0 for the root. */
  readonly depth: number
  /** Whether it is known to be the source of others, for a root. */
  readonly isFirst: boolean
  /** What the document above is to this one; absent for a root, and where the two were not compared. */
  readonly from?: Omit<AuditRelation, 'document' | 'aligned'>
}

/** What the list of documents knows of one of them, without its text. */
export interface ShownEntry {
  readonly name: string
  /** Its key from run to run, by which relations name it; absent where no relations are at hand. */
  readonly key?: string
  /** As in the document. */
  readonly sha256?: string
  readonly outcome: 'article' | 'rejected' | 'unread'
  /** The host of its address; empty when none is known. */
  readonly host: string
  /** Empty when none is known. */
  readonly language: string
  readonly kind: DocumentKind | ''
  /** The headline of the article; empty when there is none. */
  readonly headline: string
  /** How many of its decisions are expected to be wrong. */
  readonly doubt: number
  /** Why it is doubtful, as sentences. */
  readonly why: readonly string[]
  /** How many blocks have each role. */
  readonly roles: Readonly<Partial<Record<AuditRole, number>>>
  /** How often each rule had a part in what was decided: the vote of a block, an edit, a field, a note. */
  readonly rules: Readonly<Record<string, number>>
}

/** What a page shows of one document in two runs. */
export interface ShownPair {
  /** The document in the older run; absent when that does not hold it. */
  readonly old?: ShownDocument
  readonly young?: ShownDocument
  /** What became of the document, as a sentence; empty when only blocks or fields changed. */
  readonly outcome: string
  /** Fields with another value, as JSON; absent where there is none. */
  readonly fields: readonly {
    readonly field: string
    readonly was?: string
    readonly now?: string
  }[]
}

/** Two runs that a page compares. */
export interface ShownComparison {
  /** The folders of the runs, as they were called. */
  readonly old: string
  readonly young: string
  /** What changed in all: the name of each measure, its meaning, its count, and its share in per cent. */
  readonly measures: readonly (readonly [
    name: string,
    about: string,
    count: number,
    share: string,
  ])[]
  /** Documents with a change that the page does not hold. */
  readonly left: number
}

/** What a page holds beside its documents. */
export interface ShownIndex {
  /** What the corrections of this page are kept under: the same for the same results. */
  readonly id: string
  /** The folder of the results, as it was called. */
  readonly results: string
  /** The release of the program. */
  readonly release: string
  /** In the order of the documents in the page. */
  readonly entries: readonly ShownEntry[]
  readonly grounds: readonly Ground[]
  /** The stories that documents of the page tell; absent where no relations are at hand. */
  readonly stories?: readonly ShownStory[]
  /** Present when the page compares two runs; its documents are pairs then. */
  readonly comparison?: ShownComparison
}
