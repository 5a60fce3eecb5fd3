import {Readability} from '@mozilla/readability'
import {Defuddle} from 'defuddle/node'
import {parseHTML} from 'linkedom'
import metascraper from 'metascraper'
import author from 'metascraper-author'
import date from 'metascraper-date'
import description from 'metascraper-description'
import image from 'metascraper-image'
import lang from 'metascraper-lang'
import publisher from 'metascraper-publisher'
import title from 'metascraper-title'
import address from 'metascraper-url'

const blockTag = /<(?=\/?(?:p|div|li|h[1-6]|tr|td|th|br|blockquote|section|figure|figcaption)\b)/gi

const scrape = metascraper([
  author(),
  date(),
  description(),
  image(),
  lang(),
  publisher(),
  title(),
  address(),
])

/** The body as text: a line break before and after every block. */
function textOf(html) {
  const {document} = parseHTML(
    `<!doctype html><html><body>${html.replace(blockTag, '\n<')}</body></html>`,
  )
  return document.body.textContent ?? ''
}

/** Extractors of bodies, each from a page and its address to text; they may throw. */
export const bodies = {
  readability: (html) => textOf(new Readability(parseHTML(html).document).parse()?.content ?? ''),
  defuddle: async (html, url) => {
    const {content} = await Defuddle(parseHTML(html).document, url)
    return textOf(content)
  },
}

/** Extractors of fields, each from a page and its address to what they call its fields. */
export const fields = {
  metascraper: (html, url) => scrape({html, url}),
}
