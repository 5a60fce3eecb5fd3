import type {Audit} from '../tree/generated/audit.ts'

/** A claim of an audit. */
type AuditClaim = Audit['claims'][number]

/** A member of a value that is a list or an object. */
interface ValueMember {
  readonly '@id'?: string
  readonly name?: string
  readonly url?: string
  readonly caption?: string
  readonly creditText?: string
}

/**
 * The value of a claim as a list of strings, in the form of `schemas/corrections.schema.json`: names
 * of people and organizations, each section or keyword, addresses of pictures, else their words.
 */
export function valuesOf(value: AuditClaim['value']): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'boolean') return [String(value)]
  const members = isList(value) ? value : [value]
  return members.map((member: string | ValueMember) =>
    typeof member === 'string' ? member : wordsOf(member),
  )
}

function isList(
  value: AuditClaim['value'],
): value is Extract<AuditClaim['value'], readonly unknown[]> {
  return Array.isArray(value)
}

function wordsOf(member: ValueMember): string {
  return member.name ?? member['@id'] ?? member.url ?? member.caption ?? member.creditText ?? ''
}
