import {join} from 'node:path'
import type {Refusal} from '../../tree/refusals.ts'
import {disk} from '../../write/io.ts'
import {linesIn} from '../../write/lines-in.ts'
import {exits, printFailure} from '../shared/exits.ts'
import {counted, grouped} from '../shared/printable.ts'
import type {Terminal} from '../shared/terminal.ts'
import {printLines} from '../shared/wrapping.ts'
import type {Related} from './corpus-run.ts'
import {relationFiles} from './relation-files.ts'

/** Exit codes of refusals, by rule; any other means that a file could not be read or written. */
const codes: Readonly<Record<string, number>> = {
  'relate/process': exits.internal,
  'run/locked': exits.locked,
}

/** How the line of a relation opens. */
const kindOpening = '{"kind":"'

/** What stands in a folder of relations, counted. */
export interface RelationCounts {
  readonly relations: Readonly<Record<string, number>>
  readonly stories: number
}

/** The values of the lines of a file. */
export function* recordsIn(path: string): Generator<unknown, void> {
  for (const line of linesIn(disk, path)) yield JSON.parse(line)
}

/** Count the relations by kind, and the stories. */
export function countsIn(out: string): RelationCounts {
  const relations: Record<string, number> = {}
  for (const line of linesIn(disk, join(out, relationFiles.relations))) {
    // The kind stands first, so that the line need not be parsed.
    const kind = line.slice(kindOpening.length, line.indexOf('"', kindOpening.length))
    relations[kind] = (relations[kind] ?? 0) + 1
  }
  let stories = 0
  for (const _ of linesIn(disk, join(out, relationFiles.stories))) stories += 1
  return {relations, stories}
}

/** Print why relations could not be found; returns the exit code. */
export function failed(refusal: Refusal, terminal: Terminal): number {
  printFailure(refusal, terminal)
  return codes[refusal.rule] ?? exits.output
}

/** Print on standard error what was found. */
export function printSummary(
  out: string,
  {documents, repeated, compared, kept}: Related,
  terminal: Terminal,
): void {
  const {relations, stories} = countsIn(out)
  const kinds = Object.entries(relations).map(([kind, count]) => `${grouped(count)} ${kind}`)
  const parts = [
    counted(documents, 'document'),
    ...(repeated === 0 ? [] : [`${grouped(repeated)} more with the key of another`]),
    `${counted(compared, 'pair')} compared${kept === 0 ? '' : `, ${grouped(kept)} of them before`}`,
    `${grouped(stories)} ${stories === 1 ? 'story' : 'stories'}`,
    kinds.length === 0 ? 'no relations' : `relations: ${kinds.join(', ')}`,
  ]
  printLines(terminal, `${parts.join('; ')}\n`)
}
