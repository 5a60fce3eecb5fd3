import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from '../../pipeline/read/read.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import type {Capture} from '../../pipeline/tree/types.ts'

const story = 'The [[w:Port|port]] of Norwick bought two cranes on Monday, its director said.'

test('wikitext is read without its marks', () => {
  const {text} = captureOf(
    `{{date|March 5, 2024}}\n${story} It paid '''{{nowrap|£31 million}}'''.<ref>Minutes</ref><!-- x --> See [https://a.example/x the plans].\n\n== Background ==\n* {{w|River Tamble|the river}}\n* ''coal''\n`,
  )
  assert.deepEqual(text.split(/\n+/), [
    'The port of Norwick bought two cranes on Monday, its director said. It paid £31 million. See the plans.',
    'Background',
    'the river',
    'coal',
  ])
})

test('the template of the day and the categories are statements, and sources are related links', () => {
  const capture = captureOf(
    `{{date|March 5, 2024}}\n${story}\n\n== Sources ==\n* {{source|url=https://a.example/x|title=Cranes|author=Ann Miller|pub=Post|date=March 4, 2024}}\n\n[[Category:England]]\n[[Category:March 5, 2024]]\n[[fr:Grues]]\n`,
  )
  assert.deepEqual(
    capture.labelled?.statements.map(({property, value}) => `${property} ${value}`),
    ['datePublished March 5, 2024', 'keywords England'],
  )
  const [part] = capture.labelled?.parts ?? []
  assert.equal(part?.role, 'related')
  assert.match(
    capture.text.slice(part?.at.start, part?.at.end),
    /^Sources\n+Cranes Ann Miller Post/,
  )
})

test('a template that is never closed costs its line, with its place and a remedy', () => {
  const {text, page} = captureOf(
    `{{date|March 5, 2024}}\n${story}\n\n{{box|left open\nThe cranes arrive in spring.\n`,
  )
  assert.ok(text.endsWith('The cranes arrive in spring.'))
  const [remark] = page?.remarks ?? []
  assert.equal(remark?.rule, 'wikinews/template-open')
  assert.match(remark?.reason ?? '', /line 4, column 1 is never closed.*end it with two braces/)
})

test('a text with brackets of its own is left alone', () => {
  for (const text of [
    `{{name}} is a placeholder, he said. [[See note]]\n\n== Note ==\n`,
    `Write {{date|…}} for the day, the manual says.\n\nThe port bought two cranes on Monday.`,
    `The port bought [[two]] cranes on Monday, its director said.`,
  ]) {
    const capture = read(text, {name: 'story.txt'})
    assert.ok(!isRefusal(capture))
    assert.equal(capture.labelled, undefined, text)
  }
})

function captureOf(text: string): Capture {
  const capture = read(text, {name: 'story.txt'})
  assert.ok(!isRefusal(capture), JSON.stringify(capture))
  return capture
}
