import assert from 'node:assert/strict'
import {test} from 'node:test'
import {jsonLdRepairsOf, understand} from '../../pipeline/index.ts'

const story = [
  'The ferry came back into port on Monday evening, three days late and with all of its passengers on board, the harbour office said.',
  'Waves of nine metres had kept the ship out at sea since Friday, and the captain had asked for a tug when one of two engines failed.',
].map((text) => `<p>${text}</p>`)

/** The repairs of a page with the given head, as `rule reason`. */
function repairsOf(head: string, picture = ''): readonly string[] {
  const page = `<!DOCTYPE html><html><head>\n${head}\n</head><body><article><h1>Ferry is back in port</h1>${picture}${story.join('\n')}</article></body></html>`
  const understood = understand(page, {name: 'page.html'})
  assert.ok(understood.article)
  return jsonLdRepairsOf(understood).map(({rule, reason}) => `${rule} ${reason}`)
}

function script(json: string): string {
  return `<script type="application/ld+json">${json}</script>`
}

const sound =
  '"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry is back in port"'

test('sound and complete JSON-LD needs no repair', () => {
  const lines = repairsOf(script(`{${sound},"inLanguage":"en"}`))
  assert.deepEqual(lines, [])
})

test('a page without JSON-LD is reported, with what was added', () => {
  const lines = repairsOf('<meta name="keywords" content="ferry, storm">')
  assert.ok(lines.some((line) => line.startsWith('repair/none')))
  assert.ok(lines.includes('repair/added Added `keywords` `["ferry","storm"]`'))
})

test('a type in lower case is read as the type that it is', () => {
  const lines = repairsOf(
    script('{"@type":"newsArticle","headline":"Ferry is back in port","inLanguage":"en"}'),
  )
  assert.deepEqual(lines, [])
})

test('the day in a caption is that of its picture and contradicts nothing', () => {
  const date = '"datePublished":"2023-04-05T10:11:12+02:00"'
  const caption =
    '<figure><img src="/a.jpg" alt=""><figcaption>The ferry in the harbour on 15 March 2023.</figcaption></figure>'
  const own = script(`{${sound},"inLanguage":"en",${date}}`)
  const contradicted = (picture: string): readonly string[] =>
    repairsOf(own, picture).filter((line) => line.startsWith('repair/contradicted'))
  assert.deepEqual(contradicted(caption), [])
  assert.equal(contradicted('<p>Published on 15 March 2023</p>').length, 1)
})

test('broken JSON is reported with how it was mended', () => {
  const [line] = repairsOf(script(`{${sound},"inLanguage":"en",}`))
  assert.equal(line, 'repair/commas Unexpected JSON with stray commas, repaired')
})

test('markup in a value, a date in another form and joined authors are reported with what they became', () => {
  const lines = repairsOf(
    script(
      `{${sound},"inLanguage":"en","description":"Back &amp; in port, all on board","datePublished":"2023-04-05 10:11:12 +0200","author":"By Ann Miller and Bo Tan"}`,
    ),
  )
  assert.deepEqual(lines, [
    'repair/markup Unexpected markup or reference in `description`: `Back &amp; in port, all on board`, changed to `Back & in port, all on board`',
    'repair/date Unexpected `datePublished` `2023-04-05 10:11:12 +0200`, changed to `2023-04-05T10:11:12+02:00`',
    'repair/author Unexpected author `By Ann Miller and Bo Tan`, changed to `Ann Miller`, `Bo Tan`',
  ])
})

test('a change before the publication is reported as left out', () => {
  const lines = repairsOf(
    script(
      `{${sound},"inLanguage":"en","datePublished":"2023-04-05T10:00:00Z","dateModified":"2023-04-04T10:00:00Z"}`,
    ),
  )
  assert.deepEqual(lines, [
    'repair/date Unexpected `dateModified` `2023-04-04T10:00:00Z`, left out',
  ])
})

