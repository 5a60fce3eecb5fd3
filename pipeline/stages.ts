import {classifyWith, type Judging} from './classify/classify.ts'
import {correctWith, type Typos} from './correct/correct.ts'
import {extract} from './extract/extract.ts'
import {normalizing} from './normalize/normalize.ts'
import type {NormalizeOptions} from './normalize/options.ts'
import {segment} from './segment/segment.ts'
import {line, type StageLine} from './tree/line.ts'
import type {Extracted} from './tree/types.ts'

/** What single stages are told. */
export interface Tuning extends Typos, Judging {
  /** What `normalize` mends. */
  readonly normalize?: NormalizeOptions
}

/** The stages of one document, in order. The compiler refuses another order. */
export function stagesWith({
  normalize = {},
  keep,
  model,
  pageModel,
  body,
  rules,
  templates,
  ...typos
}: Tuning): StageLine<Extracted> {
  return line(normalizing(normalize))
    .next(segment)
    .next(classifyWith({keep, model, pageModel, body, rules, templates}))
    .next(correctWith(typos))
    .next(extract)
}

/** The stages as they are when nothing is asked for. */
export const stages: StageLine<Extracted> = stagesWith({})
