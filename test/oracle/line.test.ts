import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  markdownDocument,
  searchDocument,
  textDocument,
  type Understood,
} from '../../pipeline/index.ts'
import {lineFlawOf} from '../../pipeline/validate/plain-text.ts'
import {type ArticleFormat, articleText} from '../../pipeline/write/formats.ts'
import {diceOfInput} from '../fuzz/dice.ts'
import {pageWith, recordWith, textWith} from './documents.ts'
import {isOneScript, liveIn} from './oracle.ts'

const seed = 31
const documents = 100
/** Fields of one line. */
const lines = ['headline', 'alternativeHeadline', 'articleSection', 'keywords'] as const

/** What is live in what is written of a document; a note of our own schema counts as well. */
function liveOf({article, tree, messages}: Understood): readonly string[] {
  if (article === undefined) {
    return ['No article', ...messages.filter(({fatal}) => fatal === true).map(({reason}) => reason)]
  }
  const search = searchDocument(article, tree)
  const written = (format: ArticleFormat): string =>
    articleText(
      {
        article,
        search,
        markdown: () => markdownDocument(article, tree),
        text: () => textDocument(article),
      },
      {format, index: 'news'},
    )
  const bulk = written('opensearch').trim().split('\n')
  const flawed = lines.flatMap((field) => [article[field] ?? []].flat()).filter(lineFlawOf)
  return [
    ...liveIn(article),
    ...bulk.flatMap((line) => liveIn(JSON.parse(line))),
    ...flawed.map((value) => `${JSON.stringify(value)} has a flaw`),
    ...(isOneScript(written('html')) ? [] : ['The page is more than its script element']),
  ]
}

for (const [name, make] of Object.entries({text: textWith, page: pageWith, record: recordWith})) {
  test(`each ${name} with prose is an article, and nothing in it is markup as it is written`, () => {
    for (let i = 0; i < documents; i += 1) {
      const understood = make(diceOfInput(seed, i))
      assert.ok(understood !== undefined, `input ${i}`)
      assert.deepEqual(liveOf(understood), [], `input ${i}`)
    }
  })
}
