import {refused} from '../../gather/containers/capture-record.ts'
import type {GatherOptions} from '../../gather/containers/options.ts'
import {inputNameOf} from '../../gather/files/paths.ts'
import {inputsOf} from '../../gather/inputs.ts'
import type {Options} from '../../index.ts'
import type {Emit, Task, Work} from '../../run/task.ts'
import type {Input} from '../../tree/inputs.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {isEverywhere} from '../../write/failures.ts'
import {fencedBy} from '../../write/fence.ts'
import {definitionOf} from '../../write/formats.ts'
import {disk} from '../../write/io.ts'
import type {PrintResult} from '../../write/stdout.ts'
import {type DocumentResult, documentResultOf, errorOf, failureOf} from '../shared/document.ts'
import {type InputProblem, linesOfProblems} from '../shared/problems.ts'
import type {Job} from './job.ts'
import {beginPart, type Destination, type PartWriter} from './part-writer.ts'
import type {Summary} from './summary.ts'

/** Where a document begins in a file that holds several, as names say it. */
const offsetInFile = /@\d+$/

/** Parts of the work that tests replace; by default the file system and the whole pipeline. */
export interface WorkParts extends Partial<Destination> {
  readonly documentResultOf?: (input: Input, options: Options) => DocumentResult
}

/**
 * The work of a run: inputs of a shard to documents, documents to parts.
 *
 * A failure of one document never stops the others, unless no further output can be written either.
 */
export function workOf(job: Job, parts: WorkParts = {}): Work<Summary> {
  const all = {io: disk, documentResultOf, ...parts}
  return async (task, emit) => {
    const io = task.staging === undefined ? all.io : fencedBy(all.io, task.staging)
    const destination = {...all, io, ...(await tablesOf(job))}
    await runTask({job, parts: destination, task, emit, stems: new Map(), problems: []})
  }
}

/** What writes tables; loaded for the formats that are such. */
async function tablesOf({output}: Job): Promise<Pick<Destination, 'columnSink'>> {
  if (definitionOf(output).isColumns !== true) return {}
  const {columnSink} = await import('../../write/column-sink.ts')
  return {columnSink}
}

/** A task, and what is needed to do it. */
interface TaskContext {
  readonly job: Job
  readonly parts: Destination & Required<Pick<WorkParts, 'documentResultOf'>>
  readonly task: Task
  readonly emit: Emit<Summary>
  /** The stem of the files of each document at hand, by its name. */
  readonly stems: Map<string, string>
  /** Problems of the container that came up since the last document. */
  readonly problems: InputProblem[]
}

async function runTask(context: TaskContext): Promise<void> {
  const {task, emit} = context
  let writer = nextWriter(context, task.parts)
  for await (const {place, input} of remainingInputs(context)) {
    if (writer.isFull()) {
      if (!(await endPart(writer, context, false))) return
      writer = nextWriter(context, writer.number + 1)
    }
    if (!(await takeInput(writer, context, place, input))) return writer.drop()
  }
  if (await endPart(writer, context, true)) await emit({type: 'done'})
}

/** Inputs of parts that are not done. */
async function* remainingInputs({
  task,
  job,
  problems,
  emit,
}: TaskContext): AsyncGenerator<{readonly place: number; readonly input: Input}> {
  const {shard, documents, end} = task
  let place = 0
  // Gathering itself is at fault there, so that it must not be tried.
  if (end?.at !== 0) {
    await emit({type: 'gather', at: 0})
    for await (const input of inputsOf(shard, openingOf(job, problems))) {
      if (place >= documents) yield {place, input}
      place++
      if (place === end?.at) break
      await emit({type: 'gather', at: place})
    }
  }
  const [file] = shard.files
  if (end !== undefined && file !== undefined && end.at >= documents) {
    yield {place: end.at, input: refused(inputNameOf(file.path), end.error)}
  }
}

function openingOf({mostBytes, map, quiet}: Job, problems: InputProblem[]): GatherOptions {
  const at = {line: 1, column: 1, level: 'message'} as const
  return {
    mostBytes,
    ...(map === undefined ? {} : {map}),
    onSkipped: (skipped): void => {
      if (!quiet) problems.push({...skipped, ...at})
    },
  }
}

