import {linkOf, reasonOf, storyOf} from '../relation-sentences.ts'
import type {ShownMember, ShownStory} from '../shown.ts'
import {button, make} from './elements.ts'

/** Where the documents of a story stand on the page. */
export interface StorySetting {
  /** The key of the document that is open. */
  readonly own: string
  /** The number of a document; `undefined` when the page does not hold it. */
  readonly numberOf: (key: string) => number | undefined
  readonly onOpen: (number: number) => void
}

/** A story as a tree: its origins, and below each the copies, excerpts and rewrites of it. */
export function storyElement(story: ShownStory, setting: StorySetting): HTMLElement {
  const trees = story.origins.map((members, i) => [
    make('h3', {text: `Origin ${i + 1}`}),
    treeElement(members, setting),
  ])
  return make(
    'details',
    {class: 'story', open: true},
    make('summary', {text: storyOf(story)}),
    ...trees.flat(),
  )
}

function treeElement(members: readonly ShownMember[], setting: StorySetting): HTMLElement {
  const root = make('ul', {})
  const lists = [root]
  for (const member of members) {
    const item = memberElement(member, setting)
    const below = make('ul', {})
    lists.length = member.depth + 1
    lists.at(-1)?.append(item)
    lists.push(below)
    item.append(below)
  }
  for (const list of [...root.querySelectorAll('ul')]) if (!list.hasChildNodes()) list.remove()
  return root
}

function memberElement(
  {key, name, title, isFirst, from}: ShownMember,
  {own, numberOf, onOpen}: StorySetting,
): HTMLElement {
  const number = numberOf(key)
  const isOwn = key === own
  const opener =
    number === undefined || isOwn
      ? make('span', {class: 'name', dir: 'auto', text: title})
      : button(title, () => onOpen(number), {dir: 'auto', title: name})
  if (isOwn) opener.setAttribute('aria-current', 'true')
  const about = [
    ...(isOwn ? ['this document'] : []),
    ...(number === undefined ? ['not on this page'] : []),
    ...(isFirst ? ['the first'] : []),
    ...(from === undefined ? [] : [linkOf(from)]),
  ]
  const reasons = (from?.evidence ?? []).map((each) => make('li', {text: reasonOf(each)}))
  return make(
    'li',
    {},
    opener,
    make('span', {class: 'known', text: about.length === 0 ? '' : ` (${about.join('; ')})`}),
    ...(reasons.length === 0 ? [] : [make('ul', {class: 'reasons'}, ...reasons)]),
  )
}
