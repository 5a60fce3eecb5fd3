import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5'
import {toHtml, toJson} from '../../pipeline/write/json.ts'

type Child = DefaultTreeAdapterTypes.ChildNode

/** How a text is put into a page, and what an HTML parser must find there. */
interface HtmlPlace {
  readonly name: string
  readonly put: (text: string) => string
  /** Whether the one node that arises holds the text and nothing else. */
  readonly holds: (node: Child, text: string) => boolean
}

/** Members that are addresses or names for machines: no element can arise of them, but `&` is common. */
const addresses = /\/(?:@id|@context|url|mainEntityOfPage|sameAs|relatedLink|raw)(?:\/|$)/

/** A text in an attribute needs its quotation mark escaped; markup must not need it. */
const places: readonly HtmlPlace[] = [
  {
    name: 'content',
    put: (text) => `<p>${text}</p>`,
    holds: (node, text) => 'childNodes' in node && holdsText(node.childNodes, text),
  },
  {
    name: 'an attribute in double quotation marks',
    put: (text) => `<p title="${text.replaceAll('"', '&quot;')}"></p>`,
    holds: isTitled,
  },
  {
    name: 'an attribute in single quotation marks',
    put: (text) => `<p title='${text.replaceAll("'", '&#39;')}'></p>`,
    holds: isTitled,
  },
]
const batchSize = 100

/**
 * What an HTML parser makes of texts that is not the text: elements, comments, references, anywhere.
 *
 * @param texts
 *   Plain texts, as they are published.
 * @returns
 *   A sentence for each place in which a text does not stay itself.
 */
export function liveTextsIn(texts: readonly string[]): readonly string[] {
  const live: string[] = []
  for (let from = 0; from < texts.length; from += batchSize) {
    const batch = texts.slice(from, from + batchSize)
    for (const place of places) {
      if (stays(batch, place)) continue
      const found = batch.filter((text) => !stays([text], place))
      live.push(...found.map((text) => `${JSON.stringify(text)} is not itself as ${place.name}`))
    }
  }
  return live
}

/** What an HTML parser makes of the strings of an article or a search document, and of it as JSON in a page. */
export function liveIn(document: object): readonly string[] {
  const texts = stringsIn(document, '')
  const plain = texts.filter(([pointer]) => !addresses.test(pointer)).map(([, text]) => text)
  const printed = [
    toHtml(document),
    `<script type="application/ld+json">\n${toJson(document)}</script>\n`,
  ]
  return [
    ...liveTextsIn(plain),
    ...printed.filter((page) => !isOneScript(page)).map(() => 'The script element ends too early'),
  ]
}

function stays(texts: readonly string[], {put, holds}: HtmlPlace): boolean {
  const {childNodes} = parseFragment(texts.map(put).join(''))
  return (
    childNodes.length === texts.length &&
    childNodes.every((node, i) => node.nodeName === 'p' && holds(node, texts[i] ?? ''))
  )
}

function isTitled(node: Child, text: string): boolean {
  if (!('attrs' in node) || node.childNodes.length > 0) return false
  return node.attrs.length === 1 && node.attrs[0]?.value === text
}

function holdsText(nodes: readonly Child[], text: string): boolean {
  const [only] = nodes
  if (only === undefined) return text === ''
  return nodes.length === 1 && 'value' in only && only.value === text
}

/** Whether a page is one script element and the line feed behind it, and the script is not escaped. */
export function isOneScript(page: string): boolean {
  const [script, end, ...others] = parseFragment(page).childNodes
  if (script?.nodeName !== 'script' || !('childNodes' in script)) return false
  const [json] = script.childNodes
  const isWhole = json !== undefined && 'value' in json && page.includes(json.value)
  return isWhole && end !== undefined && 'value' in end && end.value === '\n' && others.length === 0
}

/** Every string of a value, with its JSON pointer. */
function stringsIn(value: unknown, pointer: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[pointer, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => stringsIn(member, `${pointer}/${key}`))
}
