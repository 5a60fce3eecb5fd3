import assert from 'node:assert/strict'
import {test} from 'node:test'
import {apply} from '../../pipeline/tree/edits.ts'
import {inertEdits} from '../../pipeline/tree/inert-edits.ts'
import {articleOf, understood} from '../extract/pages.ts'

const written = (text: string): string => apply(text, inertEdits(text, 'any'))

test('tags, comments and references that are meant to be read become signs that are no markup', () => {
  for (const [text, inert] of [
    ['30 years of <br> tags', '30 years of ‹br› tags'],
    ['a </div> too many', 'a ‹/div› too many'],
    ['<img src="a.png" onerror="x()">', '‹img src="a.png" onerror="x()"›'],
    ['written &nbsp; or &#160;', 'written ＆nbsp; or ＆#160;'],
    ['<!-- a note', '‹!-- a note'],
    ['List<String>', 'List‹String›'],
  ] as const) {
    assert.equal(written(text), inert)
    assert.deepEqual(inertEdits(inert, 'any'), [])
  }
})

test('signs that are no markup are left alone', () => {
  for (const text of ['a < b and b > c', 'a -> b', 'Fish & chips', 'AT&T; and others', '<3']) {
    assert.deepEqual(inertEdits(text, 'any'), [])
  }
})

test('a page that shows markup keeps its headline and its paragraphs, and is valid', () => {
  const top = `<h1>Why I still write &lt;br&gt; by hand</h1><p>${'A harbour page needs few elements, and &lt;div class="box"&gt; is none of them, the editor said. '.repeat(2)}</p>`
  const article = articleOf({top})
  assert.equal(article.headline, 'Why I still write ‹br› by hand')
  assert.match(article.articleBody, /‹div class="box"› is none of them/)
  assert.doesNotMatch(JSON.stringify(article), /<div|<br|&lt;/)
})

test('the audit has every sign as it was shown, and as it is written', () => {
  const {audit} = understood({top: '<h1>Why I still write &lt;br&gt; by hand</h1>'})
  const edits = audit.edits.filter(({rule}) => rule === 'inert/markup')
  assert.deepEqual(
    edits.map(({was, now}) => [was, now]),
    [
      ['<', '‹'],
      ['>', '›'],
    ],
  )
})

test('references that were escaped twice are still decoded on a page that shows no tag', () => {
  const top = '<h1>Fish &amp;amp; chips are back in port</h1>'
  assert.equal(articleOf({top}).headline, 'Fish & chips are back in port')
})
