import {type PageRow, pageSetsOf, pagesOf} from '../../data/page-sets.ts'
import {unseenPageModels} from '../../data/unseen-pages.ts'
import {searchDocument, understand} from '../../pipeline/index.ts'
import {indexTextOf} from '../../pipeline/search/tokens.ts'
import {percent, print, table} from '../table.ts'

/** Two or more words in a row that begin with capitals. */
const name = /\p{Lu}[\p{L}\p{M}’'-]+(?:[ \u00a0]+\p{Lu}[\p{L}\p{M}’'-]+)+/gu

/** The names of pages that stand only beside the story, and how many got into the search document. */
interface Leak {
  readonly names: number
  readonly text: number
  readonly headline: number
  readonly description: number
  readonly body: number
  readonly captions: number
}

const none: Leak = {names: 0, text: 0, headline: 0, description: 0, body: 0, captions: 0}

/**
 * Measure and print how many names that stand on a page, but in no field and not in the body of its truth, get
 * into the search document all the same. Captions stand apart, since the truths have none.
 */
export function searchLeak(folder: string, every: number): void {
  const optionsOf = unseenPageModels(folder)
  const rows = pageSetsOf(folder).map((set) => {
    const leak = pagesOf(folder, set, every)
      .map((row) => leakOf(row, optionsOf(row)))
      .reduce(sum, none)
    const {names, text, headline, description, body, captions} = leak
    return [set, names, text, percent(text, names), headline, description, body, captions]
  })
  const head = [
    'set',
    'names beside',
    'in text',
    '%',
    'headline',
    'description',
    'body',
    'captions',
  ]
  print(table(head, rows))
}

function leakOf(row: PageRow, options: Parameters<typeof understand>[1]): Leak {
  const {id, url, headline = '', body = '', description = '', authors = [], keywords = []} = row
  const known = {name: id, mediaType: 'text/html', ...(url === undefined ? {} : {url})}
  const understood = understand(row.bytes(), {...options, ...known})
  if (understood.article === undefined) return none
  const {article, tree} = understood
  const truth = wordsOf([headline, body, description, ...authors, ...keywords].join('\n'))
  const document = searchDocument(article, tree)
  const columns = {
    headline: wordsOf(document.headline ?? ''),
    description: wordsOf(document.description ?? ''),
    body: wordsOf(document.body),
    captions: wordsOf(document.images.map(({caption = ''}) => caption).join('\n')),
  }
  const names = new Set(Array.from(tree.capture.text.matchAll(name), ([found]) => wordsOf(found)))
  return [...names]
    .filter((found) => !truth.includes(found))
    .map((found): Leak => {
      const has = (column: keyof typeof columns): number => Number(columns[column].includes(found))
      const [inHeadline, inDescription, inBody] = [has('headline'), has('description'), has('body')]
      return {
        names: 1,
        text: Math.max(inHeadline, inDescription, inBody),
        headline: inHeadline,
        description: inDescription,
        body: inBody,
        captions: has('captions'),
      }
    })
    .reduce(sum, none)
}

/** The words of a text, with a space before the first and behind the last. */
function wordsOf(text: string): string {
  return ` ${indexTextOf(text)} `
}

function sum(a: Leak, b: Leak): Leak {
  return {
    names: a.names + b.names,
    text: a.text + b.text,
    headline: a.headline + b.headline,
    description: a.description + b.description,
    body: a.body + b.body,
    captions: a.captions + b.captions,
  }
}
