import {existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {RelationRecord} from '../../tree/generated/relation.ts'
import type {StoryRecord} from '../../tree/generated/story.ts'
import {isRefusal} from '../../tree/refusals.ts'
import {toLine} from '../../write/json.ts'
import type {PrintResult} from '../../write/stdout.ts'
import {keyListsIn} from '../extract/key-lists.ts'
import {defaultWorkers, limitsOf} from '../extract/limits.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'
import {exitOf, exits, printNoAudits} from '../shared/exits.ts'
import {counted, printable} from '../shared/printable.ts'
import type {Program} from '../shared/program.ts'
import {temporaryFolder} from '../shared/temporary-folder.ts'
import type {Terminal} from '../shared/terminal.ts'
import {printUnlisted} from '../shared/unlisted.ts'
import {printLines} from '../shared/wrapping.ts'
import {isFreeForRelations, type Related, relateCorpus, withoutEarlier} from './corpus-run.ts'
import {auditFilesIn, type RunProblem} from './documents.ts'
import {relationFiles} from './relation-files.ts'
import {stateIn} from './state.ts'
import {countsIn, failed, printSummary, recordsIn} from './summary.ts'
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
  const empty = call.paths.filter(isWithoutResults)
  if (
    !call.options.has('with') &&
    call.paths.every((folder) => auditFilesIn(folder).length === 0)
  ) {
    return printNoAudits(terminal)
  }
  const given = textOf(call, 'out')
  const out = given ?? temporaryFolder('relate')
  if (isRefusal(out)) return failed(out, terminal)
  try {
    const previous = textOf(call, 'with')
    const workers = limits.workers ?? defaultWorkers()
    const job = {folders: call.paths, out, workers, ...(previous === undefined ? {} : {previous})}
    const related = await relateCorpus(job, program)
    if (isRefusal(related)) return failed(related, terminal)
    const problems = [...empty.map(problemOf), ...related.problems]
    return report({...related, problems}, out, call, terminal)
  } finally {
    if (given === undefined) rmSync(out, {recursive: true, force: true})
  }
}

/** Whether a folder holds neither audits nor a list of keys, as a folder of captures does. */
function isWithoutResults(folder: string): boolean {
  return auditFilesIn(folder).length === 0 && keyListsIn(folder).length === 0
}

function problemOf(folder: string): RunProblem {
  const reason = 'There are no audits here. Name what `copydesk extract … --out DIR` wrote'
  return {type: 'problem', place: folder, reason}
}

/** Print what was found; returns the exit code. */
function report(related: Related, out: string, call: Call, terminal: Terminal): number {
  printProblems(related, terminal)
  if (!call.options.has('quiet')) printUnlisted(related.unlisted, terminal)
  const printed = call.options.has('out') ? 'written' : printRelations(out, call, terminal)
  const summed = summarize(out, related, call, terminal)
  const code = related.problems.length > 0 ? exits.rejected : exits.fine
  return exitOf(printed === 'written' ? summed : printed, terminal, code)
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
  const earlier = previous === undefined ? undefined : stateIn(previous)
  return typeof earlier === 'string' ? misuse(`${earlier}. ${withoutEarlier}`) : undefined
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

/** Print the summary: with `--json` and `--out` as a line of JSON, else for people. */
function summarize(out: string, related: Related, call: Call, terminal: Terminal): PrintResult {
  const isJson = call.options.has('json')
  if (isJson && call.options.has('out')) {
    const {documents, repeated, compared, kept} = related
    const {relations, stories} = countsIn(out)
    return terminal.out(toLine({documents, repeated, compared, kept, relations, stories}))
  }
  if (!isJson && !call.options.has('quiet')) printSummary(out, related, terminal)
  return 'written'
}
