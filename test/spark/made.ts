import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {type MadeDocument, madeFamilies} from '../../bench/relate/families.ts'

/** A record of another kind comes after so many captures. */
const [everyOther, everyEmpty, everyLatin] = [25, 97, 7] as const
const files = 2

/**
 * Write made families as pages into two compressed WARC files, with records between them that are no captures, pages
 * without a story, and pages of another charset.
 *
 * @param folder
 *   Where the files go; it is made.
 * @param count
 *   Documents; a few more come, so that the last family is whole.
 */
export function writeMadeWarcs(folder: string, seed: number, count: number): void {
  mkdirSync(folder, {recursive: true})
  const members: Buffer[][] = Array.from({length: files}, () => [])
  for (const [number, document] of [...madeFamilies(seed, count)].entries()) {
    const records = members[number % files]
    records?.push(...recordsOf(document, number).map((record) => gzipSync(record)))
  }
  for (const [number, records] of members.entries()) {
    writeFileSync(join(folder, `made-${number}.warc.gz`), Buffer.concat(records))
  }
}

function recordsOf(document: MadeDocument, number: number): readonly Buffer[] {
  const own = responseOf(`urn:made:${document.id}`, document.id, pageOf(document, number), number)
  if (number % everyOther !== 0) return [own]
  const missing = httpOf('404 Not Found', 'text/html', Buffer.from('<p>There is no such page</p>'))
  return [
    recordOf('warcinfo', `urn:info:${number}`, '', Buffer.from('software: made\r\n')),
    recordOf('response', `urn:missing:${number}`, addressOf(`missing-${number}`), missing),
    own,
    recordOf('revisit', `urn:again:${number}`, addressOf(document.id), Buffer.alloc(0)),
  ]
}

function responseOf(recordId: string, id: string, page: string, number: number): Buffer {
  const isLatin = number % everyLatin === 0
  const type = `text/html; charset=${isLatin ? 'windows-1252' : 'utf-8'}`
  const body = Buffer.from(page, isLatin ? 'latin1' : 'utf8')
  return recordOf('response', recordId, addressOf(id), httpOf('200 OK', type, body))
}

function httpOf(status: string, type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n`), body])
}

function recordOf(type: string, id: string, address: string, block: Buffer): Buffer {
  const fields = [
    `WARC-Type: ${type}`,
    `WARC-Record-ID: ${id}`,
    ...(address === '' ? [] : [`WARC-Target-URI: ${address}`]),
    'WARC-Date: 2024-05-01T00:00:00Z',
    `Content-Length: ${block.length}`,
  ]
  const head = Buffer.from(`WARC/1.0\r\n${fields.join('\r\n')}\r\n\r\n`)
  return Buffer.concat([head, block, Buffer.from('\r\n\r\n')])
}

function addressOf(id: string): string {
  return `https://news.example/${id}`
}

function pageOf(document: MadeDocument, number: number): string {
  const {id, paragraphs, outlets = [], agencies = [], credits = [], published} = document
  if (number % everyEmpty === everyEmpty - 1) return '<html><body></body></html>'
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 8)
  const [first = ''] = paragraphs.map(({text}) => text)
  const texts = [...paragraphs, ...credits].map(({text}) => `<p>${escaped(text)}</p>`)
  const site = outlets[0] ?? agencies[0] ?? 'Example News'
  const time =
    published === undefined ? '' : `<meta property="article:published_time" content="${published}">`
  return `<!doctype html>
<html lang="en"><head><title>Café ${digest}: ${escaped(first.slice(0, 60))}</title>
<meta property="og:site_name" content="${escaped(site)}">${time}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Café ${digest}: ${escaped(first.slice(0, 60))}</h1>
${texts.join('\n')}
</article><footer><a href="/about">About us</a></footer></body></html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