test('every broken script is reported with its damage, even one that is about no article', () => {
  const lines = repairsOf(
    [
      script(`{${sound},"inLanguage":"en"}`),
      script('{"@type":"BreadcrumbList","itemListElement":[],}'),
      script('<!-- {"@type":"BreadcrumbList"} -->'),
      script('{"@type":"BreadcrumbList"}\n{"@type":"SearchAction"}'),
      script('no JSON at all'),
    ].join('\n'),
  )
  assert.deepEqual(lines, [
    'repair/commas Unexpected JSON with stray commas, repaired',
    'repair/wrapper Unexpected JSON with a wrapper around it, repaired',
    'repair/several Unexpected JSON with several values in a row, repaired',
    'repair/unreadable Unexpected JSON-LD that is not JSON and could not be repaired, left out',
  ])
})

test('empty and sound scripts are left alone', () => {
  const lines = repairsOf(
    [
      script(' '),
      script('[{"@type":"BreadcrumbList"}]'),
      script(`{${sound},"inLanguage":"en"}`),
    ].join(''),
  )
  assert.deepEqual(lines, [])
})

test('authors that are text, and organizations typed as persons, are reported with their type', () => {
  assert.deepEqual(
    repairsOf(script(`{${sound},"inLanguage":"en","author":["Ann Miller","Bo Tan"]}`)),
    [
      'repair/type Unexpected text `Ann Miller` as `author`, changed to the name of a `Person`',
      'repair/type Unexpected text `Bo Tan` as `author`, changed to the name of a `Person`',
    ],
  )
  for (const name of [
    'Reuters',
    'Harbour Media Ltd',
    'Harbour Shipping Inc.',
    'Hafen Verlag GmbH',
  ]) {
    const author = `{"@type":"Person","name":"${name}"}`
    assert.deepEqual(repairsOf(script(`{${sound},"inLanguage":"en","author":${author}}`)), [
      `repair/type Unexpected author \`${name}\` of type \`Person\`, changed to \`Organization\``,
    ])
  }
})

test('a person typed as a person is left alone', () => {
  for (const name of ['Ann Miller', 'Ag Berg']) {
    const author = `{"@type":"Person","name":"${name}"}`
    assert.deepEqual(repairsOf(script(`{${sound},"inLanguage":"en","author":${author}}`)), [])
  }
})

test('a type that is not NewsArticle is reported', () => {
  const lines = repairsOf(
    script('{"@type":"Article","headline":"Ferry is back in port","inLanguage":"en"}'),
  )
  assert.deepEqual(lines, ['repair/type Unexpected type `Article`, changed to `NewsArticle`'])
})

test('a relative picture, a headline with the site behind it and a language with its country are reported', () => {
  const site = '"publisher":{"@type":"Organization","name":"Harbour Post"}'
  const lines = repairsOf(
    [
      '<link rel="canonical" href="https://paper.example/ferry">',
      script(
        `{"@type":"NewsArticle","url":"https://paper.example/ferry","headline":"Ferry is back in port | Harbour Post","inLanguage":"en_GB","image":"/img/ferry.jpg",${site}}`,
      ),
    ].join('\n'),
  )
  assert.deepEqual(lines, [
    'repair/headline Unexpected `headline` `Ferry is back in port | Harbour Post`, changed to `Ferry is back in port`',
    'repair/language Unexpected `inLanguage` `en_GB`, changed to `en`',
    'repair/image Unexpected relative address `/img/ferry.jpg` in `image`, changed to `https://paper.example/img/ferry.jpg`',
  ])
})

test('an articleBody that ends early is written in full', () => {
  const [line] = repairsOf(
    script(`{${sound},"inLanguage":"en","articleBody":"The ferry came back into port"}`),
  )
  assert.equal(
    line,
    'repair/body Unexpected end of `articleBody` after 6 of 51 words, written in full',
  )
})

test('a date without an offset takes the one that another statement has for the same time', () => {
  const own = script(`{${sound},"inLanguage":"en","datePublished":"2023-04-05T10:11:12"}`)
  const meta = '<meta property="article:published_time" content="2023-04-05T10:11:12+02:00">'
  const changed = 'repair/date Unexpected `datePublished` `2023-04-05T10:11:12`, changed to'
  assert.deepEqual(repairsOf(own), [`${changed} \`2023-04-05\``])
  assert.deepEqual(repairsOf(own + meta), [`${changed} \`2023-04-05T10:11:12+02:00\``])
})

