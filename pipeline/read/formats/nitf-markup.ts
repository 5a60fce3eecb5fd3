import {childrenOf, type XmlElement} from '../xml/tree.ts'

/** Elements of NITF whose names HTML does not have, and a name of HTML that is not longer. */
const nitf: Readonly<Record<string, string>> = {
  'body.content': 'div',
  block: 'div',
  abstract: 'div',
  note: 'div',
  hl1: 'h1',
  hl2: 'h2',
  hedline: 'div',
  bq: 'q',
  'media-caption': 'figcaption',
  // Who made a picture, which is no part of the story and no caption.
  'media-producer': 'aside',
  'media-metadata': 'span',
  'media-reference': 'img',
  media: 'div',
  inlineData: 'pre',
}
const tagName = /(<\/?)((?:[\w-]{1,20}:)?)([\w.-]{1,40})(?=[\s/>])/g
const sourceName = /\bsource(?=\s{0,9}=)/g
const imageTag = /<img\s[^<>]{0,4000}>/g

/** The element of a document of NITF that holds its story: `body.content`, else what it has of these. */
export function storyOfNitf(nitf: XmlElement): XmlElement {
  const [body] = childrenOf(nitf, 'body')
  return (body && childrenOf(body, 'body.content')[0]) ?? body ?? nitf
}

/**
 * The markup of NITF, or with prefixes, as HTML of the same length: `<hl2>` becomes `<h2 >`, `<h:p>` becomes `<p  >`.
 * Leaves names of HTML alone.
 */
export function htmlOfNitf(markup: string): string {
  const named = markup.replaceAll(tagName, (_, open: string, prefix: string, name: string) =>
    `${open}${Object.hasOwn(nitf, name) ? nitf[name] : name}`.padEnd(
      open.length + prefix.length + name.length,
    ),
  )
  return named.replaceAll(imageTag, (tag) => tag.replace(sourceName, 'src   '))
}
