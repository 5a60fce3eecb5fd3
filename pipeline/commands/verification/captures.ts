import {existsSync, readFileSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {brotliDecompressSync, gunzipSync, inflateRawSync} from 'node:zlib'
import {sha256} from '../../../verify/text.ts'
import {wellFormed} from '../../text/surrogates.ts'
import {feedTextsAt} from './feed-texts.ts'

/** The bytes of a capture, and what its record states beside it. */
export interface FoundCapture {
  readonly bytes: Buffer
  readonly feed?: readonly string[]
}

const inContainer = /^(.+)@(\d+)(?:\+(\d+))?(?:\/\d+)?$/s
const inList = /^(.+)\/\d+$/s
const headEnd = Buffer.from('\r\n\r\n')
const contentLength = /^content-length:\s*(\d+)/im
const chunk = /^[\da-f]{1,8}/i
const lineFeed = 0x0a
const gzipHead = 10

/**
 * The capture that an audit names, if it can be found by simple means: a file, a line of JSON Lines, a
 * member of a JSON list, a record of WARC, an item of a feed, or a document of a file of several. Whatever is found must have the
 * digest.
 *
 * @returns
 *   A sentence that says what is missing when it cannot be found.
 */
export function captureOf(
  folder: string,
  name: string,
  digest: string,
  length: number,
): FoundCapture | string {
  const file = fileAt(resolve(folder, name))
  if (file !== undefined) {
    const whole = isGzip(file) ? unpacked(gunzipSync, file) : file
    return sha256(file, 'hex') === digest
      ? {bytes: file}
      : (stringIn(whole, digest) ?? {bytes: file})
  }
  const [, path = inList.exec(name)?.[1] ?? '', offset = '0', inner = '0'] =
    inContainer.exec(name) ?? []
  const container = path === '' ? undefined : fileAt(resolve(folder, path))
  if (container === undefined) return `There is no file \`${resolve(folder, name)}\``
  const found = candidatesIn(container, Number(offset), Number(inner), length)
    .map((bytes) => (sha256(bytes, 'hex') === digest ? {bytes} : stringIn(bytes, digest)))
    .find((each) => each !== undefined)
  return (
    found ??
    itemIn(container, Number(offset), digest) ??
    `The record cannot be read by simple means; unpack it and check it by itself`
  )
}

/** What may be the capture at a place of a container, from the line to the decoded body of a response. */
function candidatesIn(
  container: Buffer,
  offset: number,
  inner: number,
  length: number,
): readonly Buffer[] {
  const isPacked = isGzip(container, offset)
  const from = isPacked
    ? unpacked(inflateRawSync, container.subarray(offset + gzipHead)).subarray(inner)
    : container.subarray(offset)
  const whole =
    isGzip(container) && !isPacked ? unpacked(gunzipSync, container).subarray(offset) : from
  const end = whole.indexOf(lineFeed)
  const line = end === -1 ? whole : whole.subarray(0, end)
  const start = whole.indexOf(headEnd)
  const own = whole.subarray(0, length)
  if (start === -1) return [line, container, own]
  const announced = Number(contentLength.exec(whole.toString('latin1', 0, start))?.[1] ?? '0')
  const block = whole.subarray(start + headEnd.length, start + headEnd.length + announced)
  const body = block.subarray(Math.max(0, block.indexOf(headEnd) + headEnd.length))
  const bodies = [body, joinedChunks(body)]
  return [line, container, own, block, ...bodies, ...bodies.flatMap(unpackings)]
}

/** The text of an item of a feed, by its digest. */
function itemIn(container: Buffer, offset: number, digest: string): FoundCapture | undefined {
  const texts = feedTextsAt(isGzip(container) ? unpacked(gunzipSync, container) : container, offset)
  const body = texts?.bodies.find((each) => sha256(each, 'hex') === digest)
  return texts && body !== undefined ? {bytes: Buffer.from(body), feed: texts.stated} : undefined
}

function isGzip(bytes: Buffer, offset = 0): boolean {
  return bytes.toString('hex', offset, offset + 2) === '1f8b'
}

function unpackings(body: Buffer): readonly Buffer[] {
  return [
    unpacked(gunzipSync, body),
    unpacked(brotliDecompressSync, body),
    unpacked(inflateRawSync, body),
  ]
}

function unpacked(unpack: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer {
  try {
    return unpack(bytes)
  } catch {
    return Buffer.alloc(0)
  }
}

function joinedChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(lineFeed, at)
    const size = Number.parseInt(chunk.exec(body.toString('latin1', at, end))?.[0] ?? '0', 16)
    if (end === -1 || size === 0) break
    chunks.push(body.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 2
  }
  return Buffer.concat(chunks)
}

/** The string of a JSON value whose UTF-8 has a digest, with the other strings of its record. */
function stringIn(json: Buffer, digest: string): FoundCapture | undefined {
  const records = recordsOf(json)
  for (const record of records) {
    const strings = stringsOf(record)
    const text = strings.find((each) => sha256(each, 'hex') === digest)
    if (text !== undefined) {
      return {bytes: Buffer.from(text), feed: strings.map((each) => each.trim())}
    }
  }
  return undefined
}

function recordsOf(json: Buffer): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json.toString())
    return Array.isArray(value) ? value : [value]
  } catch {
    return []
  }
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [wellFormed(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}

function fileAt(path: string): Buffer | undefined {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined
}
