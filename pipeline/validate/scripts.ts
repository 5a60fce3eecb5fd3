/** The content of one `<script type="application/ld+json">` element and where it starts. */
export interface Script {
  readonly text: string
  /** In UTF-16 code units of the page. */
  readonly offset: number
}

const opening = /<!--|<(script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])/gi
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y
const tagEnd = /[\s/]*>/y
const commentEnd = /--!?>/g
const jsonLd = /^\s*application\/ld\+json\s*(?:;|$)/i

/**
 * The JSON-LD of an HTML page, in order.
 *
 * It follows the HTML standard: an element of raw text ends only at its own closing tag; tags in
 * comments and in other raw text do not count.
 */
export function scriptsOf(page: string): readonly Script[] {
  const scripts: Script[] = []
  let at = 0
  for (;;) {
    opening.lastIndex = at
    const found = opening.exec(page)
    if (!found) return scripts
    const after = found.index + found[0].length
    const name = found[1]?.toLowerCase()
    if (name === undefined) {
      at = afterComment(page, after)
      continue
    }
    const {type, end} = attributesOf(page, after)
    const close = closeOf(page, name, end)
    if (name === 'script' && jsonLd.test(type)) {
      scripts.push({text: page.slice(end, close), offset: end})
    }
    at = close
  }
}

/** A comment that opens with `<!-->` or `<!--->` is closed at once. */
function afterComment(page: string, at: number): number {
  if (page.startsWith('>', at)) return at + 1
  if (page.startsWith('->', at)) return at + 2
  commentEnd.lastIndex = at
  return commentEnd.exec(page) ? commentEnd.lastIndex : page.length
}

function attributesOf(page: string, start: number): {readonly type: string; readonly end: number} {
  let type: string | undefined
  let at = start
  while (at < page.length) {
    tagEnd.lastIndex = at
    if (tagEnd.test(page)) return {type: type ?? '', end: tagEnd.lastIndex}
    attribute.lastIndex = at
    const found = attribute.exec(page)
    if (found?.[1]?.toLowerCase() === 'type') type ??= found[2] ?? found[3] ?? found[4] ?? ''
    at = found ? attribute.lastIndex : at + 1
  }
  return {type: '', end: page.length}
}

function closeOf(page: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(page)?.index ?? page.length
}
