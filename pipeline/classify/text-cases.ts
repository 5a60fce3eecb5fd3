import type {Range} from '../text/ranges.ts'
import {fateOf, type Role} from '../tree/roles.ts'
import type {Evidence, Verdict} from '../tree/types.ts'
import {type Facts, factsOf} from './model/block-features.ts'
import {modelVote} from './model/explain.ts'
import {type Forest, fine} from './model/forest.ts'
import {type Opinion, opinionOf} from './model/text/model.ts'
import {isShortLine} from './model/text/surroundings.ts'
import type {Passed} from './rules/passes.ts'
import {judge} from './votes/judge.ts'
import type {Standing} from './votes/rule-votes.ts'

/** How far text is kept when in doubt. */
export type Keep = 'cautious' | 'balanced' | 'clean'

/** How far, in nats, evidence must outweigh the body before text leaves it. */
export const doubtOf: Readonly<Record<Keep, number>> = {cautious: 1.1, balanced: 0.4, clean: -0.6}

/** A capture in which rules know so little for furniture is clean; what none of them names stays there. */
const leastFound = 0.02
const moreForClean = 3
const hasWord = /[\p{L}\p{N}]/u
/** Where rules name most short lines, what none of them names is likelier text of the article. */
const mostUnnamed = 0.4
const moreForNamed = 1

/**
 * The most doubt there is against what the rules find: a field is lost as well when it is kept in the
 * body, and of what is said again elsewhere nothing is lost.
 */
const mostDoubt = {body: Number.POSITIVE_INFINITY, field: -0.3, aside: 0.5}
const mostDoubtOfRepeat = -0.5

/** In a capture of fewer blocks there is too little around each to know it by: the rules alone vote. */
const fewest = 8

/** Parts of less than half a nat are told together. */
const least = 5000
/** How far up and down the kinds of furniture around count. */
const around = 12

const told: Readonly<Record<string, readonly [string, string]>> = {
  length: ['As long as furniture mostly is', 'As long as text of an article mostly is'],
  form: ['Stops, capitals and signs as in furniture', 'Stops, capitals and signs as in an article'],
  rules: [
    'Votes like these were mostly right about furniture',
    'Votes like these were often wrong about furniture, or there is none',
  ],
  wording: ['Its wordings weigh more than their votes', 'Its wordings are those of articles too'],
  repetition: [
    'Comes again in the capture, or shares few words with its prose',
    'Shares its words with the prose of the capture',
  ],
  neighbours: [
    'The blocks around it are like those around furniture',
    'The blocks around it are like those around text of an article',
  ],
  position: [
    'Stands where furniture stands in relation to the prose',
    'Stands where the text of the article stands',
  ],
  capture: [
    'The capture is as noisy as those that hold more than an article',
    'The capture is as clean as those that hold little besides an article',
  ],
  rest: [
    'What else was measured, each less than half a nat',
    'What else was measured, each less than half a nat',
  ],
}

/** Verdicts on all blocks by the votes of rules and of a model together. */
export function learnedVerdicts(
  passed: Passed,
  model: Forest,
  keep: Keep = 'cautious',
): readonly Verdict[] {
  if (passed.seen.length < fewest) return passed.verdicts
  const facts = factsOf(builtIn(passed))
  const opinion = opinionOf(facts, model)
  const roleOf = rolesAround(passed, facts)
  const doubtFor = doubtsIn(passed, facts, doubtOf[keep])
  return passed.verdicts.map((verdict, i) => {
    const standing = facts.standings[i]
    const at = passed.seen[i]?.block.at
    if (standing === undefined || at === undefined) return verdict
    const votes = votesOf(opinion, i, standing, standing.out ?? roleOf(i), at)
    const start = {role: standing.body, doubt: doubtFor(i, standing)}
    return judge([...verdict.evidence, ...votes], start)
  })
}

/** How much doubt keeps a block in the body: more where it may well be clean. */
function doubtsIn(
  {seen, verdicts}: Passed,
  facts: Facts,
  doubt: number,
): (i: number, standing: Standing) => number {
  const {net} = facts.columns
  const isNamed = (i: number): boolean => (net[i] ?? 0) > 1
  const ofCapture = doubtIn(facts, isNamed, (i) => hasWord.test(seen[i]?.view.text ?? ''))
  return (i, {out}) => {
    const role = verdicts[i]?.role
    if (role === undefined || fateOf[role] !== 'body') return Math.min(doubt, mostDoubtOf(out))
    return doubt + (isNamed(i) ? 0 : ofCapture)
  }
}

