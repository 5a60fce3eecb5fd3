import {normalized} from './compose.ts'

/** Has no accents to take off. */
const ascii = /^\p{ASCII}*$/u
const neitherSmallNorFigure = /[^a-z0-9]+/g
const neitherLetterNorFigure = /[^\p{L}\p{N}]+/gu

/**
 * A name as it is compared: letters and digits alone, in lower case, without accents.
 *
 *     O’Neill, Siân  →  oneillsian
 */
export function keyOf(name: string): string {
  if (ascii.test(name)) return name.toLowerCase().replaceAll(neitherSmallNorFigure, '')
  return normalized(name, 'NFKD').toLowerCase().replaceAll(neitherLetterNorFigure, '')
}
