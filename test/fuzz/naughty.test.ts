import assert from 'node:assert/strict'
import {test} from 'node:test'
import {parse} from 'parse5'
import {newsArticle, understand, validateArticle} from '../../pipeline/index.ts'
import type {Claim} from '../../pipeline/tree/claims.ts'
import {toHtml, toJson, toLine} from '../../pipeline/write/json.ts'
import {flawsOf} from './flaws.ts'
import {strings} from './strings.ts'

const half = /\p{Cs}/gu
const body =
  'BERGEN: The harbour opened again on Monday after three days of storm, the port said.\n\n' +
  '“We lost two cranes,” said the harbour master. Ferries to Stavanger sail from noon.\n'
const {tree} = understand(`Harbour opens after storm\n\n${body}`)
const at = [{start: 0, end: 0}]
const told = {rule: 'test/naughty', reason: 'Put there by a test', at, passedOver: []} as const

test('every naughty string goes through the whole line, and its account balances', () => {
  assert.ok(strings.length > 400)
  for (const string of strings) {
    for (const text of [
      string,
      `${string}\n\n${body}`,
      `${body}\n\n${string}`,
      `By ${string}\n\n${body}`,
    ]) {
      assert.deepEqual(flawsOf(understand(text)), [], JSON.stringify(text))
    }
  }
})

test('a naughty string in a field comes out of it as it went in', () => {
  for (const string of strings) {
    const value = string.replace(half, '\ufffd')
    const claims: readonly Claim[] = [
      {...told, field: 'headline', value},
      {...told, field: 'description', value},
      {...told, field: 'author', value: [{'@type': 'Person', name: value}]},
      {...told, field: 'keywords', value: [value]},
    ]
    const article = newsArticle({...tree, claims})
    assert.ok(article !== undefined)
    assert.equal(article.headline, value)
    assert.equal(article.description, value)
    assert.deepEqual(article.keywords, [value])
    assert.ok(Array.isArray(validateArticle(article)))
    assert.deepEqual(JSON.parse(toJson(article)), article)
    const line = toLine(article)
    assert.deepEqual(JSON.parse(line), article)
    assert.deepEqual([...line.matchAll(/[\n\r\u2028\u2029]/g)].length, 1)
    assert.deepEqual(JSON.parse(scriptOf(toHtml(article))), article)
  }
})

test('keys that every object has change no object', () => {
  const text = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'
  const page = `<title>Quay</title><script type="application/ld+json">${text}</script><p>${body}</p>`
  for (const input of [`${text}\n\n${body}`, page]) {
    assert.deepEqual(flawsOf(understand(input)), [])
  }
  assert.ok(!('polluted' in {}))
})

/** The text of the first script of a page, as a browser reads it. */
function scriptOf(page: string): string {
  const [html] = parse(page).childNodes
  assert.ok(html !== undefined && 'childNodes' in html)
  const [head] = html.childNodes
  assert.ok(head !== undefined && 'childNodes' in head)
  const [script] = head.childNodes
  assert.ok(script !== undefined && 'childNodes' in script)
  const [text] = script.childNodes
  return text !== undefined && 'value' in text ? text.value : ''
}
