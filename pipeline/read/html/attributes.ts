import {type Attributes, keptAttributes} from '../../tree/page.ts'
import {decodedValue} from './character-references.ts'

/** Attributes of one element beyond these, and of one value what is longer, are not read. */
const mostAttributes = 128
const longestName = 200
const longestValue = 4096
const longestStatement = 200_000
const perAttribute = 4

type Kept = (typeof keptAttributes)[number]

/** What the attributes of an element say. */
export interface ElementTraits {
  readonly kept: Attributes
  readonly hidden: boolean
  readonly unspoken: boolean
  readonly itemscope: boolean
  readonly open: boolean
}

/** The same while it is read. */
interface ElementTraitsDraft {
  kept: Partial<Record<Kept, string>>
  hidden: boolean
  unspoken: boolean
  itemscope: boolean
  open: boolean
}

/** What an attribute says; those that are kept say themselves. */
type TraitReader = (heard: ElementTraitsDraft, value: string) => void

const notShown = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i
const none: Attributes = {}
const nothing: ElementTraits = {
  kept: none,
  hidden: false,
  unspoken: false,
  itemscope: false,
  open: false,
}

const says = new Map<string, TraitReader>([
  ...keptAttributes.map((name): [string, TraitReader] => [
    name,
    (heard, value): void => {
      if (heard.kept === none) heard.kept = {[name]: value}
      else heard.kept[name] ??= value
    },
  ]),
  [
    'hidden',
    (heard): void => {
      heard.hidden = true
    },
  ],
  [
    'style',
    (heard, value): void => {
      heard.hidden ||= notShown.test(value)
    },
  ],
  [
    'itemscope',
    (heard): void => {
      heard.itemscope = true
    },
  ],
  [
    'aria-hidden',
    (heard, value): void => {
      heard.unspoken ||= value === 'true'
    },
  ],
  [
    'open',
    (heard): void => {
      heard.open = true
    },
  ],
])

/** Names are told apart by their length and first letter before they are cut out of the page. */
const perLength = 128
const told = new Set([...says.keys()].map((name) => keyOf(name.length, name.charCodeAt(0))))

/** The attributes of the element that is being opened, as ranges of the page. */
export class AttributeList {
  private readonly page: string
  /** Start and end of the name and of the value, one attribute after the other. */
  private readonly ranges: number[] = []
  /** How many attributes of the page were too many for their element. */
  dropped = 0
  private isFull: boolean

  constructor(page: string) {
    this.page = page
    this.isFull = false
  }

  get count(): number {
    return this.ranges.length / perAttribute
  }

  /** Another element is opened. */
  clear(): void {
    this.ranges.length = 0
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

  /** What the attributes say that are of use for every element. */
  traits(): ElementTraits {
    let heard: ElementTraitsDraft | undefined
    for (let at = 0; at < this.ranges.length; at += perAttribute) {
      const say = this.sayingAt(at)
      if (say === undefined) continue
      heard ??= {...nothing}
      say(heard, this.valueAt(at, longestValue))
    }
    return heard ?? nothing
  }

  /** All attributes, in an object without a prototype; of two with one name the first counts. */
  all(): Readonly<Record<string, string>> {
    const found: Record<string, string> = Object.create(null)
    for (let at = 0; at < this.ranges.length; at += perAttribute) {
      const name = this.nameAt(at)
      if (!(name in found)) found[name] = this.valueAt(at, longestStatement)
    }
    return found
  }

  private nameAt(at: number): string {
    const start = this.ranges[at] ?? 0
    return this.page
      .slice(start, Math.min(this.ranges[at + 1] ?? 0, start + longestName))
      .toLowerCase()
  }

  private sayingAt(at: number): TraitReader | undefined {
    const start = this.ranges[at] ?? 0
    const length = (this.ranges[at + 1] ?? 0) - start
    if (!told.has(keyOf(length, this.page.charCodeAt(start)))) return undefined
    const name = this.page.slice(start, start + length)
    return says.get(name) ?? says.get(name.toLowerCase())
  }

  private valueAt(at: number, most: number): string {
    const start = this.ranges[at + 2] ?? 0
    return decodedValue(this.page.slice(start, Math.min(this.ranges[at + 3] ?? 0, start + most)))
  }
}

function keyOf(length: number, first: number): number {
  return length * perLength + (first | 0x20)
}
