import {trim} from '../tree/lines.ts'
import type {SpanRule, Stretch} from '../tree/span-rules.ts'
import type {Span} from '../tree/types.ts'

/**
 * The span that a rule found.
 *
 * @param text
 *   The whole capture.
 * @param from
 *   Where in it the text starts that the rule was given.
 */
export function spanOf(
  text: string,
  from: number,
  {rule, found}: {readonly rule: SpanRule; readonly found: Stretch},
): Span | undefined {
  const at = trim(text, {start: from + found.start, end: from + found.end})
  if (at === undefined) return undefined
  const span = {name: rule.name, at, rule: rule.id, reason: rule.reason}
  const {value} = found
  return value === undefined
    ? span
    : {...span, value: text.slice(from + value.start, from + value.end)}
}
