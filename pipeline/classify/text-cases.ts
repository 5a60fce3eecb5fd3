import {fateOf, roles} from '../tree/roles.ts'
import type {Verdict} from '../tree/types.ts'
import {tuned} from '../tuning/load.ts'
import type {Passed} from './context/passed.ts'
import {againstBody, type Case, type Keep} from './decide.ts'
import {lineVotes} from './lines/votes.ts'
import {type BlockFeatures, blockFeaturesOf} from './model/block-features.ts'
import {perNat} from './model/forest.ts'
import {lexicalColumnsOf, lexicalOddsOf} from './model/lexical-columns.ts'
import {spokenIn} from './model/lexicon.ts'
import {opinionOf} from './model/opinion.ts'
import {fallbackRolesOf} from './model/text/fallback-roles.ts'
import {textFeatures} from './model/text/features.ts'
import type {TextModel} from './model/text/model.ts'
import {textPriorsOf} from './model/text/priors.ts'
import {surroundingsOf} from './model/text/surroundings.ts'
import {addedVotes, withoutAdded} from './votes/added.ts'
import {judge} from './votes/judge.ts'
import {ruleVotesOf} from './votes/rule-votes.ts'

/** Rules alone are right about the body so often. */
const {ruledBody: chanceOfRuledBody} = tuned('text')

/** What bears on each block of a plain text: votes of rules, the model of texts, and its priors. */
export function textCases(passed: Passed, model: TextModel, keep: Keep): readonly Case[] {
  const {verdicts, added} = passed
  const builtIn = withoutAdded(passed)
  const features = blockFeaturesOf(builtIn)
  const {forest, lexicon} = model
  const opinion = opinionOf(forest, textFeatures, {
    ...surroundingsOf(features),
    lexical: lexicalColumnsOf(lexicalOddsOf(lexicon, passed.blocks)),
  })
  const fallbackOf = fallbackRolesOf(verdicts, features)
  const priorOf = textPriorsOf(passed, features, keep)
  const cases = passed.blocks.map(({block, verdict, view}, index): Case => {
    const all = verdicts[index] ?? verdict
    const own = builtIn.verdicts[index] ?? verdict
    const read = features.votes[index] ?? ruleVotesOf(own)
    const {out, body} = all === own ? read : ruleVotesOf(all)
    return {
      at: block.at,
      rules: own.evidence,
      read,
      beside: addedVotes(all.evidence, added),
      kinds: [],
      opinion,
      index,
      out: out ?? fallbackOf(index),
      body,
      prior: priorOf(index, out),
      spoken: (isAgainst) => spokenIn(lexicon, view.lower, isAgainst),
    }
  })
  return withLineVotes(cases, passed, features)
}

/** The same with votes by what is to be expected of the lines around. */
function withLineVotes(
  cases: readonly Case[],
  {blocks}: Passed,
  {columns}: BlockFeatures,
): readonly Case[] {
  const lines = cases.map(({opinion, index, beside, prior}) => {
    const {text = '', words = 0} = blocks[index]?.view ?? {}
    const lead = ((opinion.odds[index] ?? 0) + againstBody(beside)) / perNat - prior
    const isMenu = roles[columns.role[index] ?? 0] === 'navigation'
    const isNamed = (columns.net[index] ?? 0) > 0 && !isMenu
    return {text, words, isNamed, chance: 1 / (1 + Math.exp(lead))}
  })
  const votes = lineVotes(
    lines,
    cases.map(({at}) => at),
  )
  return cases.map((each, i) => {
    const more = votes[i] ?? []
    return more.length === 0 ? each : {...each, beside: [...each.beside, ...more]}
  })
}

/** The verdicts of rules on a text that is too short for the model, with the same votes. */
export function shortTextVerdicts({blocks, verdicts}: Passed): readonly Verdict[] {
  const lines = verdicts.map(({role}, i) => {
    const {text = '', words = 0} = blocks[i]?.view ?? {}
    const isBody = fateOf[role] === 'body'
    const chance = isBody ? chanceOfRuledBody : 1 - chanceOfRuledBody
    return {text, words, isNamed: !isBody && role !== 'navigation', chance}
  })
  const votes = lineVotes(
    lines,
    blocks.map(({block}) => block.at),
  )
  return verdicts.map((each, i) => {
    const more = votes[i] ?? []
    return more.length === 0 ? each : judge([...each.evidence, ...more])
  })
}
