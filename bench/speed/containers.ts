import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {corpus} from '../../data/corpus.ts'

/** One set of documents, laid down as files, as JSON Lines and as a packed WARC file. */
export interface Laid {
  readonly folder: string
  readonly jsonl: string
  readonly warc: string
  /** Documents in each. */
  readonly count: number
  /** Bytes of texts, of JSON Lines, and of the WARC file unpacked. */
  readonly bytes: {readonly folder: number; readonly jsonl: number; readonly warc: number}
}

const decoder = new TextDecoder()
const texts = corpus.map(({bytes}) => decoder.decode(bytes))

/**
 * Documents of the project over and over, each with a line of its own, as texts and as pages of
 * some 120 kB with the markup that pages have.
 *
 * @param count
 *   Documents.
 */
export function layDown(root: string, count: number): Laid {
  const folder = join(root, 'folder')
  mkdirSync(folder)
  const lines: string[] = []
  const members: Buffer[] = []
  const bytes = {folder: 0, jsonl: 0, warc: 0}
  for (let i = 0; i < count; i++) {
    const text = `${texts[i % texts.length] ?? ''}\n\nNumber ${i} of the bench.\n`
    writeFileSync(join(folder, `${String(i).padStart(6, '0')}.txt`), text)
    lines.push(`${JSON.stringify({id: i, url: `https://example.org/${i}`, text})}\n`)
    const records = [request(i), response(i, pageOf(text, i))]
    members.push(...records.map((record) => gzipSync(record)))
    bytes.folder += Buffer.byteLength(text)
    bytes.warc += records.reduce((sum, {length}) => sum + length, 0)
  }
  const jsonl = join(root, 'documents.jsonl')
  const warc = join(root, 'pages.warc.gz')
  writeFileSync(jsonl, lines.join(''))
  writeFileSync(warc, Buffer.concat(members))
  bytes.jsonl = Buffer.byteLength(lines.join(''))
  return {folder, jsonl, warc, count, bytes}
}

/** A page: what stands in its head, links that differ from page to page, and the text. */
function pageOf(text: string, seed: number): string {
  const links = Array.from(
    {length: 1200},
    (_, i) =>
      `<li class="c${noise(seed, i) % 97}"><a href="/${noise(seed, i + 1000)}">More ${i}</a></li>`,
  )
  const script = Array.from({length: 5000}, (_, i) => noise(seed, i + 5000).toString(36)).join(';')
  const paragraphs = text.split('\n\n').map((each) => `<p>${each.replaceAll('<', '&lt;')}</p>`)
  return `<!doctype html><html><head><meta charset="utf-8"><title>${seed}</title>
<script>var a="${script}"</script></head><body><nav><ul>${links.slice(0, 600).join('\n')}</ul></nav>
<article>${paragraphs.join('\n')}</article><footer><ul>${links.slice(600).join('\n')}</ul></footer></body></html>`
}

/** A number that looks like chance and is the same every time. */
function noise(seed: number, i: number): number {
  return Math.imul(Math.imul(seed + 1, 2_654_435_761) ^ (i + 1), 2_246_822_519) >>> 0
}

function request(i: number): Buffer {
  return record('request', i, Buffer.from(`GET /${i} HTTP/1.1\r\nHost: example.org\r\n\r\n`))
}

function response(i: number, page: string): Buffer {
  const body = Buffer.from(page)
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`
  return record('response', i, Buffer.concat([Buffer.from(head), body]))
}

function record(type: string, i: number, block: Buffer): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://example.org/${i}\r\nWARC-Date: 2024-05-01T12:00:00Z\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}
