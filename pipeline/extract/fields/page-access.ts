import type {Claim} from '../../tree/claims.ts'
import {passedOver, witnessOf} from '../ballot.ts'
import type {Document} from '../document/types.ts'
import {readAccess} from './access.ts'

const yes = /^(?:true|yes|1|free|https?:\/\/schema\.org\/True)$/i
const no = /^(?:false|no|0|locked|https?:\/\/schema\.org\/False)$/i

/**
 * `isAccessibleForFree`: what the page says of itself, else what a shown line says.
 *
 * Leaves metered pages, and those that say both, without an answer.
 */
export function readPageAccess(document: Document): readonly Claim<'isAccessibleForFree'>[] {
  const all = document
    .stated([
      ['json-ld', 'article.isAccessibleForFree', 'WebPage.isAccessibleForFree'],
      ['microdata', 'article.isAccessibleForFree'],
      ['open-graph', 'article:content_tier'],
    ])
    .filter(({value}) => yes.test(value) || no.test(value))
  const [first] = all
  if (first === undefined) return readAccess(document)
  const free = yes.test(first.value)
  const against = all.filter(({value}) => yes.test(value) !== free)
  if (against.some(({source}) => source === first.source)) return readAccess(document)
  return [
    {
      field: 'isAccessibleForFree',
      value: free,
      rule: 'page-access/stated',
      reason: free
        ? 'The page says that it is free to read'
        : 'The page says that it is not free to read',
      at: [],
      from: all.filter((each) => !against.includes(each)).map(witnessOf),
      passedOver: against.map((each) => passedOver(each, 'Structured data says otherwise')),
    },
  ]
}
