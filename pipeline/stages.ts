import {classify} from './classify/classify.ts'
import {correct} from './correct/correct.ts'
import {extract} from './extract/extract.ts'
import {normalize} from './normalize/normalize.ts'
import {segment} from './segment/segment.ts'
import {line} from './tree/line.ts'

/** The stages of one document, in order. The compiler refuses another order. */
export const stages = line(normalize).next(segment).next(classify).next(correct).next(extract)
