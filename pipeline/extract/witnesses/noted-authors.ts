import {authorOfNote} from '../../parse/author-notes.ts'
import {bylineOf} from '../../parse/names.ts'
import {fold} from '../../text/fold.ts'
import type {Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent} from '../../tree/claims.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Document} from '../document/types.ts'

/** A note on an author. */
interface NotedAuthor {
  readonly index: number
  readonly at: Range
  readonly agents: readonly Agent[]
}

/**
 * The persons whom notes on authors present as somebody who writes: `Ann Miller is a staff writer at the Harbour Post.`
 *
 * Leaves alone persons of whom the headline or the body speaks: the story is about them.
 */
export function notedAuthors(document: Document): readonly NotedAuthor[] {
  const blocks = blocksOf(document.tree)
  const notes = blocks.flatMap(({at, data}, index) => {
    if (data.role !== 'bio' || document.inCard(at)) return []
    const name = authorOfNote(fold(document.textOf(at)))
    return name === undefined ? [] : [{index, at, name}]
  })
  if (notes.length === 0) return []
  const told = blocks.filter(({data}) => data.role === 'headline' || fateOf[data.role] === 'body')
  const text = told.map(({at}) => document.textOf(at)).join('\n')
  return notes
    .filter(({name}) => !text.includes(name))
    .flatMap(({name, index, at}) => {
      const {agents} = bylineOf(name, {trust: 'printed', sites: document.siteNames()})
      const [only, other] = agents
      return only?.['@type'] === 'Person' && other === undefined ? [{index, at, agents}] : []
    })
}
