import {classifyWith, type Judging} from './classify/classify.ts'
import {correctWith, type Typos} from './correct/correct.ts'
import type {Fielding} from './extract/chances/abstain.ts'
import {extractWith} from './extract/extract.ts'
import {normalizing} from './normalize/normalize.ts'
import type {NormalizeOptions} from './normalize/options.ts'
import {segment} from './segment/segment.ts'
import {line, type StageLine} from './tree/line.ts'
import type {Extracted} from './tree/types.ts'

/** Options of single stages. */
export interface Tuning extends Typos, Judging, Fielding {
  /** What `normalize` mends. */
  readonly normalize?: NormalizeOptions
}

/** The stages of one document, in order. The compiler refuses another order. */
export function stagesWith(tuning: Tuning): StageLine<Extracted> {
  return line(normalizing(tuning.normalize))
    .next(segment)
    .next(classifyWith(tuning))
    .next(correctWith(tuning))
    .next(extractWith(tuning))
}

/** The stages with their defaults. */
export const stages: StageLine<Extracted> = stagesWith({})
