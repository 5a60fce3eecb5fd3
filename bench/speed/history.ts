import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {ParseEnglish} from 'parse-english'
import {pageSetsOf} from '../../data/page-sets.ts'
import {classify, segment, understand} from '../../pipeline/index.ts'
import {print, table} from '../table.ts'
import {documentsOf} from './captures.ts'
import {normalizedOf} from './classify.ts'
import {audited, name, pass, timedPages} from './pages.ts'
import {blocksIn} from './speed.ts'
import {type Cost, costsOf, type Task} from './timing.ts'

const file = fileURLToPath(new URL('../history.tsv', import.meta.url))
const manifest = new URL('../../package.json', import.meta.url)
const rounds = 7
/** So often each task on a text runs before, since code that is not yet compiled costs several times as much. */
const warmRounds = 200
/** The size of a usual text, in bytes. */
const usual = 4e3

/** What a line of the history holds, each figure from the costs of one process. */
const columns = {
  'page to article and audit / htmlparser2': ({of}: Costs) => of('audited') / of('bare'),
  'page to article / htmlparser2': ({of}: Costs) => of('article') / of('bare'),
  'text of 4 kB / parse-english': ({of}: Costs) => of('text') / of('parse'),
  'texts of 4 kB, segment and classify / CPU-s': ({of, size}: Costs) =>
    (1000 * size) / usual / of('decide'),
  'texts of 4 kB, whole line / CPU-s': ({of, size}: Costs) => (1000 * size) / usual / of('text'),
} as const

interface Costs {
  readonly of: (task: string) => number
  /** The bytes of the text. */
  readonly size: number
}

/**
 * Measure what the line costs beside its yardsticks, all in one process, and print it below the figures of earlier releases.
 *
 * @param accepts
 *   Whether the figures are kept in `history.tsv` as those of this release, in the place of earlier ones of it.
 */
export function history(folder: string, every: number, accepts: boolean): void {
  const pages = pageSetsOf(folder).flatMap((set) => timedPages(folder, set, every))
  const {bytes} = documentsOf(usual)
  const texts = textTasks(bytes)
  for (const {run} of texts) for (let i = 0; i < warmRounds; i += 1) run()
  const costs = costsOf([...pageTasks(pages), ...texts], rounds)
  const of = (task: string): number => (costs.get(task) ?? nothing).best
  const figures = Object.values(columns).map((figure) => rounded(figure({of, size: bytes.length})))
  const {version}: {readonly version: string} = JSON.parse(readFileSync(manifest, 'utf8'))
  const row = [version, String(pages.length), ...figures]
  const rows = [...readHistory().filter(([release]) => release !== version), row]
  print(table(head, rows))
  if (accepts) writeFileSync(file, [head, ...rows].map((cells) => `${cells.join('\t')}\n`).join(''))
}

const nothing: Cost = {best: Number.NaN, median: Number.NaN}
const head: readonly string[] = ['release', 'pages', ...Object.keys(columns)]

/** The lines of the history, oldest first, without the one that names the columns. */
export function readHistory(): readonly (readonly string[])[] {
  const [names, ...rows] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  if (names?.join() !== head.join()) {
    throw new RangeError(`Expected the columns ${head.join(', ')} in bench/history.tsv`)
  }
  return rows
}

function pageTasks(pages: ReturnType<typeof timedPages>): readonly Task[] {
  const sources = pages.map(({bytes}) => Buffer.from(bytes).toString())
  return [
    {name: 'bare', run: () => sources.forEach(pass)},
    {name: 'audited', run: () => pages.map(({bytes}) => audited(bytes))},
    {name: 'article', run: () => pages.map(({bytes}) => understand(bytes, {name}))},
  ]
}

function textTasks(text: Uint8Array): readonly Task[] {
  const normalized = normalizedOf(Buffer.from(text).toString())
  const blocks = blocksIn(text)
  const parser = new ParseEnglish()
  return [
    {name: 'text', run: () => understand(text).audit},
    {name: 'parse', run: () => blocks.map((block) => parser.parse(block))},
    {name: 'decide', run: () => classify.run(segment.run(normalized))},
  ]
}

function rounded(figure: number): string {
  return figure < 100 ? figure.toFixed(2) : figure.toFixed(0)
}
