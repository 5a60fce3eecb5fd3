/**
 * The interface of Readability over Copydesk, for programs that call `new Readability(document).parse()`.
 *
 *     const article = parse(html, {url})
 *     article.title, article.textContent, article.byline, article.publishedTime, article.lang, article.excerpt
 */
import {understand} from 'copydesk'

/**
 * What Readability returns for a page, without `content`: Copydesk gives text, not HTML.
 *
 * @param {string | Uint8Array} html
 * @param {{url?: string}} [options]
 * @returns {object | null} `null` when the page has no article, as Readability has it.
 */
export function parse(html, {url} = {}) {
  const {article} = understand(html, {mediaType: 'text/html', ...(url === undefined ? {} : {url})})
  if (article === undefined) return null
  const names = (article.author ?? []).map(({name}) => name)
  return {
    title: article.headline ?? null,
    byline: names.length === 0 ? null : names.join(', '),
    lang: article.inLanguage ?? null,
    textContent: article.articleBody,
    length: article.articleBody.length,
    excerpt: article.description ?? article.articleBody.split('\n\n')[0],
    siteName: article.publisher?.name ?? null,
    publishedTime: article.datePublished ?? null,
  }
}
