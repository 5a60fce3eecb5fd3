import {isRefusal, type Refusal, refuse} from '../tree/refusals.ts'
import {attempt} from '../write/failures.ts'
import {fencedBy} from '../write/fence.ts'
import type {Io} from '../write/io.ts'
import type {Listener, RunEvent} from './events.ts'
import type {Heartbeat} from './heartbeat.ts'
import {appendToJournal, beginJournal, recordedParts, removeJournal} from './journal.ts'
import {clearRunFolder, clearStateFolder, fenceOff} from './leftovers.ts'
import {lock} from './lock.ts'
import type {Replies, ShardPart} from './part.ts'
import type {ProcessIdentity} from './process-identity.ts'
import type {Task} from './task.ts'

/** A run whose results go to a folder. */
export interface FolderRun<Sums extends Replies> {
  readonly io: Io
  readonly own: ProcessIdentity
  readonly heartbeat: Heartbeat
  readonly out: string
  /** The same for the same inputs with the same options. */
  readonly fingerprint: string
  /** Whether to continue an earlier run with the same fingerprint. */
  readonly resume: boolean
  /** How many shards its inputs have. */
  readonly shards: number
  /** A shard of which nothing is done yet. */
  readonly taskOf: (number: number) => Task
  /** Called before anything else, in a new run and in a resumed one. */
  readonly begin: (io: Io) => Refusal | undefined
  /** Does tasks; parts may be done in any order. */
  readonly runTasks: (tasks: Iterator<Task>, onEvent: Listener<Sums>) => Promise<void>
  /** Called at the end with all parts in order. */
  readonly finish: (io: Io, parts: readonly ShardPart<Sums>[]) => Refusal | undefined
}

/** A run that holds the lock: its files are fenced by its own folder. */
interface HoldingRun<Sums extends Replies> extends FolderRun<Sums> {
  readonly folder: string
}

type Mutable<Value> = {-readonly [Key in keyof Value]: Value[Key]}

/** How a run ended; without a refusal and an unwritten result, all is well. */
export interface Ending {
  /** Why it ended early. */
  readonly refusal?: Refusal
  /** The first result that could not be written, while others could. */
  readonly unwritten?: Refusal
  /** Whether it ended early, for that reason or because the listener stopped it. */
  readonly isStopped: boolean
}

/**
 * Do a run as the only one that writes to the folder.
 *
 * Parts that an earlier run has done are not done again; each gives an event `resumed`. A run that
 * ends early leaves only complete files, and a journal with which it can be resumed.
 */
export async function runInFolder<Sums extends Replies>(
  run: FolderRun<Sums>,
  onEvent: Listener<Sums>,
): Promise<Ending> {
  const {io, out, own, heartbeat} = run
  const held = attempt(out, () => io.makeFolder(out)) ?? (await lock(io, out, own, heartbeat))
  if (isRefusal(held)) return {refusal: held, isStopped: true}
  const {folder, release} = held
  const holding = {...run, io: fencedBy(io, folder), folder}
  let ending: Ending = {isStopped: true}
  try {
    const done = prepare(holding)
    ending = isRefusal(done)
      ? {refusal: done, isStopped: true}
      : await runRemaining(holding, done, onEvent)
  } finally {
    await release()
  }
  return ending
}

/** Take over what other runs left, or remove it; returns the parts that are done. */
function prepare<Sums extends Replies>({
  io,
  out,
  fingerprint,
  resume,
  begin,
  folder,
}: HoldingRun<Sums>): readonly ShardPart<Sums>[] | Refusal {
  const recorded = resume ? recordedParts<Sums>(io, out, fingerprint) : []
  if (isRefusal(recorded)) return recorded
  // The own journal stands before the others are removed, so that a death between loses none.
  const beginOwn = (): Refusal | undefined => beginJournal(io, folder, fingerprint, recorded)
  return (
    (resume ? beginOwn() : undefined) ??
    fenceOff(io, out, folder) ??
    (resume ? undefined : (clearStateFolder(io, out) ?? beginOwn())) ??
    begin(io) ??
    recorded
  )
}

