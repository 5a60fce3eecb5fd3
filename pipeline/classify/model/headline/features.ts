import {fateOf} from '../../../tree/roles.ts'
import type {Verdict} from '../../../tree/types.ts'
import {tuned} from '../../../tuning/load.ts'
import {titleLinesOf} from '../../context/title-features.ts'
import {type TitleFeature, titleFeatures} from '../../context/title-weights.ts'
import type {ViewedBlock} from '../../context/viewed-block.ts'
import {type Column, columnOf} from '../columns.ts'
import type {Feature} from '../features.ts'
import {exactTextFeatures} from '../text/features.ts'
import type {Surroundings} from '../text/surroundings.ts'

/** The lines of a decided text: what `classify` knows of each before a headline is looked for. */
export interface HeadlineLines extends Surroundings {
  /** The distance of each block from its prior in nats, above 0 in the body, below 0 outside. */
  readonly body: Column
  /** 1 for fields that stand at the head of an article. */
  readonly head: Column
  /** Blocks down to the next prose of the body. */
  readonly down: Column
  /** Words of the body above each block. */
  readonly above: Column
  /** What `context/title-features.ts` measures of lines that look like titles; elsewhere nothing. */
  readonly titles: ReadonlyMap<number, Float64Array>
  /** 1 for lines that may be the headline. */
  readonly may: Uint8Array
}

const {
  headlineParted: longestParted,
  headlineSentence: longestSentence,
  headlineWords: longest,
} = tuned('text')
/** Titles in scripts without spaces never end with the full stop. */
const spacelessStop = /[。．｡]['"”’」』)）]*$/u
const letter = /\p{L}/u
/** A full stop behind a word, and another sentence. */
const sentenceInside = /\p{Ll}{3}[.!?]['")]? \p{Lu}/u
const headRoles: ReadonlySet<string> = new Set(['byline', 'timestamp', 'credit', 'dek', 'kicker'])
const mayBecome: ReadonlySet<string> = new Set(['dek', 'kicker', 'tags'])
const nearby = [-2, -1, 1, 2, 3] as const
const notMeasured = -99
const farthest = 99

/** Set the lines of a text in relation to what was decided of them. */
export function headlineLinesOf(
  surroundings: Surroundings,
  blocks: readonly ViewedBlock[],
  verdicts: readonly Verdict[],
): HeadlineLines {
  const {size, columns} = surroundings.blocks
  const isBody = columnOf(size, (i) => (fateOf[roleAt(verdicts, i)] === 'body' ? 1 : 0))
  const copy = columnOf(size, (i) => (isBody[i] === 1 && columns.prose[i] === 1 ? 1 : 0))
  return {
    ...surroundings,
    body: columnOf(size, (i) => (isBody[i] === 1 ? 1 : -1) * (verdicts[i]?.margin ?? 0)),
    head: columnOf(size, (i) => (headRoles.has(roleAt(verdicts, i)) ? 1 : 0)),
    down: stepsTo(copy),
    above: wordsAbove(copy, columns.words),
    titles: new Map(titleLinesOf(blocks).map(({index, features}) => [index, features])),
    may: Uint8Array.from(blocks, ({view}, i) => (mayBe(view, roleAt(verdicts, i)) ? 1 : 0)),
  }
}

/** What the model of headlines reads of a line, in the order of its rows. */
export const headlineFeatures: readonly Feature<HeadlineLines>[] = [
  ...exactTextFeatures,
  ...titleFeatures.map(
    (name, at): Feature<HeadlineLines> => ({
      name: `title/${name satisfies TitleFeature}`,
      of: ({titles}, i) => titles.get(i)?.[at] ?? notMeasured,
    }),
  ),
  {name: 'verdict/body', of: ({body}, i) => body[i] ?? 0},
  ...nearby.flatMap((by): readonly Feature<HeadlineLines>[] => [
    {name: `verdict/body ${by}`, of: ({body}, i) => body[i + by] ?? notMeasured},
    {name: `verdict/head ${by}`, of: ({head}, i) => head[i + by] ?? 0},
  ]),
  {name: 'verdict/steps to the body', of: ({down}, i) => down[i] ?? 0},
  {name: 'verdict/body above', of: ({above}, i) => above[i] ?? 0},
  {
    name: 'verdict/share above',
    of: ({above}, i) => (above[i] ?? 0) / Math.max(1, above.at(-1) ?? 0),
  },
  {name: 'verdict/fields between', of: ({head, down}, i) => sumIn(head, i + 1, i + (down[i] ?? 0))},
  {name: 'verdict/best of the body below', of: ({body}, i) => mostIn(body, i + 1, i + 9)},
]

function mayBe({text, words, hints, prose}: ViewedBlock['view'], role: Verdict['role']): boolean {
  if (prose && (words > longestSentence || spacelessStop.test(text))) return false
  if (words > longestParted && sentenceInside.test(text)) return false
  const free = fateOf[role] !== 'field' || mayBecome.has(role)
  return free && words <= longest && hints.marker === undefined && letter.test(text)
}

function roleAt(verdicts: readonly Verdict[], i: number): Verdict['role'] {
  return verdicts[i]?.role ?? 'paragraph'
}

/** How many blocks further down the next one is that a column marks. */
function stepsTo(marked: Column): Column {
  const steps = new Float32Array(marked.length)
  let next = farthest
  for (let i = marked.length - 1; i >= 0; i -= 1) {
    steps[i] = next
    next = marked[i] === 1 ? 1 : Math.min(farthest, next + 1)
  }
  return steps
}

function wordsAbove(marked: Column, words: Column): Column {
  const sums = new Float32Array(marked.length + 1)
  for (let i = 0; i < marked.length; i += 1) {
    sums[i + 1] = (sums[i] ?? 0) + (marked[i] === 1 ? (words[i] ?? 0) : 0)
  }
  return sums
}

function sumIn(column: Column, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < Math.min(to, column.length); i += 1) sum += column[i] ?? 0
  return sum
}

function mostIn(column: Column, from: number, to: number): number {
  let most = notMeasured
  for (let i = from; i < Math.min(to, column.length); i += 1) most = Math.max(most, column[i] ?? 0)
  return most
}
