import {breaksOff} from '../../text/cut-off.ts'
import {keyOf} from '../../text/name-key.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Claim} from '../../tree/claims.ts'
import {tuned} from '../../tuning/load.ts'
import {type Candidate, elect, ordered} from '../ballot/ballot.ts'
import {claimOf, giverOf, lostOf} from '../ballot/claims.ts'
import type {Document} from '../document/types.ts'
import {namedStandfirsts} from '../witnesses/standfirst.ts'
import {type StatedRow, statedCandidates} from '../witnesses/stated.ts'

const {descriptionLeast: shortest, descriptionMost: longest} = tuned('fields')
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
/** A clock time: the line is one of times or of notes, whatever else it holds. */
const clock = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)(?!\s?%)/
const order = ['standfirst', 'confirmed', 'dek', ...statedBy.map(({kind}) => kind), 'cut']
const reasons: Readonly<Partial<Record<string, string>>> = {
  confirmed: 'The page describes its article so, and shows the same words below the headline',
  dek: 'The words between the headline and the byline or the body',
  standfirst: 'The page calls these words below the headline its standfirst',
  cut: 'The page describes its article so; the text breaks off',
}

/**
 * `description`: what is stated and shown below the headline; else the dek, else what the page calls its
 * standfirst, else what the structured data, OpenGraph, `meta` or the feed state, in that order. A text that
 * breaks off is the last choice. The lede is body, not description, unless the page states it or calls it so.
 *
 * Leaves out the headline over again, with a kicker before it or without, and lines with a clock time.
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
  ).map((each) => (breaksOff(each.value) ? {...each, kind: 'cut'} : each))
  const shown = [...deks(document), ...namedStandfirsts(document)].filter(
    ({key, value}) => (title === '' || !key.endsWith(title)) && !clock.test(value),
  )
  const confirmed = confirmedBy(document, stated)
  const outcome = elect([...confirmed, ...shown, ...stated], ordered(order))
  if (outcome === undefined) return []
  const {winner, others} = outcome
  return [
    claimOf('description', winner.value, outcome, {
      lost: '',
      reason:
        reasons[winner.kind] ?? `The ${giverOf(outcome.winner.statement)} describes its article so`,
      passedOver: others.map((each) => lostOf(each, lossOf(each, winner))),
    }),
  ]
}

/** The lines with that role. */
function deks({tree, textOf, lineOf}: Document): readonly Candidate<string>[] {
  return blocksOf(tree)
    .filter(({data}) => data.role === 'dek')
    .map(({at}) => ({value: textOf(at), key: keyOf(lineOf(at)), kind: 'dek', at}))
}

/** The lines of the head that say what is stated. */
function confirmedBy(
  document: Document,
  stated: readonly Candidate<string>[],
): readonly Candidate<string>[] {
  const from = document.head().title?.at.end
  const keys = new Set(stated.map(({key}) => key))
  if (from === undefined || keys.size === 0) return []
  return blocksOf(document.tree)
    .filter(({at}) => at.start >= from && document.head().holds(at))
    .map(({at}) => ({value: document.textOf(at), key: keyOf(document.lineOf(at)), at}))
    .filter(({key}) => keys.has(key))
    .map((each) => ({...each, kind: 'confirmed'}))
}

function lossOf({kind}: Candidate<string>, winner: Candidate<string>): string {
  if (kind === 'cut') return 'It breaks off'
  if (kind === 'dek' && winner.kind === 'dek') return 'A second dek'
  return winner.statement === undefined
    ? 'What is shown counts first'
    : 'Another statement counts first'
}
