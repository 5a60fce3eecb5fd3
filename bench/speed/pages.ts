import {Parser} from 'htmlparser2'
import {pageSetsOf, pagesOf} from '../../data/page-sets.ts'
import {auditOf} from '../../pipeline/compile/audit.ts'
import {
  type Captured,
  classify,
  correct,
  extract,
  isRefusal,
  messagesOf,
  newsArticle,
  normalize,
  readPage,
  segment,
  understand,
  validateArticle,
} from '../../pipeline/index.ts'
import {print, table} from '../table.ts'
import {type Cost, costsOf, type Task} from './timing.ts'

const rounds = 5
/** The name of every page that is measured. */
export const name = 'page.html'

/**
 * Measure and print what the line of a page costs, as a whole and by stage, beside a bare pass of
 * htmlparser2 with empty handlers over the same pages in the same process.
 *
 * @param folder
 *   Where sets of pages stand.
 * @param every
 *   Take one page in so many.
 */
export function pageSpeed(folder: string, every: number): void {
  const pages = pageSetsOf(folder).flatMap((set) => timedPages(folder, set, every))
  const texts = pages.map(({bytes}) => Buffer.from(bytes).toString())
  const costs = costsOf(
    [
      {name: 'bare pass', run: () => texts.forEach(pass)},
      {name: 'page to article and audit', run: () => pages.map(({bytes}) => audited(bytes))},
      {name: 'page to article', run: () => pages.map(({bytes}) => understand(bytes, {name}))},
      ...stageTasks(pages),
    ],
    rounds,
  )
  print(wholeTable(pages, costs))
  print(worstTable(pages, texts))
}

/** A page, and its capture. */
interface Timed {
  readonly id: string
  readonly bytes: Uint8Array
  readonly captured: Captured
}

/** The pages of a set that can be read. */
export function timedPages(folder: string, set: string, every: number): readonly Timed[] {
  return pagesOf(folder, set, every).flatMap(({id, bytes}) => ofPage(id, bytes()))
}

function ofPage(id: string, bytes: Uint8Array): readonly Timed[] {
  const capture = readPage(bytes, {name})
  return isRefusal(capture) ? [] : [{id, bytes, captured: {type: 'root', capture}}]
}

/** The whole line; the audit is made when it is read. */
export function audited(bytes: Uint8Array): unknown {
  return understand(bytes, {name}).audit
}

/** A bare pass of htmlparser2, with empty handlers. */
export function pass(text: string): void {
  const parser = new Parser({
    onopentag: () => undefined,
    ontext: () => undefined,
    onclosetag: () => undefined,
  })
  parser.end(text)
}

/** The steps of the line, each on what the one before yields. */
function stageTasks(pages: readonly Timed[]): readonly Task[] {
  const captured = pages.map((page) => page.captured)
  const normalized = captured.map(normalize.run)
  const segmented = normalized.map(segment.run)
  const classified = segmented.map(classify.run)
  const corrected = classified.map(correct.run)
  const extracted = corrected.map(extract.run)
  const articles = extracted.map((tree) => newsArticle(tree))
  return [
    {name: 'read', run: () => pages.map(({bytes}) => readPage(bytes, {name}))},
    {name: 'normalize', run: () => captured.map(normalize.run)},
    {name: 'segment', run: () => normalized.map(segment.run)},
    {name: 'classify', run: () => segmented.map(classify.run)},
    {name: 'correct', run: () => classified.map(correct.run)},
    {name: 'extract', run: () => corrected.map(extract.run)},
    {name: 'compile', run: () => extracted.map((tree) => newsArticle(tree))},
    {name: 'audit', run: () => extracted.map((tree, i) => auditOf(tree, articles[i]))},
    {name: 'validate', run: () => articles.map((article) => article && validateArticle(article))},
    {name: 'messages', run: () => extracted.map(messagesOf)},
  ]
}

function wholeTable(pages: readonly Timed[], costs: ReadonlyMap<string, Cost>): string {
  const megabytes = pages.reduce((sum, {bytes}) => sum + bytes.length, 0) / 1e6
  const bare = costs.get('bare pass')?.best ?? Number.NaN
  const rows = Array.from(costs, ([task, {best, median}]) => [
    task,
    (best / pages.length).toFixed(2),
    (median / pages.length).toFixed(2),
    ((1000 * megabytes) / best).toFixed(1),
    (best / bare).toFixed(2),
  ])
  const head = `Cost of ${pages.length} pages of ${megabytes.toFixed(1)} MB`
  return `${head}\n\n${table(['', 'ms a page, best', 'median', 'MB/CPU-s', '/ bare pass'], rows)}`
}

/** The pages that cost most beside their bare pass. */
function worstTable(pages: readonly Timed[], texts: readonly string[]): string {
  const measured = pages
    .map(({id, bytes}, i) => {
      const costs = costsOf(
        [
          {name: 'bare', run: () => pass(texts[i] ?? '')},
          {name: 'line', run: () => audited(bytes)},
        ],
        2,
      )
      const line = costs.get('line')?.best ?? 0
      return {id, bytes: bytes.length, line, ratio: line / (costs.get('bare')?.best ?? 1)}
    })
    .sort((a, b) => b.ratio - a.ratio)
  const rows = measured
    .slice(0, 5)
    .map(({id, bytes, line, ratio}) => [id, String(bytes), line.toFixed(1), ratio.toFixed(2)])
  return `The pages that cost most\n\n${table(['page', 'bytes', 'ms', '/ bare pass'], rows)}`
}
