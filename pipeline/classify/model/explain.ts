import type {Range} from '../../text/ranges.ts'
import type {Role} from '../../tree/roles.ts'
import type {Evidence} from '../../tree/types.ts'

/** The roles between which a model decides for one block. */
export interface Choice {
  readonly out: Role
  readonly body: Role
  readonly at: Range
}

/**
 * The vote of one family of features.
 *
 * @param part
 *   Its share of the log-odds, in nats; above 0 it speaks against the body.
 * @param reasons
 *   What is told when it speaks against the body, and when it speaks for it.
 */
export function modelVote(
  family: string,
  part: number,
  [against, speaksFor]: readonly [string, string],
  {out, body, at}: Choice,
): Evidence {
  return {
    rule: `model/${family}`,
    role: part > 0 ? out : body,
    weight: Math.abs(part),
    reason: part > 0 ? against : speaksFor,
    at,
  }
}