async function runRemaining<Sums extends Replies>(
  run: HoldingRun<Sums>,
  recorded: readonly ShardPart<Sums>[],
  onEvent: Listener<Sums>,
): Promise<Ending> {
  const {io, folder} = run
  const parts = contiguousPartsOf(recorded)
  const state: Mutable<Ending> = {
    isStopped: parts.some((part) => !onEvent({type: 'resumed', part})),
  }
  try {
    await run.runTasks(remainingTasks(run, parts), (event) => {
      const failure = event.type === 'part' ? recordPart(run, event.part, parts) : refusalOf(event)
      if (failure !== undefined) state.refusal ??= failure
      if (event.type === 'unwritten') state.unwritten ??= event.refusal
      const continues = onEvent(event) && failure === undefined
      if (!continues) state.isStopped = true
      return continues
    })
  } catch (error) {
    clearRunFolder(io, folder)
    throw error
  }
  // Workers that a signal stopped leave tasks undone without an event.
  const lost = state.isStopped ? undefined : refuseLoss(run, parts)
  if (lost === undefined && !state.isStopped) return end(run, parts, state)
  clearRunFolder(io, folder)
  return {...state, isStopped: true, ...(lost && {refusal: lost})}
}

/** Record a part as done, unless it lacks a result: then a resumed run does it again. */
function recordPart<Sums extends Replies>(
  {io, folder}: HoldingRun<Sums>,
  part: ShardPart<Sums>,
  parts: ShardPart<Sums>[],
): Refusal | undefined {
  parts.push(part)
  return part.unwritten > 0 ? undefined : appendToJournal(io, folder, part)
}

function refusalOf<Sums extends Replies>(event: RunEvent<Sums>): Refusal | undefined {
  return event.type === 'stop' ? event.refusal : undefined
}

function end<Sums extends Replies>(
  run: HoldingRun<Sums>,
  parts: ShardPart<Sums>[],
  ending: Ending,
): Ending {
  const {io, out, folder} = run
  parts.sort((a, b) => a.shard - b.shard || a.part - b.part)
  const refusal = run.finish(io, parts)
  if (refusal !== undefined) return {...ending, refusal}
  // When a result is missing, the journal stays, so that the run can be resumed.
  if (ending.unwritten !== undefined) return ending
  const failure =
    removeJournal(io, folder) ?? clearStateFolder(io, out) ?? clearRunFolder(io, folder)
  return failure === undefined ? ending : {...ending, refusal: failure}
}

/** The parts of each shard from its start up to the first that is missing. */
function contiguousPartsOf<Sums extends Replies>(
  recorded: readonly ShardPart<Sums>[],
): ShardPart<Sums>[] {
  const places = new Map(recorded.map((part) => [`${part.shard} ${part.part}`, part]))
  const whole: ShardPart<Sums>[] = []
  for (const shard of new Set(recorded.map((part) => part.shard))) {
    for (let i = 0; ; i++) {
      const part = places.get(`${shard} ${i}`)
      if (part === undefined) break
      whole.push(part)
    }
  }
  return whole
}

function* remainingTasks<Sums extends Replies>(
  {shards, taskOf, folder}: HoldingRun<Sums>,
  parts: readonly ShardPart<Sums>[],
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
    if (!isWhole) yield {...taskOf(number), ...before, staging: folder}
  }
}

/** Every shard must have ended and every input must have one reply; otherwise something was lost. */
function refuseLoss<Sums extends Replies>(
  {shards}: FolderRun<Sums>,
  parts: readonly ShardPart<Sums>[],
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
    `The run lost count: ${inputs} inputs, ${replies} replies, ${ends} of ${shards} shards complete`,
    'Report it',
  )
}
