import type {Kind} from '../tree/inputs.ts'

/** What files hold documents as, by the ends of their names. */
export function kindOf(_path: string): Kind {
  return 'document'
}
