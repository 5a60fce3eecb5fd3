import {type BlockFeatures, blockFeaturesOf} from '../pipeline/classify/model/block-features.ts'
import {gramsOf} from '../pipeline/classify/model/grams.ts'
import {passesOf} from '../pipeline/classify/rules/passes.ts'
import {withoutAdded} from '../pipeline/classify/votes/added.ts'
import {isRefusal, line, normalize, readText, segment} from '../pipeline/index.ts'
import {blocksOf, sliceOf} from '../pipeline/tree/blocks.ts'
import type {Block} from '../pipeline/tree/types.ts'
import {foldedAt} from './folds.ts'
import {type Grams, gramsIn} from './grams.ts'
import {hasSecond, levels, type Row, readLevel, type TextSet} from './levels.ts'
import {printedCaptures} from './printed-captures.ts'
import {blockIn, shingledOf, wordsOf} from './shingles.ts'
import {foldOf, siteOf} from './sites.ts'

/** Where captures to learn from come from, as `takenFrom` describes them. */
export const captureSources = [
  'levels',
  'clean',
  'bare',
  'folded',
  'brief',
  'headless',
  'second',
  'printed',
] as const

type CaptureSource = (typeof captureSources)[number]

/** A capture to learn from. */
export interface Taken {
  readonly source: CaptureSource
  readonly features: BlockFeatures
  /** 1 where a block is not of the body; one a block. */
  readonly labels: Uint8Array
  /** How much each block counts; blocks without a word do not. */
  readonly weights: Float64Array
  /** The same where every short block is learned from, and none stands for others. */
  readonly allWeights: Float64Array
  readonly grams: Grams
  readonly site: string
  readonly fold: number
}

/** A text with its truth, before it is taken. */
interface Source {
  readonly source: CaptureSource
  readonly row: Row
  readonly text: string
  /** How many times it counts; once where absent. */
  readonly counts?: number
  /** Whether a block is of the body, where its words do not show it. */
  readonly isBody?: (block: Block) => boolean
}

/** A block counts as one, and more by its words up to this number. */
const mostWords = 60
const wordsAsOne = 15
/** Blocks of fewer words are learned from one in so many. */
const fewWords = 5
const oneIn = 3
/** Captures in other languages than English are few, so each counts this many times. */
const others = 3
/** Most lines that are kept beyond the first two of a shortened article, and lines that are kept at its end. */
const mostAtStart = 4
const atEnd = 2
/**
 * How many times captures count that are not of `text-dev`, by their set: those of `text-dev-2`, and pages as text
 * browsers print them. `daniel-dev` has many pages of few sites, of old markup.
 */
const ofSecond: Readonly<Record<string, number>> = {'daniel-dev': 0.2, 'andy-dev': 0.5}
const ofPrinted: Readonly<Record<string, number>> = {'daniel-dev': 0.2}
const otherPrinted = 0.7
/** Fewer blocks than this are no capture to learn from. */
const fewest = 4
/** Widths, in columns, at which captures are folded. */
const [leastWidth, mostWidth] = [60, 100]
const tiling = line(normalize).next(segment)

/**
 * The captures of a data folder, one by one, since all of them do not fit into memory.
 *
 * Of `text-dev`: those of every level; the bodies themselves, which are clean; one capture in four once more as tools
 * print it that keep no blank lines and no indents, and one in four folded at 60 to 100 columns; one in two with an
 * article of four to seven lines, as agencies send them; and what stands above the body of one capture in five, which is
 * furniture alone. The levels of `text-dev-2`. And every page as one of several text browsers prints it.
 *
 * @param every
 *   Take every n-th capture.
 */
export function* takenFrom(folder: string, every = 1): Iterable<Taken> {
  for (const source of sourcesIn(folder, every)) {
    const taken = take(source)
    if (taken.features.size >= fewest || taken.source === 'clean') yield taken
  }
}

