import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Ending} from '../../run/run.ts'
import type {Hear, Part, Task} from '../../run/task.ts'
import {isRefusal} from '../../tree/refusals.ts'
import {disk} from '../../write/io.ts'
import {copy} from '../../write/join.ts'
import type {Printed, Printer} from '../../write/stdout.ts'
import type {House} from '../shared/program.ts'
import {type Go, goAlone, goTogether, isAlone, jobOf} from './dispatch.ts'
import type {Plan} from './plan.ts'
import type {Summary} from './summary.ts'
import type {Survey} from './survey.ts'
import {tasksOf} from './to-folder.ts'

/**
 * Run a plan whose articles go to standard output, in the order of inputs.
 *
 * Workers write them to files in a folder for temporary ones, from where they are sent on.
 */
export async function runSent(
  plan: Plan,
  house: House,
  out: Printer,
  hear: Hear<Summary>,
  stop: AbortSignal,
): Promise<Ending> {
  const {survey} = plan
  if (isAlone(plan)) {
    return await through(survey, goAlone(jobOf(plan, 'spool', ''), stop, out), hear)
  }
  const spool = mkdtempSync(join(tmpdir(), 'copydesk-'))
  try {
    const go = goTogether(jobOf(plan, 'spool', spool), plan, house, stop)
    return await through(survey, go, hear, (listen) => inOrder(spool, out, listen))
  } finally {
    rmSync(spool, {recursive: true, force: true})
  }
}

/**
 * Do all tasks of a survey.
 *
 * @param before
 *   Makes a listener that comes before the one that it is given.
 */
async function through(
  survey: Survey,
  go: Go,
  hear: Hear<Summary>,
  before: (listen: Hear<Summary>) => Hear<Summary> = (listen) => listen,
): Promise<Ending> {
  let ending: Ending = {isStopped: false}
  const listen: Hear<Summary> = (news) => {
    if (news.type === 'stop') ending = {...ending, refusal: ending.refusal ?? news.refusal}
    if (news.type === 'missed') ending = {...ending, missed: ending.missed ?? news.refusal}
    const goes = hear(news) && news.type !== 'stop'
    if (!goes) ending = {...ending, isStopped: true}
    return goes
  }
  await go(tasksIn(survey), before(listen))
  return ending
}

function* tasksIn(survey: Survey): Generator<Task, void> {
  const taskOf = tasksOf(survey)
  for (let number = 0; number < survey.count; number++) yield taskOf(number)
}

/** Hears of parts in any order and sends them on in theirs; what comes too early waits on the disk. */
function inOrder(spool: string, out: Printer, hear: Hear<Summary>): Hear<Summary> {
  const waiting = new Map<string, Part<Summary>>()
  let [shard, number] = [0, 0]
  const sendAll = (): Printed => {
    for (;;) {
      const key = `${shard} ${number}`
      const part = waiting.get(key)
      if (part === undefined) return 'taken'
      waiting.delete(key)
      const sent = send(spool, part, out)
      if (sent !== 'taken') return sent
      ;[shard, number] = part.last ? [shard + 1, 0] : [shard, number + 1]
    }
  }
  return (news) => {
    if (news.type !== 'part') return hear(news)
    waiting.set(`${news.part.shard} ${news.part.part}`, news.part)
    const sent = sendAll()
    const goes = hear(news)
    if (sent === 'taken') return goes
    hear(isRefusal(sent) ? {type: 'stop', refusal: sent} : {type: 'gone'})
    return false
  }
}

function send(spool: string, {files}: Part<Summary>, out: Printer): Printed {
  for (const {path} of files) {
    const failure = copy<Exclude<Printed, 'taken'>>(disk, `${spool}/${path}`, (bytes) => {
      const printed = out(bytes)
      return printed === 'taken' ? undefined : printed
    })
    if (failure !== undefined) return failure
    disk.remove(`${spool}/${path}`)
  }
  return 'taken'
}
