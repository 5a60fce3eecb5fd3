import {brotliCompressSync, deflateSync, gzipSync} from 'node:zlib'
import {chunked, packed, record, response} from '../../gather/warcs.ts'
import {type Dice, either, oneIn, pick, several} from '../dice.ts'
import {htmlPage} from './html.ts'
import {jsonLdPage} from './json-ld.ts'
import {damaged, type Made} from './made.ts'
import {newsText} from './plain-text.ts'
import {address} from './words.ts'

/** An archive of records: lengths right and wrong, bodies chunked and packed, members whole and cut. */
export function warcArchive(dice: Dice): Made {
  const records = several(dice, [1, 4], recordOf)
  const isPacked = oneIn(2, dice)
  const whole = isPacked ? packedOf(records, dice) : Buffer.concat(records)
  return {
    bytes: oneIn(3, dice) ? damaged(whole, dice) : whole,
    extension: isPacked && !oneIn(8, dice) ? '.warc.gz' : '.warc',
  }
}

function packedOf(records: readonly Buffer[], dice: Dice): Buffer {
  return oneIn(3, dice) ? gzipSync(Buffer.concat(records)) : packed(records)
}

function recordOf(dice: Dice): Buffer {
  const body = Buffer.from(pick([htmlPage, jsonLdPage], dice)(dice).bytes)
  return either(dice, [
    [4, () => response(body)],
    [3, () => response(...codedOf(body, dice))],
    [
      1,
      () =>
        response(
          body,
          {'Content-Length': String(dice(body.length * 2))},
          pick(['404 Not Found', '301 Moved', '200', 'x'], dice),
        ),
    ],
    [
      2,
      () =>
        record(
          fieldsOf('response', dice),
          body,
          pick(
            [body.length + dice(500), dice(body.length), -1, 'x', '99999999999999999999', ''],
            dice,
          ),
        ),
    ],
    [1, () => record(fieldsOf('conversion', dice), newsText(dice))],
    [
      1,
      () =>
        record(
          fieldsOf(
            pick(['warcinfo', 'request', 'metadata', 'revisit', 'resource', '__proto__'], dice),
            dice,
          ),
          'a: b\r\n',
        ),
    ],
    [
      1,
      () =>
        Buffer.from(
          pick(
            [
              '\r\n',
              'WARC/1.0\r\n',
              'WARC/1.1\r\n\r\n',
              'garbage\n',
              'WARC/0.18\r\nContent-Length: 0\r\n\r\n',
            ],
            dice,
          ),
        ),
    ],
  ])
}

function fieldsOf(type: string, dice: Dice): Readonly<Record<string, string>> {
  return {
    'WARC-Type': type,
    'WARC-Target-URI': address(dice).replaceAll(/[\r\n]/g, ''),
    'Content-Type': pick(
      ['text/plain', 'application/http; msgtype=response', 'text/html', ''],
      dice,
    ),
    'WARC-Truncated': pick(['', '', 'length', 'disconnect'], dice),
  }
}

/** A body with the codings that its header names; at times another one, or a part of it. */
function codedOf(body: Buffer, dice: Dice): readonly [Buffer, Readonly<Record<string, string>>] {
  const [coding, coded] = either<readonly [string, Buffer]>(dice, [
    [2, () => ['gzip', gzipSync(body)]],
    [1, () => ['deflate', deflateSync(body)]],
    [2, () => ['br', brotliCompressSync(body)]],
    [1, () => [pick(['br', 'gzip', 'zstd', 'gzip, gzip', 'x'], dice), body]],
  ])
  const cut = oneIn(4, dice) ? coded.subarray(0, dice(coded.length + 1)) : coded
  if (oneIn(2, dice)) return [cut, {'Content-Encoding': coding}]
  const size = 1 + dice(900)
  return [chunked(cut, size), {'Content-Encoding': coding, 'Transfer-Encoding': 'chunked'}]
}
