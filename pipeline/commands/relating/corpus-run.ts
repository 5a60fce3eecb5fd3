import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import type {Program} from '../shared/program.ts'
import {type CandidatePair, candidatesOf} from './candidates.ts'
import {auditFilesIn} from './documents.ts'
import {type Chunk, type SettleTask, settledFiles} from './settling.ts'
import {linesOfSpool, type SpoolTask, spoolFiles} from './spool.ts'
import {
  type CorpusDocument,
  corpusIn,
  generationOf,
  sketchesOf,
  spoolName,
  spoolsIn,
  stateName,
  writeAbout,
} from './state.ts'
import {doTasks} from './tasks.ts'

/** Files of audits of one task, and pairs of one chunk: below that, another process is not worth its start. */
const [filesOfTask, pairsOfChunk] = [400, 2000] as const

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
  readonly compared: number
  readonly problems: readonly {readonly place: string; readonly reason: string}[]
}

/** The files of relations. */
export const relationFiles = {
  relations: 'relations.ndjson',
  stories: 'stories.ndjson',
  documents: 'documents.ndjson',
} as const

/**
 * Find the relations of a corpus and write them into a folder.
 *
 * The bytes written do not depend on the order of the folders, the number of workers, or on which part of the corpus came
 * with the earlier run.
 */
export async function relateCorpus(job: RelateJob, program: Program): Promise<Related> {
  const state = join(job.out, stateName)
  const work = join(state, 'work')
  if (job.previous === undefined || !isIn(job.previous, job.out))
    rmSync(state, {recursive: true, force: true})
  mkdirSync(work, {recursive: true})
  const generation = takeOver(job, state)
  const tasks = spoolTasks(job, state, generation)
  await doTasks(tasks, work, program)
  writeAbout(state)
  const {documents, repeated} = corpusIn(state)
  const candidates = candidatesOf(documents.length, sketchesOf(state, documents), work)
  const chunks = writeChunks(candidates.components(), documents, work)
  const settling = Array.from(
    {length: Math.max(1, Math.min(job.workers, chunks.length))},
    (_, i): SettleTask => ({
      type: 'settle',
      state,
      chunks: chunks.filter((_chunk, k) => k % job.workers === i).map((name) => join('work', name)),
    }),
  )
  await doTasks(settling, work, program)
  joinChunks(work, chunks, job.out)
  rmSync(work, {recursive: true})
  return {
    documents: documents.length,
    repeated,
    compared: candidates.count,
    problems: tasks.flatMap(({name}) => problemsOf(state, name)),
  }
}

function isIn(previous: string, out: string): boolean {
  return join(previous, '.') === join(out, '.')
}

/** Copy the spools of an earlier run; returns the number of the next generation. */
function takeOver({previous, out}: RelateJob, state: string): number {
  if (previous === undefined) return 0
  const from = join(previous, stateName)
  const spools = spoolsIn(from)
  if (!isIn(previous, out)) {
    for (const spool of spools) {
      for (const ending of Object.values(spoolFiles)) {
        copyFileSync(join(from, `${spool}${ending}`), join(state, `${spool}${ending}`))
      }
    }
  }
  return Math.max(-1, ...spools.map(generationOf)) + 1
}

function spoolTasks(
  {folders, workers}: RelateJob,
  state: string,
  generation: number,
): readonly SpoolTask[] {
  const files = folders.flatMap((folder) =>
    auditFilesIn(folder).map((file) => [folder, file] as const),
  )
  const isSmall = files.length < filesOfTask && files.every(([, file]) => file.endsWith('.json'))
  const count = isSmall ? 1 : Math.min(workers, files.length)
  return Array.from({length: count}, (_, i) => ({
    type: 'spool' as const,
    state,
    name: spoolName(generation, i),
    files: files.filter((_file, k) => k % count === i),
  }))
}

function problemsOf(state: string, name: string): Related['problems'] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `fillSpool` writes such lines
  return linesOfSpool(state, name, spoolFiles.problems) as Related['problems']
}

/** Write components into chunks of some thousand pairs; returns their names in order. */
function writeChunks(
  components: Iterable<readonly CandidatePair[]>,
  documents: readonly CorpusDocument[],
  work: string,
): readonly string[] {
  const names: string[] = []
  let [waiting, pairs]: [(readonly CandidatePair[])[], number] = [[], 0]
  const write = (): void => {
    if (waiting.length === 0) return
    const name = `chunk-${String(names.length).padStart(6, '0')}`
    writeFileSync(join(work, `${name}.json`), JSON.stringify(chunkOf(waiting, documents)))
    names.push(name)
    waiting = []
    pairs = 0
  }
  for (const component of components) {
    waiting.push(component)
    pairs += component.length
    if (pairs >= pairsOfChunk) write()
  }
  write()
  return names
}

function chunkOf(
  components: readonly (readonly CandidatePair[])[],
  documents: readonly CorpusDocument[],
): Chunk {
  const places = new Map<number, number>()
  const listed: Chunk['documents'][number][] = []
  const placeOf = (number: number): number => {
    const known = places.get(number)
    if (known !== undefined) return known
    const {spool = '', offset = 0, length = 0} = documents[number] ?? {}
    places.set(number, listed.length)
    listed.push([spool, offset, length])
    return listed.length - 1
  }
  return {
    components: components.map((pairs) => pairs.map(([a, b]) => [placeOf(a), placeOf(b)] as const)),
    documents: listed,
  }
}

function joinChunks(work: string, chunks: readonly string[], out: string): void {
  for (const kind of ['relations', 'stories', 'documents'] as const) {
    const path = join(out, relationFiles[kind])
    writeFileSync(`${path}.part`, '')
    for (const chunk of chunks) {
      writeFileSync(`${path}.part`, readFileSync(join(work, `${chunk}${settledFiles[kind]}`)), {
        flag: 'a',
      })
    }
    renameSync(`${path}.part`, path)
  }
}

/** Whether a folder holds relations that were written before, or nothing. */
export function isFreeForRelations(out: string): boolean {
  if (!existsSync(out)) return true
  return existsSync(join(out, stateName)) || readdirSync(out).length === 0
}
