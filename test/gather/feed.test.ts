import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readFeed} from '../../pipeline/gather/containers/feed-items.ts'
import type {Input} from '../../pipeline/tree/inputs.ts'
import {everything, lay, wordsOf} from './containers.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const spaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
const story =
  '<p>The harbour opened again on Monday, the port said.</p><p>Ferries sail from noon.</p>'

function rss(items: string, more = ''): string {
  return `${head}<rss version="2.0" ${spaces}><channel><title>Fjord Post</title><link>https://post.example/</link><language>en-gb</language>${more}${items}</channel></rss>\n`
}

function atom(entries: string): string {
  return `${head}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Fjord Post</title><id>f</id><updated>2024-01-10T00:00:00Z</updated>${entries}</feed>`
}

async function read(content: string | Buffer, name = 'a.rss'): Promise<readonly Input[]> {
  return await everything([lay({[name]: content})])
}

/** What an input states, by property; values of one property joined. */
function stated(input: Input | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const {property, value} of input?.statements ?? []) {
    found[property] = property in found ? `${found[property]}, ${value}` : value
  }
  return found
}

test('an item of RSS 2.0 is its content, with what the feed states', async () => {
  const [input, ...others] = await read(
    rss(
      `<item><title>Ferries &amp; tea</title><link>https://post.example/a?x=1&amp;y=2</link><guid isPermaLink="false">p-1</guid><pubDate>Tue, 09 Jan 2024 06:30:12 +0000</pubDate><dc:creator>Ann Miller</dc:creator><dc:creator>Ben Birch</dc:creator><category>Ports</category><category>Tea</category><description>The harbour opened.</description><content:encoded><![CDATA[${story}]]></content:encoded><media:content url="https://post.example/a.jpg" medium="image"/></item>`,
    ),
  )
  assert.deepEqual(others, [])
  assert.equal(wordsOf(input), story)
  assert.equal(input?.mediaType, 'text/html')
  assert.equal(input?.url, 'https://post.example/a?x=1&y=2')
  assert.equal(input?.id, 'p-1')
  assert.deepEqual(stated(input), {
    inLanguage: 'en-gb',
    'publisher.name': 'Fjord Post',
    headline: 'Ferries & tea',
    datePublished: 'Tue, 09 Jan 2024 06:30:12 +0000',
    description: 'The harbour opened.',
    'author.name': 'Ann Miller, Ben Birch',
    keywords: 'Ports, Tea',
    'image.url': 'https://post.example/a.jpg',
  })
})

test('an item without a content is its description; its author may have an address before the name', async () => {
  const [first, second] = await read(
    rss(
      '<item><guid>https://post.example/b</guid><author>desk@post.example (Olaf Reimer)</author><description>&lt;p&gt;Tea is dear.&lt;/p&gt;</description><enclosure url="https://post.example/b.png" type="image/png" length="1"/></item><item><title>T</title><author>desk@post.example</author><description>Milk is not.</description><enclosure url="https://post.example/b.mp3" type="audio/mpeg" length="1"/></item>',
    ),
  )
  assert.equal(wordsOf(first), '<p>Tea is dear.</p>')
  assert.equal(first?.url, 'https://post.example/b')
  assert.equal(stated(first)['author.name'], 'Olaf Reimer')
  assert.equal(stated(first)['image.url'], 'https://post.example/b.png')
  assert.equal(stated(first)['description'], undefined)
  assert.equal(stated(second)['author.name'], undefined)
  assert.equal(stated(second)['image.url'], undefined)
})

test('the language of a feed or of an item is that of `xml:lang`', async () => {
  const entry = (more: string): string =>
    `<entry${more}><title>T</title><content type="html">Tea is dear.</content></entry>`
  const inputs = await read(atom(`${entry('')}${entry(' xml:lang="nb"')}`), 'a.atom')
  assert.deepEqual(
    inputs.map((each) => stated(each)['inLanguage']),
    ['en', 'nb'],
  )
})

test('an item of RSS 1.0 stands beside its channel', async () => {
  const [input] = await read(
    `${head}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${spaces}><channel rdf:about="https://post.example/"><title>Fjord Post</title><dc:language>en</dc:language></channel><item rdf:about="https://post.example/c"><title>Rail strike off</title><link>https://post.example/c</link><dc:date>2024-01-09T06:30:12+01:00</dc:date><description>Trains run on Wednesday.</description></item></rdf:RDF>`,
    'a.rss',
  )
  assert.equal(wordsOf(input), 'Trains run on Wednesday.')
  assert.equal(stated(input)['publisher.name'], 'Fjord Post')
  assert.equal(stated(input)['datePublished'], '2024-01-09T06:30:12+01:00')
})

