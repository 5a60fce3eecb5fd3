import type {MarkdownEvent} from './events.ts'

/** A link or picture of a Markdown document. */
export interface MarkdownLink {
  readonly address: string
  /** The words in its brackets as written: what is shown instead of a picture. */
  readonly label: string
  /** Its title, in quotes behind the address. */
  readonly title: string
}

/** Parts of a link that say where it leads and what it is called. */
const filling: ReadonlySet<string> = new Set([
  'labelText',
  'referenceString',
  'resourceDestinationString',
  'resourceTitleString',
])
const blanks = /\s+/g
const marks = /[\\*_`]/g
const escaped = /\\([!-/:-@[-`{-~])/g

/**
 * Links and pictures by the offset at which they begin. The address stands behind the words, or in a
 * definition elsewhere in the document.
 *
 *     [the port](https://port.example "Port")      [the port][1] … [1]: https://port.example
 */
export function linksOf(
  page: string,
  events: readonly MarkdownEvent[],
): ReadonlyMap<number, MarkdownLink> {
  const defined = definitionsOf(page, events)
  const found = new Map<number, MarkdownLink>()
  const open: LinkDraft[] = []
  for (const event of events) {
    const isLink = event.type === 'link' || event.type === 'image'
    if (isLink && event.kind === 'enter') open.push(draftAt(event.start))
    else if (isLink) close(found, defined, open.pop())
    else if (event.kind === 'exit') fill(open.at(-1), event, page)
  }
  return found
}

/** A link whose end was not reached. */
interface LinkDraft {
  readonly start: number
  label: string
  address: string
  title: string
  key: string
}

function draftAt(start: number): LinkDraft {
  return {start, label: '', address: '', title: '', key: ''}
}

function fill(draft: LinkDraft | undefined, {type, start, end}: MarkdownEvent, page: string): void {
  if (draft === undefined || !filling.has(type)) return
  const text = page.slice(start, end)
  if (type === 'labelText') draft.label = text
  else if (type === 'resourceDestinationString') draft.address = unescaped(text)
  else if (type === 'resourceTitleString') draft.title = unescaped(text)
  else if (type === 'referenceString') draft.key = keyOf(text)
}

function close(
  found: Map<number, MarkdownLink>,
  defined: ReadonlyMap<string, string>,
  draft: LinkDraft | undefined,
): void {
  if (draft === undefined) return
  const {start, label, title, key} = draft
  const address = draft.address || defined.get(key || keyOf(label)) || ''
  found.set(start, {address, label: label.replaceAll(marks, ''), title})
}

/** Addresses that definitions give to names; the first of two counts. */
function definitionsOf(
  page: string,
  events: readonly MarkdownEvent[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let key = ''
  for (const {kind, type, start, end} of events) {
    if (kind !== 'exit') continue
    if (type === 'definitionLabelString') key = keyOf(page.slice(start, end))
    else if (type === 'definitionDestinationString' && !found.has(key)) {
      found.set(key, unescaped(page.slice(start, end)))
    }
  }
  return found
}

function unescaped(text: string): string {
  return text.replaceAll(escaped, '$1')
}

function keyOf(text: string): string {
  return text.replaceAll(blanks, ' ').trim().toLowerCase()
}
