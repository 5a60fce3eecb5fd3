import {type Attributes, keptAttributes} from '../tree/page.ts'
import {decodedValue} from './html-references.ts'

/** Attributes of one element beyond these, and of one value what is longer, are not read. */
const mostAttributes = 128
const longestName = 200
const longestValue = 4096
const longestStatement = 200_000
const perAttribute = 4

/** Attributes that are read for what they do, besides those that are kept. */
const telling = ['hidden', 'style', 'itemscope', 'aria-hidden', 'open'] as const
const names: readonly string[] = [...keptAttributes, ...telling]
const byLength = new Map(
  names.map(({length}) => [length, names.filter((name) => name.length === length)]),
)

const none: Attributes = {}
const notShown = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i

/** What the attributes of an element say. */
export interface Said {
  readonly kept: Attributes
  readonly hidden: boolean
  readonly unspoken: boolean
  readonly itemscope: boolean
  readonly open: boolean
}

const nothing: Said = {kept: none, hidden: false, unspoken: false, itemscope: false, open: false}

/** The attributes of the element that is being opened, as ranges of the page. */
export class AttributeList {
  private readonly page: string
  /** Start and end of the name and of the value, one attribute after the other. */
  private readonly ranges: number[] = []

  constructor(page: string) {
    this.page = page
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
    if (this.ranges.length < mostAttributes * perAttribute) this.ranges.push(start, end, end, end)
  }

  /** The value of the last attribute. */
  value(start: number, end: number): void {
    const last = this.ranges.length
    if (last === 0 || this.ranges[last - 2] !== this.ranges[last - 3]) return
    this.ranges[last - 2] = start
    this.ranges[last - 1] = end
  }

  /** What the attributes say that are of use for every element. */
  said(): Said {
    if (this.ranges.length === 0) return nothing
    const found: Partial<Record<string, string>> = {}
    let any = false
    for (let at = 0; at < this.ranges.length; at += perAttribute) {
      const name = this.knownAt(at)
      if (name === undefined || found[name] !== undefined) continue
      found[name] = this.valueAt(at, longestValue)
      any = true
    }
    return any ? saidBy(found) : nothing
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

  private knownAt(at: number): string | undefined {
    const start = this.ranges[at] ?? 0
    const end = this.ranges[at + 1] ?? 0
    const candidates = byLength.get(end - start)
    if (candidates === undefined) return undefined
    const name = this.page.slice(start, end)
    if (candidates.includes(name)) return name
    const lower = name.toLowerCase()
    return candidates.includes(lower) ? lower : undefined
  }

  private valueAt(at: number, most: number): string {
    const start = this.ranges[at + 2] ?? 0
    return decodedValue(this.page.slice(start, Math.min(this.ranges[at + 3] ?? 0, start + most)))
  }
}

function saidBy(found: Partial<Record<string, string>>): Said {
  const {hidden, style, itemscope, open, ...rest} = found
  const {'aria-hidden': unspoken, ...kept} = rest
  return {
    kept,
    hidden: hidden !== undefined || (style !== undefined && notShown.test(style)),
    unspoken: unspoken === 'true',
    itemscope: itemscope !== undefined,
    open: open !== undefined,
  }
}
