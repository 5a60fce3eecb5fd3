import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import {fateOf, type Role} from '../../tree/roles.ts'
import type {Corrected} from '../../tree/types.ts'

/** Where a claim stands in its document, as far as its chance depends on it. */
export interface ClaimPlace {
  /** A page has markup; a text states nothing but what its container does. */
  readonly isPage: boolean
  /** The roles of all blocks. */
  readonly roles: readonly Role[]
  /** The block in which its first range begins, by index, and what decided about it with which lead in nats. */
  readonly block?: {readonly index: number; readonly margin: number; readonly by: 'rules' | 'model'}
  /** The first block of the body, by index. */
  readonly body: number
}

/** Finds the places of claims. */
export function placesIn(
  tree: Pick<Corrected, 'capture' | 'children'>,
): (claim: Claim) => ClaimPlace {
  const blocks = blocksOf(tree)
  const roles = blocks.map(({data}) => data.role)
  const body = roles.findIndex((role) => fateOf[role] === 'body')
  const isPage = tree.capture.page !== undefined
  return ({at: [range]}) => {
    const index =
      range === undefined
        ? -1
        : blocks.findIndex(({at}) => at.start <= range.start && range.start < at.end)
    const data = blocks[index]?.data
    return {
      isPage,
      roles,
      body,
      ...(data === undefined ? {} : {block: {index, margin: data.margin, by: data.by}}),
    }
  }
}
