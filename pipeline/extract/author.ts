import {agencyPattern} from '../lexicon/agencies.ts'
import {look} from '../lexicon/wordings.ts'
import {blocksOf} from '../tree/blocks.ts'
import type {Agent, Claim} from '../tree/claims.ts'
import {fold} from '../tree/fold.ts'
import {agentsIn} from './names.ts'
import type {Reading} from './reading.ts'

const cut =
  /\s*(?:[|•·–—(]|\s-\s|\s{2,}|\/|,?\s(?:updated|published|posted|last|aktualisiert|publié|on)\b|\s(?:with|avec|mit|con|com)\s|\d).*$/i
const sign = /^[\s:：-]+/
const affiliation = new RegExp(String.raw`(?<=\p{L}\s\p{L}.*),\s*(?:${agencyPattern})$`, 'u')
const glued = /^By(?=\p{Lu})/u

/** `author`: the names of bylines, each on its own, without titles, outlets and by-words. */
export function readAuthor({tree, textOf}: Reading): readonly Claim<'author'>[] {
  const lines = blocksOf(tree)
    .filter(({data}) => data.role === 'byline')
    .map(({at}) => ({at, agents: agentsIn(bare(textOf(at)))}))
    .filter(({agents}) => agents.length > 0)
  const value = unique(lines.flatMap(({agents}) => agents))
  if (value.length === 0) return []
  return [
    {
      field: 'author',
      value,
      rule: 'author/byline',
      reason: 'The names of the byline',
      at: lines.map(({at}) => at),
      passedOver: [],
    },
  ]
}

/** A byline without its by-word and what follows the names. */
function bare(line: string): string {
  const folded = fold(line)
  const length = look(folded.toLowerCase()).opens.get('byline')
  const rest = length === undefined ? folded.replace(glued, '') : folded.slice(length)
  return line
    .slice(line.length - rest.length)
    .replace(sign, '')
    .replace(cut, '')
    .trim()
    .replace(affiliation, '')
}

function unique(agents: readonly Agent[]): readonly Agent[] {
  const seen = new Set<string>()
  return agents.filter(({name}) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
