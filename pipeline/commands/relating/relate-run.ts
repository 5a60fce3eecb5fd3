import {join} from 'node:path'
import {isRefusal} from '../../tree/refusals.ts'
import {defaultWorkers, type Limits} from '../extract/limits.ts'
import {exits} from '../shared/exits.ts'
import type {Program} from '../shared/program.ts'
import type {Terminal} from '../shared/terminal.ts'
import {printUnlisted} from '../shared/unlisted.ts'
import {applyRelations} from './applying.ts'
import {relateCorpus} from './corpus-run.ts'
import {whileHolding} from './holding.ts'
import {lineageName} from './relation-files.ts'
import {failed, printSummary} from './summary.ts'

/** How the relations of a run are looked for. */
interface RelateRun {
  readonly limits: Limits
  readonly quiet: boolean
  readonly program: Program
}

/**
 * Find the relations of the documents of a run, and write them into its results.
 *
 * @param results
 *   The folder of the results.
 * @returns
 *   The exit code.
 */
export async function relateRun(
  results: string,
  {limits, quiet, program}: RelateRun,
  terminal: Terminal,
): Promise<number> {
  const out = join(results, lineageName)
  const workers = limits.workers ?? defaultWorkers()
  const related = await whileHolding(results, async () => {
    const found = await relateCorpus({folders: [results], out, workers}, program)
    return isRefusal(found) ? found : (applyRelations(results, out) ?? found)
  })
  if (isRefusal(related)) return failed(related, terminal)
  if (!quiet) {
    printUnlisted(related.unlisted, terminal)
    printSummary(out, related, terminal)
  }
  return exits.fine
}
