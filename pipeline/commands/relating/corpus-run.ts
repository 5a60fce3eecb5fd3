import {existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fenceOff} from '../../run/leftovers.ts'
import {stateFolder} from '../../run/state-folder.ts'
import {codeOf, type Refusal, refuse} from '../../tree/refusals.ts'
import {disk} from '../../write/io.ts'
import type {Program} from '../shared/program.ts'
import {statsAt} from '../shared/stats.ts'
import {candidatesOf} from './candidates.ts'
import {type ChunkList, joinChunks, joinComparisons, writeChunks} from './chunks.ts'
import {type KeptComparisons, keptComparisons, noComparisons} from './comparisons.ts'
import {auditFilesIn, type RunProblem} from './documents.ts'
import {goneIn} from './gone.ts'
import {whileHolding} from './holding.ts'
import {relationFiles} from './relation-files.ts'
import type {SettleTask} from './settling.ts'
import {problemsOfSpool, type SpoolTask, spoolFiles, writeGone} from './spool.ts'
import {
  type CorpusDocument,
  comparedFiles,
  corpusIn,
  intactStateIn,
  type State,
  sketchesOf,
  spoolName,
  stateName,
  writeState,
} from './state.ts'
import {type Earlier, takeOver} from './taking-over.ts'
import {doTasks} from './tasks.ts'

/** Files of audits of one task: below that, another process is not worth its start. */
const filesOfTask = 400

/** What relations are looked for in. */
export interface RelateJob {
  /** Folders of results. */
  readonly folders: readonly string[]
  /** The folder of relations of an earlier run, whose documents belong to the corpus. */
  readonly previous?: string
  /** The folder for the relations. */
  readonly out: string
  readonly workers: number
}

/** What was found. */
export interface Related {
  readonly documents: number
  readonly repeated: number
  /** Pairs that were compared, and how many of them by the earlier run. */
  readonly compared: number
  readonly kept: number
  readonly problems: readonly RunProblem[]
  /** Audits that the lists of keys do not name, which are passed over. */
  readonly unlisted: number
}

const damagedKeys = 'A list of keys in the results is damaged'
const again = 'Run `copydesk extract` into their folder again'
const workName = 'work-'
const lineKinds = ['relations', 'stories', 'documents'] as const
type LineKind = (typeof lineKinds)[number]

/**
 * Find the relations of a corpus and write them into a folder.
 *
 * The bytes written do not depend on the order of the folders, the number of workers, or on which part of the corpus came
 * with the earlier run. Relations and state of an earlier run in the folder stay as they are until all is found.
 *
 * @returns
 *   What was found, or why it could not be: another run writes to the folder, the earlier run cannot be used, a process ended,
 *   a file could not be written.
 */
export function relateCorpus(job: RelateJob, program: Program): Promise<Related | Refusal> {
  const {out} = job
  return whileHolding(
    out,
    // What a run that was killed left of its lock is removed.
    async ({folder}) => fenceOff(disk, out, folder) ?? (await relateAlone(job, program)),
  )
}

/** The same while no other run writes to the folder. */
async function relateAlone(job: RelateJob, program: Program): Promise<Related | Refusal> {
  const state = join(job.out, stateName)
  try {
    mkdirSync(state, {recursive: true})
    // A name of its own, since processes of a run that was killed may still write into theirs.
    const work = mkdtempSync(join(state, workName))
    try {
      return await relateIn(state, work, job, program)
    } finally {
      rmSync(work, {recursive: true, force: true})
      for (const kind of lineKinds) rmSync(partOf(job.out, kind), {force: true})
    }
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('relate/keys', damagedKeys, again)
    if (codeOf(error) === undefined) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const remedy =
      'Check that the results can be read, and that the folder of relations can be written and its disk has room'
    return refuse('relate/files', reason, remedy)
  }
}

