import type {PassedOver, Witness} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'

/** The statement that gives a value, for a claim. */
export function witnessOf({source, property, bytes}: Statement): Witness {
  return {source, property, bytes}
}

/** A statement whose value is not taken. */
export function passedOver(statement: Statement, reason: string): PassedOver {
  return {value: statement.value, from: witnessOf(statement), reason}
}
