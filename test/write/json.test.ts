import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {defaultIndex, toBulk} from '../../pipeline/write/engines/opensearch.ts'
import {toHtml, toJson, toLine} from '../../pipeline/write/json.ts'

const nasty = {
  '@type': 'NewsArticle',
  articleBody: '</script><script>alert(1)</script> <!-- <script> A & B \u2028 \u2029 end',
}

function insideOf(html: string): string {
  const [, json] = /^<script type="application\/ld\+json">\n(.*)\n<\/script>\n$/s.exec(html) ?? []
  assert.ok(json !== undefined)
  return json
}

test('toJson writes two spaces a level and a line feed at the end', () => {
  assert.equal(toJson({a: [1]}), '{\n  "a": [\n    1\n  ]\n}\n')
})

test('toJson keeps the order of keys', () => {
  assert.ok(toJson({b: 1, a: 2}).indexOf('"b"') < toJson({b: 1, a: 2}).indexOf('"a"'))
})

test('toLine is one line, for readers that break at U+2028 too', () => {
  const line = toLine(nasty)
  assert.equal(line.split(/[\n\r\u0085\u2028\u2029]/).length, 2)
  assert.ok(line.endsWith('\n'))
  assert.deepEqual(JSON.parse(line), nasty)
})

test('toHtml holds no sign of markup but its own', () => {
  const json = insideOf(toHtml(nasty))
  assert.doesNotMatch(json, /[<>&\u2028\u2029]/)
  assert.deepEqual(JSON.parse(json), nasty)
})

test('toHtml and toLine give any text back as it was', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      assert.deepEqual(JSON.parse(insideOf(toHtml({text}))), {text})
      assert.deepEqual(JSON.parse(toLine({text})), {text})
      assert.doesNotMatch(insideOf(toHtml({text})), /[<>&\u2028\u2029]/)
    }),
  )
})

test('toBulk is an action line and a source line', () => {
  const lines = toBulk({key: 'https://example.org/1', id: 'x'}, defaultIndex).split('\n')
  assert.deepEqual(JSON.parse(lines[0] ?? ''), {
    index: {_index: defaultIndex, _id: 'https://example.org/1'},
  })
  assert.deepEqual(JSON.parse(lines[1] ?? ''), {key: 'https://example.org/1', id: 'x'})
  assert.deepEqual(lines.slice(2), [''])
})

test('toBulk takes another index', () => {
  assert.match(toBulk({key: 'a', id: 'x'}, 'news-2'), /"_index":"news-2"/)
})
