import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {costOf} from '../speed/process-costs.ts'
import {print, table} from '../table.ts'
import {writeMadeResults} from './made-results.ts'

const cli = fileURLToPath(new URL('../../pipeline/cli.ts', import.meta.url))
const seed = 7
const milliseconds = 1000

/**
 * Measure and print what `relate` costs over made families, in a tenth of the documents, three tenths and all; Linux.
 *
 * @param count
 *   Documents of the largest corpus.
 * @param workers
 *   Processes.
 */
export async function lineageCosts(count: number, workers: number): Promise<void> {
  const rows: string[][] = []
  for (const share of [0.1, 0.3, 1]) {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
    try {
      const made = writeMadeResults(join(folder, 'results'), seed, Math.round(count * share))
      const words = [cli, 'relate', join(folder, 'results'), '--out', join(folder, 'lineage')]
      const cost = await costOf([...process.execArgv, ...words, '--workers', String(workers)])
      const relations = readFileSync(join(folder, 'lineage/relations.ndjson'), 'utf8')
      rows.push([
        String(made),
        String(relations.split('\n').length - 1),
        cost.wall.toFixed(1),
        cost.cpu.toFixed(1),
        ((cost.cpu / made) * milliseconds).toFixed(2),
        cost.own.toFixed(0),
        cost.worker.toFixed(0),
      ])
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }
  const head = ['documents', 'relations', 's', 'CPU s', 'CPU ms each', 'MB', 'MB a worker']
  print(`${table(head, rows)}\n`)
}
