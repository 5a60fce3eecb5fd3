import {isRefusal, type Refusal, refuse} from '../tree/refusals.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {beginJournal, endJournal, note} from './journal.ts'
import {clear, clearNotes} from './leftovers.ts'
import {type Lock, lock} from './lock.ts'
import type {Owner} from './process-identity.ts'
import type {Hear, News, Part, Replies, Task} from './task.ts'

/** A run that leaves its results in a folder. */
export interface Run<Sums extends Replies> {
  readonly io: Io
  readonly owner: Owner
  readonly out: string
  /** What it is, in the same words for the same inputs and options. */
  readonly words: string
  /** Whether to go on with an earlier run of the same words. */
  readonly resume: boolean
  /** How many shards its inputs have. */
  readonly shards: number
  /** A shard with nothing done of it. */
  readonly taskOf: (number: number) => Task
  /** Does what is done before anything else, with nothing done yet or some. */
  readonly begin: () => Refusal | undefined
  /** Does tasks, in whatever order they are ready. */
  readonly go: (tasks: Iterator<Task>, hear: Hear<Sums>) => Promise<void>
  /** Makes what is made of all parts, which are in order. */
  readonly finish: (parts: readonly Part<Sums>[]) => Refusal | undefined
}

type Mutable<Value> = {-readonly [Key in keyof Value]: Value[Key]}

/** How a run ended; all is well when nothing is here. */
export interface Ending {
  /** Why it broke off. */
  readonly refusal?: Refusal
  /** The first result that could not be written, while others could. */
  readonly missed?: Refusal
  /** Whether it broke off, for that or because whoever listened wanted no more. */
  readonly isStopped: boolean
}

/**
 * Run, as the only one that writes to the folder.
 *
 * Parts that an earlier run has done are heard again and not done again. A run that breaks off leaves
 * whole files alone, and a journal with which it can be resumed.
 */
export async function runIn<Sums extends Replies>(
  run: Run<Sums>,
  hear: Hear<Sums>,
): Promise<Ending> {
  const {io, out} = run
  const held = attempt(out, () => io.makeFolder(out)) ?? lock(io, out, run.owner)
  if (isRefusal(held)) return {refusal: held, isStopped: true}
  let ending: Ending = {isStopped: true}
  try {
    const done = prepare(run, held)
    ending = isRefusal(done) ? {refusal: done, isStopped: true} : await goOn(run, done, hear)
  } finally {
    held.release()
  }
  return ending
}

function prepare<Sums extends Replies>(
  {io, out, words, resume, begin}: Run<Sums>,
  {isTakenOver}: Lock,
): readonly Part<Sums>[] | Refusal {
  return (
    (isTakenOver ? clear(io, out) : undefined) ??
    (resume ? undefined : clearNotes(io, out)) ??
    begin() ??
    beginJournal<Sums>(io, out, words, resume)
  )
}

async function goOn<Sums extends Replies>(
  run: Run<Sums>,
  noted: readonly Part<Sums>[],
  hear: Hear<Sums>,
): Promise<Ending> {
  const {io, out} = run
  const parts = wholeStartsOf(noted)
  const so: Mutable<Ending> = {isStopped: parts.some((part) => !hear({type: 'noted', part}))}
  try {
    await run.go(tasksLeft(run, parts), (news) => {
      const failure = news.type === 'part' ? keep(run, news.part, parts) : refusalOf(news)
      if (failure !== undefined) so.refusal ??= failure
      if (news.type === 'missed') so.missed ??= news.refusal
      const goes = hear(news) && failure === undefined
      if (!goes) so.isStopped = true
      return goes
    })
  } catch (error) {
    clear(io, out)
    throw error
  }
  // Workers that were stopped from outside have left tasks undone, without any news of it.
  const lost = so.isStopped ? undefined : refuseLoss(run, parts)
  if (lost === undefined && !so.isStopped) return end(run, parts, so)
  clear(io, out)
  return {...so, isStopped: true, ...(lost && {refusal: lost})}
}

/** Note a part, unless it lacks a result: then it will be made again when the run is resumed. */
function keep<Sums extends Replies>(
  {io, out}: Run<Sums>,
  part: Part<Sums>,
  parts: Part<Sums>[],
): Refusal | undefined {
  parts.push(part)
  return part.missed > 0 ? undefined : note(io, out, part)
}

function refusalOf<Sums extends Replies>(news: News<Sums>): Refusal | undefined {
  return news.type === 'stop' ? news.refusal : undefined
}

function end<Sums extends Replies>(run: Run<Sums>, parts: Part<Sums>[], ending: Ending): Ending {
  const {io, out} = run
  parts.sort((a, b) => a.shard - b.shard || a.part - b.part)
  const refusal = run.finish(parts)
  if (refusal !== undefined) return {...ending, refusal}
  // With a result missing the journal stays, so that the run can be resumed for it.
  if (ending.missed !== undefined) return ending
  const failure = endJournal(io, out) ?? clearNotes(io, out)
  return failure === undefined ? ending : {...ending, refusal: failure}
}

/** Parts from the start of each shard on, up to the first that is missing. */
function wholeStartsOf<Sums extends Replies>(noted: readonly Part<Sums>[]): Part<Sums>[] {
  const places = new Map(noted.map((part) => [`${part.shard} ${part.part}`, part]))
  const whole: Part<Sums>[] = []
  for (const shard of new Set(noted.map((part) => part.shard))) {
    for (let i = 0; ; i++) {
      const part = places.get(`${shard} ${i}`)
      if (part === undefined) break
      whole.push(part)
    }
  }
  return whole
}

function* tasksLeft<Sums extends Replies>(
  {shards, taskOf}: Run<Sums>,
  parts: readonly Part<Sums>[],
): Generator<Task, void> {
  const done = new Map<number, {parts: number; documents: number; isWhole: boolean}>()
  for (const {shard, inputs, last} of parts) {
    const before = done.get(shard) ?? {parts: 0, documents: 0}
    done.set(shard, {
      parts: before.parts + 1,
      documents: before.documents + inputs,
      isWhole: last,
    })
  }
  for (let number = 0; number < shards; number++) {
    const {isWhole = false, ...before} = done.get(number) ?? {}
    if (!isWhole) yield {...taskOf(number), ...before}
  }
}

/** Every shard ends, and every input has one reply, or something was lost on the way. */
function refuseLoss<Sums extends Replies>(
  {shards}: Run<Sums>,
  parts: readonly Part<Sums>[],
): Refusal | undefined {
  const ends = parts.filter(({last}) => last).length
  const inputs = parts.reduce((sum, part) => sum + part.inputs, 0)
  const replies = parts.reduce(
    (sum, {sums: {articles, rejected, errors}}) => sum + articles + rejected + errors,
    0,
  )
  if (ends === shards && inputs === replies) return undefined
  return refuse(
    'run/lost',
    `Lost count: ${inputs} inputs and ${replies} replies, ${ends} of ${shards} shards at their end`,
    'Report it',
  )
}
