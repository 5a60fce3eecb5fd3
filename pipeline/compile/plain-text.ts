import type {NewsArticle} from '../tree/generated/news-article.ts'

/**
 * An article as plain text for people: headline, names of the authors, and body, with an empty line between them
 * and between the paragraphs.
 */
export function textDocument({headline, author = [], articleBody}: NewsArticle): string {
  const byline = author.map(({name}) => name).join(', ')
  const parts = [headline ?? '', byline, articleBody]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
