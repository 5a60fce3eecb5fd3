import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'

interface Head {
  readonly name: string
  readonly head: readonly string[]
  readonly foot: readonly string[]
  readonly body: readonly string[]
  readonly headline: string
  readonly authors: readonly string[]
  readonly day?: string
  readonly source?: string
}

/** What stands above and below short stories, as papers of several languages print it; the body, and what is to be read. */
const heads: readonly Head[] = JSON.parse(
  readFileSync(new URL('heads.json', import.meta.url), 'utf8'),
)

for (const {name, head, foot, body, headline, authors, day, source} of heads) {
  for (const [how, between] of [
    ['with blank lines', '\n\n'],
    ['without blank lines', '\n'],
  ] as const) {
    test(`${name}, ${how}: headline, authors, day and source are read, and the body is whole`, () => {
      const {article} = understand([...head, ...body, ...foot].join(between), {typos: 'off'})
      assert.ok(article)
      const {author = [], datePublished, sourceOrganization, articleBody} = article
      const read = {
        headline: article.headline,
        authors: author.map((each) => each.name),
        day: datePublished?.slice(0, 10),
        source: sourceOrganization?.name,
      }
      assert.deepEqual(read, {headline, authors, day, source})
      assert.deepEqual(articleBody.split(/\n+/u), body)
    })
  }
}
