import type {Range} from '../../text/ranges.ts'
import type {Claim, Field} from '../../tree/claims.ts'
import {quoted} from '../../tree/messages.ts'
import type {Note} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'

/** How sure of a field the article must be. */
export type FieldCaution = 'cautious' | 'balanced' | 'complete'

/** Options of `extract`. */
export interface Fielding {
  /** Fields with a lower probability are left out; `complete` leaves none out. */
  readonly fields?: FieldCaution
}

/** Claims that stay, and those that are left out, with a note for each. */
interface Abstention {
  readonly claims: readonly Claim[]
  readonly withheld: readonly Claim[]
  readonly notes: readonly Note[]
}

/** Fields whose probability depends on their witnesses; that of the others is one share for all claims. */
const abstaining: ReadonlySet<Field> = new Set([
  'headline',
  'author',
  'datePublished',
  'dateModified',
  'inLanguage',
])
const {cautiousChance, balancedChance} = tuned('fields')
const leastOf: Readonly<Record<FieldCaution, number>> = {
  cautious: cautiousChance,
  balanced: balancedChance,
  complete: 0,
}

/**
 * Leaves out claims that are likelier wrong than the caller accepts. Nothing is lost: they stand in the audit
 * as `withheld`, with all their evidence.
 *
 * Leaves alone fields without a probability, and those whose probability is the same for all claims.
 *
 * @param whole
 *   The capture, the place of a note whose claim only statements support.
 */
export function abstain(
  all: readonly Claim[],
  whole: Range,
  fields: FieldCaution = 'balanced',
): Abstention {
  const least = leastOf[fields]
  const withheld = all.filter(
    ({field, probability = 1}) => abstaining.has(field) && probability < least,
  )
  return {
    claims: all.filter((claim) => !withheld.includes(claim)),
    withheld,
    notes: withheld.map(({field, value, probability = 0, at: [at = whole]}) => ({
      rule: 'fields/withheld',
      level: 'info',
      reason: `\`${field}\` is left out: ${shownValue(value)} is right with a probability of ${probability}, and fields \`${fields}\` takes ${least} and more`,
      at,
    })),
  }
}

function shownValue(value: Claim['value']): string {
  return `\`${quoted(typeof value === 'string' ? value : JSON.stringify(value))}\``
}
