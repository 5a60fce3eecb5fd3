import {Parser} from 'htmlparser2'
import {webAddressOf} from '../../text/addresses.ts'
import {inertLine} from '../../text/inert.ts'
import {mostReferenceLayers} from '../limits.ts'

const perhapsMarkup = /[<&]/
const anyTag = /<(?:\/?[a-z][^<>]*|!--|!\[CDATA\[|!doctype)/i
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i
const blanks = /\s+/g
const hiding: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe'])
const breaking: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'td',
  'h1',
  'h2',
  'h3',
])

/**
 * A value as one line of inert text: character references decoded, tags and hidden content removed, white
 * space collapsed to single spaces, then made inert (`text/inert.ts`).
 *
 *     Fish &amp;amp; <b>chips</b>   becomes   Fish & chips
 *
 * Leaves alone a `<` or `&` that forms no markup. Markup in more layers stays readable: `‹b›`.
 */
export function plainTextOf(value: string): string {
  let text = value
  for (let layer = 0; layer < mostReferenceLayers && perhapsMarkup.test(text); layer++) {
    const bare = anyTag.test(text) ? withoutTags(text) : decoded(text)
    if (bare === text) break
    text = bare
  }
  return inertLine(text.replace(blanks, ' '))
}

/**
 * A web address as markup writes it: references decoded, made absolute, as `webAddressOf` gives it.
 *
 * @param base
 *   The address against which a relative one is resolved.
 * @returns
 *   `undefined` when the value is not an address, or empty.
 */
export function markupAddressOf(value: string, base?: string): string | undefined {
  const trimmed = decoded(value.trim())
  return trimmed === '' ? undefined : webAddressOf(trimmed, base)
}

function decoded(text: string): string {
  return reference.test(text) ? textThrough(text.replaceAll('<', '&lt;')) : text
}

function withoutTags(text: string): string {
  return textThrough(text)
}

/** The text between the tags of a piece of HTML. */
function textThrough(markup: string): string {
  const parts: string[] = []
  let hidden = 0
  const parser = new Parser({
    ontext: (text): void => {
      if (hidden === 0) parts.push(text)
    },
    onopentagname: (name): void => {
      if (hiding.has(name)) hidden += 1
      else if (breaking.has(name)) parts.push(' ')
    },
    onclosetag: (name): void => {
      if (hiding.has(name)) hidden = Math.max(0, hidden - 1)
      else if (breaking.has(name)) parts.push(' ')
    },
  })
  parser.end(markup)
  return parts.join('')
}
