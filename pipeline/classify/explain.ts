import type {Range} from '../text/ranges.ts'
import type {Role} from '../tree/roles.ts'
import type {Evidence} from '../tree/types.ts'
import {perNat} from './model/forest.ts'
import type {Opinion} from './model/opinion.ts'
import {reasonsOf} from './reasons.ts'
import type {RuleVotes} from './votes/rule-votes.ts'

/** The two roles that a block is decided between: outside the body, and in it. */
export interface Rivals {
  readonly out: Role
  readonly body: Role
}

/** A model’s opinion of one block, with the votes of rules that the model read. */
export interface Opined {
  readonly at: Range
  readonly rules: readonly Evidence[]
  /** Their sums, which are features of the model. */
  readonly read: RuleVotes
  readonly opinion: Opinion
  /** The place of the block among those of the opinion. */
  readonly index: number
  /** The words of the block that speak most against the body, or for it, where the model reads words. */
  readonly spoken?: (isAgainst: boolean) => readonly string[]
}

/** Smaller shares, in ten-thousandths of a nat, are shown together. */
export const least = 5000

/**
 * The log-odds of a model as votes: those of the rules with what the model keeps of each, one for each
 * family of features that adds half a nat or more, and one for the rest.
 *
 *     long sentence  +1.5, of which the model keeps −0.2
 *     length         +0.9
 *     rest           +0.3
 *
 * What is kept of all votes against the body, less what is kept of those for it, is the model’s
 * log-odds exactly. What the model makes of the votes together is shared among them by their weights;
 * a vote for a role that is not among the sums adds nothing.
 */
export function explained(opined: Opined, rivals: Rivals): Evidence[] {
  const {rules, read, opinion, index, at, spoken} = opined
  const {odds, families, parts} = opinion
  const first = index * families.length
  const sums = sumsOf(rules, read)
  const ofRules = sums.count === 0 ? -1 : families.indexOf('rules')
  const kept = ofRules < 0 ? 0 : (parts[first + ofRules] ?? 0)
  const votes: Evidence[] = []
  pushKept(votes, rules, read, sums, kept)
  let rest = (odds[index] ?? 0) - kept
  for (let place = 0; place < families.length; place += 1) {
    const part = parts[first + place] ?? 0
    if (place === ofRules || Math.abs(part) < least) continue
    votes.push(shareOf(families[place] ?? '', part, rivals, at, spoken))
    rest -= part
  }
  if (rest !== 0) votes.push(shareOf('rest', rest, rivals, at))
  return votes
}

/** A vote that the model did not read: it adds nothing, and is shown with what it would have added. */
export function uncounted({rule, role, weight, reason, at}: Evidence): Evidence {
  return {rule, role, weight, kept: 0, reason, at}
}

const ofModel = 'model/'
/** The family of features whose words are told, and the smallest share, in ten-thousandths of a nat, at which they are. */
const ofWords = 'lexicon'
const leastTold = 2 * least

/** Whether a vote is that of a family of features of a model of the body. */
export function isOfModel({rule}: Evidence): boolean {
  return rule.startsWith(ofModel)
}

/** The vote of one family of features; a part above 0 counts against the body. */
function shareOf(
  family: string,
  part: number,
  {out, body}: Rivals,
  at: Range,
  spoken?: Opined['spoken'],
): Evidence {
  const [against, forBody] = reasonsOf(family)
  const isTold = family === ofWords && Math.abs(part) >= leastTold
  const words = isTold ? (spoken?.(part > 0) ?? []) : []
  const said = words.length === 0 ? '' : `: ${words.map((word) => `“${word}”`).join(', ')}`
  return {
    rule: `${ofModel}${family}`,
    role: part > 0 ? out : body,
    weight: Math.abs(part) / perNat,
    reason: `${part > 0 ? against : forBody}${said}`,
    at,
  }
}

/** The votes that the model read: how many, their weights in nats, and their sum against the body. */
interface ReadVotes {
  readonly count: number
  readonly weights: number
  readonly against: number
}

/** Add the votes of rules with what is kept of each, so that those that were read add up to `part`. */
function pushKept(
  votes: Evidence[],
  rules: readonly Evidence[],
  read: RuleVotes,
  sums: ReadVotes,
  part: number,
): void {
  const perWeight = sums.weights === 0 ? 0 : (part - sums.against) / sums.weights
  let left = part
  let more = sums.count
  for (const vote of rules) {
    if (!isRead(vote, read)) {
      votes.push(vote.status === undefined ? uncounted(vote) : vote)
      continue
    }
    more -= 1
    const own = against(vote, read) + Math.round(perWeight * Math.abs(vote.weight))
    const kept = more === 0 ? left : own
    left -= kept
    votes.push(keeping(vote, (vote.role === read.out ? kept : -kept) / perNat))
  }
}

function sumsOf(rules: readonly Evidence[], read: RuleVotes): ReadVotes {
  let count = 0
  let weights = 0
  let sum = 0
  for (const vote of rules) {
    if (!isRead(vote, read)) continue
    count += 1
    weights += Math.abs(vote.weight)
    sum += against(vote, read)
  }
  return {count, weights, against: sum}
}

/** Whether a vote is among the sums that the model read. */
function isRead({role, status}: Evidence, {out, body}: RuleVotes): boolean {
  return status === undefined && (role === out || role === body)
}

/** A vote of a rule against the body, in ten-thousandths of a nat. */
function against({role, weight}: Evidence, {out}: RuleVotes): number {
  return (role === out ? 1 : -1) * Math.round(perNat * weight)
}

function keeping(vote: Evidence, kept: number): Evidence {
  if (kept === vote.weight) return vote
  const {rule, role, weight, reason, at} = vote
  return {rule, role, weight, kept: kept === 0 ? 0 : kept, reason, at}
}
