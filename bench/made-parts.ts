import {commonHashes, commonTable} from '../pipeline/language/common-words.ts'
import {largeTable, stemTable} from '../pipeline/language/dictionary.ts'
import {nameTable} from '../pipeline/language/name-list.ts'
import type {MadePart} from '../pipeline/resources/made-parts.ts'

/** How each part that the build makes is made from the sources. */
export const makers: Readonly<Record<MadePart, () => Uint8Array>> = {
  'made/american': () => stemTable('american'),
  'made/british': () => stemTable('british'),
  'made/common': commonTable,
  'made/common-hashes': commonHashes,
  'made/companies': () => nameTable('companies'),
  'made/large': largeTable,
  'made/people': () => nameTable('people'),
}
