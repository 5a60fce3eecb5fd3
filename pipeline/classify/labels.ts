import {type Labelled, labelledFormats, type Part} from '../tree/labelled.ts'
import {fateOf} from '../tree/roles.ts'
import type {Block, Capture, Evidence} from '../tree/types.ts'
import {tuned} from '../tuning/load.ts'

const {labelBodyWeight, labelWeight} = tuned('text')

const rulePrefix = 'format/'

/** Whether a vote is that of a label. It stands first among the votes on a block, since it decides. */
export function isOfLabel({rule}: Evidence): boolean {
  return rule.startsWith(rulePrefix)
}

/**
 * The votes of the labels of a format, one for each block in a part: what is labelled as a byline is one, whatever it
 * looks like. A part of the body is a hint alone, since furniture may stand in it.
 */
export function labelVotesOf(
  {labelled}: Capture,
  blocks: readonly Block[],
): ReadonlyMap<Block, Evidence> {
  const votes = new Map<Block, Evidence>()
  if (labelled === undefined) return votes
  let next = 0
  for (const block of blocks) {
    const {start} = block.at
    while ((labelled.parts[next]?.at.end ?? start + 1) <= start) next += 1
    const part = labelled.parts[next]
    if (part !== undefined && part.at.start <= start)
      votes.set(block, voteOf(part, labelled, block))
  }
  return votes
}

function voteOf({role, label}: Part, {format}: Labelled, {at}: Block): Evidence {
  const isBody = fateOf[role] === 'body'
  return {
    rule: `${rulePrefix}${format}-${role}`,
    role,
    weight: isBody ? labelBodyWeight : labelWeight,
    reason: `${labelledFormats[format]} calls this part \`${label}\``,
    at,
  }
}
