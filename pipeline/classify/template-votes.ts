import {fateOf} from '../tree/roles.ts'
import type {Block, Evidence, Verdict} from '../tree/types.ts'
import {tuned} from '../tuning/load.ts'
import {templateKeyOf} from './context/templates.ts'
import {uncounted} from './explain.ts'
import {judge} from './votes/judge.ts'
import {mostOf, tallyOf} from './votes/tally.ts'

const {templateWeight} = tuned('text')
const aside = ['aside'] as const

/**
 * The verdicts with a vote against each line that other captures of the host have too. It comes last, so that no line
 * that the template does not name is judged otherwise for it. A field stays one, since a byline that
 * stands above many stories is a byline all the same; the vote is shown there and adds nothing.
 *
 * @param template
 *   Keys of the lines that captures of the host share.
 */
export function withTemplateVotes(
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  textOf: (block: Block) => string,
  template: ReadonlySet<number>,
): readonly Verdict[] {
  if (template.size === 0) return verdicts
  return verdicts.map((verdict, i) => {
    const block = blocks[i]
    return block === undefined || !template.has(templateKeyOf(textOf(block)))
      ? verdict
      : withVote(verdict, block)
  })
}

function withVote(verdict: Verdict, {at}: Block): Verdict {
  const {role, evidence, margin, by} = verdict
  const fate = fateOf[role]
  const vote: Evidence = {
    rule: 'template/shared',
    role: fate === 'aside' ? role : (mostOf(tallyOf(evidence), aside)?.role ?? 'navigation'),
    weight: templateWeight,
    reason: 'Other captures of the same host have this block too',
    at,
  }
  if (fate === 'field') return {...verdict, evidence: [...evidence, uncounted(vote)]}
  const voted = [...evidence, vote]
  if (by === 'rules') return judge(voted)
  const lead = (fate === 'body' ? -margin : margin) + templateWeight
  return {
    ...verdict,
    role: lead > 0 ? vote.role : role,
    margin: Math.round(1000 * Math.abs(lead)) / 1000,
    evidence: voted,
  }
}
