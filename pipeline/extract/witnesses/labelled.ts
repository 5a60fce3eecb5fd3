import type {Claim} from '../../tree/claims.ts'
import {witnessOf} from '../ballot/claims.ts'
import type {Document} from '../document/types.ts'

/** Fields that only the text itself and the labels of a format give. */
type TextlessField = 'dateline' | 'copyrightNotice' | 'creditText' | 'locationCreated'

/**
 * What the labels of a format state for a field that the text does not have, as written. Leaves out what is too long
 * to be one.
 */
export function labelledClaims<Field extends TextlessField>(
  document: Document,
  field: Field,
  longest: number,
): readonly Claim<Field>[] {
  const [statement] = document.stated([['label', field]])
  if (statement === undefined || statement.value.length > longest) return []
  return [
    {
      field,
      value: statement.value,
      rule: `${field}/label`,
      reason: 'The format of the document states it',
      at: [],
      from: [witnessOf(statement)],
      passedOver: [],
    },
  ]
}
