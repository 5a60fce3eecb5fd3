import type {Tag} from './tags.ts'

/** Elements of a table → elements that may hold them: a start tag ends all others open in the table. */
export const tableParentsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['td', ['tr']],
  ['th', ['tr']],
  ['tr', ['tbody', 'thead', 'tfoot']],
  ['tbody', []],
  ['thead', []],
  ['tfoot', []],
  ['caption', []],
  ['colgroup', []],
  ['col', ['colgroup']],
])
/** Items of lists → items that their start tag ends. */
export const itemsEndedBy: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
])
/** Special elements that the start tag of an item ends as well. */
export const endedByItems: readonly string[] = ['address', 'div', 'p']
const inTables: readonly string[] = [
  'table',
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'caption',
]
const lists: readonly string[] = ['ol', 'ul']

/** A test for elements that limit the effect of an end tag to their content. */
export function scopeOf(name: string, inButton: boolean): (tag: Tag) => boolean {
  if (inTables.includes(name)) return (tag) => tag.name === 'table' || tag.name === 'template'
  if (name === 'li') return (tag) => tag.scope || lists.includes(tag.name)
  return (tag) => tag.scope || (inButton && tag.name === 'button')
}
