import {
  agencyBesideAuthors,
  type CreditedPart,
  creditedIn,
  workBesideAuthors,
} from '../../parse/credits.ts'
import {agentsIn} from '../../parse/names.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent, Claim} from '../../tree/claims.ts'
import type {Statement} from '../../tree/page.ts'
import {witnessOf} from '../ballot/claims.ts'
import type {Document} from '../document/types.ts'

const named = {
  contributor: {
    field: 'contributor',
    rule: 'contributor/named',
    reason: 'Named as having contributed to the story',
  },
  editor: {field: 'editor', rule: 'contributor/editor', reason: 'Named as editors of the story'},
  translator: {
    field: 'translator',
    rule: 'contributor/translator',
    reason: 'Named as translators of the story',
  },
} as const

/** Who is credited, and where. */
interface PlacedCredit extends CreditedPart {
  readonly at: Range
}

/**
 * Contributors, editors and translators, from lines and closing credits that name them, from the bylines, and
 * from what JSON-LD states. Who made the pictures of a story and is named in its byline is a contributor.
 */
export function readContributors(
  document: Document,
  authors: readonly Agent[],
): readonly Claim<CreditedPart['field']>[] {
  const parts = creditedParts(document)
  const written = new Set(authors.map(({name}) => name.toLowerCase()))
  const at = [...new Set(parts.map((part) => part.at))]
  const statementsOf = (field: CreditedPart['field']): readonly Statement[] =>
    document.stated([['json-ld', `article.${field}.name`]])
  const agentsOf = (field: CreditedPart['field']): readonly Agent[] =>
    [
      ...parts.filter((part) => part.field === field).flatMap(({agents}) => agents),
      ...statementsOf(field).flatMap((each) => agentsIn(each.value, {trust: 'stated'})),
    ]
      .filter(({name}) => !written.has(name.toLowerCase()))
      .filter((agent, i, all) => all.findIndex(({name}) => name === agent.name) === i)
  const placed = (field: CreditedPart['field']): Pick<Claim, 'at' | 'from' | 'passedOver'> => {
    const from = statementsOf(field).map(witnessOf)
    return {at, ...(from.length === 0 ? {} : {from}), passedOver: []}
  }
  const contributors = agentsOf('contributor')
  const [editors, translators] = [agentsOf('editor'), agentsOf('translator')].map((agents) =>
    agents.filter((agent) => agent['@type'] === 'Person'),
  )
  return [
    ...(contributors.length === 0
      ? []
      : [{...named.contributor, value: contributors, ...placed('contributor')}]),
    ...(editors === undefined || editors.length === 0
      ? []
      : [{...named.editor, value: editors, ...placed('editor')}]),
    ...(translators === undefined || translators.length === 0
      ? []
      : [{...named.translator, value: translators, ...placed('translator')}]),
  ]
}

/** Credits beside the authors; a caption credits its picture alone. */
function creditedParts({tree, textOf}: Document): readonly PlacedCredit[] {
  return blocksOf(tree).flatMap(({at, data}): readonly PlacedCredit[] => {
    const placed = (range: Range, found: readonly CreditedPart[]): readonly PlacedCredit[] =>
      found.filter(({agents}) => agents.length > 0).map((part) => ({...part, at: range}))
    if (data.role === 'caption') return []
    if (data.role === 'byline') {
      return placed(at, [...workBesideAuthors(textOf(at)), ...agencyBesideAuthors(textOf(at))])
    }
    if (data.role === 'contributors') {
      return placed(at, [...creditedIn(textOf(at)), ...workBesideAuthors(textOf(at))])
    }
    return data.spans.flatMap(({name, at: range}) =>
      name === 'credit' ? placed(range, creditedIn(textOf(range))) : [],
    )
  })
}
