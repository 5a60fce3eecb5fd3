import assert from 'node:assert/strict'
import {test} from 'node:test'
import {indents} from '../../pipeline/normalize/repairs/indents.ts'
import {apply} from '../../pipeline/tree/edits.ts'
import {articleOf} from '../extract/pages.ts'

const written = (text: string): string => apply(text, indents(text))

test('tabs that indent lines become four spaces each, those at their ends go', () => {
  for (const [text, now] of [
    ['if rain {\n\tstay()\n}', 'if rain {\n    stay()\n}'],
    ['a\n\t\tb', 'a\n        b'],
    ['a\t\nb', 'a\nb'],
    ['a\n\fb', 'a\n    b'],
  ] as const) {
    assert.equal(written(text), now)
    assert.deepEqual(indents(now), [])
  }
})

test('lines that spaces indent are left alone', () => {
  for (const text of ['a\n  b', 'a b', '']) assert.deepEqual(indents(text), [])
})

test('a page that shows code with tabs is valid and keeps its steps', () => {
  const said = '<p>The harbour office wrote the rule down for all who read programs, it said.</p>'
  const {articleBody} = articleOf({top: `${said}<pre>if rain {\n\tstay()\n}</pre>${said}`})
  assert.match(articleBody, /if rain \{\n {4}stay\(\)\n\}/)
})

test('a line separator in a paragraph of a page becomes a space, and its body is a text without damage', () => {
  const said = 'The harbour office wrote the rule down for all who read programs, it said.'
  for (const separator of ['\u2028', '\u2029', ' \v ', '\f\f']) {
    const {articleBody} = articleOf({top: `<p>${said}${separator}${said}</p><p>${said}</p>`})
    assert.ok(articleBody.includes(`${said} ${said}`), JSON.stringify(articleBody))
  }
})
