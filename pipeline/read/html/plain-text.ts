import {Parser} from 'htmlparser2'
import {isWebAddress} from '../../text/addresses.ts'

const perhapsMarkup = /[<&]/
const anyTag = /<(?:\/?[a-z][^<>]*|!--|!\[CDATA\[|!doctype)/i
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i
const blanks = /[\s\p{Cc}]+/gu
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/g
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const half = /\p{Cs}/gu
/** What the replacements above look for, so that most texts are read once. */
const perhapsUnseen = /[^ -~\u00a1-\u00ac\u00ae-\u167f]|\s{2}/
const markupInAddress = /[<>"\s\\]/
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe'])
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
/** References are often escaped twice, hardly ever more often. */
const mostLayers = 3

/**
 * The words of a value and nothing else: character references decoded, tags and what they hide
 * taken out, white space as single spaces, no control or invisible characters.
 *
 *     Fish &amp;amp; <b>chips</b>   becomes   Fish & chips
 *
 * Leaves a lone `<` or `&` alone.
 */
export function plainTextOf(value: string): string {
  let text = value
  for (let layer = 0; layer < mostLayers && perhapsMarkup.test(text); layer++) {
    const bare = anyTag.test(text) ? withoutTags(text) : decoded(text)
    if (bare === text) break
    text = bare
  }
  return perhapsUnseen.test(text) ? seenOf(text) : text.trim()
}

/**
 * An address that may go out: absolute, http or https, without markup.
 *
 * @param base
 *   What a relative one is resolved against.
 */
export function webAddressOf(value: string, base?: string): string | undefined {
  const trimmed = decoded(value.trim())
  if (trimmed === '' || markupInAddress.test(trimmed) || !URL.canParse(trimmed, base)) {
    return undefined
  }
  const {href} = new URL(trimmed, base)
  return isWebAddress(href) ? href : undefined
}

function seenOf(text: string): string {
  const shown = text.replace(half, '\ufffd').replace(invisible, '')
  const marked = rightToLeft.test(shown) ? shown : shown.replace(direction, '')
  return marked.replace(blanks, ' ').trim()
}

function decoded(text: string): string {
  return reference.test(text) ? textThrough(text.replaceAll('<', '&lt;')) : text
}

function withoutTags(text: string): string {
  return textThrough(text)
}

/** The text that a tokenizer of HTML finds. */
function textThrough(markup: string): string {
  const parts: string[] = []
  let hidden = 0
  const parser = new Parser({
    ontext: (text): void => {
      if (hidden === 0) parts.push(text)
    },
    onopentagname: (name): void => {
      if (silent.has(name)) hidden += 1
      else if (breaking.has(name)) parts.push(' ')
    },
    onclosetag: (name): void => {
      if (silent.has(name)) hidden = Math.max(0, hidden - 1)
      else if (breaking.has(name)) parts.push(' ')
    },
  })
  parser.end(markup)
  return parts.join('')
}
