/** What is wrong with a query, and where: an offset in UTF-16 code units. */
export interface QueryFault {
  readonly type: 'fault'
  readonly at: number
  readonly reason: string
}

/** The fault at a place of a query. */
export function fault(at: number, reason: string): QueryFault {
  return {type: 'fault', at, reason}
}

/** A part of a query: `-author:"Ann Miller"`. */
export interface QueryPart {
  readonly at: number
  readonly isExcluded: boolean
  readonly field: string | undefined
  readonly value: string
  readonly isQuoted: boolean
  readonly isOpen: boolean
}

const spaces = /\s+/y
const minus = /[-−–](?=\S)/y
const fieldName = /^[\p{L}_]{1,30}$/u
const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»](\*?)/y
const bare = /[^\s"“”„«»]+/y
const opensQuotation = /^["“”„«»]/

/** The name of a field and its colon at an offset; `https:` of an address is none. */
function fieldAt(text: string, at: number): string | undefined {
  const colon = text.indexOf(':', at)
  const name = text.slice(at, Math.max(at, colon))
  return fieldName.test(name) && !text.startsWith('://', colon) ? name : undefined
}

/** The parts of a query, which stand apart by spaces. */
export function partsOf(text: string): readonly QueryPart[] | QueryFault {
  const parts: QueryPart[] = []
  let at = 0
  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at
    const found = expression.exec(text)
    if (found !== null) at += found[0].length
    return found
  }
  while (take(spaces) !== null || at < text.length) {
    if (at >= text.length) break
    const start = at
    const isExcluded = take(minus) !== null
    const field = fieldAt(text, at)
    if (field !== undefined) at += field.length + 1
    if (opensQuotation.test(text.slice(at))) {
      const found = take(quoted)
      if (found === null) return fault(at, 'A quotation mark opens here and none closes; add one')
      const [, value = '', star] = found
      parts.push({at: start, isExcluded, field, value, isQuoted: true, isOpen: star === '*'})
      continue
    }
    const value = take(bare)?.[0] ?? ''
    const isOpen = value.endsWith('*')
    parts.push({at: start, isExcluded, field, value, isQuoted: false, isOpen})
  }
  return parts
}