function* sourcesIn(folder: string, every: number): Iterable<Source> {
  const rows = rowsOf(folder, every, 'text-dev')
  const clean = [...new Map(rows.map((row) => [row.body, row])).values()]
  yield* rows.map((row): Source => ({source: 'levels', row, text: row.text}))
  yield* clean.map((row): Source => ({source: 'clean', row, text: row.body}))
  for (const [i, row] of rows.entries()) yield* changedOf(row, i)
  if (hasSecond(folder)) {
    for (const row of rowsOf(folder, every, 'text-dev-2')) {
      yield {source: 'second', row, text: row.text, counts: ofSecond[row.set] ?? 1}
    }
  }
  for (const printed of printedCaptures(folder, every)) {
    yield {source: 'printed', ...printed, counts: ofPrinted[printed.row.set] ?? otherPrinted}
  }
}

function rowsOf(folder: string, every: number, set: TextSet): readonly Row[] {
  return levels.flatMap((level) => readLevel(folder, level, every, set))
}

/** A capture as other tools would have printed it. */
function* changedOf(row: Row, i: number): Iterable<Source> {
  if (i % 4 === 1) yield {source: 'bare', row, text: row.text.replace(/\n\s+/g, '\n')}
  if (i % 4 === 3) {
    const width = leastWidth + (i % (mostWidth - leastWidth + 1))
    yield {source: 'folded', row, text: foldedAt(row.text, width).text}
  }
  if (i % 2 === 1) {
    yield {source: 'brief', row, text: shortened(row, 2 + (((i - 1) / 2) % mostAtStart))}
  }
  if (i % 5 === 2) yield {source: 'headless', row, text: aboveBody(row)}
}

/** The lines above the first that is of the body. */
function aboveBody(row: Row): string {
  const {lines, body} = linesOf(row)
  return lines.slice(0, Math.max(0, body.indexOf(true))).join('\n')
}

/** The capture without the middle of its article: of that, its first lines and the last two are left. */
function shortened(row: Row, start: number): string {
  const {lines, body} = linesOf(row)
  const places = body.flatMap((is, i) => (is ? [i] : []))
  const dropped = new Set(places.slice(start, -atEnd))
  return lines.filter((_, i) => !dropped.has(i)).join('\n')
}

/** The lines of a capture, and which are of the body. */
function linesOf({text, body}: Row): {
  readonly lines: readonly string[]
  readonly body: readonly boolean[]
} {
  const shingled = shingledOf(body)
  const lines = text.split('\n')
  const isBody = (line: string): boolean => {
    const words = wordsOf(line)
    return words.length > 0 && blockIn(words, shingled)
  }
  return {lines, body: lines.map(isBody)}
}

function take({source, row, text, counts = 1, isBody}: Source): Taken {
  const capture = readText(text, {name: row.id})
  if (isRefusal(capture)) throw new RangeError(`${row.id}: ${capture.reason}`)
  const tree = tiling.run({type: 'root', capture})
  const blocks = blocksOf(tree)
  const body = shingledOf(row.body)
  const shingled = blocks.map(({at}) => wordsOf(sliceOf(tree, at)))
  const passed = withoutAdded(passesOf(blocks, ({at}) => sliceOf(tree, at)))
  const features = blockFeaturesOf(passed)
  const weights = shingled.map(({length}) => counts * weightOf(row, blocks.length, length))
  const inBody = isBody ?? ((_: Block, i: number) => blockIn(shingled[i] ?? [], body))
  return {
    source,
    features,
    labels: Uint8Array.from(blocks, (block, i) =>
      shingled[i]?.length !== 0 && inBody(block, i) ? 0 : 1,
    ),
    weights: Float64Array.from(shingled, ({length}, i) => sampledAt(i, length) * (weights[i] ?? 0)),
    allWeights: Float64Array.from(weights),
    grams: gramsIn(passed.blocks, ({view}) => gramsOf(view.lower)),
    site: siteOf(row),
    fold: foldOf(row),
  }
}

/** How many blocks a block stands for: of short ones one in so many is learned from. */
function sampledAt(i: number, words: number): number {
  if (words >= fewWords) return 1
  return i % oneIn === 0 ? oneIn : 0
}

/** Large captures count more than small ones, but only as the root of their size. */
function weightOf({language}: Row, blocks: number, words: number): number {
  if (words === 0) return 0
  const ofCapture = (language === '' || language.startsWith('en') ? 1 : others) / Math.sqrt(blocks)
  return 7 * ofCapture * (1 + Math.min(mostWords, words) / wordsAsOne)
}
