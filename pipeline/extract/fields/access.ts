import {fold} from '../../text/fold.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'

const closed =
  /\bsubscribers? (?:only|exclusive)\b|\bfor subscribers\b|\bexclusive (?:for|to) subscribers\b|\bthis (?:article|story|content) is (?:only )?(?:available )?(?:for|to) subscribers\b|nur für abonnenten|exklusiv für abonnenten|réservé aux abonnés|exclusivo (?:para )?suscriptores|exclusivo para assinantes|riservato agli abbonati|alleen voor abonnees|有料会員限定/i

/** `isAccessibleForFree`: false when the page says that the story is for subscribers; never true. */
export function readAccess({tree, textOf}: Document): readonly Claim<'isAccessibleForFree'>[] {
  const block = blocksOf(tree).find(
    ({at, data}) => data.role === 'paywall' && closed.test(fold(textOf(at))),
  )
  if (block === undefined) return []
  return [
    {
      field: 'isAccessibleForFree',
      value: false,
      rule: 'access/subscribers-only',
      reason: 'A line says that the story is for subscribers',
      at: [block.at],
      passedOver: [],
    },
  ]
}
