import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {RelationRecord} from '../../tree/generated/relation.ts'
import type {StoryRecord} from '../../tree/generated/story.ts'
import {codeOf, refuse} from '../../tree/refusals.ts'
import {disk} from '../../write/io.ts'
import {toLine} from '../../write/json.ts'
import {linesIn} from '../../write/lines-in.ts'
import type {PrintResult} from '../../write/stdout.ts'
import {defaultWorkers, limitsOf} from '../extract/limits.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'
import {exitOf, exits, printFailure, printNothingFound} from '../shared/exits.ts'
import {counted, grouped, printable} from '../shared/printable.ts'
import type {Program} from '../shared/program.ts'
import type {Terminal} from '../shared/terminal.ts'
import {printLines} from '../shared/wrapping.ts'
import {isFreeForRelations, type Related, relateCorpus, relationFiles} from './corpus-run.ts'
import {auditFilesIn} from './documents.ts'
import {strangeState} from './state.ts'
import {textOfRelation, textOfStory} from './text.ts'

/** Problems that are printed one by one. */
const mostProblems = 20

/**
 * Find out who copied whom among the documents of runs, and how many origins a story has.
 *
 * With `--out`, relations go to files, and a later run can go on from there; otherwise they are printed.
 *
 * @returns
 *   The exit code: 1 when an audit could not be read, or the folders hold none.
 */
export async function relate(
  call: Call,
  terminal: Terminal,
  program: Program,
): Promise<number | Misuse> {
  const limits = limitsOf(call)
  if ('type' in limits) return limits
  const wrong = wrongCall(call)
  if (wrong !== undefined) return wrong
  if (
    !call.options.has('with') &&
    call.paths.every((folder) => auditFilesIn(folder).length === 0)
  ) {
    return printNothingFound(terminal, 'audits')
  }
  const given = textOf(call, 'out')
  const out = given ?? mkdtempSync(join(tmpdir(), 'copydesk-relate-'))
  try {
    const previous = textOf(call, 'with')
    const workers = limits.workers ?? defaultWorkers()
    const job = {folders: call.paths, out, workers, ...(previous === undefined ? {} : {previous})}
    return report(await relateCorpus(job, program), out, call, terminal)
  } catch (error) {
    return failed(error, terminal)
  } finally {
    if (given === undefined) rmSync(out, {recursive: true, force: true})
  }
}

/** Print what was found; returns the exit code. */
function report(related: Related, out: string, call: Call, terminal: Terminal): number {
  printProblems(related, terminal)
  const printed = call.options.has('out') ? 'written' : printRelations(out, call, terminal)
  const summed = printSummary(out, related, call, terminal)
  const code = related.problems.length > 0 ? exits.rejected : exits.fine
  return exitOf(printed === 'written' ? summed : printed, terminal, code)
}

function failed(error: unknown, terminal: Terminal): number {
  if (codeOf(error) === undefined) throw error
  const reason = error instanceof Error ? error.message : String(error)
  const remedy = 'Check that the folder can be written and that its disk has room'
  printFailure(refuse('relate/files', reason, remedy), terminal)
  return exits.output
}

function wrongCall(call: Call): Misuse | undefined {
  const [out, previous] = [textOf(call, 'out'), textOf(call, 'with')]
  if (call.paths.length === 0 && previous === undefined) {
    return misuse('Expected a folder that `copydesk extract --out` wrote')
  }
  const missing = call.paths.find((folder) => !existsSync(folder))
  if (missing !== undefined) return misuse(`There is no folder \`${missing}\``)
  if (out === '') return misuse('Expected a folder for `--out`')
  if (out !== undefined && !isFreeForRelations(out)) {
    return misuse(`Expected an empty folder or one of relations for \`--out\`, found \`${out}\``)
  }
  const strange = previous === undefined ? undefined : strangeState(previous)
  if (strange === undefined) return undefined
  return misuse(`${strange}; run \`copydesk relate\` over all results, without \`--with\``)
}

function printProblems({problems}: Related, terminal: Terminal): void {
  const lines = problems
    .slice(0, mostProblems)
    .map(({place, reason}) => `${printable(`${place}: ${reason}`)}\n`)
  const more = problems.length - lines.length
  printLines(terminal, lines.join('') + (more > 0 ? `… ${counted(more, 'problem')} more\n` : ''))
}

/** Print relations and stories, one by one. */
function printRelations(out: string, call: Call, terminal: Terminal): PrintResult {
  const isJson = call.options.has('json')
  for (const value of recordsIn(join(out, relationFiles.stories))) {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: only this command writes such files
    const story = value as StoryRecord
    const printed = terminal.out(isJson ? toLine(story) : textOfStory(story))
    if (printed !== 'written') return printed
  }
  for (const value of recordsIn(join(out, relationFiles.relations))) {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: only this command writes such files
    const relation = value as RelationRecord
    const printed = terminal.out(isJson ? toLine(relation) : textOfRelation(relation))
    if (printed !== 'written') return printed
  }
  return 'written'
}

function* recordsIn(path: string): Generator<unknown, void> {
  for (const line of linesIn(disk, path)) yield JSON.parse(line)
}

function printSummary(
  out: string,
  {documents, repeated, compared}: Related,
  call: Call,
  terminal: Terminal,
): PrintResult {
  const counts: Record<string, number> = {}
  for (const value of recordsIn(join(out, relationFiles.relations))) {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: only this command writes such files
    const {kind} = value as RelationRecord
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  let stories = 0
  for (const _ of linesIn(disk, join(out, relationFiles.stories))) stories += 1
  if (call.options.has('json') && textOf(call, 'out') !== undefined) {
    return terminal.out(toLine({documents, repeated, compared, relations: counts, stories}))
  }
  if (call.options.has('quiet') || call.options.has('json')) return 'written'
  const kinds = Object.entries(counts).map(([kind, count]) => `${grouped(count)} ${kind}`)
  const parts = [
    counted(documents, 'document'),
    ...(repeated === 0 ? [] : [`${grouped(repeated)} more with the key of another`]),
    `${counted(compared, 'pair')} compared`,
    `${stories} ${stories === 1 ? 'story' : 'stories'}`,
    kinds.length === 0 ? 'no relations' : `relations: ${kinds.join(', ')}`,
  ]
  printLines(terminal, `${parts.join('; ')}\n`)
  return 'written'
}
