import type {Skipped} from '../../tree/inputs.ts'
import {counted} from './printable.ts'
import {problemLinesOf} from './problems.ts'

/** What in folders is not read. */
export interface SkippedPaths {
  /** Files and folders whose names begin with a dot. */
  readonly hidden: number
  /** Links that lead out of a folder, or to what is read at another path. */
  readonly links: number
  /** Files in the folder for results. */
  readonly results: number
  /** The first of those links. */
  readonly firstLinks: readonly Skipped[]
}

/** Links that are printed; the others are counted. */
const mostPrinted = 20

/** Counts what is skipped in folders. */
export function skippedPaths(): {
  readonly onSkipped: (path: Skipped) => void
  readonly onResult: () => void
  readonly skipped: () => SkippedPaths
} {
  let [hidden, links, results] = [0, 0, 0]
  const firstLinks: Skipped[] = []
  return {
    onSkipped: (path): void => {
      if (path.rule === 'gather/hidden') hidden += 1
      else {
        links += 1
        if (links <= mostPrinted) firstLinks.push(path)
      }
    },
    onResult: (): void => {
      results += 1
    },
    skipped: () => ({hidden, links, results, firstLinks}),
  }
}

/** A line for each of the first links. */
export function linesOfLinks({firstLinks}: SkippedPaths): string {
  const at = {line: 1, column: 1, level: 'message'} as const
  return problemLinesOf(firstLinks.map((link) => ({...link, ...at})))
}

/** The counts as a line for a summary; empty when nothing is skipped. */
export function textOfSkipped({hidden, links, results}: SkippedPaths): string {
  const parts = [
    ...(hidden === 0 ? [] : [counted(hidden, 'hidden name')]),
    ...(links === 0 ? [] : [counted(links, 'link')]),
    ...(results === 0 ? [] : [counted(results, 'result')]),
  ]
  return parts.length === 0 ? '' : `Not read in folders: ${parts.join(', ')}\n`
}
