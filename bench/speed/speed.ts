import {ParseEnglish} from 'parse-english'
import {corpus} from '../../data/corpus.ts'
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
  readText,
  segment,
  stages,
  understand,
  validateArticle,
} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {percent, print, table} from '../table.ts'
import {documentsOf, lineOf, type Made, paragraphsOf} from './captures.ts'
import {type Cost, costsOf, type Task} from './timing.ts'

const sizes = [1e3, 4e3, 1e4, 1e5, 1e6]
const large = 1e7
const wholeAtMost = 1e4
const roundsOf = (bytes: number): number => (bytes > 2e6 ? 3 : bytes > 2e5 ? 5 : 9)

/** What one capture cost, by task. */
interface Measured {
  readonly made: Made
  readonly costs: ReadonlyMap<string, Cost>
}

/** Measure and print what the line costs: as a whole, beside two yardsticks, by stage, by size. */
export function speed(): void {
  print(asTheyStand())
  const all = [
    ...sizes.map(documentsOf),
    ...[...sizes, large].map(paragraphsOf),
    ...[1e4, 1e6, large].map(lineOf),
  ].map(measure)
  print(wholeTable(all))
  print(stageTable(all))
  print(growthTable(all))
}

/** All documents of the project, one by one, as they stand. */
function asTheyStand(): string {
  const texts = corpus.map(({bytes}) => bytes)
  const bytes = texts.reduce((sum, each) => sum + each.length, 0)
  const blocks = texts.flatMap(blocksIn)
  const parser = new ParseEnglish()
  const costs = costsOf(
    [
      {name: 'line', run: () => texts.map((text) => understand(text).audit)},
      {name: 'parse', run: () => blocks.map((block) => parser.parse(block))},
    ],
    roundsOf(0),
  )
  const line = costOf(costs, 'line')
  const head = `The ${texts.length} documents of the project, one by one (${bytes} bytes)`
  const perSecond = (count: number, cost: number): string => ((1000 * count) / cost).toFixed(2)
  return `${head}\n\n${table(
    ['', 'best', 'median'],
    [
      ['CPU ms', line.best.toFixed(1), line.median.toFixed(1)],
      [
        'documents per CPU-second',
        perSecond(texts.length, line.best),
        perSecond(texts.length, line.median),
      ],
      ['MB per CPU-second', perSecond(bytes / 1e6, line.best), perSecond(bytes / 1e6, line.median)],
      ['line / parse-english', ...ratios(costs, 'line', 'parse')],
    ],
  )}`
}

function measure(made: Made): Measured {
  const {bytes} = made
  const blocks = blocksIn(bytes)
  const json = JSON.stringify(blocks)
  const text = blocks.join('\n\n')
  const parser = new ParseEnglish()
  const tasks: readonly Task[] = [
    {name: 'line', run: () => understand(bytes).audit},
    {name: 'json', run: () => JSON.parse(json)},
    ...(made.form === 'line' && bytes.length > wholeAtMost
      ? []
      : [{name: 'parse', run: () => blocks.map((block) => parser.parse(block))}]),
    ...(bytes.length > wholeAtMost * 1.1
      ? []
      : [{name: 'parse whole', run: () => parser.parse(text)}]),
    ...stageTasks(made),
  ]
  return {made, costs: costsOf(tasks, roundsOf(bytes.length))}
}

const stageNames = [
  'read',
  'normalize',
  'segment',
  'classify',
  'correct',
  'extract',
  'compile',
  'audit',
  'validate',
  'messages',
] as const

/** The steps of the line on one capture, each on what the one before yields. */
function stageTasks({bytes}: Made): readonly Task[] {
  const captured = capturedOf(bytes)
  const normalized = normalize.run(captured)
  const segmented = segment.run(normalized)
  const classified = classify.run(segmented)
  const corrected = correct.run(classified)
  const extracted = extract.run(corrected)
  const article = newsArticle(extracted)
  const runs = {
    read: () => capturedOf(bytes),
    normalize: () => normalize.run(captured),
    segment: () => segment.run(normalized),
    classify: () => classify.run(segmented),
    correct: () => correct.run(classified),
    extract: () => extract.run(corrected),
    compile: () => newsArticle(extracted),
    audit: () => auditOf(extracted, article),
    validate: () => validateArticle(article),
    messages: () => messagesOf(extracted),
  } as const satisfies Record<(typeof stageNames)[number], () => unknown>
  return stageNames.map((name) => ({name, run: runs[name]}))
}

