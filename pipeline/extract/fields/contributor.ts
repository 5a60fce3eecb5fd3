import {strip} from '../../text/strip.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent, Claim} from '../../tree/claims.ts'
import {agentsIn} from '../document/names.ts'
import type {Document} from '../document/types.ts'

const opening = /[\s([]/
const closing = /[\s)\].]/
const editing = /^(?:editing|edited|compiled and edited) by\s*:?\s+/i
const reporting =
  /^(?:additional reporting|with (?:additional )?(?:reporting|contributions?|inputs?|files?|reports?)|with agency inputs?|inputs?|reporting|writing|compiled)\s+(?:by|from)\s*:?\s+|^(?:mit material von|unter mitarbeit von|avec|con información de|com informações d[eao]|con)\s+/i
const contributed = /^(.{3,80}?)\s+(?:also )?contributed (?:to this|from|reporting)/i

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
  const parts = places.flatMap((at) => partsOf(textOf(at)).map((part) => ({...part, at})))
  const agentsOf = (field: Part['field']): readonly Agent[] =>
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

interface Part {
  readonly field: 'contributor' | 'editor'
  readonly agents: readonly Agent[]
}

function partsOf(line: string): readonly Part[] {
  return strip(line, opening, closing)
    .split(';')
    .map((part): Part => {
      const clause = part.trim()
      if (editing.test(clause))
        return {field: 'editor', agents: agentsIn(clause.replace(editing, ''))}
      const named =
        contributed.exec(clause)?.[1] ??
        (reporting.test(clause) ? clause.replace(reporting, '') : '')
      return {field: 'contributor', agents: agentsIn(named)}
    })
}
