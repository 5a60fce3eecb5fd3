import {dropManifest, writeManifest} from '../run/manifest.ts'
import {thisOwner} from '../run/owner.ts'
import {type Ending, runIn} from '../run/run.ts'
import type {Hear, Part, Task} from '../run/task.ts'
import type {Refusal} from '../tree/refusals.ts'
import {shapeOf} from '../write/formats.ts'
import {disk} from '../write/io.ts'
import {join} from '../write/join.ts'
import {stemming} from '../write/names.ts'
import {type Go, goAlone, goTogether, isAlone} from './going.ts'
import type {House} from './house.ts'
import type {Plan} from './plan.ts'
import type {Summary} from './summary.ts'
import {nameOf, type Survey} from './survey.ts'
import type {Job, Layout} from './work.ts'

/** Run a plan whose results go to a folder. */
export function runFiled(
  plan: Plan,
  out: string,
  house: House,
  hear: Hear<Summary>,
  stop: AbortSignal,
): Promise<Ending> {
  const {survey, parts, manner, resume, words} = plan
  const job = jobOf(plan, parts ? 'parts' : 'documents', out)
  const go: Go = isAlone(plan) ? goAlone(job, stop) : goTogether(job, plan, house, stop)
  const taskOf = parts ? tasksOf(survey) : tasksWithStems(survey)
  const all = shapeOf(manner).all
  return runIn(
    {
      ...{io: disk, owner: thisOwner(), out, words, resume, shards: survey.count, taskOf, go},
      begin: () => (parts ? dropManifest(disk, out) : undefined),
      finish: (done) => {
        if (parts) return writeManifest(disk, out, done)
        return all === undefined ? undefined : joinAll(out, done, all)
      },
    },
    hear,
  )
}

/** What a plan has done with every input. */
export function jobOf(
  {options, manner, limits, map, quiet}: Plan,
  layout: Layout,
  out: string,
): Job {
  const {mostBytes} = limits
  return {options, manner, layout, out, mostBytes, quiet, ...(map === undefined ? {} : {map})}
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

function joinAll(out: string, parts: readonly Part<Summary>[], name: string): Refusal | undefined {
  const paths = parts.flatMap(({files}) => files.map(({path}) => path))
  return join(disk, out, paths, name)
}
