import {oneOf} from '../language/words.ts'

const label = new RegExp(`^${oneOf('headline-field')} ?[:：] {0,3}(?=\\S)`, 'iu')

/**
 * The length of the label that exports and messages print before a headline, with the space behind it; 0
 * without one.
 *
 *     Subject: Ferry back in port
 *     ^^^^^^^^^
 *
 * @param text
 *   A folded line. Words: use `headline-field`.
 */
export function headlineLabelOf(text: string): number {
  return label.exec(text)?.[0].length ?? 0
}