function nextWriter({job, parts, task, stems}: TaskContext, number: number): PartWriter {
  return beginPart(job, parts, task.number, number, stems)
}

/** Turn one input into a result; returns whether to continue. */
async function takeInput(
  writer: PartWriter,
  {job, parts, task, emit, stems, problems}: TaskContext,
  place: number,
  input: Input,
): Promise<boolean> {
  await emitProblems(problems, emit)
  const {name} = input
  if (!(await emit({type: 'begin', at: place, name}))) return false
  const since = performance.now()
  const given = task.given.find(([at]) => at === place)
  const document =
    given === undefined ? parts.documentResultOf(input, job.options) : errorOf(input, given[1])
  stems.set(name, stemIn(task, name))
  const {result, written} = put(writer, document)
  stems.delete(name)
  await emitDocumentProblems(written, job, emit)
  const continues = await follow(result, writer, emit)
  const milliseconds = Math.round(performance.now() - since)
  return continues && (await emit({type: 'end', name, reply: written.reply, milliseconds}))
}

/**
 * The stem of the files of a document: that of its file, and its offset where the file holds several.
 *
 *     x/items.json@924   items@924
 */
function stemIn({shard: {files}, stems}: Task, name: string): string {
  if (stems === undefined) return ''
  const stemOf = (own: string): string | undefined =>
    stems[files.findIndex(({path}) => inputNameOf(path) === own)]
  const [offset = ''] = offsetInFile.exec(name) ?? []
  const stem =
    stemOf(name) ?? `${stemOf(name.slice(0, name.length - offset.length)) ?? ''}${offset}`
  if (stem === offset) throw new RangeError(`Expected the name of an input, found ${name}`)
  return stem
}

/** Write a result. When an exception is thrown, the document becomes an error instead. */
function put(
  writer: PartWriter,
  document: DocumentResult,
): {readonly result: PrintResult; readonly written: DocumentResult} {
  try {
    return {result: writer.put(document), written: document}
  } catch (error) {
    const {key, bytes} = document
    const written = {
      ...failureOf(document, error, 'write'),
      key,
      ...(bytes === undefined ? {} : {bytes}),
    }
    return {result: writer.put(written), written}
  }
}

/** Emit the problems of a container, once each. */
async function emitProblems(problems: InputProblem[], emit: Emit<Summary>): Promise<void> {
  await emitLines(problems.splice(0), emit)
}

async function emitLines(
  problems: readonly InputProblem[],
  emit: Emit<Summary>,
  most?: number,
): Promise<void> {
  for (const line of linesOfProblems(problems, most)) await emit({type: 'message', ...line})
}

async function emitDocumentProblems(
  {problems}: DocumentResult,
  {quiet, verbose}: Job,
  emit: Emit<Summary>,
): Promise<void> {
  const shown = quiet ? problems.filter(({level}) => level === 'fail') : problems
  await emitLines(shown, emit, verbose ? shown.length : undefined)
}

/** What follows from the result of writing; returns whether to continue. */
async function follow(
  result: PrintResult,
  writer: PartWriter,
  emit: Emit<Summary>,
): Promise<boolean> {
  if (result === 'written') return true
  if (result === 'closed') return (await emit({type: 'closed'})) && false
  if (isEverywhere(result)) return await stop(writer, result, emit)
  return await emit({type: 'unwritten', refusal: result})
}

async function endPart(
  writer: PartWriter,
  {task, emit}: TaskContext,
  last: boolean,
): Promise<boolean> {
  await emit({type: 'complete'})
  const files = writer.end()
  if (isRefusal(files)) return await stop(writer, files, emit)
  const part = {shard: task.number, part: writer.number, last, files, ...writer.counts()}
  return await emit({type: 'part', part})
}

async function stop(writer: PartWriter, refusal: Refusal, emit: Emit<Summary>): Promise<false> {
  writer.drop()
  await emit({type: 'stop', refusal})
  return false
}
