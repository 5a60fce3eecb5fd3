import {existsSync, writeFileSync} from 'node:fs'
import type {Replies, Tell, Work} from '../../pipeline/run/task.ts'
import {serve} from '../../pipeline/run/worker-process.ts'

/** A worker for tests, whose documents do to it what their names say. */
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

// As any module may: whoever looks at standard input sets its pipe not to wait.
process.stdin.pause()

const marker = /^once:(.*)$/

/** Dies at the first worker that it comes to. */
function dieOnce(path: string): void {
  if (existsSync(path)) return
  writeFileSync(path, '')
  process.kill(process.pid, 'SIGKILL')
}

function workOf(job: {readonly dies?: boolean}): Work<Replies> {
  if (job.dies === true) process.exit(4)
  return async ({shard, number, parts, documents, given}, tell) => {
    const answers = new Map(given)
    let sums: Replies = {articles: 0, rejected: 0, errors: 0}
    for (const [at, {path}] of shard.files.entries()) {
      if (at < documents) continue
      const reply = await answer(at, path, answers.get(at)?.rule, tell)
      sums = {...sums, [reply]: sums[reply] + 1}
    }
    const inputs = shard.files.length - documents
    const part = {shard: number, part: parts, inputs, missed: 0, last: true, files: [], sums}
    await tell({type: 'part', part})
    await tell({type: 'done'})
  }
}

async function answer(
  at: number,
  name: string,
  rule: string | undefined,
  tell: Tell<Replies>,
): Promise<keyof Replies> {
  await tell({type: 'begin', at, name})
  if (rule === undefined) {
    deeds[name]?.()
    const path = marker.exec(name)?.[1]
    if (path !== undefined) dieOnce(path)
  }
  await tell({type: 'tell', text: `${name} ${rule ?? 'fine'}`})
  const reply = rule === undefined ? 'articles' : 'errors'
  await tell({type: 'end', name, reply, milliseconds: 0})
  return reply
}

await serve(workOf)
