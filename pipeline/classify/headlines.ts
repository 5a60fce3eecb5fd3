import {fateOf} from '../tree/roles.ts'
import type {Evidence, Verdict} from '../tree/types.ts'
import {tuned} from '../tuning/load.ts'
import type {Passed} from './context/passed.ts'
import {least, uncounted} from './explain.ts'
import {blockFeaturesOf} from './model/block-features.ts'
import {type Forest, perNat} from './model/forest.ts'
import {type HeadlineLines, headlineFeatures, headlineLinesOf} from './model/headline/features.ts'
import {type Opinion, opinionOf} from './model/opinion.ts'
import {surroundingsOf} from './model/text/surroundings.ts'
import {isNamedOtherwise} from './named.ts'
import {headlineReasonsOf} from './reasons.ts'
import {withoutAdded} from './votes/added.ts'

const {
  laterHeadlineOdds: usual,
  openingHeadlineOdds: opening,
  openingHead: headBelow,
} = tuned('text')

/**
 * The verdicts on the lines of a plain text, with the headline that the rules did not find.
 *
 *     Ferry back in port after three days      headline
 *
 *     The ferry returned to port on Monday, its operator told passengers. …
 *
 * The rules need something beside the text to be sure of a title: a byline, a time, a dateline,
 * furniture. This model reads what was decided of all lines as well, above all where the body begins.
 * One line at most becomes the headline: the likeliest, if its log-odds are more than the prior. The prior
 * is higher where nothing but text stands above the line and no byline, time or standfirst below: such a
 * line may as well be the first crosshead of a body whose title is gone.
 *
 * Leaves a text that has a headline alone, one without a line that is likely enough, and lines to which a
 * label of the format or a rule of the user gives another role: the line stays what it was.
 */
export function withHeadline(
  passed: Passed,
  verdicts: readonly Verdict[],
  forest: Forest,
): readonly Verdict[] {
  if (verdicts.some(({role}) => role === 'headline')) return verdicts
  const lines = decidedLinesOf(passed, verdicts)
  const may = lines.may.map((each, i) =>
    isNamedOtherwise(passed.verdicts[i]?.evidence ?? [], 'headline', passed.added) ? 0 : each,
  )
  if (!may.includes(1)) return verdicts
  const opinion = opinionOf(forest, headlineFeatures, lines)
  const found = likeliest(opinion.odds, may)
  const prior = isOpening(lines, verdicts, found) ? opening : usual
  if ((opinion.odds[found] ?? 0) / perNat <= prior) return verdicts
  return verdicts.map((verdict, i) => {
    const block = i === found ? passed.blocks[i]?.block : undefined
    return block === undefined ? verdict : headlineVerdict(verdict, opinion, i, prior, block.at)
  })
}

/** The lines of a text as the model of headlines reads them. */
export function decidedLinesOf(passed: Passed, verdicts: readonly Verdict[]): HeadlineLines {
  const surroundings = surroundingsOf(blockFeaturesOf(withoutAdded(passed)))
  return headlineLinesOf(surroundings, passed.blocks, verdicts)
}

/** The line with the greatest log-odds; of equals the first. */
function likeliest(odds: Int32Array, may: Uint8Array): number {
  let best = -1
  for (let i = 0; i < odds.length; i += 1) {
    if (may[i] === 1 && (best < 0 || (odds[i] ?? 0) > (odds[best] ?? 0))) best = i
  }
  return best
}

/** Whether only text stands above a line, and no field of a head right below. */
function isOpening({head}: HeadlineLines, verdicts: readonly Verdict[], index: number): boolean {
  const hasHead = head.subarray(index + 1, index + 1 + headBelow).includes(1)
  return !hasHead && verdicts.slice(0, index).every(({role}) => fateOf[role] === 'body')
}

/** A verdict whose votes before count no more: those of the model take their place. */
function headlineVerdict(
  {evidence}: Verdict,
  opinion: Opinion,
  index: number,
  prior: number,
  at: Evidence['at'],
): Verdict {
  const odds = (opinion.odds[index] ?? 0) / perNat
  return {
    role: 'headline',
    margin: Math.round(1000 * (odds - prior)) / 1000,
    by: 'model',
    prior,
    evidence: [
      ...evidence.map((vote) => (vote.status === undefined ? uncounted(vote) : vote)),
      ...votesOf(opinion, index, at),
    ],
  }
}

/** The log-odds of a line as votes: one for each family that adds half a nat or more, and one for the rest. */
function votesOf({odds, families, parts}: Opinion, index: number, at: Evidence['at']): Evidence[] {
  const own = families
    .map((family, place) => ({family, part: parts[index * families.length + place] ?? 0}))
    .filter(({part}) => Math.abs(part) >= least)
  const rest = own.reduce((left, {part}) => left - part, odds[index] ?? 0)
  return [...own, {family: 'rest', part: rest}]
    .filter(({part}) => part !== 0)
    .map(({family, part}) => {
      const [forHeadline, against] = headlineReasonsOf(family)
      return {
        rule: `headline/${family}`,
        role: part > 0 ? 'headline' : 'paragraph',
        weight: Math.abs(part) / perNat,
        reason: part > 0 ? forHeadline : against,
        at,
      }
    })
}
