import type {Tag} from './tags.ts'

/** Elements of a table, by what they end up in: all else that is open in the table ends. */
export const rowsOf: ReadonlyMap<string, readonly string[]> = new Map([
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
/** Entries of lists, by the entries that they end. */
export const entries: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
])
/** Special elements that an entry ends as well. */
export const passable: readonly string[] = ['address', 'div', 'p']
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

/** Which elements an end tag of a name does not reach out of. */
export function stopsFor(name: string, inButton: boolean): (tag: Tag) => boolean {
  if (inTables.includes(name)) return (tag) => tag.name === 'table' || tag.name === 'template'
  if (name === 'li') return (tag) => tag.scope || lists.includes(tag.name)
  return (tag) => tag.scope || (inButton && tag.name === 'button')
}
