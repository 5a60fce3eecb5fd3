import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isRefusal, read, understand} from '../../pipeline/index.ts'
import {looksLikeNitf} from '../../pipeline/read/formats/nitf.ts'
import {verify} from '../../verify/verify.ts'
import {captureOf, refusedBy, stated} from './wire-items.ts'

const story =
  '<p>NORHAVEN (HW) - The Fjord Bridge opened again on Tuesday, the authority said.</p><p>Lorries must wait until Friday, chief engineer Nils Aas said.</p>'

interface Parts {
  readonly head?: string
  readonly bodyHead?: string
  readonly content?: string
  readonly declaration?: string
}

function document({
  head = '',
  bodyHead = '<hedline><hl1>Bridge opens again</hl1></hedline>',
  content = story,
  declaration = '<?xml version="1.0" encoding="UTF-8"?>\n',
}: Parts = {}): string {
  return `${declaration}<nitf xml:lang="en"><head>${head}</head><body><body.head>${bodyHead}</body.head><body.content>${content}</body.content></body></nitf>`
}

test('a document of NITF is its story, with what its heads state', () => {
  const input = document({
    head: '<title>SLUG</title><docdata><date.issue norm="20240206T094000Z"/><key-list><keyword key="road &amp; rail"/><keyword key="tolls"/></key-list></docdata><pubdata name="Harbour Post" position.section="Regional"/>',
    bodyHead:
      '<hedline><hl1>Bridge <em>opens</em> again</hl1><hl2>Lorries wait</hl2></hedline><byline>By <person>Ann Miller</person> <byttl>Reporter</byttl></byline><dateline><location>Norhaven</location></dateline><abstract><p>It took nine days.</p></abstract><rights>© 2024 Harbour Post</rights>',
  })
  const capture = captureOf(input, 'a.xml')
  assert.deepEqual(stated(capture), {
    headline: 'Bridge opens again',
    description: 'It took nine days.',
    datePublished: '20240206T094000Z',
    'publisher.name': 'Harbour Post',
    articleSection: 'Regional',
    locationCreated: 'Norhaven',
    copyrightNotice: '© 2024 Harbour Post',
    keywords: 'road & rail, tolls',
    'author.name': 'By Ann Miller',
    inLanguage: 'en',
  })
  const {article, audit} = understand(capture)
  assert.deepEqual(article?.author, [{'@type': 'Person', name: 'Ann Miller'}])
  assert.equal(article?.datePublished, '2024-02-06T09:40:00Z')
  assert.equal(article?.articleBody.split('\n\n').length, 2)
  const found = verify(Buffer.from(input), JSON.parse(JSON.stringify(audit)), {article}).findings
  assert.deepEqual(found, [])
})

test('the title of the head is the headline where no headline stands in the body', () => {
  const capture = captureOf(document({head: '<title>Bridge opens</title>', bodyHead: ''}), 'a.xml')
  assert.equal(stated(capture)['headline'], 'Bridge opens')
})

test('the day of release comes before that of issue, and that of the dateline behind both', () => {
  const dates =
    '<docdata><date.issue norm="20240205"/><date.release norm="20240207T050000Z"/></docdata>'
  const dateline = '<dateline><story.date norm="20240204"/></dateline>'
  const stateIn = (input: string): unknown => stated(captureOf(input, 'a.xml'))['datePublished']
  assert.equal(stateIn(document({head: dates, bodyHead: dateline})), '20240207T050000Z')
  assert.equal(stateIn(document({bodyHead: dateline})), '20240204')
})

test('crossheads, lists and captions of NITF are those of a page, and prefixes are no matter', () => {
  const content = `${story}<hl2>Milk by air</hl2><p>Shops had run short of milk, the mayor of the island said on Monday.</p><media media-type="image"><media-reference source="https://a.example/b.jpg"/><media-caption>The bridge on Tuesday.</media-caption></media>`
  const capture = captureOf(document({content}), 'a.xml')
  const {article} = understand(capture)
  assert.match(article?.articleBody ?? '', /\n\nMilk by air\n\n/)
  assert.equal(stated(capture)['image.url'], 'https://a.example/b.jpg')
  const prefixed = document().replaceAll(/<(\/?)(?=[a-z])/g, '<$1n:')
  assert.equal(captureOf(prefixed, 'a.xml').text.includes('Lorries must wait'), true)
})

test('what a provider cancelled is rejected, and an embargo is told', () => {
  const cancelled = captureOf(document({head: '<docdata management-status="canceled"/>'}), 'a.xml')
  const {article, audit} = understand(cancelled)
  assert.equal(article, undefined)
  assert.equal(audit.outcome, 'rejected')
  const embargoed = captureOf(
    document({
      head: '<docdata management-status="embargoed"><date.release norm="20240502T050000Z"/></docdata>',
    }),
    'a.xml',
  )
  assert.deepEqual(
    embargoed.labelled?.remarks?.map(({rule, reason}) => [rule, reason]),
    [['nitf/embargo', 'The document is embargoed until `20240502T050000Z`']],
  )
})

test('a broken, cut or empty document is refused with its place', () => {
  const whole = document()
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      whole.replace('</hedline>', ''),
      'nitf/xml',
      /^The XML is broken at 2:\d+: unexpected close tag/,
    ],
    [whole.slice(0, -40), 'nitf/xml', /^The XML is broken at 2:\d+: unclosed tag/],
    [document({content: ' <p> </p> '}), 'nitf/no-text', /its `body.content` is empty$/],
    ['<nitf><head/></nitf>', 'nitf/no-text', /it has no `body`$/],
    [document({content: '<p>'.repeat(2000) + '</p>'.repeat(2000)}), 'nitf/too-much', /too deeply$/],
  ]
  for (const [input, rule, reason] of cases) {
    const [found, why = ''] = refusedBy(input, 'a.xml')
    assert.equal(found, rule)
    assert.match(why, reason)
  }
  const refusal = read(Buffer.from('<html><body>Hello</body></html>'), {
    name: 'a.xml',
    mediaType: 'application/nitf+xml',
  })
  assert.ok(isRefusal(refusal))
  assert.equal(refusal.rule, 'nitf/none')
})

test('NITF is told by its outermost element, and nothing else is taken for it', () => {
  for (const head of [
    '<nitf>',
    '<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\n<nitf xml:lang="en">',
    '<!-- wire --><x:nitf xmlns:x="http://iptc.org/std/NITF/2006-10-18/">',
  ]) {
    assert.ok(looksLikeNitf(head), head)
  }
  for (const head of [
    '<nitfs>',
    '<html><nitf>',
    'nitf',
    '<newsItem><nitf>',
    '<?xml version="1.0"?><nitf-list>',
  ]) {
    assert.ok(!looksLikeNitf(head), head)
  }
})

test('reading in chunks of any length equals reading whole', () => {
  const bytes = Buffer.from(document())
  const whole = captureOf(bytes, 'a.xml')
  for (const length of [1, 7, 64]) {
    const chunks: Uint8Array[] = []
    for (let at = 0; at < bytes.length; at += length) chunks.push(bytes.subarray(at, at + length))
    assert.deepEqual(read(chunks, {name: 'a.xml'}), whole)
  }
})
