import {capitals} from './capitals.ts'
import {dayName} from './day-name.ts'
import {doubled} from './doubled.ts'
import {lookalike} from './lookalike.ts'
import {misspelling} from './misspelling.ts'
import {neighbour} from './neighbour.ts'
import {oneSlip} from './one-slip.ts'
import type {TokenRule, WordRule} from './rule.ts'
import {shortWord} from './short-word.ts'
import {missingAfterComma, missingAfterStop} from './spacing.ts'
import {split} from './split.ts'
import {strayDigit, straySign} from './stray.ts'
import {sum} from './sum.ts'
import {triple} from './triple.ts'
import {year19Or20} from './year.ts'

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
  year19Or20,
  sum,
]

/** Rules that compare words with lists and with one another, the most certain first. */
export const wordRules: readonly WordRule[] = [
  split,
  misspelling,
  shortWord,
  dayName,
  oneSlip,
  neighbour,
]
