import {type CreditedPart, creditedIn} from '../../parse/credits.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent, Claim} from '../../tree/claims.ts'
import type {Document} from '../document/types.ts'

/** Contributors and editors, from lines and closing credits that name them. */
export function readContributors(
  {tree, textOf}: Document,
  authors: readonly Agent[],
): readonly Claim<'contributor' | 'editor'>[] {
  const places = blocksOf(tree).flatMap(({at, data}) =>
    data.role === 'contributors'
      ? [at]
      : data.role === 'caption'
        ? []
        : data.spans.filter(({name}) => name === 'credit').map((span) => span.at),
  )
  const written = new Set(authors.map(({name}) => name.toLowerCase()))
  const parts = places.flatMap((at) => creditedIn(textOf(at)).map((part) => ({...part, at})))
  const agentsOf = (field: CreditedPart['field']): readonly Agent[] =>
    parts
      .filter((part) => part.field === field)
      .flatMap(({agents}) => agents)
      .filter(({name}) => !written.has(name.toLowerCase()))
      .filter((agent, i, all) => all.findIndex(({name}) => name === agent.name) === i)
  const at = [...new Set(parts.map((part) => part.at))]
  const contributors = agentsOf('contributor')
  const editors = agentsOf('editor').filter((agent) => agent['@type'] === 'Person')
  return [
    ...(contributors.length === 0
      ? []
      : [{...named, field: 'contributor' as const, value: contributors, at}]),
    ...(editors.length === 0 ? [] : [{...edited, field: 'editor' as const, value: editors, at}]),
  ]
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
