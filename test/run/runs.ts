import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {jobOf} from '../../pipeline/commands/extract/dispatch.ts'
import {type Plan, planOf} from '../../pipeline/commands/extract/plan.ts'
import type {Summary} from '../../pipeline/commands/extract/summary.ts'
import {type WorkParts, workOf} from '../../pipeline/commands/extract/task-work.ts'
import {runToFolder} from '../../pipeline/commands/extract/to-folder.ts'
import {errorOf} from '../../pipeline/commands/shared/document.ts'
import type {Listener} from '../../pipeline/run/events.ts'
import type {Heartbeat} from '../../pipeline/run/heartbeat.ts'
import {runInProcess} from '../../pipeline/run/in-process.ts'
import type {ProcessIdentity} from '../../pipeline/run/process-identity.ts'
import type {Ending} from '../../pipeline/run/run.ts'
import {isRefusal, refuse} from '../../pipeline/tree/refusals.ts'
import {disk, type Io} from '../../pipeline/write/io.ts'

/** Where files cost nothing to sync, when the system has such a place: thousands of runs are tried. */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Lay files in a folder; names may have folders in them. */
export function lay(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
}

/** All files below a folder with their bytes, hidden ones too. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => !lstatSync(join(folder, name)).isDirectory())
    .sort((a, b) => (a < b ? -1 : 1))
  return Object.fromEntries(names.map((name) => [name, readLinkOrFile(join(folder, name))]))
}

function readLinkOrFile(path: string): string {
  return lstatSync(path).isSymbolicLink() ? 'a link' : readFileSync(path, 'latin1')
}

/** A plan of `extract`, as the command line would make it. */
export function planFor(
  paths: readonly string[],
  out: string,
  options: Readonly<Record<string, string | true>> = {},
): Plan {
  const plan = planOf(
    {
      type: 'call',
      command: 'extract',
      paths,
      options: new Map<string, string | true>([...Object.entries(options), ['out', out]]),
    },
    'test',
    {},
  )
  if ('type' in plan) throw new TypeError(plan.reason)
  return plan
}

const givenKey = / key=(\w+)/

/** Replaces the pipeline: bytes are an article, unless they hold `reject` or `error`; `key=k` gives a key. */
const quick: NonNullable<WorkParts['documentResultOf']> = ({name, bytes: read}) => {
  const bytes = read()
  if (isRefusal(bytes)) return errorOf({name}, bytes)
  const text = String(bytes)
  const [found = '', key = name] = givenKey.exec(text) ?? []
  if (text.includes('error')) {
    return {...errorOf({name}, refuse('test/error', 'Requested', 'None')), key}
  }
  const problems = [
    {name, line: 1, column: 1, level: 'fail', rule: 'test/reject', reason: 'Requested'},
  ] as const
  if (text.includes('reject')) return {key, name, bytes, reply: 'rejected', problems, audit: {text}}
  const accepted = {
    article: {text},
    search: {key, id: text.replace(found, '')},
    markdown: () => text,
    text: () => text,
  }
  return {key, name, bytes, reply: 'articles', problems: [], audit: {text}, accepted}
}

/** No sign of life, and no time between two looks. */
export const silent: Heartbeat = {
  start: () => () => Promise.resolve(),
  pause: () => Promise.resolve(),
}

/** Run a plan in this process, with parts of two documents; `self` is the identity of the process in its lock. */
export function runQuickly(
  plan: Plan,
  io: Io = disk,
  self = 'one',
  onEvent: Listener<Summary> = () => true,
): Promise<Ending> {
  const out = plan.out ?? ''
  const job = {...jobOf(plan, plan.parts ? 'parts' : 'documents', out), mostInPart: 2}
  const work = workOf(job, {io, documentResultOf: quick})
  const own: ProcessIdentity = {
    self,
    lifeOf: (identity) => (identity === self ? 'alive' : 'dead'),
  }
  return runToFolder(plan, out, (tasks, listener) => runInProcess(tasks, work, listener), onEvent, {
    io,
    own,
    heartbeat: silent,
  })
}
