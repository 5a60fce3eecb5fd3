import {capitals} from './capitals.ts'
import {doubled} from './doubled.ts'
import {lookalike} from './lookalike.ts'
import {misspelling} from './misspelling.ts'
import {neighbour} from './neighbour.ts'
import {oneSlip} from './one-slip.ts'
import type {TokenRule, WordRule} from './rule.ts'
import {missingAfterComma, missingAfterStop} from './spacing.ts'
import {strayDigit, straySign} from './stray.ts'
import {triple} from './triple.ts'

/** Rules for tokens that the scan marks. */
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

/** Rules that compare words with lists and with one another, the most certain first. */
export const wordRules: readonly WordRule[] = [misspelling, oneSlip, neighbour]
