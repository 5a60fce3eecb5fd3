import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {corpus} from '../../data/corpus.ts'
import {jobOf} from '../../pipeline/commands/extract/dispatch.ts'
import {beginPart} from '../../pipeline/commands/extract/part-writer.ts'
import {type Plan, planOf} from '../../pipeline/commands/extract/plan.ts'
import {runToFolder} from '../../pipeline/commands/extract/to-folder.ts'
import {documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {inputsOf} from '../../pipeline/gather/inputs.ts'
import {runInPool} from '../../pipeline/run/pool.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {disk} from '../../pipeline/write/io.ts'
import {bundle} from '../bundle.ts'
import {percent, print, table} from '../table.ts'
import {costOf} from './process-costs.ts'

const megabyte = 1e6
const shortDocument = 'It rained on the harbour. '.repeat(155)
const leastOfProse = 200
const quickHand = fileURLToPath(new URL('quick-worker.ts', import.meta.url))

/**
 * Measure and print what a run costs beside the line: by step, by workers of the bundled command, in memory.
 *
 * @param hasLine
 *   Whether memory is measured with the line, which takes many minutes for a gigabyte.
 */
export async function runs(documents: number, megabytes: number, hasLine: boolean): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const cli = join(root, 'dist/cli.js')
  try {
    if (documents > 0 || hasLine) await bundle(join(root, 'dist'))
    if (documents > 0) {
      lay(root, documents)
      print(await shares(root, documents))
      print(await scaling(cli, root, documents))
    }
    print(await memoryBySize(cli, root, megabytes, hasLine))
  } finally {
    rmSync(root, {recursive: true})
  }
}

/** The project’s documents over and over, as files and as JSON Lines. */
function lay(root: string, count: number): void {
  mkdirSync(join(root, 'in'))
  const lines: string[] = []
  for (let i = 0; i < count; i++) {
    const bytes = corpus[i % corpus.length]?.bytes ?? Buffer.from('')
    writeFileSync(join(root, 'in', `${i}.txt`), bytes)
    lines.push(JSON.stringify({id: String(i), text: String(bytes)}))
  }
  writeFileSync(join(root, 'in.jsonl'), `${lines.join('\n')}\n`)
}

function planFor(path: string, out: string, ...more: readonly (readonly [string, string])[]): Plan {
  const options = new Map<string, string | true>([['out', out], ...more])
  const plan = planOf({type: 'call', command: 'extract', paths: [path], options}, 'bench', {})
  if ('type' in plan) throw new TypeError(plan.reason)
  return plan
}

/** CPU of gathering, line and writing, one after another in this process. */
async function shares(root: string, documents: number): Promise<string> {
  const rows: string[][] = []
  for (const [name, path] of [
    ['folder, a file each', 'in'],
    ['JSON Lines, parts', 'in.jsonl'],
  ] as const) {
    const out = mkdtempSync(join(root, 'shares-'))
    const plan = planFor(join(root, path), out)
    const job = jobOf(plan, plan.parts ? 'parts' : 'documents', out)
    let [gathering, line, writing] = [0, 0, 0]
    for (let number = 0; number < plan.survey.count; number++) {
      let since = cpu()
      const lap = (): number => {
        const before = since
        since = cpu()
        return since - before
      }
      const stems = new Map<string, string>()
      const making = beginPart(job, {io: disk}, number, 0, stems)
      for await (const input of inputsOf(plan.survey.shardOf(number))) {
        const bytes = input.bytes()
        gathering += lap()
        const document = documentResultOf({...input, bytes: () => bytes}, job.options)
        line += lap()
        stems.set(input.name, input.name.slice(root.length).replaceAll('/', '_'))
        making.put(document)
        writing += lap()
      }
      if (isRefusal(making.end())) throw new Error('Could not write')
      writing += lap()
    }
    const all = gathering + line + writing
    rows.push([
      name,
      (documents / all).toFixed(0),
      percent(gathering, all),
      percent(line, all),
      percent(writing, all),
    ])
  }
  const head = ['', 'documents / CPU-s', 'gathering %', 'line %', 'writing %']
  return `Shares of CPU, ${documents} documents, one process\n\n${table(head, rows)}`
}

async function scaling(cli: string, root: string, documents: number): Promise<string> {
  const rows: string[][] = []
  for (const workers of [1, 2]) {
    const words = ['extract', join(root, 'in'), '--out', join(root, `by-${workers}`), '--quiet']
    const cost = await costOf([cli, ...words, '--workers', String(workers)])
    rows.push([
      String(workers),
      ((1000 * cost.cpu) / documents).toFixed(2),
      cost.wall.toFixed(1),
      cost.own.toFixed(0),
      cost.worker.toFixed(0),
    ])
  }
  const head = ['workers', 'CPU ms / document', 'wall s', 'MB above', 'MB a worker']
  return `Workers of the package, ${documents} files, start-up and compiling on the way included\n\n${table(head, rows)}`
}

/** Peaks of memory for ten times as much, with the line or with nothing in its place. */
async function memoryBySize(
  cli: string,
  root: string,
  megabytes: number,
  hasLine: boolean,
): Promise<string> {
  const rows: string[][] = []
  for (const size of [megabytes, 10 * megabytes]) {
    const path = join(root, `${size}.jsonl`)
    layLines(path, size, hasLine ? longDocument() : shortDocument)
    const self = fileURLToPath(import.meta.url)
    const out = join(root, `out-${size}`)
    const words = hasLine
      ? [cli, 'extract', path, '--out', out, '--workers', '2', '--quiet']
      : [...process.execArgv, self, path, out]
    const cost = await costOf(words)
    rows.push([
      String(size),
      cost.cpu.toFixed(1),
      cost.own.toFixed(0),
      cost.worker.toFixed(0),
      (cost.own + 2 * cost.worker).toFixed(0),
    ])
    rmSync(path)
    rmSync(out, {recursive: true})
  }
  const head = ['MB of JSON Lines', 'CPU s', 'MB above', 'MB a worker', 'MB together']
  const title = `Memory at its most, 2 workers, ${hasLine ? 'with' : 'without'} the line`
  return `${title}\n\n${table(head, rows)}`
}

/** The prose of all documents of the project, once. */
function longDocument(): string {
  return corpus
    .flatMap(({bytes}) => Buffer.from(bytes).toString().split('\n'))
    .filter(({length}) => length > leastOfProse)
    .join('\n\n')
}

/** So many megabytes of JSON Lines, the same document in each. */
function layLines(path: string, megabytes: number, text: string): void {
  const file = openSync(path, 'w')
  const line = `${JSON.stringify({id: 'a', text})}\n`
  const block = line.repeat(Math.ceil(megabyte / line.length))
  for (let i = 0; i < megabytes; i++) writeSync(file, block)
  closeSync(file)
}

/** Run two workers that have nothing in place of the line. */
async function runQuickly(path: string, out: string): Promise<void> {
  const plan = planFor(path, out, ['workers', '2'])
  const options = {entry: [quickHand], job: jobOf(plan, 'parts', out), heap: 2048, timeout: 60}
  const {signal} = new AbortController()
  const ending = await runToFolder(
    plan,
    out,
    (tasks, listener) => runInPool(tasks, {...options, workers: 2}, listener, signal),
    () => true,
  )
  if (ending.isStopped) throw new Error(ending.refusal?.reason ?? 'Stopped')
}

/** Seconds of CPU of this process. */
function cpu(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

// The memory of a run without its line is measured in a child process, which this file is as well.
if (process.argv[1] === import.meta.filename) {
  const [path = '', out = ''] = process.argv.slice(2)
  await runQuickly(path, out)
}