async function relateIn(
  folder: string,
  work: string,
  job: RelateJob,
  program: Program,
): Promise<Related | Refusal> {
  const {previous, out, workers} = job
  const before = previous === undefined ? undefined : intactStateIn(previous)
  if (typeof before === 'string') return refuse('relate/state', before, withoutEarlier)
  const earlier = previous === undefined || before === undefined ? undefined : {previous, ...before}
  const taken = takeOver(earlier, folder)
  const tasks = spoolTasks(job, work, taken.generation)
  const failed = await doTasks(tasks, work, program)
  if (failed !== undefined) return failed
  const gone = spoolName(taken.generation, tasks.length)
  writeGone(work, gone, earlier === undefined ? [] : goneIn(job.folders))
  const added = [...tasks.map(({name}) => name), gone]
  for (const name of added) moveSpool(name, work, folder)
  const state: State = {
    spools: [...taken.spools, ...added],
    compared: `${String(taken.generation).padStart(4, '0')}-compared`,
  }
  const {documents, repeated} = corpusIn(folder, state)
  const unread = tasks.flatMap(({name}) => problemsOfSpool(folder, name))
  const problems = unread.filter((each) => each.type === 'problem')
  const candidates = candidatesOf(documents.length, sketchesOf(folder, state, documents), work)
  const chunks = writeChunks(
    candidates.components(),
    {documents, spools: state.spools},
    keptOf(earlier, documents),
    work,
  )
  const settling = settleTasks(chunks, earlier, {state: folder, work, workers})
  const broken = await doTasks(settling, work, program)
  if (broken !== undefined) return broken
  finish(chunks, {work, out, earlier}, state)
  return {
    documents: documents.length,
    repeated,
    compared: candidates.count,
    kept: chunks.kept,
    problems,
    unlisted: unread.length - problems.length,
  }
}

/** What to do when the state of an earlier run cannot be used. */
export const withoutEarlier = 'Run `copydesk relate` over all results, without `--with`'

function keptOf(
  earlier: Earlier | undefined,
  documents: readonly CorpusDocument[],
): KeptComparisons {
  return earlier === undefined
    ? noComparisons
    : keptComparisons(join(earlier.previous, stateName), earlier, documents)
}

function spoolTasks(
  {folders, workers}: RelateJob,
  folder: string,
  generation: number,
): readonly SpoolTask[] {
  const files = folders.flatMap((results) =>
    auditFilesIn(results).map((file) => [results, file] as const),
  )
  const isSmall = files.length < filesOfTask && files.every(([, file]) => file.endsWith('.json'))
  const count = isSmall ? 1 : Math.min(workers, files.length)
  return Array.from({length: count}, (_, i) => ({
    type: 'spool' as const,
    folder,
    name: spoolName(generation, i),
    files: files.filter((_file, k) => k % count === i),
  }))
}

function moveSpool(name: string, from: string, to: string): void {
  for (const ending of Object.values(spoolFiles)) {
    renameSync(join(from, `${name}${ending}`), join(to, `${name}${ending}`))
  }
}

function settleTasks(
  {names}: ChunkList,
  earlier: Earlier | undefined,
  {state, work, workers}: {readonly state: string; readonly work: string; readonly workers: number},
): readonly SettleTask[] {
  const count = Math.max(1, Math.min(workers, names.length))
  const kept =
    earlier === undefined
      ? {}
      : {kept: join(earlier.previous, stateName, `${earlier.compared}${comparedFiles.lines}`)}
  return Array.from({length: count}, (_, i) => ({
    type: 'settle' as const,
    state,
    work,
    chunks: names.filter((_name, k) => k % count === i),
    ...kept,
  }))
}

/** Give all files their names: the state first, so that a run that goes on from there lacks nothing. */
function finish(
  chunks: ChunkList,
  {
    work,
    out,
    earlier,
  }: {
    readonly work: string
    readonly out: string
    readonly earlier: Earlier | undefined
  },
  state: State,
): void {
  const folder = join(out, stateName)
  for (const kind of lineKinds) joinChunks(work, chunks, kind, partOf(out, kind))
  joinComparisons(work, chunks, join(work, state.compared))
  for (const ending of Object.values(comparedFiles)) {
    renameSync(join(work, `${state.compared}${ending}`), join(folder, `${state.compared}${ending}`))
  }
  writeState(folder, state, earlier)
  for (const kind of lineKinds) renameSync(partOf(out, kind), join(out, relationFiles[kind]))
}

/** A file of relations before it has its name. */
function partOf(out: string, kind: LineKind): string {
  return join(out, `${relationFiles[kind]}.part`)
}

/** Whether a path is a folder that holds relations which were written before, or nothing but a lock, or does not exist. */
export function isFreeForRelations(out: string): boolean {
  const stats = statsAt(out)
  if (stats?.isDirectory() !== true) return stats === undefined
  return existsSync(join(out, stateName)) || readdirSync(out).every((name) => name === stateFolder)
}
