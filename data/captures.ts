import {type BlockFeatures, blockFeaturesOf} from '../pipeline/classify/model/block-features.ts'
import {passesOf} from '../pipeline/classify/rules/passes.ts'
import {withoutAdded} from '../pipeline/classify/votes/added.ts'
import {isRefusal, line, normalize, readText, segment} from '../pipeline/index.ts'
import {blocksOf, sliceOf} from '../pipeline/tree/blocks.ts'
import {levels, type Row, readLevel} from './levels.ts'
import {blockIn, shingledOf, wordsOf} from './shingles.ts'
import {foldOf} from './sites.ts'

/** A capture to learn from. */
export interface Taken {
  readonly features: BlockFeatures
  /** 1 where a block is not of the body; one a block. */
  readonly labels: Uint8Array
  /** How much each block counts; blocks without a word do not. */
  readonly weights: Float64Array
  readonly fold: number
}

/** A block counts as one, and more by its words up to this number. */
const mostWords = 60
const wordsAsOne = 15
/** Captures in other languages than English are few, so each counts this many times. */
const others = 3
/** Most lines that are kept beyond the first two of a shortened article, and lines that are kept at its end. */
const mostAtStart = 4
const atEnd = 2
const tiling = line(normalize).next(segment)

/**
 * The captures of a data folder: those of every level; the bodies themselves, which are clean; one
 * capture in four once more as tools print it that keep no blank lines and no indents; one in two
 * with an article of four to seven lines, as agencies send them; and what stands above the body of
 * one capture in five, which is furniture alone.
 *
 * @param every
 *   Take every n-th capture.
 */
export function takenFrom(folder: string, every = 1): readonly Taken[] {
  const rows = levels.flatMap((level) => readLevel(folder, level, every))
  const clean = [...new Map(rows.map((row) => [row.body, row])).values()]
  const bare = rows.filter((_, i) => i % 4 === 1)
  const brief = rows.filter((_, i) => i % 2 === 1)
  const headless = rows.filter((_, i) => i % 5 === 2)
  return [
    ...rows.map((row) => take(row, row.text)),
    ...clean.map((row) => take(row, row.body)),
    ...bare.map((row) => take(row, row.text.replace(/\n\s+/g, '\n'))),
    ...brief.map((row, i) => take(row, shortened(row, 2 + (i % mostAtStart)))),
    ...headless.map((row) => take(row, aboveBody(row))).filter(({features}) => features.size > 3),
  ]
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

function take(row: Row, text: string): Taken {
  const capture = readText(text, {name: row.id})
  if (isRefusal(capture)) throw new RangeError(`${row.id}: ${capture.reason}`)
  const tree = tiling.run({type: 'root', capture})
  const blocks = blocksOf(tree)
  const body = shingledOf(row.body)
  const shingled = blocks.map(({at}) => wordsOf(sliceOf(tree, at)))
  const features = blockFeaturesOf(withoutAdded(passesOf(blocks, ({at}) => sliceOf(tree, at))))
  return {
    features,
    labels: Uint8Array.from(shingled, (words) =>
      words.length > 0 && blockIn(words, body) ? 0 : 1,
    ),
    weights: Float64Array.from(shingled, (words) => weightOf(row, blocks.length, words.length)),
    fold: foldOf(row),
  }
}

/** Large captures count more than small ones, but only as the root of their size. */
function weightOf({language}: Row, blocks: number, words: number): number {
  if (words === 0) return 0
  const ofCapture = (language === '' || language.startsWith('en') ? 1 : others) / Math.sqrt(blocks)
  return 7 * ofCapture * (1 + Math.min(mostWords, words) / wordsAsOne)
}
