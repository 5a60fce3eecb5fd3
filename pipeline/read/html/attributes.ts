import {decodedValue} from '../../text/character-references.ts'
import {type Attributes, keptAttributes} from '../../tree/page.ts'
import {
  longestAttribute,
  longestAttributeName,
  longestMetadataAttribute,
  mostAttributes,
} from '../limits.ts'

const perAttribute = 4

type Kept = (typeof keptAttributes)[number]

/** What every element’s attributes are read for. */
export interface ElementTraits {
  readonly kept: Attributes
  readonly hidden: boolean
  readonly unspoken: boolean
  readonly itemscope: boolean
  readonly open: boolean
}

/** The same while the attributes are read. */
interface ElementTraitsDraft {
  kept: Partial<Record<Kept, string>>
  hidden: boolean
  unspoken: boolean
  itemscope: boolean
  open: boolean
}

/** Adds one attribute to the traits of its element. */
type TraitReader = (traits: ElementTraitsDraft, value: string) => void

const notShown = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i
const none: Attributes = {}
const noTraits: ElementTraits = {
  kept: none,
  hidden: false,
  unspoken: false,
  itemscope: false,
  open: false,
}

const traitReaders = new Map<string, TraitReader>([
  ...keptAttributes.map((name): [string, TraitReader] => [
    name,
    (traits, value): void => {
      if (traits.kept === none) traits.kept = {[name]: value}
      else traits.kept[name] ??= value
    },
  ]),
  [
    'hidden',
    (traits): void => {
      traits.hidden = true
    },
  ],
  [
    'style',
    (traits, value): void => {
      traits.hidden ||= notShown.test(value)
    },
  ],
  [
    'itemscope',
    (traits): void => {
      traits.itemscope = true
    },
  ],
  [
    'aria-hidden',
    (traits, value): void => {
      traits.unspoken ||= value === 'true'
    },
  ],
  [
    'open',
    (traits): void => {
      traits.open = true
    },
  ],
])

/** Attributes are distinguished by length and first letter before their names are sliced from the page. */
const perLength = 128
const nameKeys = new Set(
  [...traitReaders.keys()].map((name) => keyOf(name.length, name.charCodeAt(0))),
)

/**
 * The attributes of the start tag that is being read, as ranges of the page; or those of an element that another
 * markup writes without a tag, with their values.
 */
export class AttributeList {
  private readonly page: string
  /** Start and end of the name and of the value, one attribute after the other. */
  private readonly ranges: number[] = []
  private given: readonly (readonly [name: string, value: string])[] = []
  /** Number of attributes in the page that were ignored because their element had too many. */
  dropped = 0
  private isFull: boolean

  constructor(page: string) {
    this.page = page
    this.isFull = false
  }

  get count(): number {
    return this.ranges.length / perAttribute
  }

  /** Another start tag begins. */
  clear(): void {
    this.ranges.length = 0
    this.given = []
  }

  /** An element begins that has these attributes and no tag. */
  give(values: Readonly<Record<string, string>>): void {
    this.ranges.length = 0
    this.given = Object.entries(values)
  }

  /** The name of a further attribute. */
  name(start: number, end: number): void {
    this.isFull = this.ranges.length >= mostAttributes * perAttribute
    if (this.isFull) this.dropped += 1
    else this.ranges.push(start, end, end, end)
  }

  /** The value of the last attribute. */
  value(start: number, end: number): void {
    const last = this.ranges.length
    if (last === 0 || this.isFull || this.ranges[last - 2] !== this.ranges[last - 3]) return
    this.ranges[last - 2] = start
    this.ranges[last - 1] = end
  }

  /** The traits that every element has. */
  traits(): ElementTraits {
    let traits: ElementTraitsDraft | undefined
    for (let at = 0; at < this.ranges.length; at += perAttribute) {
      const read = this.readerAt(at)
      if (read === undefined) continue
      traits ??= {...noTraits}
      read(traits, this.valueAt(at, longestAttribute))
    }
    for (const [name, value] of this.given) {
      traits ??= {...noTraits}
      traitReaders.get(name)?.(traits, value.slice(0, longestAttribute))
    }
    return traits ?? noTraits
  }

  /** All attributes, in an object without a prototype. The first of two with one name counts. */
  all(): Readonly<Record<string, string>> {
    const found: Record<string, string> = Object.create(null)
    for (let at = 0; at < this.ranges.length; at += perAttribute) {
      const name = this.nameAt(at)
      if (!(name in found)) found[name] = this.valueAt(at, longestMetadataAttribute)
    }
    for (const [name, value] of this.given) found[name] = value
    return found
  }

  private nameAt(at: number): string {
    const start = this.ranges[at] ?? 0
    return this.page
      .slice(start, Math.min(this.ranges[at + 1] ?? 0, start + longestAttributeName))
      .toLowerCase()
  }

  private readerAt(at: number): TraitReader | undefined {
    const start = this.ranges[at] ?? 0
    const length = (this.ranges[at + 1] ?? 0) - start
    if (!nameKeys.has(keyOf(length, this.page.charCodeAt(start)))) return undefined
    const name = this.page.slice(start, start + length)
    return traitReaders.get(name) ?? traitReaders.get(name.toLowerCase())
  }

  private valueAt(at: number, most: number): string {
    const start = this.ranges[at + 2] ?? 0
    return decodedValue(this.page.slice(start, Math.min(this.ranges[at + 3] ?? 0, start + most)))
  }
}

function keyOf(length: number, first: number): number {
  return length * perLength + (first | 0x20)
}
