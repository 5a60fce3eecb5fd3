import {getDomain} from 'tldts'
import {partOf} from '../train/boost.ts'
import type {Row} from './levels.ts'

/** In how many parts sites are learned from and asked about in turn. */
export const folds = 5

/** The part that a capture falls to, by the registrable domain of its site; by its id without one. */
export function foldOf({url, id}: Row): number {
  return partOf(getDomain(url) ?? id, folds)
}
