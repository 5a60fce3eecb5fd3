import type {Passed} from './context/passed.ts'
import type {Case, Keep} from './decide.ts'
import {blockFeaturesOf} from './model/block-features.ts'
import type {Forest} from './model/forest.ts'
import {opinionOf} from './model/opinion.ts'
import {fallbackRolesOf} from './model/text/fallback-roles.ts'
import {textFeatures} from './model/text/features.ts'
import {textPriorsOf} from './model/text/priors.ts'
import {surroundingsOf} from './model/text/surroundings.ts'
import {addedVotes, withoutAdded} from './votes/added.ts'
import {ruleVotesOf} from './votes/rule-votes.ts'

/** What bears on each block of a plain text: votes of rules, the model of texts, and its priors. */
export function textCases(passed: Passed, forest: Forest, keep: Keep): readonly Case[] {
  const {verdicts, added} = passed
  const builtIn = withoutAdded(passed)
  const features = blockFeaturesOf(builtIn)
  const opinion = opinionOf(forest, textFeatures, surroundingsOf(features))
  const fallbackOf = fallbackRolesOf(verdicts, features)
  const priorOf = textPriorsOf(passed, features, keep)
  return passed.blocks.map(({block, verdict}, index): Case => {
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
    }
  })
}
