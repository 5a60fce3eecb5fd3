import {webAddressOf} from '../../text/addresses.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {passedOver, witnessOf} from '../ballot/claims.ts'
import {ownAddress, statedAddresses} from '../document/address.ts'
import type {Document} from '../document/types.ts'

/**
 * `url`: what the page calls its canonical address, when it is one of the same site; else where it
 * was captured, else what it states elsewhere.
 *
 * Leaves out an address that leads to the front page, which templates write by mistake.
 */
export function readAddress(document: Document): readonly Claim<'url'>[] {
  const taken = ownAddress(document)
  const value = taken === undefined ? undefined : webAddressOf(taken.value)
  if (taken === undefined || value === undefined) return []
  const others = statedAddresses(document).filter((each) => each.value !== taken.value)
  return [
    {
      field: 'url',
      value,
      rule: `address/${ruleOf(taken)}`,
      reason: 'The page calls it its address',
      at: [],
      from: [witnessOf(taken)],
      passedOver: others.map((other) => passedOver(other, 'Another address')),
    },
  ]
}

function ruleOf({source}: Statement): string {
  return source === 'link' ? 'canonical' : source
}
