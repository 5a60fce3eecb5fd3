import {linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {bundle} from '../bundle.ts'
import {type Cost, costOf} from '../speed/process-costs.ts'
import {print, table} from '../table.ts'
import {madeFamilies} from './families.ts'
import {writeMadeResults} from './made-results.ts'

const seed = 7
const milliseconds = 1000
/** One part of the results in so many comes later. */
const laterShare = 10
const relations = 'relations.ndjson'

/**
 * Measure and print what `relate` costs over made families, in a tenth of the documents, three tenths and all; and what it costs
 * when some of them come later, with the relations of the others at hand. Linux.
 *
 * @param count
 *   Documents of the largest corpus.
 * @param workers
 *   Processes.
 * @throws RangeError
 *   When the documents that came later led to other relations.
 */
export async function lineageCosts(count: number, workers: number): Promise<void> {
  const rows: string[][] = []
  const home = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  try {
    await bundle(join(home, 'dist'))
    const entry = [join(home, 'dist/cli.js'), 'relate', '--workers', String(workers)]
    for (const share of [0.1, 0.3, 1]) {
      const folder = join(home, String(share))
      const own = await rowsFor(Math.round(count * share), folder, entry)
      rows.push(...own)
      // The next size takes three times as long.
      for (const row of own) process.stderr.write(`${row.join('  ')}\n`)
      rmSync(folder, {recursive: true})
    }
  } finally {
    rmSync(home, {recursive: true, force: true})
  }
  const head = ['documents', 'are', 'relations', 's', 'CPU s', 'CPU ms each', 'MB', 'MB a worker']
  print(`${table(head, rows)}\n`)
}

async function rowsFor(
  count: number,
  folder: string,
  entry: readonly string[],
): Promise<readonly string[][]> {
  const all = join(folder, 'all')
  const made = writeMadeResults(all, madeFamilies(seed, count))
  const parts = readdirSync(join(all, 'audits'))
  const later = linkParts(all, join(folder, 'later'), parts.filter(isLater))
  const first = linkParts(
    all,
    join(folder, 'first'),
    parts.filter((part, i) => !isLater(part, i)),
  )
  const relate = async (words: readonly string[]): Promise<Cost> =>
    await costOf([...entry, ...words])
  const whole = await relate([all, '--out', join(folder, 'whole')])
  await relate([first, '--out', join(folder, 'grown')])
  const grown = await relate([
    later,
    '--with',
    join(folder, 'grown'),
    '--out',
    join(folder, 'grown'),
  ])
  const [text, same] = ['whole', 'grown'].map((name) => readFileSync(join(folder, name, relations)))
  if (text === undefined || same?.equals(text) !== true) {
    throw new RangeError('Expected the same relations of documents that came later')
  }
  const found = text.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0)
  return [
    rowOf(made, 'new', found, whole),
    rowOf(documentsIn(join(later, 'keys')), 'added', found, grown),
  ]
}

/** Results that hold some parts of others; returns their folder. */
function linkParts(from: string, to: string, parts: readonly string[]): string {
  for (const kind of ['audits', 'keys']) {
    mkdirSync(join(to, kind), {recursive: true})
    for (const part of parts) linkSync(join(from, kind, part), join(to, kind, part))
  }
  return to
}

function documentsIn(keys: string): number {
  return readdirSync(keys).reduce(
    (sum, name) => sum + readFileSync(join(keys, name), 'utf8').split('\n').length - 1,
    0,
  )
}

function isLater(_part: string, number: number): boolean {
  return number % laterShare === 1
}

function rowOf(count: number, are: string, found: number, cost: Cost): string[] {
  return [
    String(count),
    are,
    String(found),
    cost.wall.toFixed(1),
    cost.cpu.toFixed(1),
    ((cost.cpu / Math.max(1, count)) * milliseconds).toFixed(2),
    cost.own.toFixed(0),
    cost.worker.toFixed(0),
  ]
}
