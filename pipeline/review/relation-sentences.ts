import type {AuditRelation} from '../tree/generated/audit.ts'
import type {ShownStory} from './shown.ts'

/** A relation without the other document. */
export type RelationFacts = Omit<AuditRelation, 'document' | 'aligned'>

type Reason = AuditRelation['evidence'][number]

/** What two documents are to one another, for people. */
export const kindNames: Readonly<Record<AuditRelation['kind'], string>> = {
  copy: 'Copy',
  excerpt: 'Excerpt',
  rewrite: 'Rewrite',
  event: 'The same event, told independently',
  quotations: 'Shared quotations only',
}

/** Reasons that the source shows, and not the document that was made from it. */
const shownBySource: ReadonlySet<Reason['kind']> = new Set(['dates', 'text'])

/** How much two documents share, as a sentence. */
export function sharesOf({share, shareThere, wording}: RelationFacts): string {
  const [own, other] = [percent(share), percent(shareThere)]
  return `Aligned sentences hold ${own} of this document and ${other} of the other; ${percent(wording)} of their words are the same.`
}

/** Which of two documents was first, as a sentence. */
export function directionOf({kind, source, property}: RelationFacts): string {
  if (kind === 'event' || kind === 'quotations') return 'Neither was made from the other.'
  if (source === undefined) return 'Which was first is not known.'
  if (source === 'this') return 'The other was made from this document.'
  const named = property === undefined ? '' : `; its article says so (${property})`
  return `This document was made from the other${named}.`
}

/** A reason to take one of two documents for the source, as a sentence. */
export function reasonOf({kind, source, reason}: Reason): string {
  const made = source === 'this' ? 'other' : 'this'
  const showing = shownBySource.has(kind) ? source : made
  const names = {this: 'this document', other: 'the other'} as const
  return `For ${names[source]} as the source, ${names[showing]} shows: ${reason} (${kind}).`
}

/** What a document of a story is to the one above it, as a short text. */
export function linkOf({kind, share, source}: RelationFacts): string {
  const direction = source === 'other' ? 'made from it' : 'which was first is not known'
  return `${kindNames[kind].toLowerCase()}, ${percent(share)} of it, ${direction}`
}

/** How many documents a story has, and from how many origins. */
export function storyOf({documents, origins}: ShownStory): string {
  const count = (number: number, noun: string): string =>
    `${number} ${noun}${number === 1 ? '' : 's'}`
  return `Story of ${count(documents, 'document')} from ${count(origins.length, 'independent origin')}`
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
