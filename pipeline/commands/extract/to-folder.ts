import type {Listener} from '../../run/events.ts'
import {type Heartbeat, heartbeat} from '../../run/heartbeat.ts'
import {removeManifest, writeManifest} from '../../run/manifest.ts'
import type {ShardPart} from '../../run/part.ts'
import {type ProcessIdentity, thisProcess} from '../../run/process-identity.ts'
import {type Ending, runInFolder} from '../../run/run.ts'
import type {Task} from '../../run/task.ts'
import type {Refusal} from '../../tree/refusals.ts'
import {definitionOf} from '../../write/formats.ts'
import {disk, type Io} from '../../write/io.ts'
import {join} from '../../write/join.ts'
import {stemming} from '../../write/names.ts'
import type {TaskRunner} from './dispatch.ts'
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
  const {survey, parts, output, resume, fingerprint} = plan
  const taskOf = parts ? tasksOf(survey) : tasksWithStems(survey)
  const all = definitionOf(output).all
  return runInFolder(
    {
      ...environment,
      ...{out, fingerprint, resume, shards: survey.count, taskOf, runTasks},
      begin: (io) => (parts ? removeManifest(io, out) : undefined),
      finish: (io, done) => {
        if (parts) return writeManifest(io, out, done)
        return all === undefined ? undefined : joinAll(io, out, done, all)
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

function joinAll(
  io: Io,
  out: string,
  parts: readonly ShardPart<Summary>[],
  name: string,
): Refusal | undefined {
  const paths = parts.flatMap(({files}) => files.map(({path}) => path))
  return join(io, out, paths, name)
}
