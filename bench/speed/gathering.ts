import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createGunzip} from 'node:zlib'
import {documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {inputsOf} from '../../pipeline/gather/inputs.ts'
import {shardsOf} from '../../pipeline/gather/shards.ts'
import type {Input} from '../../pipeline/tree/inputs.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {toLine} from '../../pipeline/write/json.ts'
import {percent, print, table} from '../table.ts'
import {type Laid, layDown} from './containers.ts'

/** Something whose cost is measured. */
interface Task {
  readonly name: string
  readonly run: () => Promise<number>
}

const containers = ['folder', 'jsonl', 'warc'] as const
const gatherRounds = 15

/**
 * Measure and print what it costs to gather documents from containers, beside yardsticks in the
 * same process, and its share of the whole way.
 *
 * @param count
 *   Documents for gathering; the whole way goes over an eighth of them.
 */
export async function gathering(count: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  try {
    print(await gatheringCosts(layDown(mkdtempSync(join(root, 'a-')), count)))
    print(await wholeWay(layDown(mkdtempSync(join(root, 'b-')), Math.ceil(count / 8)), root))
  } finally {
    rmSync(root, {recursive: true})
  }
}

async function gatheringCosts(laid: Laid): Promise<string> {
  const costs = await costsOf(
    [
      ...containers.map((kind) => ({name: kind, run: () => gathered(laid[kind])})),
      {name: 'parse', run: () => parsed(laid.jsonl)},
      {name: 'zlib', run: () => unzipped(laid.warc)},
    ],
    gatherRounds,
  )
  const cost = (name: string): number => costs.get(name) ?? Number.NaN
  const yardsticks = {folder: undefined, jsonl: 'parse', warc: 'zlib'} as const
  const rows = containers.map((kind) => {
    const yardstick = yardsticks[kind]
    const megabytes = laid.bytes[kind] / 1e6
    return [
      kind,
      megabytes.toFixed(1),
      ((1000 * laid.count) / cost(kind)).toFixed(0),
      ((1000 * megabytes) / cost(kind)).toFixed(0),
      yardstick === undefined ? '–' : ((1000 * megabytes) / cost(yardstick)).toFixed(0),
      yardstick === undefined ? '–' : percent(cost(yardstick), cost(kind), 0),
    ]
  })
  const head = `Gathering ${laid.count} documents: as files, as JSON Lines beside JSON.parse of the same lines, as a packed WARC file of pages beside zlib streaming the same file`
  return `${head}\n\n${table(
    ['', 'MB', 'documents per CPU-second', 'MB per CPU-second', 'yardstick', '% of yardstick'],
    rows,
  )}`
}

async function wholeWay(laid: Laid, root: string): Promise<string> {
  const rows: (readonly string[])[] = []
  for (const kind of containers) {
    await written(laid[kind], join(root, 'out.ndjson'))
    const {gather, line, write} = await written(laid[kind], join(root, 'out.ndjson'))
    const all = gather + line + write
    rows.push([
      kind,
      ((1000 * laid.count) / all).toFixed(0),
      (laid.bytes[kind] / 1000 / all).toFixed(2),
      percent(gather, all),
      percent(line, all),
      percent(write, all),
    ])
  }
  const head = `The whole way of ${laid.count} documents to lines of articles and audits in a file`
  return `${head}\n\n${table(
    ['', 'documents per CPU-second', 'MB per CPU-second', '% gathering', '% line', '% writing'],
    rows,
  )}`
}

/** CPU milliseconds of the best round, by task; one round goes before to warm up. */
async function costsOf(
  tasks: readonly Task[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>()
  for (let round = 0; round <= rounds; round++) {
    for (const {name, run} of tasks) {
      const before = process.cpuUsage()
      await run()
      const {user, system} = process.cpuUsage(before)
      const cost = (user + system) / 1000
      if (round > 0) best.set(name, Math.min(cost, best.get(name) ?? Number.POSITIVE_INFINITY))
    }
  }
  return best
}

async function* inputsIn(path: string): AsyncGenerator<Input> {
  for (const shard of shardsOf([path])) yield* inputsOf(shard)
}

/** Gather everything at a path; bytes of documents. */
async function gathered(path: string): Promise<number> {
  let sum = 0
  for await (const input of inputsIn(path)) {
    const bytes = input.bytes()
    if (!isRefusal(bytes)) sum += bytes.length
  }
  return sum
}

/** CPU milliseconds of the steps from the documents at a path to lines in a file. */
async function written(
  path: string,
  out: string,
): Promise<{readonly gather: number; readonly line: number; readonly write: number}> {
  const file = openSync(out, 'w')
  const sums = {gather: 0, line: 0, write: 0}
  let since = process.cpuUsage()
  const clock = (step: keyof typeof sums): void => {
    const {user, system} = process.cpuUsage(since)
    sums[step] += (user + system) / 1000
    since = process.cpuUsage()
  }
  try {
    for await (const input of inputsIn(path)) {
      const bytes = input.bytes()
      clock('gather')
      const {accepted, audit} = documentResultOf({...input, bytes: () => bytes}, {})
      clock('line')
      if (accepted !== undefined) writeSync(file, toLine(accepted.article))
      if (audit !== undefined) writeSync(file, toLine(audit))
      clock('write')
    }
    return sums
  } finally {
    closeSync(file)
  }
}

/** `JSON.parse` of every line of a file; characters of texts. */
async function parsed(path: string): Promise<number> {
  let sum = 0
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line !== '') sum += String(JSON.parse(line).text).length
  }
  return await Promise.resolve(sum)
}

/** Bare streaming zlib, in large pieces; bytes that come out. */
async function unzipped(path: string): Promise<number> {
  let sum = 0
  const packed = createReadStream(path, {highWaterMark: 1_048_576})
  for await (const piece of packed.pipe(createGunzip({chunkSize: 262_144}))) sum += piece.length
  return sum
}
