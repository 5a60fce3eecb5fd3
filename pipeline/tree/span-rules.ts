import type {Range} from '../text/ranges.ts'
import type {SpanName} from './roles.ts'

/** A stretch that a rule found, in code units of the text passed to the rule. */
export interface Stretch extends Range {
  /** The part that carries the value: the place of a dateline, the agency of a credit. */
  readonly value?: Range
}

/** A rule that finds a named stretch inside a paragraph. Its examples are its tests and its manual. */
export interface SpanRule {
  /** `<file>/<what-it-saw>`. */
  readonly id: string
  readonly name: SpanName
  /** A sentence that an editor can check by looking at the stretch. */
  readonly reason: string
  /** Finds the stretch in a folded text: plain spaces, straight quotes and hyphens, same offsets as the text. */
  readonly find: (text: string) => Stretch | undefined
  readonly examples: {
    /** Texts with the stretch between `⟦` and `⟧`. */
    readonly yes: readonly string[]
    readonly no: readonly string[]
  }
}

/** The first rule that finds a stretch, with the stretch. */
export function firstOf(
  rules: readonly SpanRule[],
  text: string,
): {readonly rule: SpanRule; readonly found: Stretch} | undefined {
  for (const rule of rules) {
    const found = rule.find(text)
    if (found !== undefined) return {rule, found}
  }
  return undefined
}