function wholeTable(all: readonly Measured[]): string {
  const rows = all.map(({made, costs}) => {
    const {best, median} = costOf(costs, 'line')
    const size = made.bytes.length
    return [
      made.name,
      best.toFixed(2),
      median.toFixed(2),
      (1000 / best).toFixed(best > 100 ? 2 : 0),
      (size / 1000 / best).toFixed(2),
      ratios(costs, 'line', 'parse')[0] ?? '–',
      ratios(costs, 'line', 'parse whole')[0] ?? '–',
      ratios(costs, 'line', 'json')[0] ?? '–',
    ]
  })
  return `The whole line, bytes to valid article and audit\n\n${table(
    [
      'capture',
      'ms best',
      'ms median',
      'docs/CPU-s',
      'MB/CPU-s',
      '/ parse-english',
      '/ the same, whole',
      '/ JSON.parse',
    ],
    rows,
  )}`
}

function stageTable(all: readonly Measured[]): string {
  const rows = all.map(({made, costs}) => {
    const sum = stageNames.reduce((total, name) => total + costOf(costs, name).best, 0)
    return [
      made.name,
      ...stageNames.map(
        (name) =>
          `${percent(costOf(costs, name).best, sum, 0)} (${speedOf(made, costOf(costs, name))})`,
      ),
    ]
  })
  return `By stage: share of CPU in percent, and MB per CPU-second in brackets\n\n${table(['capture', ...stageNames], rows)}`
}

/** How much more a capture costs than one a thousandth as large; linear growth is 1,000 times. */
function growthTable(all: readonly Measured[]): string {
  const rows = (['paragraphs', 'line'] as const).flatMap((form) => {
    const own = all.filter(({made}) => made.form === form)
    const small = own.find(({made}) => made.bytes.length >= 1e4)
    const big = own.at(-1)
    if (small === undefined || big === undefined) return []
    const size = big.made.bytes.length / small.made.bytes.length
    return [
      [
        form,
        size.toFixed(0),
        ...(['line', ...stageNames] as const).map((name) =>
          (costOf(big.costs, name).best / costOf(small.costs, name).best).toFixed(0),
        ),
      ],
    ]
  })
  return `Growth from 10 kB to 10 MB: CPU times over\n\n${table(['form', 'bytes', 'line', ...stageNames], rows)}`
}

function speedOf({bytes}: Made, {best}: Cost): string {
  return (bytes.length / 1000 / best).toFixed(1)
}

/** One cost by another, best and median, or a dash where one was not measured. */
function ratios(
  costs: ReadonlyMap<string, Cost>,
  part: string,
  whole: string,
): readonly [string, string] {
  const own = costs.get(part)
  const other = costs.get(whole)
  if (own === undefined || other === undefined) return ['–', '–']
  const of = (a: number, b: number): string => (a / b).toFixed(a / b < 10 ? 2 : 0)
  return [of(own.best, other.best), of(own.median, other.median)]
}

function costOf(costs: ReadonlyMap<string, Cost>, name: string): Cost {
  return costs.get(name) ?? {best: Number.NaN, median: Number.NaN}
}

/** The texts of the blocks of a text. */
export function blocksIn(bytes: Uint8Array): readonly string[] {
  const tree = stages.run(capturedOf(bytes))
  return blocksOf(tree).map(({at}) => sliceOf(tree, at))
}

function capturedOf(bytes: Uint8Array): Captured {
  const capture = readText(bytes, {name: 'capture'})
  if (isRefusal(capture)) throw new RangeError(`Expected a capture, found: ${capture.reason}`)
  return {type: 'root', capture}
}
