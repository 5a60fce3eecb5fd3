import assert from 'node:assert/strict'
import {basename, dirname, join} from 'node:path'
import {test} from 'node:test'
import {gzipSync} from 'node:zlib'
import {documentResultOf} from '../../pipeline/commands/shared/document.ts'
import {captureOf} from '../../pipeline/commands/verification/captures.ts'
import type {Input} from '../../pipeline/tree/inputs.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {sha256} from '../../verify/text.ts'
import {verify} from '../../verify/verify.ts'
import {everything, lay} from '../gather/containers.ts'

const ferry =
  'The ferry between Norholm and the islands will sail again from the first of May, the harbour board said on Tuesday.'
const quay = 'Repairs to the quay took nine months & cost four million crowns, said Zoë Brækstad.'
const html = `<p>${ferry}</p><p>${quay.replace('&', '&amp;')}</p>`
const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function rss(encoding: string, lineEnd: string): string {
  return [
    `<?xml version="1.0" encoding="${encoding}"?>`,
    '<!-- <item> in a remark is none -->',
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel><title>Norholm Post</title><language>en</language>',
    `<item><title>Zoë &gt; Ann &amp; the quay</title><link>https://post.example/a?b=1&amp;c=2</link><author>desk@post.example (Ann Ås)</author><category domain="a>b">Ports</category><description>${ferry}</description><content:encoded><![CDATA[${html}]]>`,
    '</content:encoded></item>',
    `<item><title>Second</title><pubDate>Tue, 04 Apr 2023 08:15:00 +0200</pubDate><dc:creator>Ben Birch</dc:creator><description>`,
    `${escaped}</description></item>`,
    '</channel></rss>',
  ].join(lineEnd)
}

const atom = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Norholm Post</title>
<entry><title type="html">Quay &amp;amp; ferry</title><link href="https://post.example/q"/><author><name>Ann Ås</name></author><category term="p" label="Ports"/><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>${ferry}</p><br/><p>${quay.replace('&', '&amp;')}</p></div></content></entry>
<entry><title>Other</title><summary>${ferry}</summary></entry></feed>`

function message(day: number): string {
  return `From desk@post.example Tue Apr  4 08:15:0${day} 2023\nFrom: Ann Miller <ann@post.example>\nSubject: Quay ${day}\nDate: Tue, 04 Apr 2023 08:15:0${day} +0200\nContent-Type: text/plain; charset=utf-8\n\n${ferry}\n\n${quay}\n\n`
}

/** A message without the line above it, with a sign of mailboxes. */
function bare(day: number): string {
  return message(day)
    .slice(message(day).indexOf('\n') + 1)
    .replace('Repairs', '>From noon on, repairs')
}

function newsItem(id: number): string {
  return `<newsItem guid="tag:post.example,2023:${id}"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Quay ${id}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${html}</body></html></inlineXML></contentSet></newsItem>`
}

const newsMessage = `<?xml version="1.0" encoding="UTF-8"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2023-04-04T08:15:00Z</sent></header><itemSet>${newsItem(1)}\n${newsItem(2)}</itemSet></newsMessage>`

const ninjs = {
  uri: 'https://post.example/q',
  type: 'text',
  versioncreated: '2023-04-04T08:15:00Z',
  headline: 'Quay',
  body_html: html,
  language: 'en',
}

const nexis = ['1', '2']
  .map(
    (number) =>
      `                             ${number} of 2 DOCUMENTS\n\n\n                              The Norholm Post\n\n                              April 4, 2023 Tuesday\n\nFerry ${number} to sail again\n\nBYLINE: Ann Miller\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 31 words\n\n${ferry}\n\n${quay}\n\nLOAD-DATE: April 4, 2023\n\nLANGUAGE: ENGLISH\n\n`,
  )
  .join('\n')

function littleEndian(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le')
}

const row = {text: `${ferry}\n\n${quay}`, headline: 'Quay', url: 'https://post.example/q'}
const containers: Readonly<Record<string, string | Buffer>> = {
  'a.rss': rss('UTF-8', '\n'),
  'crlf.rss': rss('utf-8', '\r\n'),
  'marked.rss': `\ufeff${rss('utf-8', '\n')}`,
  'western.rss': Buffer.from(rss('windows-1252', '\n'), 'latin1'),
  'utf16.rss': littleEndian(rss('utf-16', '\r\n')),
  'packed.rss.gz': gzipSync(rss('UTF-8', '\n')),
  'a.atom': atom,
  'a.mbox': `${message(1)}${message(2)}`,
  'digest.eml': `From: list@post.example\nTo: all@post.example\nSubject: Digest\nContent-Type: multipart/digest; boundary=d\n\n--d\n\n${bare(1)}\n--d\n\n${bare(2)}\n--d--\n`,
  'message.xml': newsMessage,
  'ninjs.json': JSON.stringify({items: [ninjs, {...ninjs, headline: 'Other'}]}),
  'nexis.txt': nexis,
  'crlf-nexis.txt': nexis.replaceAll('\n', '\r\n'),
  'nexis.txt.gz': gzipSync(nexis),
  'utf16-nexis.txt': littleEndian(nexis),
  'big-nexis.txt': littleEndian(nexis.replaceAll('\n', '\r\n')).swap16(),
  'rows.jsonl': `${JSON.stringify(row)}\n${JSON.stringify({...row, headline: 'Two'})}\n`,
}

/** What is wrong with a document that is looked up again by its name and digest. */
function wrongWith(input: Input): readonly unknown[] {
  const {bytes = '', understood} = documentResultOf(input, {})
  if (understood?.article === undefined) return [understood?.audit.notes]
  const {audit, article} = understood
  const found = captureOf(dirname(input.name), input.name, sha256(bytes, 'hex'), bytes.length)
  return typeof found === 'string'
    ? [found]
    : verify(found.bytes, audit, {article, feed: found.feed}).findings
}

for (const [name, content] of Object.entries(containers)) {
  test(`each document of ${name} is found again, and its audit holds`, async () => {
    const kind = name === 'nexis.txt.gz' ? {kind: 'nexis' as const} : {}
    const inputs = await everything([join(lay({[name]: content}), name)], kind)
    assert.equal(inputs.length, 2)
    for (const input of inputs) assert.deepEqual(wrongWith(input), [], input.name)
  })
}

test('an item of a feed that was changed is not found, and the others are', async () => {
  const content = rss('UTF-8', '\n')
  const changed = lay({'a.rss': content.replace('nine months', 'four months')})
  const inputs = await everything([join(lay({'a.rss': content}), 'a.rss')])
  const found = inputs.map((input) => {
    const bytes = input.bytes()
    assert.ok(!isRefusal(bytes))
    return typeof captureOf(changed, basename(input.name), sha256(bytes, 'hex'), bytes.length)
  })
  assert.deepEqual(found, ['string', 'object'])
})

test('a statement that the item of a feed does not make is a finding', async () => {
  const [input] = await everything([join(lay({'a.rss': rss('UTF-8', '\n')}), 'a.rss')])
  assert.ok(input?.statements !== undefined)
  const statements = input.statements.map((each) => ({
    ...each,
    value: each.value.replace('Ann Ås', 'Eve Ås'),
  }))
  assert.match(JSON.stringify(wrongWith({...input, statements})), /Eve Ås/)
  assert.match(JSON.stringify(wrongWith({...input, statements: input.statements})), /^\[\]$/)
})
