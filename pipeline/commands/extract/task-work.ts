import type {GatherOptions} from '../../gather/containers/options.ts'
import {inputsOf} from '../../gather/inputs.ts'
import type {Options} from '../../index.ts'
import type {Task, Tell, Work} from '../../run/task.ts'
import type {Input} from '../../tree/inputs.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {isEverywhere} from '../../write/failures.ts'
import {disk} from '../../write/io.ts'
import {type Document, documentOf, errorOf} from '../shared/document.ts'
import {linesOf, type Problem} from '../shared/problems.ts'
import type {Job} from './job.ts'
import {beginPart, type Making, type Setting} from './part-writer.ts'
import type {Summary} from './summary.ts'

/** With what work is done; the real files and the whole line when nothing is said. */
export interface Means extends Partial<Setting> {
  readonly understand?: (input: Input, options: Options) => Document
}

/**
 * The work of a run: inputs of a shard to documents, documents to parts.
 *
 * One document’s trouble never stops the others, unless no further output can be written either.
 */
export function workOf(job: Job, means: Means = {}): Work<Summary> {
  const all = {io: disk, understand: documentOf, ...means}
  return (task, tell) => workThrough({job, means: all, task, tell, stems: new Map(), told: []})
}

/** A task, and with what it is done. */
interface Shift {
  readonly job: Job
  readonly means: Setting & Required<Pick<Means, 'understand'>>
  readonly task: Task
  readonly tell: Tell<Summary>
  /** Stems of files of the documents at hand, by name. */
  readonly stems: Map<string, string>
  /** What there is to tell of containers since the last document. */
  readonly told: Problem[]
}

async function workThrough(shift: Shift): Promise<void> {
  const {task, tell} = shift
  let making = next(shift, task.parts)
  for await (const {place, input} of dueOf(shift)) {
    if (making.isFull()) {
      if (!(await endPart(making, shift, false))) return
      making = next(shift, making.number + 1)
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

function openingOf({mostBytes, map, quiet}: Job, told: Problem[]): GatherOptions {
  const at = {line: 1, column: 1, level: 'message'} as const
  return {
    mostBytes,
    ...(map === undefined ? {} : {map}),
    onSkipped: (skipped): void => {
      if (!quiet) told.push({...skipped, ...at})
    },
  }
}

function next({job, means, task, stems}: Shift, number: number): Making {
  return beginPart(job, means, task.number, number, stems)
}

/** Answer one input; whether to go on. */
async function answer(
  making: Making,
  {job, means, task, tell, stems, told}: Shift,
  place: number,
  input: Input,
): Promise<boolean> {
  await tellAll(told, tell)
  const {name} = input
  if (!(await tell({type: 'begin', at: place, name}))) return false
  const since = performance.now()
  const given = task.given.find(([at]) => at === place)
  const answered =
    given === undefined ? means.understand(input, job.options) : errorOf(name, given[1])
  const document = input.id === undefined ? answered : {...answered, id: input.id}
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
  const {problems} = document
  const told = quiet ? problems.filter(({level}) => level === 'fail') : problems
  if (told.length > 0) await tell({type: 'tell', text: linesOf(told)})
  const put = making.put(document)
  if (put === 'taken') return true
  if (put === 'gone') return (await tell({type: 'gone'})) && false
  if (isEverywhere(put)) return await stop(making, put, tell)
  return await tell({type: 'missed', refusal: put})
}

async function endPart(making: Making, {task, tell}: Shift, last: boolean): Promise<boolean> {
  const files = making.end()
  if (isRefusal(files)) return await stop(making, files, tell)
  const part = {shard: task.number, part: making.number, last, files, ...making.count()}
  return await tell({type: 'part', part})
}

async function stop(making: Making, refusal: Refusal, tell: Tell<Summary>): Promise<false> {
  making.drop()
  await tell({type: 'stop', refusal})
  return false
}
