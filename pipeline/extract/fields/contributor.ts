import {type CreditedPart, creditedIn, workBesideAuthors} from '../../parse/credits.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent, Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'

/** Who is credited, and where. */
interface PlacedCredit extends CreditedPart {
  readonly at: Range
}

/**
 * Contributors, editors and translators, from lines and closing credits that name them and from the
 * bylines. Who made the pictures of a story and is named in its byline is a contributor.
 */
export function readContributors(
  document: Document,
  authors: readonly Agent[],
): readonly Claim<CreditedPart['field']>[] {
  const parts = creditedParts(document)
  const written = new Set(authors.map(({name}) => name.toLowerCase()))
  const agentsOf = (field: CreditedPart['field']): readonly Agent[] =>
    parts
      .filter((part) => part.field === field)
      .flatMap(({agents}) => agents)
      .filter(({name}) => !written.has(name.toLowerCase()))
      .filter((agent, i, all) => all.findIndex(({name}) => name === agent.name) === i)
  const at = [...new Set(parts.map((part) => part.at))]
  const contributors = agentsOf('contributor')
  const editors = agentsOf('editor').filter((agent) => agent['@type'] === 'Person')
  const translators = agentsOf('translator').filter((agent) => agent['@type'] === 'Person')
  return [
    ...(contributors.length === 0
      ? []
      : [{...named, field: 'contributor' as const, value: contributors, at}]),
    ...(editors.length === 0 ? [] : [{...edited, field: 'editor' as const, value: editors, at}]),
    ...(translators.length === 0
      ? []
      : [{...translated, field: 'translator' as const, value: translators, at}]),
  ]
}

/** Credits beside the authors; a caption credits its picture alone. */
function creditedParts({tree, textOf}: Document): readonly PlacedCredit[] {
  return blocksOf(tree).flatMap(({at, data}): readonly PlacedCredit[] => {
    const placed = (range: Range, found: readonly CreditedPart[]): readonly PlacedCredit[] =>
      found.filter(({agents}) => agents.length > 0).map((part) => ({...part, at: range}))
    if (data.role === 'caption') return []
    if (data.role === 'byline') return placed(at, workBesideAuthors(textOf(at)))
    if (data.role === 'contributors') {
      return placed(at, [...creditedIn(textOf(at)), ...workBesideAuthors(textOf(at))])
    }
    return data.spans.flatMap(({name, at: range}) =>
      name === 'credit' ? placed(range, creditedIn(textOf(range))) : [],
    )
  })
}

const named = {
  rule: 'contributor/named',
  reason: 'Named as having contributed to the story',
  passedOver: [],
} as const

const edited = {
  rule: 'contributor/editor',
  reason: 'Named as editors of the story',
  passedOver: [],
} as const

const translated = {
  rule: 'contributor/translator',
  reason: 'Named as translators of the story',
  passedOver: [],
} as const
