import {tuned} from '../../tuning/load.ts'
import {labelOf, lineShapes, shapesOf} from './shapes.ts'

/** What is known of a line before runs are looked for. */
export interface JudgedLine {
  /** Folded: plain spaces and signs. */
  readonly text: string
  readonly words: number
  /** The probability that the line is in the body. */
  readonly chance: number
  /** Whether rules know it for furniture or a field by its words. */
  readonly isNamed: boolean
}

const {likeLines, likeShare, likeHeadingWords, likeLeadWords} = tuned('text')

/**
 * Which lines belong to a run of lines that are alike, right below a sentence of the story: entries of a log, questions
 * and answers, rows of results. They share the fate of the sentence, with short lines between them.
 *
 *     The following is taken from the public log.
 *     Monday, Feb. 5                                            ⎫
 *     7:12 a.m. - A caller reported a suspicious vehicle.       ⎬ these
 *     9:40 a.m. - Lost dog. Reunited with owner.                ⎪
 *     11:55 p.m. - Noise complaint.                             ⎭
 *
 * Leaves alone lines that rules know for furniture, a run whose lines open with one and the same label, as calls to read
 * on do, and one that is next to certain to stand outside the body.
 */
export function runsBelowProse(lines: readonly JudgedLine[]): readonly number[] {
  const shapes = lines.map(({text}) => shapesOf(text))
  const found = new Set<number>()
  for (const shape of lineShapes) {
    for (const [first, last] of runsOf(lines, (i) => shapes[i]?.includes(shape) === true)) {
      const like = lines.slice(first, last + 1).filter((_, i) => shapes[first + i]?.includes(shape))
      if (!isOfStory(lines, like, first, last) || (shape === 'label' && isCall(like))) continue
      for (let i = first; i <= last; i += 1) found.add(i)
    }
  }
  return [...found].filter((i) => lines[i]?.isNamed === false)
}

/** The first and the last line of each run of like lines. */
function runsOf(
  lines: readonly JudgedLine[],
  isLike: (i: number) => boolean,
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  for (let first = 0; first < lines.length; first += 1) {
    if (!isLike(first)) continue
    const last = lastOf(lines, isLike, first)
    runs.push([first, last])
    first = last
  }
  return runs
}

/** The last line of the run that begins at a line: like lines, with at most one short line between two. */
function lastOf(
  lines: readonly JudgedLine[],
  isLike: (i: number) => boolean,
  first: number,
): number {
  let last = first
  for (;;) {
    if (isLike(last + 1)) last += 1
    else if ((lines[last + 1]?.words ?? 0) <= likeHeadingWords && isLike(last + 2)) last += 2
    else return last
  }
}

function isOfStory(
  lines: readonly JudgedLine[],
  like: readonly JudgedLine[],
  first: number,
  last: number,
): boolean {
  if (like.length < likeLines) return false
  const run = lines.slice(first, last + 1)
  const words = run.reduce((sum, line) => sum + line.words, 0)
  const expected = run.reduce((sum, line) => sum + line.words * line.chance, 0)
  return expected >= likeShare * words && isLed(lines, first)
}

/** Whether all labels are the same, as those of calls to read on are. */
function isCall(like: readonly JudgedLine[]): boolean {
  return new Set(like.map(({text}) => labelOf(text))).size === 1
}

/** Whether a sentence that is kept stands right above a line, or above a short line there that is kept too. */
function isLed(lines: readonly JudgedLine[], first: number): boolean {
  const leads = (i: number): boolean => isKept(lines[i]) && (lines[i]?.words ?? 0) >= likeLeadWords
  return leads(first - 1) || (isKept(lines[first - 1]) && leads(first - 2))
}

function isKept(line: JudgedLine | undefined): boolean {
  return line !== undefined && !line.isNamed && line.chance > 1 / 2
}