test('an entry of Atom has its own page, dates and authors', async () => {
  const [input] = await read(
    atom(
      `<entry><title type="html">Rail &amp;amp; sail</title><id>e-1</id><link rel="edit" href="https://post.example/edit"/><link href="https://post.example/d"/><published>2024-01-09T06:30:12Z</published><updated>2024-01-09T07:00:00Z</updated><author><name>Ann Miller</name><email>a@post.example</email></author><category term="rail" label="Rail"/><summary>In short.</summary><content type="html">${story.replaceAll('<', '&lt;')}</content></entry>`,
    ),
    'a.atom',
  )
  assert.equal(wordsOf(input), story)
  assert.equal(input?.url, 'https://post.example/d')
  assert.equal(input?.id, 'e-1')
  assert.equal(stated(input)['dateModified'], '2024-01-09T07:00:00Z')
  assert.equal(stated(input)['author.name'], 'Ann Miller')
  assert.equal(stated(input)['keywords'], 'Rail')
  assert.equal(stated(input)['description'], 'In short.')
})

test('the XHTML of an entry is its markup as it stands', async () => {
  const body =
    '<div xmlns="http://www.w3.org/1999/xhtml"><title>No headline</title><p>Tea &amp; milk.</p></div>'
  const [input] = await read(
    atom(`<entry><title>Tea</title><content type="xhtml">${body}</content></entry>`),
    'a.atom',
  )
  assert.equal(wordsOf(input), body)
  assert.equal(stated(input)['headline'], 'Tea')
})

test('an item is named by the offset of its first byte, in the encoding of the file', async () => {
  const text = rss(
    '<item><title>Ä</title><description>Öl.</description></item>\n<item><title>ß</title><description>Tee.</description></item>',
  )
  const places = (bytes: Buffer): readonly number[] => {
    const first = bytes.indexOf('<item>')
    return [first, bytes.indexOf('<item>', first + 1)]
  }
  const latin = Buffer.from(text.replace('UTF-8', 'iso-8859-2'), 'latin1')
  for (const bytes of [Buffer.from(text), latin]) {
    const inputs = await read(bytes)
    assert.deepEqual(
      inputs.map(({name}) => Number(name.slice(name.lastIndexOf('@') + 1))),
      places(bytes),
    )
    assert.deepEqual(inputs.map(wordsOf), ['Öl.', 'Tee.'])
  }
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
  assert.deepEqual((await read(wide)).map(wordsOf), ['Öl.', 'Tee.'])
})

test('a feed that is cut off gives its whole items and an error with its place', async () => {
  const whole = rss(
    '<item><title>A</title><description>One.</description></item>\n<item><title>B</title><description>Two',
  )
  const cut = whole.slice(0, whole.indexOf('Two') + 3)
  const [first, last, ...others] = await read(cut)
  assert.deepEqual(others, [])
  assert.equal(wordsOf(first), 'One.')
  assert.deepEqual(last?.bytes(), {
    type: 'refusal',
    rule: 'feed/xml',
    reason: 'The XML is broken at 3:38: unclosed tag: description',
    remedy: 'Fetch the feed again',
  })
})

test('a page and a text are no feeds', async () => {
  for (const content of ['<html><body><p>No feed.</p></body></html>', '<opml></opml>']) {
    const [input, ...others] = await read(content)
    assert.deepEqual(others, [])
    assert.deepEqual(input?.bytes(), {
      type: 'refusal',
      rule: 'feed/none',
      reason: 'The file is neither RSS nor Atom',
      remedy: 'Name another kind with `--from`',
    })
  }
  const [text] = await read('Ferries sail again.')
  assert.match(JSON.stringify(text?.bytes()), /feed\/xml/)
})

test('a name of HTML is decoded with the markup and is no flaw', async () => {
  const [input, ...others] = await read(
    rss('<item><title>Caf&eacute;</title><description>Tea&nbsp;and milk.</description></item>'),
  )
  assert.deepEqual(others, [])
  assert.equal(wordsOf(input), 'Tea&nbsp;and milk.')
})

test('entities that a file declares are not expanded', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><item><title>T</title><description>&b;&f;</description></item></channel></rss>`
  const [input] = await read(bomb)
  assert.equal(wordsOf(input), '&b;&f;')
})

test('deep and unclosed elements cost no more than their length', () => {
  const deep = `<rss><channel><item><description>${'<b type="xhtml">'.repeat(50_000)}`
  assert.equal(readFeed(deep).items.length, 0)
  assert.match(readFeed(deep).flaw ?? '', /unclosed tag/)
  const many = rss('<item><description>Tea.</description></item>'.repeat(20_000))
  assert.equal(readFeed(many).items.length, 20_000)
})

test('a feed is known by its marks in files of XML, whatever they are called', async () => {
  const item = `<item><title>Ferries</title><description>${story}</description></item>`
  const rdf = `${head}<!-- made today -->\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Fjord Post</title></channel>${item}</rdf:RDF>`
  for (const [name, content] of [
    ['feed.xml', rss(item)],
    ['index.html', rss(item)],
    ['feed', rss(item)],
    ['index.rdf', rdf],
    ['atom.xml', atom(`<entry><title>Ferries</title><summary>${story}</summary></entry>`)],
  ] as const) {
    const [input, ...others] = await read(content, name)
    assert.deepEqual([stated(input)['headline'], others], ['Ferries', []], name)
  }
  const map = `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://post.example/</loc></url></urlset>`
  const [input] = await read(map, 'sitemap.xml')
  assert.equal(input?.name.endsWith('sitemap.xml'), true)
})
