import {gzipSync} from 'node:zlib'

/** A record of a WARC file with its line ends behind it. */
export function record(
  fields: Readonly<Record<string, string>>,
  block: string | Uint8Array,
  length: number | string = Buffer.byteLength(block),
): Buffer {
  const lines = Object.entries({...fields, 'Content-Length': String(length)})
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ])
}

/** The answer of a web server. */
function answer(
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const all = {'Content-Type': 'text/html; charset=utf-8', ...fields}
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ])
}

/** A `response` record of a page. */
export function response(
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  status?: string,
): Buffer {
  return record(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': 'https://example.org/a',
      'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000001>',
      'Content-Type': 'application/http; msgtype=response',
    },
    answer(body, fields, status),
  )
}

/** A packed WARC file, each record a member, as the standard recommends. */
export function packed(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((each) => gzipSync(each)))
}

/** The body in chunks of so many bytes. */
export function chunked(body: string | Uint8Array, size: number): Buffer {
  const bytes = Buffer.from(body)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size)
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}
