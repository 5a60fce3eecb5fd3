import {inputsOf, type Opening} from '../gather/open.ts'
import type {Options} from '../index.ts'
import {notes} from '../run/lock.ts'
import {nameOf, type Task, type Tell, type Work} from '../run/task.ts'
import type {FieldMap} from '../tree/field-map.ts'
import type {Input} from '../tree/inputs.ts'
import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {isEverywhere} from '../write/failures.ts'
import {fileTo} from '../write/filing.ts'
import {type Manner, printed, shapeOf} from '../write/formats.ts'
import {disk, type Io} from '../write/io.ts'
import {both, partSink, spoolSink} from '../write/part-sink.ts'
import type {PartFile, Sink} from '../write/result.ts'
import type {Printed, Printer} from '../write/stdout.ts'
import {type Document, documentOf, errorOf, refuseOurs} from './document.ts'
import {linesOf, type Problem} from './problems.ts'
import {nothing, type Summary, sum, summaryOf} from './summary.ts'

/**
 * Where results of a run go: files for every document, files for parts, or one after another
 * (a file for each part, to be sent on).
 */
export type Layout = 'documents' | 'parts' | 'spool'

/** What is done with every input. */
export interface Job {
  readonly options: Options
  readonly manner: Manner
  readonly layout: Layout
  /** The folder for results. */
  readonly out: string
  /** The most bytes that a document may have. */
  readonly mostBytes: number
  /** How fields are called in the JSON of others. */
  readonly map?: FieldMap
  /** Whether only failures are told. */
  readonly quiet: boolean
}

/** A part ends with so many documents, or when they have so many bytes together. */
const mostDocuments = 512
const mostBytesInPart = 32_000_000

/** A part that is being made. */
interface Making {
  readonly number: number
  readonly put: (document: Document) => Printed
  readonly end: () => readonly PartFile[] | Refusal
  readonly drop: () => void
  inputs: number
  missed: number
  bytes: number
  sums: Summary
}

/**
 * The work of a run: inputs of a shard to documents, documents to parts.
 *
 * One document’s trouble never stops the others, unless no further output can be written either.
 *
 * @param print
 *   Takes articles instead of files, when given.
 */
export function workOf(job: Job, io: Io = disk, print?: Printer): Work<Summary> {
  return (task, tell) =>
    workThrough({job, io, task, tell, stems: new Map(), told: [], ...(print && {print})})
}

/** A task, and with what it is done. */
interface Shift {
  readonly job: Job
  readonly io: Io
  readonly print?: Printer
  readonly task: Task
  readonly tell: Tell<Summary>
  /** Stems of files of the documents at hand, by name. */
  readonly stems: Map<string, string>
  /** What there is to tell of containers since the last document. */
  readonly told: Problem[]
}

async function workThrough(shift: Shift): Promise<void> {
  const {task, tell} = shift
  let making = beginPart(shift, task.parts)
  for await (const {place, input} of dueOf(shift)) {
    if (isFull(making)) {
      if (!(await endPart(making, shift, false))) return
      making = beginPart(shift, making.number + 1)
    }
    if (!(await answer(making, shift, place, input))) return making.drop()
  }
  if (await endPart(making, shift, true)) await tell({type: 'done'})
}

/** Inputs of parts that are not done. */
async function* dueOf({
  task,
  job,
  told,
}: Shift): AsyncGenerator<{readonly place: number; readonly input: Input}> {
  let place = 0
  for await (const input of inputsOf(task.shard, openingOf(job, told))) {
    if (place >= task.documents) yield {place, input}
    place++
  }
}

function openingOf({mostBytes, map, quiet}: Job, told: Problem[]): Opening {
  const at = {line: 1, column: 1, level: 'message'} as const
  return {
    mostBytes,
    ...(map === undefined ? {} : {map}),
    tell: (skipped): void => {
      if (!quiet) told.push({...skipped, ...at})
    },
  }
}

function beginPart({job, io, print, task, stems}: Shift, number: number): Making {
  const so = {number, inputs: 0, missed: 0, bytes: 0, sums: nothing}
  if (print !== undefined) {
    const put = ({accepted}: Document): Printed =>
      accepted === undefined ? 'taken' : print(printed(accepted, job.manner))
    return {...so, put, end: () => [], drop: () => undefined}
  }
  const sink = sinkOf(job, nameOf(task.number, number), stems, io)
  return {
    ...so,
    put: (document) => sink.put(document) ?? 'taken',
    end: sink.end,
    drop: sink.drop,
  }
}

function sinkOf(
  {layout, out, manner}: Job,
  name: string,
  stems: ReadonlyMap<string, string>,
  io: Io,
): Sink {
  if (layout === 'parts') return partSink(out, name, manner, io)
  if (layout === 'spool') return spoolSink(out, 'articles', name, manner, io)
  const files = fileTo(out, manner, stems, io)
  if (shapeOf(manner).all === undefined) return files
  return both(files, spoolSink(out, notes, name, manner, io))
}

function isFull({inputs, bytes}: Making): boolean {
  return inputs >= mostDocuments || bytes >= mostBytesInPart
}

/** Answer one input; whether to go on. */
async function answer(
  making: Making,
  {job, task, tell, stems, told}: Shift,
  place: number,
  input: Input,
): Promise<boolean> {
  await tellAll(told, tell)
  const {name} = input
  if (!(await tell({type: 'begin', at: place, name}))) return false
  const since = performance.now()
  const given = task.given.find(([at]) => at === place)
  const document = given === undefined ? documentOf(input, job.options) : errorOf(name, given[1])
  stems.set(name, task.stems?.[place] ?? '')
  const goes = await take(making, document, job, tell)
  stems.delete(name)
  const milliseconds = Math.round(performance.now() - since)
  return goes && (await tell({type: 'end', name, reply: document.reply, milliseconds}))
}

/** Tell what there is to tell of a container. */
async function tellAll(told: Problem[], tell: Tell<Summary>): Promise<void> {
  if (told.length > 0) await tell({type: 'tell', text: linesOf(told.splice(0))})
}

/** Take what became of an input; whether to go on. */
async function take(
  making: Making,
  document: Document,
  {quiet}: Job,
  tell: Tell<Summary>,
): Promise<boolean> {
  making.inputs++
  making.bytes += document.bytes?.length ?? 0
  const {problems} = document
  const told = quiet ? problems.filter(({level}) => level === 'fail') : problems
  if (told.length > 0) await tell({type: 'tell', text: linesOf(told)})
  making.sums = sum(making.sums, summaryOf(document))
  const put = putOn(making, document)
  if (put === 'taken') return true
  if (put === 'gone') return (await tell({type: 'gone'})) && false
  making.missed++
  if (isEverywhere(put)) return await stop(making, put, tell)
  return await tell({type: 'missed', refusal: put})
}

/** An error of ours while one document is put leaves its neighbours alone. */
function putOn({put}: Making, document: Document): Printed {
  try {
    return put(document)
  } catch (error) {
    return refuseOurs(`Could not write what became of \`${document.name}\``, error)
  }
}

async function endPart(making: Making, {task, tell}: Shift, last: boolean): Promise<boolean> {
  const files = making.end()
  if (isRefusal(files)) return await stop(making, files, tell)
  const {number, inputs, missed, sums} = making
  const part = {shard: task.number, part: number, inputs, missed, last, files, sums}
  return await tell({type: 'part', part})
}

async function stop(making: Making, refusal: Refusal, tell: Tell<Summary>): Promise<false> {
  making.drop()
  await tell({type: 'stop', refusal})
  return false
}
