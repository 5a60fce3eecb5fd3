import type {Scene} from './rule.ts'

/** Whether a block stands above the first prose of a capture or below the last; everywhere in one without prose. */
export function isOutsideBody({index, body}: Pick<Scene, 'index' | 'body'>): boolean {
  return body === undefined || index < body.first || index > body.last
}
