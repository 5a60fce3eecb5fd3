import {capitals} from './capitals.ts'
import {doubled} from './doubled.ts'
import {lookalike} from './lookalike.ts'
import {misspelling} from './misspelling.ts'
import {neighbour} from './neighbour.ts'
import type {TokenRule, WordRule} from './rule.ts'
import {missingAfterComma, missingAfterStop} from './spacing.ts'
import {strayDigit, straySign} from './stray.ts'
import {triple} from './triple.ts'

/** The kinds that the scan marks. */
export const tokenRules: readonly TokenRule[] = [
  strayDigit,
  straySign,
  lookalike,
  doubled,
  missingAfterStop,
  missingAfterComma,
  capitals,
  triple,
]

/** The kinds that lists and the document’s own words tell, the surest first. */
export const wordRules: readonly WordRule[] = [misspelling, neighbour]
