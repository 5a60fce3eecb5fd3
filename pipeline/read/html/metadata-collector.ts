import type {AttributeList, ElementTraits} from './attributes.ts'
import {decodedText} from './character-references.ts'
import {isMetadataElement, type MetadataElement} from './metadata-element.ts'
import type {OpenElement} from './open-element.ts'

/** A page has a few dozen; one with more repeats itself. */
const mostParts = 20_000
const longestText = 5_000_000
const longestShown = 100_000

/** Elements that may say something about the page, whatever their attributes. */
const saying: ReadonlySet<string> = new Set([
  'base',
  'html',
  'img',
  'link',
  'meta',
  'script',
  'source',
  'time',
  'title',
])
const blanks = /\s+/g

/** A part while its text is not known yet. */
interface MetadataDraft {
  readonly element: string
  readonly attributes: Readonly<Record<string, string>>
  readonly item: number
  readonly start: number
  end: number
  /** Where its text stands in the text of the page; the same twice for none. */
  readonly from: number
  to: number
  /** Text that is not shown, such as that of a title. */
  unseen: string
  readonly raw: boolean
}

/** Collects the elements of a page that say something about it. */
export class MetadataCollector {
  private readonly drafts: MetadataDraft[] = []
  private readonly open: MetadataDraft[] = []

  /** Whether a text that is not shown belongs to a part. */
  get listens(): boolean {
    return this.open.length > 0
  }

  /**
   * Begin a part, if the element is one.
   *
   * @param at
   *   Where the tag begins in the page.
   * @returns
   *   Its place among the parts; -1 when it is none.
   */
  begin(
    name: string,
    list: AttributeList,
    said: ElementTraits,
    item: number,
    at: number,
    position: number,
  ): number {
    if (this.drafts.length >= mostParts || !mayBePart(name, said)) return -1
    const attributes = list.all()
    if (!isMetadataElement(name, attributes)) return -1
    this.drafts.push({
      element: name,
      attributes,
      item,
      start: at,
      end: at,
      from: position,
      to: position,
      unseen: '',
      raw: name === 'script',
    })
    return this.drafts.length - 1
  }

  /** From here on text is its text. */
  enter(part: number): void {
    const draft = this.drafts[part]
    if (draft !== undefined) this.open.push(draft)
  }

  /** Text in the innermost part that is not shown. */
  hear(text: string): void {
    const draft = this.open.at(-1)
    if (draft !== undefined && draft.unseen.length < longestText) draft.unseen += text
  }

  /** The part has ended. */
  leave({part}: OpenElement, position: number, end: number): void {
    const draft = this.drafts[part]
    if (draft === undefined) return
    draft.to = Math.max(draft.from, position)
    draft.end = end
    const at = this.open.lastIndexOf(draft)
    if (at !== -1) this.open.splice(at, 1)
  }

  /** The tag of a part without content has ended. */
  shut(part: number, end: number): void {
    const draft = this.drafts[part]
    if (draft !== undefined) draft.end = end
  }

  /** All parts, in order. */
  all(text: string, byteOf: (at: number) => number): readonly MetadataElement[] {
    return this.drafts.map(({element, attributes, item, start, end, from, to, unseen, raw}) => ({
      element,
      attributes,
      text: raw
        ? unseen
        : plain(`${text.slice(from, Math.min(to, from + longestShown))} ${decodedText(unseen)}`),
      item,
      bytes: {start: byteOf(start), end: byteOf(Math.max(start, end))},
    }))
  }
}

/** Whether it is worth to read all attributes: few elements are parts. */
function mayBePart(name: string, {kept, itemscope}: ElementTraits): boolean {
  return saying.has(name) || itemscope || kept.itemprop !== undefined || kept.rel !== undefined
}

function plain(text: string): string {
  return text.replaceAll(blanks, ' ').trim()
}
