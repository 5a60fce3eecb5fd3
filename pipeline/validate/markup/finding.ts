import type {Problem} from '../problem.ts'

/** What is wrong with a value, before its place is known. */
export interface MarkupFinding {
  /** The part of the rule behind `schema-org/`. */
  readonly saw: string
  readonly severity: Problem['severity']
  readonly message: string
  readonly nearest?: string
}

/** An error: schema.org, JSON-LD or the standard of a value does not allow it. */
export function error(saw: string, message: string): MarkupFinding {
  return {saw, severity: 'error', message}
}

/** A warning: consumers may pass over the value, or read something else than was meant. */
export function warning(saw: string, message: string): MarkupFinding {
  return {saw, severity: 'warning', message}
}

/** Names as words of a sentence: `A`, `B` or `C`; of many, the first six. */
export function either(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `\`${name}\``)
  if (names.length > shown.length) return `${shown.join(', ')} and ${names.length - 6} more`
  const last = shown.pop() ?? 'nothing'
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`
}
