import type {Range} from './ranges.ts'

/** Why characters may not be published. */
export type InertKind =
  | 'markup'
  | 'surrogate'
  | 'control'
  | 'direction'
  | 'operator'
  | 'soft-hyphen'
  | 'picture'
  | 'zero-width'
  | 'selector'
  | 'tag'
  | 'noncharacter'
  | 'blank'

/** A stretch of a text that may not be published, and what is published in its place. */
export interface Substitution {
  readonly at: Range
  readonly now: string
  readonly kind: InertKind
}

/** A text with substitutions made, which are in order and without overlap. */
export function substituted(text: string, found: readonly Substitution[]): string {
  if (found.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const {at, now} of found) {
    parts.push(text.slice(from, at.start), now)
    from = at.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}
