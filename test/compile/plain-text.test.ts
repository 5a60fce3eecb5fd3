import assert from 'node:assert/strict'
import {test} from 'node:test'
import {textDocument} from '../../pipeline/compile/plain-text.ts'
import {articleOf, story} from './articles.ts'

test('a text is the headline, the names of the authors and the body', () => {
  const article = articleOf(story)
  assert.equal(
    textDocument(article),
    `Ferry back in port\n\nAnn Miller, Ravi Nair\n\n${article.articleBody}\n`,
  )
})

test('a text without headline and authors is the body alone', () => {
  assert.equal(textDocument(articleOf([['paragraph', 'It came.']])), 'It came.\n')
})
