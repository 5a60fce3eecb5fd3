import {decodedText} from '../../text/character-references.ts'
import {longestJson, longestVisibleText, mostMetadataElements} from '../limits.ts'
import type {AttributeList, ElementTraits} from './attributes.ts'
import {isMetadataElement, type MetadataElement} from './metadata-element.ts'
import type {OpenElement} from './open-element.ts'

/** Elements that may hold metadata, whatever their attributes. */
const names: ReadonlySet<string> = new Set([
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

/** A metadata element whose text may not be complete. */
interface MetadataDraft {
  readonly element: string
  readonly attributes: Readonly<Record<string, string>>
  readonly item: number
  readonly start: number
  end: number
  /** Range of its visible text in the text of the page. */
  readonly from: number
  to: number
  /** Text that is not visible, such as that of a title. */
  hiddenText: string
  readonly raw: boolean
}

/** Collects the elements of a page that hold metadata. */
export class MetadataCollector {
  private readonly drafts: MetadataDraft[] = []
  private readonly open: MetadataDraft[] = []

  /** Whether a metadata element is open. */
  get isOpen(): boolean {
    return this.open.length > 0
  }

  /**
   * Begin an element, if it holds metadata.
   *
   * @param at
   *   Offset of its tag in the page.
   * @param position
   *   Offset of its text in the text of the page.
   * @returns
   *   Its index among the metadata elements; -1 when it holds no metadata.
   */
  begin(
    name: string,
    list: AttributeList,
    traits: ElementTraits,
    item: number,
    at: number,
    position: number,
  ): number {
    if (this.drafts.length >= mostMetadataElements || !mayHoldMetadata(name, traits)) return -1
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
      hiddenText: '',
      raw: name === 'script',
    })
    return this.drafts.length - 1
  }

  /** The content of an element begins. */
  enter(index: number): void {
    const draft = this.drafts[index]
    if (draft !== undefined) this.open.push(draft)
  }

  /** Add invisible text to the innermost open element. */
  addHiddenText(text: string): void {
    const draft = this.open.at(-1)
    if (draft !== undefined && draft.hiddenText.length < longestJson) draft.hiddenText += text
  }

  /** An element ends. */
  end({metadata}: OpenElement, position: number, end: number): void {
    const draft = this.drafts[metadata]
    if (draft === undefined) return
    draft.to = Math.max(draft.from, position)
    draft.end = end
    const at = this.open.lastIndexOf(draft)
    if (at !== -1) this.open.splice(at, 1)
  }

  /** The tag of an element without content ends. */
  endTag(index: number, end: number): void {
    const draft = this.drafts[index]
    if (draft !== undefined) draft.end = end
  }

  /** All metadata elements, in order. */
  all(text: string, byteOf: (at: number) => number): readonly MetadataElement[] {
    return this.drafts.map(
      ({element, attributes, item, start, end, from, to, hiddenText, raw}) => ({
        element,
        attributes,
        text: raw
          ? hiddenText
          : plain(
              `${text.slice(from, Math.min(to, from + longestVisibleText))} ${decodedText(hiddenText)}`,
            ),
        item,
        bytes: {start: byteOf(start), end: byteOf(Math.max(start, end))},
      }),
    )
  }
}

/** A quick test on the traits; few elements hold metadata, and reading all attributes is slow. */
function mayHoldMetadata(name: string, {kept, itemscope}: ElementTraits): boolean {
  return names.has(name) || itemscope || kept.itemprop !== undefined || kept.rel !== undefined
}

function plain(text: string): string {
  return text.replaceAll(blanks, ' ').trim()
}
