import type {Role} from '../../../tree/roles.ts'
import type {Verdict} from '../../../tree/types.ts'
import {tuned} from '../../../tuning/load.ts'
import type {BlockFeatures} from '../block-features.ts'

const {fallbackReach} = tuned('text')

/** Kinds of furniture that come in lists of lines whose words do not show their kind. */
const spreads: Readonly<Partial<Record<Role, true>>> = {
  related: true,
  navigation: true,
  comments: true,
  share: true,
  advert: true,
}

/**
 * The role that a block gets when only the model sets it aside: of the furniture nearest above or
 * below; where there is none, navigation outside the prose and related links within.
 */
export function fallbackRolesOf(
  verdicts: readonly Verdict[],
  {outline}: BlockFeatures,
): (index: number) => Role {
  const {first, last} = outline.body ?? {first: 0, last: -1}
  const listed = verdicts.map(({role}) => (spreads[role] === true ? role : undefined))
  const above = nearestAbove(listed)
  const below = nearestAbove(listed.reverse()).reverse()
  return (i) => {
    const near = i > first ? (above[i] ?? below[i]) : below[i]
    return near ?? (i > first && i < last ? 'related' : 'navigation')
  }
}

/** For each place the role that stands nearest above it within reach; `undefined` when none does. */
function nearestAbove(listed: readonly (Role | undefined)[]): (Role | undefined)[] {
  let last = Number.NEGATIVE_INFINITY
  return listed.map((own, i) => {
    const found = i - last <= fallbackReach ? listed[last] : undefined
    if (own !== undefined) last = i
    return found
  })
}
