import assert from 'node:assert/strict'
import {test} from 'node:test'
import {inspect} from '../../pipeline/validate/inspect.ts'
import {searchDocumentIn} from '../../pipeline/write/engines/document.ts'
import {article, audit, lacking, searchDocument} from './samples.ts'

const strict = {profile: 'copydesk'} as const
const json = JSON.stringify(article)
const wrong = JSON.stringify({...article, price: 1})
const bare = lacking(article, '@context')

test('article, audit and search document are each checked by their schema', () => {
  for (const value of [article, audit, searchDocument]) {
    assert.deepEqual(inspect(JSON.stringify(value), 'a.json', strict), {
      file: 'a.json',
      checked: 1,
      problems: [],
    })
  }
})

test('every entry of a list is checked', () => {
  assert.deepEqual(found(`[${json},${wrong}]`, 'a.jsonld'), [2, ['1 /1/price']])
})

test('nodes of a graph are in its context, and others than articles are passed over', () => {
  const graph = {'@context': 'https://schema.org', '@graph': [{'@type': 'WebPage'}, bare]}
  assert.deepEqual(found(JSON.stringify(graph), 'a.jsonld'), [1, []])
})

test('lines of NDJSON are reported by number', () => {
  assert.deepEqual(found(`${json}\n\n${wrong}\r\n{\n`, 'a.ndjson'), [
    2,
    ['3 /price', '4 input/json'],
  ])
})

test('action lines of bulk files are passed over', () => {
  const bulk = `{"index":{"_index":"news","_id":"a"}}\n${JSON.stringify(searchDocument)}\n`
  assert.deepEqual(found(bulk, 'a.ndjson'), [1, []])
})

test('a search document without `raw` is one of an engine, or has an error', () => {
  const plain = lacking(searchDocument, 'raw')
  const of = (text: string): readonly string[] =>
    inspect(text, 'a.ndjson', {...strict, searchDocumentIn}).problems.map(({rule}) => rule)
  const line = JSON.stringify(plain)
  assert.deepEqual(of(`${line}\n`), ['schema/required'])
  assert.deepEqual(of(`{"index":{"_id":"a"}}\n${line}\n`), [])
  assert.deepEqual(of(`${JSON.stringify({...plain, host: 'news.example'})}\n`), [])
})

test('format of an input without a telling name is seen in the text', () => {
  assert.deepEqual(found(`${json}\n${wrong}\n`, '-'), [2, ['2 /price']])
  assert.deepEqual(found(JSON.stringify(article, undefined, 2), '-'), [1, []])
  assert.deepEqual(
    found(`<!doctype html><script type="application/ld+json">${json}</script>`, '-'),
    [1, []],
  )
})

test('page is checked script by script, and others than articles are passed over', () => {
  const page = `<html>
<script type="application/ld+json">{"@type": "BreadcrumbList"}</script>
<script type="application/ld+json">
${wrong}
</script>
<script type="application/ld+json">{"@type": }</script>`
  assert.deepEqual(found(page, 'a.html'), [1, ['4 /price', '6 input/json']])
})

test('article of another class in a page is checked as a NewsArticle', () => {
  for (const type of ['BlogPosting', 'ReportageNewsArticle', 'http://schema.org/Article']) {
    const text = JSON.stringify({...article, '@type': type})
    const page = `<script type="application/ld+json">${text}</script>`
    assert.deepEqual(found(page, 'a.html'), [1, ['1 /@type']])
  }
})

test('problem is placed at its value, or at what lacks it', () => {
  const text =
    '{\n  "@type": "NewsArticle",\n  "author": [\n    {"@type": "Person"}\n  ],\n  "url": 3\n}'
  const {problems} = inspect(text, 'a.jsonld', strict)
  const places = problems.map(({pointer, line, column}) => `${line}:${column} ${pointer}`)
  assert.ok(places.includes('4:5 /author/0/name'))
  assert.ok(places.includes('6:10 /url'))
  assert.ok(places.includes('1:1 /wordCount'))
})

test('byte order mark before JSON is passed over', () => {
  assert.deepEqual(found(`\ufeff${json}`, 'a.jsonld'), [1, []])
})

test('input with nothing to check is reported', () => {
  for (const [text, name] of [
    ['<p>Hello</p>', 'a.html'],
    ['\n', 'a.ndjson'],
    ['[]', 'a.json'],
  ] as const) {
    assert.deepEqual(found(text, name), [0, ['1 input/nothing']])
  }
})

test('value of another shape than an article is reported', () => {
  for (const text of ['3', 'null', '"text"'])
    assert.equal(inspect(text, 'a.json').problems.length, 1)
})

test('markup of anyone is checked as that of schema.org, with every node of a page', () => {
  const page = `<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite"}</script>
<script type="application/ld+json">[{"@context": "https://schema.org", "@graph": [{"@type": "Person", "nam": "A"}]}]</script>`
  const {checked, problems} = inspect(page, 'a.html')
  assert.equal(checked, 2)
  assert.deepEqual(
    problems.map(({line, pointer, rule}) => [line, pointer, rule]),
    [[2, '/0/@graph/0/nam', 'schema-org/unknown-property']],
  )
})

test('audits and search documents are checked by their schemas whatever the profile', () => {
  for (const value of [audit, searchDocument]) {
    const wrongToo = {...value, extra: 1}
    const rules = inspect(JSON.stringify(wrongToo), 'a.json').problems.map(({rule}) => rule)
    assert.deepEqual(rules, ['schema/additionalProperties'])
  }
})

test('settings of a program in a script of JSON-LD are no markup', () => {
  const script = '<script type="application/ld+json">{"player": {"autoplay": true}}</script>'
  const page = `${script}<script type="application/ld+json">${json}</script>`
  const {checked, problems} = inspect(page, 'a.html')
  assert.equal(checked, 1)
  const found = problems.filter(({severity}) => severity !== 'note')
  assert.deepEqual(
    found.map(({rule, severity}) => `${severity} ${rule}`),
    ['warning schema-org/no-markup'],
  )
})

test('a comment in a script of JSON-LD is called by its name', () => {
  for (const mark of ['//<![CDATA[', '<!--', '/* a */', '<![CDATA[']) {
    const [problem] = inspect(
      `<script type="application/ld+json">${mark}\n{}</script>`,
      'a.html',
    ).problems
    assert.equal(problem?.rule, 'input/json')
    assert.match(problem?.message ?? '', /opens a comment/)
  }
})

test('the wishes of a consumer are warnings', () => {
  const severities = inspect(json, 'a.json', {profile: 'google'})
    .problems.filter(({rule}) => rule.startsWith('google/'))
    .map((each) => each.severity)
  assert.ok(severities.length > 0)
  assert.ok(severities.every((severity) => severity === 'warning'))
})

function found(text: string, name: string): readonly [number, readonly string[]] {
  const {checked, problems} = inspect(text, name, strict)
  return [
    checked,
    problems.map(({line, pointer, rule}) => `${line} ${pointer === '' ? rule : pointer}`),
  ]
}
