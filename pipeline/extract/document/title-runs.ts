import {keyOf} from '../../text/name-key.ts'
import {titlePartsOf} from './title-parts.ts'

/** Some parts of a title that stand together. */
export interface PartRun {
  /** The title begins with them. */
  readonly first: boolean
  /** The title ends with them. */
  readonly last: boolean
  /** Their share of the letters of the title. */
  readonly share: number
}

/**
 * All runs of parts of a title, by their letters as `keyOf` folds them.
 *
 *     Harbour Post: Ferry is back in port - News
 *                   ^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone hyphens and points within words: `self-host`.
 */
export function titleRunsOf(title: string): ReadonlyMap<string, PartRun> {
  const parts = partsOf(title)
  const whole = parts.join('').length
  const runs = new Map<string, PartRun>()
  parts.forEach((_, i) => {
    let key = ''
    parts.slice(i).forEach((part, j) => {
      key += part
      const run = {first: i === 0, last: i + j === parts.length - 1, share: key.length / whole}
      if (!runs.has(key)) runs.set(key, run)
    })
  })
  return runs
}

/** The parts of a title, folded; commas and full stops part nothing. */
function partsOf(title: string): readonly string[] {
  return titlePartsOf(title, ['comma', 'stop']).map(({start, end}) =>
    keyOf(title.slice(start, end)),
  )
}
