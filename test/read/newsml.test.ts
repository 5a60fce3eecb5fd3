import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isRefusal, read, understand} from '../../pipeline/index.ts'
import {looksLikeNewsML} from '../../pipeline/read/formats/newsml.ts'
import {verify} from '../../verify/verify.ts'
import {captureOf, refusedBy, stated} from './wire-items.ts'

const space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
const story =
  '<p>NORHAVEN (HW) - The Fjord Bridge opened again on Tuesday, the authority said.</p><p>Lorries must wait until Friday, chief engineer Nils Aas said.</p>'
const inline = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${story}</body></html></inlineXML>`

interface Parts {
  readonly meta?: string
  readonly content?: string
  readonly item?: string
  readonly declaration?: string
}

function item({
  meta = '',
  content = '<headline>Bridge opens again</headline>',
  item: body = inline,
  declaration = '<?xml version="1.0" encoding="UTF-8"?>\n',
}: Parts = {}): string {
  return `${declaration}<newsItem ${space} standard="NewsML-G2" xml:lang="en"><itemMeta><provider><name>Harbour Wire</name></provider><versionCreated>2024-02-06T11:05:00Z</versionCreated>${meta}</itemMeta><contentMeta>${content}</contentMeta><contentSet>${body}</contentSet></newsItem>`
}

/** What the independent checker says of the audit of an input. */
function flawsOf(input: string | Uint8Array): unknown {
  const {article, audit} = understand(captureOf(input, 'a.xml'))
  return verify(Buffer.from(input), JSON.parse(JSON.stringify(audit)), {article}).findings
}

test('a news item is its inline text, with what its metadata states', () => {
  const input = item({
    meta: '<firstCreated>2024-02-06T09:40:00Z</firstCreated><title>SLUG</title>',
    content:
      '<located><name>Norhaven</name></located><language tag="en-GB"/><subject><name>road &amp; rail</name></subject><subject qcode="x:1"/><headline>Bridge <em>opens</em> again</headline><headline role="hld:subHeadline">Lorries wait</headline><by>By Ann Miller</by><creditline>HW</creditline><description role="drol:caption">The bridge.</description><description>It took nine days.</description>',
  })
  const capture = captureOf(input, 'a.xml')
  assert.match(capture.text, /^NORHAVEN[\s\S]*Nils Aas said\.$/)
  assert.deepEqual(stated(capture), {
    headline: 'Bridge opens again',
    datePublished: '2024-02-06T09:40:00Z',
    dateModified: '2024-02-06T11:05:00Z',
    'publisher.name': 'Harbour Wire',
    locationCreated: 'Norhaven',
    creditText: 'HW',
    keywords: 'road & rail',
    'author.name': 'By Ann Miller',
    description: 'It took nine days.',
    inLanguage: 'en-GB',
  })
  assert.deepEqual(flawsOf(input), [])
})

test('the title stands in for a headline, the version for the day, the item for the language, creators for a byline', () => {
  const capture = captureOf(
    item({
      meta: '<title>Bridge opens</title>',
      content:
        '<creator qcode="a:1" role="crol:author"><name>Ann Miller</name></creator><creator qcode="b:2"><name>Photo desk</name></creator>',
    }),
    'a.xml',
  )
  const {headline, datePublished, dateModified, inLanguage, 'author.name': author} = stated(capture)
  assert.deepEqual(
    [headline, datePublished, dateModified, inLanguage, author],
    ['Bridge opens', '2024-02-06T11:05:00Z', undefined, 'en', 'Ann Miller'],
  )
})

test('NITF, prefixes, plain text and HTML as text are read, each with its bytes', () => {
  const nitf =
    '<inlineXML><nitf><head><title>T</title></head><body><body.head><hedline><hl1>Other</hl1></hedline></body.head><body.content><p>The bridge opened on Tuesday, the authority said.</p><hl2>Lorries wait</hl2><p>They must wait until Friday, <person>Nils Aas</person> said.</p></body.content></body></nitf></inlineXML>'
  const prefixed = `<inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>The bridge opened on Tuesday, the authority said.</h:p><h:p>Lorries wait</h:p><h:p>They must wait until Friday, Nils Aas said.</h:p></h:body></h:html></inlineXML>`
  const plain =
    '<inlineData contenttype="text/plain">The bridge opened on Tuesday, the authority said.\n\nLorries wait\n\nThey must wait until Friday, Nils Aas said.</inlineData>'
  const html =
    '<p>The bridge opened on Tuesday, the authority said.</p><p>Lorries wait</p><p>They must wait until Friday, Nils Aas said.</p>'
  const escaped = `<inlineData contenttype="text/html">${html.replaceAll('<', '&lt;')}</inlineData>`
  const section = `<inlineData contenttype="text/html"><![CDATA[${html}]]></inlineData>`
  for (const body of [nitf, prefixed, plain, escaped, section]) {
    const input = item({item: body})
    assert.equal(
      captureOf(input, 'a.xml').text.replaceAll(/\s+/g, ' '),
      'The bridge opened on Tuesday, the authority said. Lorries wait They must wait until Friday, Nils Aas said.',
      body,
    )
    assert.deepEqual(flawsOf(input), [], body)
  }
})

test('other encodings are read by their declaration', () => {
  const input = item({
    declaration: '<?xml version="1.0" encoding="iso-8859-1"?>',
    content: '<headline>Fähre fährt</headline>',
    item: inline.replace('again', 'wieder für'),
  })
  const bytes = Buffer.from(input, 'latin1')
  const capture = captureOf(bytes, 'a.xml')
  assert.equal(stated(capture)['headline'], 'Fähre fährt')
  assert.match(capture.text, /wieder für/)
  assert.deepEqual(flawsOf(bytes), [])
})

test('of several renditions of a picture the widest is stated; other files are not', () => {
  const remote =
    '<remoteContent href="https://p.example/s.jpg" contenttype="image/jpeg" width="300"/><remoteContent href="https://p.example/l.jpg" contenttype="image/jpeg" width="1200"/><remoteContent href="https://p.example/v.mp4" contenttype="video/mp4" width="1900"/>'
  assert.equal(
    stated(captureOf(item({item: inline + remote}), 'a.xml'))['image.url'],
    'https://p.example/l.jpg',
  )
})

test('a cancelled or withheld item is rejected with that reason, an embargo is remarked on', () => {
  for (const [status, reason] of [
    ['stat:canceled', 'Its provider has cancelled the item (`stat:canceled`)'],
    ['stat:withheld', 'Its provider withholds the item (`stat:withheld`)'],
  ]) {
    const {article, messages} = understand(
      captureOf(item({meta: `<pubStatus qcode="${status}"/>`}), 'a.xml'),
    )
    assert.equal(article, undefined)
    assert.ok(messages.some(({fatal, reason: own}) => fatal === true && own === reason))
  }
  const {labelled} = captureOf(
    item({meta: '<pubStatus qcode="stat:usable"/><embargoed>2024-03-01T00:00:00Z</embargoed>'}),
    'a.xml',
  )
  assert.deepEqual(
    (labelled?.remarks ?? []).map(({level, reason}) => [level, reason]),
    [['message', 'The item is embargoed until `2024-03-01T00:00:00Z`']],
  )
})

test('broken, cut, foreign and empty files are refused with their place and reason', () => {
  const whole = item()
  for (const [input, rule, reason] of [
    [
      whole.replace('</headline>', '</head>'),
      'newsml/xml',
      /^The XML is broken at 2:\d+: unexpected close tag/,
    ],
    [whole.slice(0, -40), 'newsml/xml', /^The XML is broken at 2:\d+: unclosed tag/],
    [
      '<NewsML Version="1.2"><NewsItem/></NewsML>',
      'newsml/version',
      /NewsML 1\.2, an older format/,
    ],
    [`<packageItem ${space}><itemMeta/></packageItem>`, 'newsml/kind', /a list of other items/],
    [
      `<newsMessage ${space}><itemSet><knowledgeItem/></itemSet></newsMessage>`,
      'newsml/kind',
      /terms of a vocabulary/,
    ],
    [
      item({
        item: '<remoteContent href="https://p.example/a.jpg"/>',
        meta: '<itemClass qcode="ninat:picture"/>',
      }),
      'newsml/no-text',
      /\(`ninat:picture`\) has no text: its content lies in other files/,
    ],
    [item({item: ''}), 'newsml/no-text', /its `contentSet` is empty/],
    [
      `<newsMessage ${space}><itemSet>${item({declaration: ''})}${item({declaration: ''})}</itemSet></newsMessage>`,
      'newsml/several',
      /^The file holds 2 news items$/,
    ],
  ] as const) {
    const [own, why] = refusedBy(input, 'a.xml')
    assert.equal(own, rule)
    assert.match(why ?? '', reason)
  }
})

test('no entity is expanded', () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE newsItem [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>'
  const input = item({declaration: bomb, content: '<headline>Bridge &b;&c; opens</headline>'})
  const capture = read(Buffer.from(input), {name: 'a.newsml'})
  assert.ok(!isRefusal(capture))
  assert.equal(stated(capture)['headline'], 'Bridge &b;&c; opens')
})

test('a depth that no item has is refused', () => {
  const deep = `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`
  assert.equal(refusedBy(item({item: deep}), 'a.xml')[0], 'newsml/too-much')
})

test('NewsML is told by its root, and pages and other XML are left alone', () => {
  assert.equal(looksLikeNewsML(item()), true)
  assert.equal(
    looksLikeNewsML(`<!-- wire --><g2:newsItem xmlns:g2="http://iptc.org/std/nar/2006-10-01/">`),
    true,
  )
  for (const text of [
    '<newsItem><title>Ours</title></newsItem>',
    '<html><body>&lt;newsItem standard="NewsML-G2"&gt;</body></html>',
    'The newsItem of NewsML-G2 is an element.',
    '<rss version="2.0"></rss>',
  ]) {
    assert.equal(looksLikeNewsML(text), false, text)
  }
})
