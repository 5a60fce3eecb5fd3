import {isObject, propertyOf} from '../../text/json.ts'
import type {Problem} from '../problem.ts'
import {valueAt} from '../problems.ts'

/** What is wrong with a value, before its place is known. */
export interface MarkupFinding {
  /** The second part of the rule, as in `schema-org/<saw>`. */
  readonly saw: string
  readonly severity: Problem['severity']
  readonly message: string
  readonly nearest?: string
}

/** A finding with the JSON pointer to its value. */
export interface PlacedFinding extends MarkupFinding {
  readonly pointer: string
}

/** A finding as a problem, with its value; `family` is who says so, the first part of the rule. */
export function problemIn(root: unknown, finding: PlacedFinding, family: string): Problem {
  const {saw, severity, message, pointer, nearest} = finding
  return {
    pointer,
    rule: `${family}/${saw}`,
    severity,
    message,
    ...valueAt(root, pointer),
    ...(nearest === undefined ? {} : {nearest}),
  }
}

/** The identifier of a node: its `@id`, or `id`, as the context of schema.org calls it. */
export function identityOf(node: unknown): string | undefined {
  if (!isObject(node)) return undefined
  const id = propertyOf(node, '@id') ?? propertyOf(node, 'id')
  return typeof id === 'string' ? id : undefined
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
