import {getDomain} from 'tldts'
import {hashOf, spread} from '../pipeline/text/hash.ts'
import type {Row} from './levels.ts'

/** Number of parts that sites fall into; each part is judged by models that were learned from the others. */
export const folds = 5

/** The registrable domain of the site of a capture; its id without one. */
export function siteOf({url, id}: Row): string {
  return getDomain(url) ?? id
}

/** The part that a capture falls to, by its site. */
export function foldOf(row: Row): number {
  return partOf(siteOf(row), folds)
}

/**
 * The part that a group falls to, by its name alone: 0 to `count - 1`.
 *
 * @param name
 *   What must not be split, such as the registrable domain of a site.
 */
export function partOf(name: string, count: number): number {
  return (spread(hashOf(name)) >>> 0) % count
}
