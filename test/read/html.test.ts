import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linesShownBy} from '../../data/html-oracle.ts'
import {isRefusal, readPage} from '../../pipeline/index.ts'
import {
  around,
  isWithin,
  type Page,
  pathOf,
  shapeOf,
  wordsOfNames,
} from '../../pipeline/tree/page.ts'
import {bytesOf} from '../../pipeline/tree/trace.ts'
import type {Capture} from '../../pipeline/tree/types.ts'

type PageCapture = Capture & {readonly page: Page}

function captureOf(page: string | Uint8Array, charset?: string): PageCapture {
  const capture = readPage(page, {name: 'page', ...(charset === undefined ? {} : {charset})})
  assert.ok(!isRefusal(capture))
  const {page: read} = capture
  assert.ok(read !== undefined)
  return {...capture, page: read}
}

/** The blocks of a page as text; held against parse5 on the way. */
function blocksOf(page: string): readonly string[] {
  const {text, page: read} = captureOf(page)
  const blocks = read.marks.map(({at}) => text.slice(at.start, at.end))
  assert.deepEqual(blocks, linesShownBy(page))
  return blocks
}

test('a paragraph, a heading and an entry are a block each', () => {
  const page = '<h1>Rain</h1><p>It rained.<p>It poured.<ul><li>Monday<li>Tuesday</ul>It stopped.'
  assert.deepEqual(blocksOf(page), [
    'Rain',
    'It rained.',
    'It poured.',
    'Monday',
    'Tuesday',
    'It stopped.',
  ])
})

test('white space between words is one space, and none at the edges', () => {
  assert.deepEqual(blocksOf('<p>\n  It\t<b>rained</b>\r\n on &#32; Monday . </p>'), [
    'It rained on Monday .',
  ])
})

test('inline elements do not part a word', () => {
  assert.deepEqual(
    blocksOf('<p><b>T</b>he <i>har</i>bour<wbr>side, <span>re</span><span>open</span>ed</p>'),
    ['The harbourside, reopened'],
  )
})

test('inline elements side by side part a word from a capital, and words from a picture', () => {
  assert.deepEqual(blocksOf('<p><span>Ana Lund</span><span>Reporter</span></p>'), [
    'Ana Lund Reporter',
  ])
  assert.deepEqual(blocksOf('<p>rain<img src=a.png>snow<svg><path/></svg>, hail</p>'), [
    'rain snow, hail',
  ])
})

test('a line break ends a block, but not in a heading', () => {
  assert.deepEqual(blocksOf('<p>One<br>two<br/>three</p><h2>Four<br>five</h2>'), [
    'One',
    'two',
    'three',
    'Four five',
  ])
})

test('short cells of a row stand on one line', () => {
  const page = '<table><tr><th>Town<th>Rain<tr><td>Bergen<td>12 mm</table>'
  assert.deepEqual(blocksOf(page), ['Town\tRain', 'Bergen\t12 mm'])
})

test('a long cell stands alone, and so do the blocks in a cell', () => {
  const long = 'It rained all day. '.repeat(10).trim()
  assert.deepEqual(blocksOf(`<table><tr><td>${long}<td>x<tr><td><p>a</p><p>b</p><td>c</table>`), [
    long,
    'x',
    'a',
    'b',
    'c',
  ])
})

test('preformatted text keeps its lines and is one block', () => {
  assert.deepEqual(blocksOf('<pre>a  b\n  c</pre>'), ['a  b\n  c'])
})

test('what is no text is left out', () => {
  const page = `<head><title>T</title><style>p{}</style></head><body><script>'<p>no</p>'</script>
    <template><p>no</p></template><svg><text>no</text></svg><iframe>no</iframe><!-- no --><p>yes</p>`
  assert.deepEqual(blocksOf(page), ['yes'])
})

test('hidden text inside a line is left out; a hidden block is kept and marked', () => {
  const {text, page} = captureOf(
    '<p>It <span hidden>never </span>rained</p><div style="display: none"><p>Menu</p></div><p>End',
  )
  assert.equal(text, 'It rained\n\nMenu\n\nEnd')
  assert.deepEqual(
    page.marks.map((mark) => isWithin(mark, 'hidden')),
    [false, true, false],
  )
})

test('a page that hides its body is read all the same', () => {
  const {page} = captureOf('<body style="display:none"><p>It rained.</p>')
  assert.deepEqual(
    page.marks.map((mark) => isWithin(mark, 'hidden')),
    [false],
  )
})

