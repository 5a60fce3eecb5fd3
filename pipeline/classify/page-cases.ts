import type {Page} from '../tree/page.ts'
import type {Role} from '../tree/roles.ts'
import type {Evidence} from '../tree/types.ts'
import {tuned} from '../tuning/load.ts'
import type {Passed} from './context/passed.ts'
import {againstBody, type Case, type Keep} from './decide.ts'
import {type BodyParts, usualParts} from './markup/body-parts.ts'
import {strayVotes} from './markup/story-votes.ts'
import {titleLinesOf} from './markup/title-lines.ts'
import {kindVotes, partVotes, roleByPlace, type TitleKind} from './markup/votes.ts'
import {blockFeaturesOf} from './model/block-features.ts'
import {perNat} from './model/forest.ts'
import {spokenIn} from './model/lexicon.ts'
import {opinionOf} from './model/opinion.ts'
import {pageFeatures} from './model/page/features.ts'
import {type PageLayout, pageLayoutOf} from './model/page/layout.ts'
import type {PageModel} from './model/page/model.ts'
import {mostOfTitle, pageLeaning, pagePriorOf} from './model/page/priors.ts'
import {unnamedNats} from './model/page/unnamed.ts'
import {wordedBy} from './model/page/worded.ts'
import {addedVotes, withoutAdded} from './votes/added.ts'
import {ruleVotesOf} from './votes/rule-votes.ts'
import {mostOf, type Tally, tallyOf} from './votes/tally.ts'

const {certainty, certainShare, proseFloor} = tuned('page')
const removed = ['field', 'aside'] as const
const inBody = ['body'] as const
const none: readonly Evidence[] = []

/**
 * What bears on each block of a page: votes of rules, of the names of its parts and of its markup, the
 * model of pages, and its priors.
 *
 * @param parts
 *   What belongs to the body.
 */
export function pageCases(
  page: Page,
  passed: Passed,
  model: PageModel,
  keep: Keep,
  parts: BodyParts = usualParts,
): readonly Case[] {
  const builtIn = withoutAdded(passed)
  const features = blockFeaturesOf(builtIn)
  const layout = pageLayoutOf(page, passed, features, model.weightOf)
  const opinion = opinionOf(model.forest, pageFeatures, wordedBy(model, layout, passed.blocks))
  const ofParts = partVotes(layout, parts)
  const named = passed.blocks.map(({verdict}, i) => {
    const added = addedVotes(passed.verdicts[i]?.evidence ?? [], passed.added)
    const part = ofParts[i]
    const own = part === undefined ? added : [...added, part]
    const odds = (opinion.odds[i] ?? 0) + againstBody(own)
    const certain = certainVote(verdict.evidence, odds)
    return certain === undefined ? own : [...own, certain]
  })
  const unnamed = unnamedNats(page, layout.words)
  const oddsWith = (votes: readonly (readonly Evidence[])[]): readonly number[] =>
    votes.map((each, i) => (opinion.odds[i] ?? 0) + (unnamed[i] ?? 0) * perNat + againstBody(each))
  const spoken = new Set(
    passed.blocks.flatMap(({view}, i) => (view.outlet === undefined ? [] : [i])),
  )
  const strays = strayVotes(
    layout,
    oddsWith(named).map((each) => each / perNat),
    spoken,
  )
  const beside = named.map((votes, i) => {
    const stray = strays[i] ?? none
    return stray.length === 0 ? votes : [...votes, ...stray]
  })
  const odds = oddsWith(beside)
  const prior = pagePriorOf(layout.words, odds) + pageLeaning[keep]
  const titleLines = titleLinesOf(layout)
  return passed.blocks.map(({block: {at}, verdict}, index): Case => {
    const own = builtIn.verdicts[index] ?? verdict
    const mark = page.marks[index]
    const title = titleKindOf(layout, titleLines, index)
    const kinds = mark === undefined ? [] : kindVotes(mark, title)
    const rules = own.evidence
    const votes = beside[index] ?? []
    const {out, body} = rivalsAmong(
      [rules, votes, kinds],
      mark === undefined ? 'navigation' : roleByPlace(layout, index, mark),
    )
    const ownPrior = prior - (unnamed[index] ?? 0) + floorOf(layout, index, votes)
    return {
      at,
      rules,
      read: features.votes[index] ?? ruleVotesOf(own),
      beside: votes,
      kinds,
      opinion,
      index,
      out,
      body,
      prior: title === undefined ? ownPrior : Math.min(ownPrior, mostOfTitle),
      spoken: (isAgainst) =>
        spokenIn(model.lexicon, passed.blocks[index]?.view.lower ?? '', isAgainst),
    }
  })
}

/** What makes a line the title of its page: that it is its first heading, or what the page states; none of other lines. */
function titleKindOf(
  {marks, title, heading}: PageLayout,
  stated: ReadonlySet<number>,
  index: number,
): TitleKind | undefined {
  if (marks[index]?.heading === 1 && (index === title || index === heading)) return 'heading'
  return stated.has(index) ? 'stated' : undefined
}

/** The margin, in nats, by which a sentence leaves against which nothing speaks but the model. */
function floorOf(
  {prose, blocks: {columns}}: PageLayout,
  index: number,
  beside: readonly Evidence[],
): number {
  const isAlone = beside.length === 0 && (columns.net[index] ?? 0) <= 0
  return isAlone && (prose[index] ?? 0) > 0 ? proseFloor : 0
}

/** The leading role on either side. Of a page, markup may make a field that rules alone would not. */
function rivalsAmong(
  lists: readonly (readonly Evidence[])[],
  fallback: Role,
): Pick<Case, 'out' | 'body'> {
  const tally: Tally = {roles: [], sums: []}
  for (const votes of lists) tallyOf(votes, tally)
  return {
    out: mostOf(tally, removed)?.role ?? fallback,
    body: mostOf(tally, inBody)?.role ?? 'paragraph',
  }
}

/**
 * The vote that is missing for a share of what rules know for certain to be kept.
 *
 * @param alone
 *   Votes of the rules that look at the line alone.
 * @param odds
 *   Against the body, in ten-thousandths of a nat.
 */
function certainVote(alone: readonly Evidence[], odds: number): Evidence | undefined {
  const tally = tallyOf(alone)
  const out = mostOf(tally, removed)
  const at = alone[0]?.at
  if (out === undefined || at === undefined) return undefined
  const lead = out.sum - (mostOf(tally, inBody)?.sum ?? 0)
  const missing = Math.round(perNat * lead * certainShare) - odds
  if (lead < certainty || missing <= 0) return undefined
  const reason = 'The line by itself is too plain for most of its votes to be overruled'
  return {rule: 'model/certain', role: out.role, weight: missing / perNat, reason, at}
}
