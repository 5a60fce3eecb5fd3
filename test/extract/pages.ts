import assert from 'node:assert/strict'
import {type NewsArticle, type Understood, understand} from '../../pipeline/index.ts'

const story = [
  'The ferry came back into port on Monday evening, three days late and with all of its passengers on board, the harbour office said.',
  'Waves of nine metres had kept the ship out at sea since Friday, and the captain had asked for a tug when one of two engines failed on Saturday morning.',
  'Passengers spoke of a long weekend on tea and biscuits. “We sang a good deal,” said one of them, who had meant to visit her sister for an afternoon.',
]

/** A page of our own: what stands in its head, and what stands above its story. */
export interface Page {
  readonly head?: string
  readonly top?: string
  readonly below?: string
  readonly lang?: string
  readonly url?: string
}

/** The markup of a page with a story of three paragraphs. */
export function markupOf({
  head = '',
  top = '<h1>Ferry is back in port</h1>',
  below = '',
  lang,
}: Page): string {
  const language = lang === undefined ? '' : ` lang="${lang}"`
  const paragraphs = story.map((text) => `<p>${text}</p>`).join('\n')
  return `<!DOCTYPE html><html${language}><head>${head}</head><body><main><article>${top}
${paragraphs}
${below}</article></main></body></html>`
}

/** What becomes of a page. */
export function understood(page: Page): Understood {
  const url = page.url === undefined ? {} : {url: page.url}
  return understand(markupOf(page), {name: 'page.html', ...url})
}

/** The article of a page; every article is valid against the schema. */
export function articleOf(page: Page): NewsArticle {
  const {article, messages} = understood(page)
  assert.ok(article, messages.map(({reason}) => reason).join('\n'))
  return article
}

/** A script of JSON-LD with an article. */
export function jsonLd(members: Readonly<Record<string, unknown>>): string {
  const node = {'@context': 'https://schema.org', '@type': 'NewsArticle', ...members}
  return `<script type="application/ld+json">${JSON.stringify(node)}</script>`
}

/** A `meta` with a property. */
export function property(name: string, content: string): string {
  return `<meta property="${name}" content="${content}">`
}
