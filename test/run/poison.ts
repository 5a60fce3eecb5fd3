import {existsSync, writeFileSync} from 'node:fs'
import type {Replies} from '../../pipeline/run/part.ts'
import type {Emit, Work} from '../../pipeline/run/task.ts'
import {serveTasks} from '../../pipeline/run/worker-process.ts'

/** A worker for tests; the name of a document is what it does to the process. */
const deeds: Readonly<Record<string, () => void>> = {
  loop: () => {
    for (;;);
  },
  abort: () => process.abort(),
  exit: () => process.exit(3),
  memory: () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({length: 1000}, (_, i) => `${i} ${kept.length}`))
  },
}

// Any module may do this: using standard input makes its pipe non-blocking.
process.stdin.pause()

/** What cannot be gathered. */
const atGathering = /^gather:(.*)$/
const marker = /^once:(.*)$/

/** Kills the first worker that begins the document. */
function dieOnce(path: string): void {
  if (existsSync(path)) return
  writeFileSync(path, '')
  process.kill(process.pid, 'SIGKILL')
}

function workOf(job: {readonly dies?: boolean}): Work<Replies> {
  if (job.dies === true) process.exit(4)
  return async ({shard, number, parts, documents, given, end}, emit) => {
    const answers = new Map(given)
    let sums: Replies = {articles: 0, rejected: 0, errors: 0}
    const gathered = shard.files.slice(0, end === undefined ? undefined : end.at + 1)
    for (const [at, {path}] of gathered.entries()) {
      if (at < documents) continue
      if (at === end?.at) answers.set(at, end.error)
      else {
        await emit({type: 'gather', at})
        deeds[atGathering.exec(path)?.[1] ?? '']?.()
      }
      const reply = await answer(at, path, answers.get(at)?.rule, emit)
      sums = {...sums, [reply]: sums[reply] + 1}
    }
    const inputs = gathered.length - documents
    const part = {shard: number, part: parts, inputs, unwritten: 0, last: true, files: [], sums}
    await emit({type: 'part', part})
    await emit({type: 'done'})
  }
}

async function answer(
  at: number,
  name: string,
  rule: string | undefined,
  emit: Emit<Replies>,
): Promise<keyof Replies> {
  await emit({type: 'begin', at, name})
  if (rule === undefined) {
    deeds[name]?.()
    const path = marker.exec(name)?.[1]
    if (path !== undefined) dieOnce(path)
  }
  await emit({type: 'message', text: `${name} ${rule ?? 'fine'}`})
  const reply = rule === undefined ? 'articles' : 'errors'
  await emit({type: 'end', name, reply, milliseconds: 0})
  return reply
}

await serveTasks(workOf)
