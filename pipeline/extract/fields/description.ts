import {keyOf} from '../../text/name-key.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import {tuned} from '../../tuning/load.ts'
import {type Candidate, elect, ordered} from '../ballot/ballot.ts'
import {claimOf, lostOf} from '../ballot/claims.ts'
import type {Document} from '../document/types.ts'
import {type StatedRow, statedCandidates} from '../witnesses/stated.ts'

const {descriptionLeast: shortest, descriptionMost: longest} = tuned('fields')
const cutOff = /(?:…|\.{3}|\[…\]|\[\.{3}\])\s*$/
/** Witnesses in the order of trust, behind the dek that the document shows. */
const statedBy: readonly StatedRow[] = [
  {kind: 'json-ld', source: ['json-ld', 'article.description']},
  {kind: 'microdata', source: ['microdata', 'article.description', 'description']},
  {kind: 'open-graph', source: ['open-graph', 'og:description']},
  {
    kind: 'meta',
    source: [
      'meta',
      'description',
      'twitter:description',
      'dc.description',
      'sailthru.description',
    ],
  },
  {kind: 'label', source: ['label', 'description']},
  {kind: 'feed', source: ['feed', 'description']},
]
const order = ['dek', ...statedBy.map(({kind}) => kind)]

/**
 * `description`: the dek that is shown, else what the structured data, OpenGraph, `meta` or the feed
 * state, in that order. The lede is body, not description.
 *
 * Leaves out a text that breaks off, and one that is the headline over again.
 */
export function readDescription(
  document: Document,
  headline: string | undefined,
): readonly Claim<'description'>[] {
  const title = keyOf(headline ?? '')
  const stated = statedCandidates(document, statedBy, ({value}) =>
    value.length < shortest || value.length > longest || keyOf(value) === title
      ? undefined
      : {value, key: keyOf(value)},
  )
  const [dek, ...more] = deks(document)
  const broken = stated.filter(({value, key}) => cutOff.test(value) && key !== dek?.key)
  const whole = stated.filter((each) => !broken.includes(each))
  const outcome = elect([...(dek === undefined ? [] : [dek]), ...whole], ordered(order))
  if (outcome === undefined) return []
  const shown = outcome.winner === dek
  return [
    claimOf('description', outcome.winner.value, outcome, {
      lost: '',
      reason: shown
        ? 'The words between the headline and the byline or the body'
        : 'The page describes its article so',
      passedOver: [
        ...more.map((each) => lostOf(each, 'A second dek')),
        ...outcome.others.map((each) =>
          lostOf(each, shown ? 'The dek is shown' : 'Another statement counts first'),
        ),
        ...broken.map((each) => lostOf(each, 'It breaks off')),
      ],
    }),
  ]
}

/** The lines with that role. */
function deks({tree, textOf, lineOf}: Document): readonly Candidate<string>[] {
  return blocksOf(tree)
    .filter(({data}) => data.role === 'dek')
    .map(({at}) => ({value: textOf(at), key: keyOf(lineOf(at)), kind: 'dek', at}))
}
