import {gzipSync} from 'node:zlib'
import {parquet} from '../../gather/parquets.ts'
import {chunked, packed, record, response} from '../../gather/warcs.ts'
import {lede, repeated, story} from '../shape.ts'

/** A file with many documents: its name, the repetitions in the smallest one, and its bytes. */
export type ContainerRow = readonly [name: string, size: number, bytes: (count: number) => Buffer]

const conversion = {'WARC-Type': 'conversion', 'WARC-Target-URI': 'https://example.org/a'}
const tooLong = record(conversion, 'x', 60_000_000)
const page = `<p>${'It opened on Monday. '.repeat(3)}</p>`
const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'

const listOf = <Value>(count: number, entryOf: (i: number) => Value): Value[] =>
  Array.from({length: count}, (_, i) => entryOf(i))

/** WARC files. */
export const archives: readonly ContainerRow[] = [
  ['records that state too long a length', 50, (n) => Buffer.concat(listOf(n, () => tooLong))],
  [
    'records that state lengths that end in another record',
    50,
    (n) => Buffer.concat(listOf(n, () => record(conversion, 'x'.repeat(50), 300))),
  ],
  [
    'records that state too short a length',
    50,
    (n) => Buffer.concat(listOf(n, () => record(conversion, 'x'.repeat(50), 3))),
  ],
  [
    'records that state lengths that end in one stretch of line ends',
    50,
    (n) => {
      const empty = record(conversion, '', 100_000)
      const lengths = listOf(n, (i) => empty.length * (n - i - 1) + i)
      return Buffer.concat([
        ...lengths.map((each) => record(conversion, '', String(each).padStart(6, '0'))),
        Buffer.from(`${'\n'.repeat(n * 60)}x`),
      ])
    },
  ],
  [
    'records without a length',
    50,
    (n) => Buffer.concat(listOf(n, () => record(conversion, 'x', ''))),
  ],
  ['records', 20, (n) => Buffer.concat(listOf(n, () => response(page)))],
  [
    'bytes between records',
    100,
    (n) => Buffer.concat([response(page), Buffer.alloc(n * 100, 'x')]),
  ],
  ['line ends between records', 400, (n) => Buffer.from('\r\n'.repeat(n))],
  [
    'fields of one record',
    100,
    (n) => record({...conversion, ...Object.fromEntries(listOf(n, (i) => [`X-${i}`, 'y']))}, page),
  ],
  [
    'continued lines of one field',
    100,
    (n) => record({...conversion, 'X-A': listOf(n, () => 'y').join('\r\n ')}, page),
  ],
  [
    'chunks of one body',
    60,
    (n) => response(chunked(page.repeat(n), 40), {'Transfer-Encoding': 'chunked'}),
  ],
]

/** WARC files in gzip members. */
export const packedArchives: readonly ContainerRow[] = [
  ['members', 20, (n) => packed(listOf(n, () => response(page)))],
  [
    'one member with records that state too long a length',
    60,
    (n) => gzipSync(Buffer.concat(listOf(n, () => tooLong))),
  ],
  [
    'signatures of members without members',
    200,
    (n) =>
      Buffer.concat([
        gzipSync(response(page)),
        ...listOf(n, () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])),
      ]),
  ],
  [
    'signatures of members with names that do not end',
    200,
    (n) =>
      Buffer.concat([
        gzipSync(response(page)),
        ...listOf(n, () => Buffer.from('\x1f\x8b\x08\x08abcdefg', 'latin1')),
      ]),
  ],
  [
    'members that lead into one another',
    200,
    (n) => Buffer.from('\x1f\x8b\x08\0\0\0\0\0\0\x03\0\xff\xff\0\0WARC/'.repeat(n), 'latin1'),
  ],
  [
    'members that are cut off',
    20,
    (n) => Buffer.concat(listOf(n, () => gzipSync(response(page)).subarray(0, 150))),
  ],
  ['members with nothing in them', 40, (n) => packed(listOf(n, () => Buffer.alloc(0)))],
]

/** JSON Lines. */
export const lines: readonly ContainerRow[] = [
  ['captures', 10, (n) => Buffer.from(repeated(n, '{"text":"The port {i} opened."}\n'))],
  ['lines that are no JSON', 60, (n) => Buffer.from(repeated(n, '{"text": \n'))],
  ['empty lines', 400, (n) => Buffer.from('\n'.repeat(n))],
  [
    'captures in one array',
    10,
    (n) => Buffer.from(`[${repeated(n, '{"text":"The port {i} opened."}', ',')}]`),
  ],
  [
    'fields of one capture',
    60,
    (n) => Buffer.from(`{"text":"The port opened.",${repeated(n, '"x{i}":{i}', ',')}}`),
  ],
  ['arrays within arrays', 200, (n) => Buffer.from(`${'['.repeat(n)}${']'.repeat(n)}`)],
]

/** Parquet. */
export const tables: readonly ContainerRow[] = [
  [
    'rows of one group',
    10,
    (n) =>
      parquet([[{name: 'text', values: listOf(n, (i) => `The port ${i} opened.`), isText: true}]]),
  ],
  [
    'groups of rows',
    10,
    (n) =>
      parquet(listOf(n, (i) => [{name: 'text', values: [`The port ${i} opened.`], isText: true}])),
  ],
  [
    'columns',
    20,
    (n) =>
      parquet([
        [
          {name: 'text', values: ['It opened.'], isText: true},
          ...listOf(n, (i) => ({name: `c${i}`, values: ['x']})),
        ],
      ]),
  ],
]

