import {hasLevels, levels, readLevel} from '../../data/levels.ts'
import {
  type Captured,
  classify,
  isRefusal,
  type Normalized,
  normalize,
  readText,
  segment,
} from '../../pipeline/index.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {print, table} from '../table.ts'
import {documentsOf, linesOf, paragraphsOf} from './captures.ts'
import {costsOf} from './timing.ts'

const rounds = 9
/** What a capture is compared with by size, in code units. */
const documentSize = 4000
const jsonTimes = 10
/** So many code units of each kind of capture go before. */
const warmUnits = 2e6

/** Captures that are measured together. */
interface Group {
  readonly name: string
  readonly texts: readonly string[]
}

/**
 * Measure and print what `segment` and `classify` cost beside `JSON.stringify` and `JSON.parse` of
 * the same text, ten times over, in the same process.
 *
 * @param folder
 *   With `text-dev` in it, the captures of its levels are measured too.
 * @param every
 *   Take one capture in so many.
 */
export function classifySpeed(folder: string | undefined, every: number): void {
  warmUp()
  const made = [documentsOf(4e3), paragraphsOf(4e3), linesOf(1e3), linesOf(1e4), linesOf(1e5)]
  const groups = [
    ...made.map(({name, bytes}) => ({name, texts: [Buffer.from(bytes).toString()]})),
    ...(folder !== undefined && hasLevels(folder)
      ? levels.map((level) => ({
          name: `text-dev, ${level}`,
          texts: readLevel(folder, level, every).map(({text}) => text),
        }))
      : []),
  ]
  print(
    `Rules and model, both passes\n\n${table(
      [
        'captures',
        'blocks',
        'µs a block',
        `of ${documentSize / 1000} kB, segment and classify / CPU-s`,
        `classify / JSON ${jsonTimes} times`,
      ],
      groups.map(rowOf),
    )}`,
  )
}

/** Small captures alone would be measured before they are compiled. */
function warmUp(): void {
  for (const {bytes} of [documentsOf(4e3), paragraphsOf(4e3), linesOf(2e3)]) {
    const normalized = normalizedOf(Buffer.from(bytes).toString())
    const times = Math.ceil(warmUnits / bytes.length)
    for (let i = 0; i < times; i += 1) classify.run(segment.run(normalized))
  }
}

function rowOf({name, texts}: Group): readonly string[] {
  const normalized = texts.map(normalizedOf)
  const segmented = normalized.map(segment.run)
  const blocks = segmented.reduce((sum, tree) => sum + blocksOf(tree).length, 0)
  const units = texts.reduce((sum, text) => sum + text.length, 0)
  const costs = costsOf(
    [
      {name: 'segment', run: () => normalized.map(segment.run)},
      {name: 'classify', run: () => segmented.map(classify.run)},
      {name: 'json', run: () => texts.map(stringifyAndParse)},
    ],
    rounds,
  )
  const best = (task: string): number => costs.get(task)?.best ?? Number.NaN
  const both = best('segment') + best('classify')
  return [
    name,
    String(blocks),
    ((1000 * best('classify')) / blocks).toFixed(1),
    ((1000 * units) / documentSize / both).toFixed(0),
    (best('classify') / best('json')).toFixed(1),
  ]
}

function stringifyAndParse(text: string): unknown {
  let last: unknown
  for (let i = 0; i < jsonTimes; i += 1) last = JSON.parse(JSON.stringify(text))
  return last
}

/** A text as `segment` gets it. */
export function normalizedOf(text: string): Normalized {
  return normalize.run(capturedOf(text))
}

function capturedOf(text: string): Captured {
  const capture = readText(text, {name: 'capture'})
  if (isRefusal(capture)) throw new RangeError(`Expected a capture, found: ${capture.reason}`)
  return {type: 'root', capture}
}