/** How much more doubt there is against what no rule names, in captures of which rules know nothing or nearly all. */
function doubtIn(
  {size, columns, standings}: Facts,
  isNamed: (i: number) => boolean,
  isWorded: (i: number) => boolean,
): number {
  let found = 0
  let short = 0
  let unnamed = 0
  for (let i = 0; i < size; i += 1) {
    const named = isNamed(i)
    const out = standings[i]?.out
    if (named && out !== undefined && fateOf[out] === 'aside' && isWorded(i)) found += 1
    if (!isShortLine(columns, i)) continue
    short += 1
    if (!named) unnamed += 1
  }
  if (found < leastFound * size) return moreForClean
  return moreForNamed * Math.max(0, 1 - unnamed / Math.max(1, short) / mostUnnamed)
}

/**
 * The same without votes of rules that were added: the model judges as if they were not there, and
 * they count in full beside it.
 */
function builtIn(passed: Passed): Passed {
  const {added, verdicts} = passed
  if (added.size === 0) return passed
  const isOurs = ({rule}: Evidence): boolean => !added.has(rule)
  return {
    ...passed,
    verdicts: verdicts.map((verdict) =>
      verdict.evidence.every(isOurs) ? verdict : judge(verdict.evidence.filter(isOurs)),
    ),
  }
}

function mostDoubtOf(out: Role | undefined): number {
  if (out === undefined) return mostDoubt.body
  return out === 'repeat' ? mostDoubtOfRepeat : mostDoubt[fateOf[out]]
}

/**
 * What a model has to say of a block beside the rules: a vote for each family of features that adds
 * half a nat or more, and one for the rest.
 *
 * The model has the rules’ votes among its features; what it makes of them is told as the difference,
 * so that the votes of the rules and these add up to its log-odds and nothing counts twice.
 */
function votesOf(
  {odds, parts, families}: Opinion,
  i: number,
  {outVotes, bodyVotes, body}: Standing,
  out: Role,
  at: Range,
): readonly Evidence[] {
  const votes: Evidence[] = []
  const votesSoFar = Math.round(fine * (outVotes - bodyVotes))
  const choice = {out, body, at}
  let rest = (odds[i] ?? 0) - votesSoFar
  for (let place = 0; place < families.length; place += 1) {
    const family = families[place] ?? ''
    const own = parts[i * families.length + place] ?? 0
    const part = family === 'rules' ? own - votesSoFar : own
    if (Math.abs(part) < least) continue
    votes.push(modelVote(family, part / fine, told[family] ?? untold, choice))
    rest -= part
  }
  if (rest !== 0) votes.push(modelVote('rest', rest / fine, told['rest'] ?? untold, choice))
  return votes
}

/**
 * The role that a block gets when only the model sets it aside: of the furniture nearest above or
 * below; where there is none, navigation outside the prose and related links within.
 */
function rolesAround({verdicts}: Passed, {layout}: Facts): (i: number) => Role {
  const {first, last} = layout.body ?? {first: 0, last: -1}
  const listed = verdicts.map(({role}) => (spreads[role] === true ? role : undefined))
  const above = nearestAbove(listed)
  const below = nearestAbove(listed.reverse()).reverse()
  return (i) => {
    const near = i > first ? (above[i] ?? below[i]) : below[i]
    return near ?? (i > first && i < last ? 'related' : 'navigation')
  }
}

/** For each place, what stands nearest above it and not too far; `undefined` when nothing does. */
function nearestAbove(listed: readonly (Role | undefined)[]): (Role | undefined)[] {
  let last = Number.NEGATIVE_INFINITY
  return listed.map((own, i) => {
    const found = i - last <= around ? listed[last] : undefined
    if (own !== undefined) last = i
    return found
  })
}

const untold = ['', ''] as const

/** Kinds of furniture that come in lists of lines that say nothing of themselves. */
const spreads: Readonly<Partial<Record<Role, true>>> = {
  related: true,
  navigation: true,
  comments: true,
  share: true,
  advert: true,
}
