import {fateOf} from '../tree/roles.ts'
import type {Evidence, Verdict} from '../tree/types.ts'
import {tuned} from '../tuning/load.ts'
import type {Passed} from './context/passed.ts'
import {isOfModel, least, uncounted} from './explain.ts'
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

/** The rule by which a line is the headline for its looks alone. */
const byLooks = 'headline/title-above-the-body'

/**
 * The verdicts on the lines of a plain text, with the headline that the rules did not find, and without
 * one that they found for its looks alone in a text that holds hardly anything else.
 *
 *     Ferry back in port after three days      headline
 *
 *     The ferry returned to port on Monday, its operator told passengers. …
 *
 * The rules need something beside the text to be sure of a title: a byline, a time, a dateline,
 * furniture. This model reads what was decided of all lines as well, above all where the body begins.
 * One line at most becomes the headline: the likeliest, if its log-odds are more than the prior. The prior
 * is higher where nothing but text stands above the line and no byline, time or standfirst below: such a
 * line may as well be the first crosshead of a body whose title is gone. In a capture without furniture
 * a line of the rules without such fields below needs as much, since one caption or date further down bears no title out.
 *
 * Leaves alone a headline that has other votes, lines to which a label of the format or a rule of the user
 * gives another role, and a text without a line that is likely enough: the line stays what it was.
 */
export function withHeadline(
  passed: Passed,
  verdicts: readonly Verdict[],
  forest: Forest,
): readonly Verdict[] {
  const ruled = verdicts.findIndex(({role}) => role === 'headline')
  if (ruled >= 0 && !isInDoubt(passed, verdicts, ruled)) return verdicts
  const lines = decidedLinesOf(passed, verdicts)
  const may = lines.may.map((each, i) =>
    isNamedOtherwise(passed.verdicts[i]?.evidence ?? [], 'headline', passed.added) ? 0 : each,
  )
  if (ruled < 0 && !may.includes(1)) return verdicts
  const opinion = opinionOf(forest, headlineFeatures, lines)
  const found = ruled < 0 ? likeliest(opinion.odds, may) : ruled
  if (ruled >= 0 && hasHead(lines, ruled)) return verdicts
  const prior = isOpening(lines, verdicts, found) ? opening : usual
  const isLikely = (opinion.odds[found] ?? 0) / perNat > prior
  if (isLikely === ruled >= 0) return verdicts
  return verdicts.map((verdict, i) => {
    const block = i === found ? passed.blocks[i]?.block : undefined
    return block === undefined ? verdict : headlineVerdict(verdict, opinion, i, prior, block.at)
  })
}

/** Whether a headline was found by its looks alone, in a capture without furniture. */
function isInDoubt({outline}: Passed, verdicts: readonly Verdict[], index: number): boolean {
  const votes = verdicts[index]?.evidence.filter(({role}) => role === 'headline') ?? []
  return !outline.noisy && votes.every((vote) => vote.rule === byLooks || isOfModel(vote))
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
function isOpening(lines: HeadlineLines, verdicts: readonly Verdict[], index: number): boolean {
  const isTop = verdicts.slice(0, index).every(({role}) => fateOf[role] === 'body')
  return isTop && !hasHead(lines, index)
}

/** Whether a byline, a time or a standfirst stands right below a line. */
function hasHead({head}: HeadlineLines, index: number): boolean {
  return head.subarray(index + 1, index + 1 + headBelow).includes(1)
}

/**
 * A verdict whose votes before count no more: those of the model take their place. The line is the headline
 * if its log-odds are more than the prior, else what the model of the body would have it in the body.
 */
function headlineVerdict(
  {evidence}: Verdict,
  opinion: Opinion,
  index: number,
  prior: number,
  at: Evidence['at'],
): Verdict {
  const inBody = evidence.find((vote) => isOfModel(vote) && fateOf[vote.role] === 'body')
  const lead = (opinion.odds[index] ?? 0) / perNat - prior
  return {
    role: lead > 0 ? 'headline' : (inBody?.role ?? 'paragraph'),
    margin: Math.round(1000 * Math.abs(lead)) / 1000,
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