const mailHead = 'From: Quay <press@quay.example>\r\nTo: a@b.example\r\nSubject: Ferry\r\n'
const itemHead =
  '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Ferry</headline>'
const itemEnd = `</contentMeta><contentSet><inlineXML><html><body>${story}</body></html></inlineXML></contentSet></newsItem>`
const ninjsHead =
  '{"uri":"a","versionCreated":"2024-01-09T12:00:00Z","pubStatus":"usable","headlines":[{"value":"Ferry"}]'

/** Single documents in bytes. */
export const documents: readonly ContainerRow[] = [
  [
    'encoded words of the subject of a mail',
    60,
    (n) => Buffer.from(`${mailHead}X: ${repeated(n, '=?utf-8?q?port_{i}?= ')}\r\n\r\n${lede}`),
  ],
  [
    'parts and attachments of a mail',
    40,
    (n) =>
      Buffer.from(
        `${mailHead}Content-Type: multipart/mixed; boundary=x\r\n\r\n${repeated(n, '--x\r\nContent-Type: image/png; name="{i}"\r\n\r\nabc\r\n')}--x\r\n\r\n${lede}\r\n--x--`,
      ),
  ],
  [
    'flowed lines and signatures of a mail',
    60,
    (n) =>
      Buffer.from(
        `${mailHead}Content-Type: text/plain; format=flowed\r\n\r\n${repeated(n, 'It opened on Monday {i} \r\nand closed.\r\n-- \r\n')}`,
      ),
  ],
  [
    'introductions of forwarded mails',
    100,
    (n) => Buffer.from(`${mailHead}\r\n${repeated(n, '-----x-----\r\nFrom: a@b.example\r\n')}`),
  ],
  [
    'subjects of a news item',
    60,
    (n) =>
      Buffer.from(
        `${itemHead}${repeated(n, '<subject><name>port {i}</name></subject>')}${itemEnd}`,
      ),
  ],
  [
    'elements within elements of a news item',
    60,
    (n) => Buffer.from(`${itemHead}${'<a>'.repeat(n)}${'</a>'.repeat(n)}${itemEnd}`),
  ],
  [
    'strings and depth of an item of ninjs',
    60,
    (n) =>
      Buffer.from(
        `${ninjsHead},"subjects":[${repeated(n, '{"name":"port {i}"},')}0],"x":${'['.repeat(n)}${']'.repeat(n)},"bodies":[{"contentType":"text/html","value":${JSON.stringify(story)}}]}`,
      ),
  ],
  [
    'parts of a message',
    15,
    (n) =>
      Buffer.from(
        `${head}\r\n${repeated(n, `--x\r\nContent-Type: text/html\r\nContent-Location: https://example.org/{i}\r\n\r\n${story}\r\n`)}--x--`,
      ),
  ],
  [
    'headers of a message',
    100,
    (n) =>
      Buffer.from(
        `${head}${repeated(n, 'X-{i}: y\r\n z\r\n')}\r\n--x\r\nContent-Type: text/html\r\n\r\n${story}\r\n--x--`,
      ),
  ],
  [
    'messages within messages',
    30,
    (n) =>
      Buffer.from(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b0"\r\n\r\n${repeated(n, (i) => `--b${i}\r\nContent-Type: multipart/related; boundary="b${i + 1}"\r\n\r\n`)}--b${n}\r\nContent-Type: text/html\r\n\r\n${story}`,
      ),
  ],
  [
    'lines that are almost boundaries',
    100,
    (n) =>
      Buffer.from(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${'-'.repeat(70)}x"\r\n\r\n${`${'-'.repeat(69)}\r\n`.repeat(n)}`,
      ),
  ],
  [
    'soft line breaks of a message',
    150,
    (n) =>
      Buffer.from(
        `${head}\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${repeated(n, 'port=20{i}=\r\n')}\r\n--x--`,
      ),
  ],
  [
    'words of one header of a message',
    60,
    (n) =>
      Buffer.from(
        `MIME-Version: 1.0\r\nSubject: ${repeated(n, '=?utf-8?q?port_{i}?= ')}\r\nContent-Type: text/html\r\n\r\n${story}`,
      ),
  ],
  [
    'switches of a Japanese encoding',
    200,
    (n) => Buffer.from(`The port opened again. ${'\x1b$B\x1b(B'.repeat(n)}`, 'latin1'),
  ],
  [
    'bytes of Latin-1',
    500,
    (n) => Buffer.concat([Buffer.from('The port opened again. '), Buffer.alloc(n, 0xe9)]),
  ],
  [
    'bytes of a Chinese encoding',
    300,
    (n) => Buffer.from(`The port opened again. ${'\x81\x30\x81\x30'.repeat(n)}`, 'latin1'),
  ],
  [
    'bytes that mean nothing',
    500,
    (n) => Buffer.from(listOf(n, (i) => 128 + ((i * 75 + (i >> 3)) & 127))),
  ],
  [
    'units of two bytes',
    300,
    (n) => Buffer.from(`\ufeff${'The port opened. '.repeat(n)}`, 'utf16le'),
  ],
]