test('character references are decoded once, bad ones left as they stand', () => {
  const page =
    '<p>Fish &amp;amp; chips &eacute;&#233;&#xE9; &nonentity; AT&T &lt;b&gt; &#xD800;</p>'
  assert.deepEqual(blocksOf(page), ['Fish &amp; chips ééé &nonentity; AT&T <b> \ufffd'])
})

test('a mark tells the element that holds the whole block, with its names', () => {
  const page = `<body><main><article class="story-body"><p class=byline id=by1>By <a href="/ana">Ana Lund</a></p>
    <div><span class="leadText">It rained.</span></div></article></main>`
  const {page: read} = captureOf(page)
  assert.deepEqual(
    read.marks.map(({element}) => pathOf(read, element)),
    ['html>body>main>article>p', 'html>body>main>article>div>span'],
  )
  const [byline, lead] = read.marks.flatMap(({element}) => read.elements[element] ?? [])
  assert.ok(byline && lead)
  assert.deepEqual(wordsOfNames(byline), ['byline', 'by1'])
  assert.deepEqual(wordsOfNames(lead), ['lead', 'text'])
  assert.deepEqual(
    around(read, read.elements.indexOf(lead)).map(({attributes}) => attributes.class),
    ['leadText', undefined, 'story-body', undefined, undefined, undefined],
  )
  assert.equal(shapeOf(read, read.elements.indexOf(byline)), 'article.story-body>p.byline')
})

test('a mark tells the share and count of links, bold type and the level of a heading', () => {
  const {page} = captureOf(
    '<h2><a href=/a>abcde</a>fghij</h2><p><a href=/a>ab</a><a href=/b>cd</a><b>efgh</b></p>',
  )
  assert.deepEqual(
    page.marks.map(({links, linkCount, strong, heading}) => [links, linkCount, strong, heading]),
    [
      [0.5, 1, 0, 2],
      [0.5, 2, 0.5, undefined],
    ],
  )
})

test('a mark tells the parts of the page around it, by element or role', () => {
  const {page} = captureOf(
    '<header>a</header><div role=navigation>b</div><article><figure>c<figcaption>d</figcaption></figure></article>',
  )
  const names = ['header', 'nav', 'article', 'figure', 'figcaption'] as const
  assert.deepEqual(
    page.marks.map((mark) => names.filter((name) => isWithin(mark, name))),
    [['header'], ['nav'], ['article', 'figure'], ['article', 'figure', 'figcaption']],
  )
})

test('elements hold the text between them', () => {
  const {text, page} = captureOf(
    '<div><p>One <a href=/x rel=author>two</a> three</p><p>four</p></div>',
  )
  assert.deepEqual(
    page.elements.map(({tag, at}) => [tag, text.slice(at.start, at.end)]),
    [
      ['html', text],
      ['div', text],
      ['p', 'One two three'],
      ['a', 'two'],
      ['p', 'four'],
    ],
  )
})

test('the trace leads from the capture to the bytes of the page', () => {
  const page = '\ufeff<p>Blåbær &amp;\n   <b>røde</b> 🫐 epler</p><p>slutt</p>'
  for (const bytes of [Buffer.from(page), Buffer.from(page, 'utf16le')]) {
    const capture = captureOf(bytes)
    const found = (words: string): string => {
      const start = capture.text.indexOf(words)
      const at = bytesOf(capture, {start, end: start + words.length})
      assert.ok(at !== undefined)
      const encoding = capture.source.encoding === 'utf-8' ? 'utf8' : 'utf16le'
      return bytes.subarray(at.start, at.end).toString(encoding)
    }
    for (const words of ['Blåbær', 'røde', '🫐 epler', 'slutt', 'å']) {
      assert.equal(found(words), words)
    }
    assert.equal(found('Blåbær & røde'), 'Blåbær &amp;\n   <b>røde')
  }
})

test('the charset is that of the mark, the transport, the page, or what the bytes are', () => {
  const latin = Buffer.from('<meta charset=iso-8859-1><p>Caf\xe9 au lait</p>', 'latin1')
  assert.equal(captureOf(latin).text, 'Café au lait')
  const cyrillic = Buffer.from('<p>\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0</p>', 'latin1')
  assert.equal(captureOf(cyrillic, 'windows-1251').text, 'Привет, мир')
  const wrong = Buffer.from('<meta charset="shift_jis"><p>Blåbær og røde epler</p>')
  assert.equal(captureOf(wrong).text, 'Blåbær og røde epler')
  assert.equal(captureOf(wrong, 'windows-1252').source.encoding, 'utf-8')
})

test('a page that calls itself UTF-16 in ASCII is UTF-8', () => {
  assert.equal(captureOf(Buffer.from('<meta charset=utf-16><p>bær</p>')).text, 'bær')
})
