import type {Listener} from '../../run/events.ts'
import {type Heartbeat, heartbeat} from '../../run/heartbeat.ts'
import {removeManifest, writeManifest} from '../../run/manifest.ts'
import {type ProcessIdentity, thisProcess} from '../../run/process-identity.ts'
import {type Ending, runInFolder} from '../../run/run.ts'
import type {Task} from '../../run/task.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {remove} from '../../write/atomic.ts'
import {definitionOf} from '../../write/formats.ts'
import {disk, type Io} from '../../write/io.ts'
import {join} from '../../write/join.ts'
import {keysFolder, keysName} from '../../write/key-records.ts'
import {stemming} from '../../write/names.ts'
import {keysExtension} from '../../write/part-sink.ts'
import type {TaskRunner} from './dispatch.ts'
import {type KeyReview, reviewKeys} from './key-lists.ts'
import type {Plan} from './plan.ts'
import type {Summary} from './summary.ts'
import {inputNameOf, type Survey} from './survey.ts'

/** The file system that a run writes to, the identity of its process, and its sign of life. */
export interface Environment {
  readonly io: Io
  readonly own: ProcessIdentity
  readonly heartbeat: Heartbeat
}

/**
 * Run a plan whose results go to a folder.
 *
 * @param runTasks
 *   Does the tasks of the plan.
 */
export function runToFolder(
  plan: Plan,
  out: string,
  runTasks: TaskRunner,
  onEvent: Listener<Summary>,
  environment: Environment = {io: disk, own: thisProcess(), heartbeat},
): Promise<Ending> {
  const {survey, parts, output, resume, fingerprint, quiet} = plan
  const taskOf = parts ? tasksOf(survey) : tasksWithStems(survey)
  const {all, opening} = definitionOf(output)
  return runInFolder(
    {
      ...environment,
      ...{out, fingerprint, resume, shards: survey.count, taskOf, runTasks},
      begin: (io) => (parts ? removeManifest(io, out) : undefined),
      finish: (io, done) => {
        const paths = done.flatMap(({files}) => files.map(({path}) => path))
        const failure = parts ? undefined : joinAll(io, out, paths, {all, opening})
        if (failure !== undefined) return failure
        const found = reviewKeys(io, keyReviewOf(plan, out, paths))
        if (isRefusal(found)) return found
        if (found !== undefined && !quiet) onEvent({type: 'message', text: found})
        if (!parts) return undefined
        // A list of the whole run is that of an earlier one, and results are read by it when it is there.
        return remove(io, `${out}/${keysName}`) ?? writeManifest(io, out, done)
      },
    },
    onEvent,
  )
}

/** The shards as tasks of which nothing is done yet. */
export function tasksOf({shardOf}: Survey): (number: number) => Task {
  return (number) => ({shard: shardOf(number), number, parts: 0, documents: 0, given: []})
}

function tasksWithStems(survey: Survey): (number: number) => Task {
  const stemOf = stemming(survey.names)
  const plain = tasksOf(survey)
  return (number) => {
    const task = plain(number)
    return {...task, stems: task.shard.files.map((file) => stemOf(inputNameOf(file)))}
  }
}

/** Join the intermediate files of all parts: the lists of keys, and the articles in formats with one file for all. */
function joinAll(
  io: Io,
  out: string,
  paths: readonly string[],
  {all, opening}: {readonly all: string | undefined; readonly opening: string | undefined},
): Refusal | undefined {
  const articles = paths.filter((path) => !path.endsWith(keysExtension))
  const keys = paths.filter((path) => path.endsWith(keysExtension))
  return (
    (all === undefined ? undefined : join(io, out, articles, all, opening)) ??
    join(io, out, keys, keysName)
  )
}

function keyReviewOf(
  {parts, output, previous}: Plan,
  out: string,
  paths: readonly string[],
): KeyReview {
  const own = parts ? paths.filter((path) => path.startsWith(`${keysFolder}/`)) : [keysName]
  return {
    out,
    lists: own.map((path) => `${out}/${path}`),
    output,
    ...(previous === undefined ? {} : {previous}),
  }
}
