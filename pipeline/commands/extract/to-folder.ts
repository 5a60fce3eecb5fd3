import {dropManifest, writeManifest} from '../../run/manifest.ts'
import {type Owner, thisOwner} from '../../run/process-identity.ts'
import {type Ending, runIn} from '../../run/run.ts'
import type {Hear, Part, Task} from '../../run/task.ts'
import type {Refusal} from '../../tree/refusals.ts'
import {shapeOf} from '../../write/formats.ts'
import {disk, type Io} from '../../write/io.ts'
import {join} from '../../write/join.ts'
import {stemming} from '../../write/names.ts'
import type {Go} from './dispatch.ts'
import type {Plan} from './plan.ts'
import type {Summary} from './summary.ts'
import {nameOf, type Survey} from './survey.ts'

/** The files of a run, and who it is among other runs. */
export interface World {
  readonly io: Io
  readonly owner: Owner
}

/**
 * Run a plan whose results go to a folder.
 *
 * @param go
 *   Does tasks with the job of the plan.
 */
export function runFiled(
  plan: Plan,
  out: string,
  go: Go,
  hear: Hear<Summary>,
  {io, owner}: World = {io: disk, owner: thisOwner()},
): Promise<Ending> {
  const {survey, parts, manner, resume, words} = plan
  const taskOf = parts ? tasksOf(survey) : tasksWithStems(survey)
  const all = shapeOf(manner).all
  return runIn(
    {
      ...{io, owner, out, words, resume, shards: survey.count, taskOf, go},
      begin: () => (parts ? dropManifest(io, out) : undefined),
      finish: (done) => {
        if (parts) return writeManifest(io, out, done)
        return all === undefined ? undefined : joinAll(io, out, done, all)
      },
    },
    hear,
  )
}

/** Shards as tasks of which nothing is done. */
export function tasksOf({shardOf}: Survey): (number: number) => Task {
  return (number) => ({shard: shardOf(number), number, parts: 0, documents: 0, given: []})
}

function tasksWithStems(survey: Survey): (number: number) => Task {
  const stemOf = stemming(survey.names)
  const plain = tasksOf(survey)
  return (number) => {
    const task = plain(number)
    return {...task, stems: task.shard.files.map((file) => stemOf(nameOf(file)))}
  }
}

function joinAll(
  io: Io,
  out: string,
  parts: readonly Part<Summary>[],
  name: string,
): Refusal | undefined {
  const paths = parts.flatMap(({files}) => files.map(({path}) => path))
  return join(io, out, paths, name)
}