const full = `{${sound},"inLanguage":"en","url":"https://paper.example/ferry","datePublished":"2023-04-05T10:11:12+02:00","dateModified":"2023-04-06T10:00:00+02:00","author":{"@type":"Person","name":"Ann Miller"}}`
const agreeing = [
  '<meta property="og:title" content="Ferry is back in port">',
  '<meta property="og:url" content="https://www.paper.example/ferry/">',
  '<meta property="article:published_time" content="2023-04-05T08:11:12Z">',
  '<meta property="article:modified_time" content="2023-04-06T10:00:00+02:00">',
  '<meta name="author" content="By Ann Miller">',
  '<meta property="og:locale" content="en_GB">',
]

test('OpenGraph and meta with the same values in another spelling contradict nothing', () => {
  assert.deepEqual(
    repairsOf(
      [script(full), ...agreeing].join('\n'),
      '<time datetime="2023-04-05">5 April 2023</time>',
    ),
    [],
  )
})

test('OpenGraph, meta and time that contradict the JSON-LD are reported with their values', () => {
  const cases: readonly (readonly [head: string, picture: string, line: string])[] = [
    [
      '<meta property="og:title" content="All on board are safe after three days">',
      '',
      '`headline` is `Ferry is back in port`, but open-graph `og:title` has `All on board are safe after three days`',
    ],
    [
      '<meta property="article:published_time" content="2023-04-05T12:30:00+02:00">',
      '',
      '`datePublished` is `2023-04-05T10:11:12+02:00`, but open-graph `article:published_time` has `2023-04-05T12:30:00+02:00`',
    ],
    [
      '<meta property="article:modified_time" content="2023-04-07T10:00:00+02:00">',
      '',
      '`dateModified` is `2023-04-06T10:00:00+02:00`, but open-graph `article:modified_time` has `2023-04-07T10:00:00+02:00`',
    ],
    [
      '<meta name="author" content="Bo Tan">',
      '',
      '`author` is `Ann Miller`, but meta `author` has `Bo Tan`',
    ],
    [
      '<meta property="og:locale" content="de_DE">',
      '',
      '`inLanguage` is `en`, but open-graph `og:locale` has `de_DE`',
    ],
    [
      '<link rel="canonical" href="https://paper.example/other">',
      '',
      '`url` is `https://paper.example/ferry`, but the page has `https://paper.example/other`, which is written',
    ],
    [
      '',
      '<time datetime="2023-04-03T10:00:00+02:00">3 April 2023</time>',
      '`datePublished` is `2023-04-05T10:11:12+02:00`, but the page has `2023-04-03T10:00:00+02:00`, which is written',
    ],
    [
      '',
      '<p class="byline">By Bo Tan</p>',
      '`author` is `Ann Miller`, but the page shows `Bo Tan`',
    ],
  ]
  for (const [head, picture, line] of cases) {
    assert.deepEqual(repairsOf([script(full), head].join('\n'), picture), [
      `repair/contradicted ${line}`,
    ])
  }
})

test('a language that the text contradicts is reported as contradicted', () => {
  const lines = repairsOf(script(`{${sound},"inLanguage":"fr"}`))
  assert.deepEqual(lines, [
    'repair/contradicted `inLanguage` is `fr`, but the page has `en`, which is written',
  ])
})

test('a rejected page has no repairs', () => {
  const understood = understand('<html><body></body></html>', {name: 'page.html'})
  assert.equal(understood.article, undefined)
  assert.deepEqual(jsonLdRepairsOf(understood), [])
})

test('a repair stands where the bytes of its statement do, in the order of the page', () => {
  const page = `<!DOCTYPE html><html><head>${script(`{${sound},"author":"By Ann Miller",}`)}</head><body><article><h1>Ferry is back in port</h1>${story.join('')}</article></body></html>`
  const repairs = jsonLdRepairsOf(understand(page, {name: 'page.html'}))
  const author = repairs.find(({rule}) => rule === 'repair/author')
  assert.ok(author)
  assert.match(page.slice(author.at.start, author.at.end), /By Ann Miller/)
  const starts = repairs.map(({at}) => at.start)
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  )
})
