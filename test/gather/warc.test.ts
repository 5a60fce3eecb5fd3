import assert from 'node:assert/strict'
import {test} from 'node:test'
import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync} from 'node:zlib'
import {brief, everything, lay, told} from './containers.ts'
import {chunked, packed, record, response} from './warcs.ts'

const warcinfo = record(
  {'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields'},
  'a: b\r\n',
)
const request = record(
  {'WARC-Type': 'request', 'Content-Type': 'application/http'},
  'GET / HTTP/1.1\r\n',
)

/** The words of what a WARC file holds. */
async function words(bytes: Uint8Array, name = 'a.warc'): Promise<readonly string[]> {
  return (await everything([lay({[name]: bytes})])).map((input) => brief(input)[1])
}

/** Noise that does not pack, the same every time. */
function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}

test('a response with a page is a capture, named by its offset', async () => {
  const folder = lay({
    'a.warc': Buffer.concat([warcinfo, request, response('<p>One'), response('Two')]),
  })
  const inputs = await everything([folder])
  const at = warcinfo.length + request.length
  assert.deepEqual(
    inputs.map(({name}) => name),
    [`${folder}/a.warc@${at}`, `${folder}/a.warc@${at + response('<p>One').length}`],
  )
  const [input] = inputs
  assert.equal(input?.url, 'https://example.org/a')
  assert.equal(input?.id, '<urn:uuid:00000000-0000-4000-8000-000000000001>')
  assert.equal(input?.mediaType, 'text/html')
  assert.equal(input?.charset, 'utf-8')
  assert.equal(brief(input ?? assert.fail())[1], '<p>One')
})

test('records of a packed file are named by the offset of their member', async () => {
  const file = packed([warcinfo, response('<p>One'), response('<p>Two')])
  const first = gzipSync(warcinfo).length
  const second = first + gzipSync(response('<p>One')).length
  assert.deepEqual((await everything([lay({'a.warc.gz': file})])).map(brief), [
    [String(first), '<p>One'],
    [String(second), '<p>Two'],
  ])
})

test('records that share a member are told apart', async () => {
  const file = gzipSync(Buffer.concat([response('<p>One'), response('<p>Two')]))
  assert.deepEqual((await everything([lay({'a.warc.gz': file})])).map(brief), [
    ['0', '<p>One'],
    [`0+${response('<p>One').length}`, '<p>Two'],
  ])
})

test('a file that is one long member is read in pieces', async () => {
  const pages = [1, 2, 3, 4].map((seed) => noise(3_000_000, seed).toString('base64'))
  const file = gzipSync(Buffer.concat(pages.map((page) => response(page))), {level: 1})
  assert.ok(file.length > 10_000_000)
  assert.deepEqual(await words(Buffer.concat([file, gzipSync(response('Last'))]), 'a.warc.gz'), [
    ...pages,
    'Last',
  ])
})

test('conversion records, as WET files have them, are plain text', async () => {
  const fields = {
    'WARC-Type': 'conversion',
    'WARC-Target-URI': 'https://example.org/a',
    'Content-Type': 'text/plain',
  }
  const [input] = await everything([
    lay({'a.warc.wet.gz': packed([warcinfo, record(fields, 'Wörds')])}),
  ])
  assert.equal(input?.mediaType, 'text/plain')
  assert.equal(input?.url, 'https://example.org/a')
  assert.equal(brief(input ?? assert.fail())[1], 'Wörds')
})

test('a revisit is told and passed over', async () => {
  const revisit = record(
    {'WARC-Type': 'revisit', 'Content-Type': 'application/http'},
    'HTTP/1.1 200 OK\r\n\r\n',
  )
  const folder = lay({'a.warc': Buffer.concat([revisit, response('One')])})
  assert.deepEqual(
    (await everything([folder])).map((input) => brief(input)[1]),
    ['One'],
  )
  assert.deepEqual(
    (await told([folder])).map(({name, rule}) => [name, rule]),
    [[`${folder}/a.warc@0`, 'warc/revisit']],
  )
})

test('an answer that is no success is told and passed over', async () => {
  const folder = lay({
    'a.warc': Buffer.concat([response('Gone', {}, '404 Not Found'), response('One')]),
  })
  assert.deepEqual(
    (await everything([folder])).map((input) => brief(input)[1]),
    ['One'],
  )
  assert.deepEqual(
    (await told([folder])).map(({rule}) => rule),
    ['warc/status'],
  )
})

test('pictures and look-ups of names are left alone', async () => {
  const look = record(
    {'WARC-Type': 'response', 'WARC-Target-URI': 'dns:example.org', 'Content-Type': 'text/dns'},
    '20240501\nexample.org. 300 IN A 192.0.2.1\n',
  )
  const picture = response('GIF89a', {'Content-Type': 'image/gif'})
  const folder = lay({'a.warc': Buffer.concat([look, picture])})
  assert.deepEqual(await everything([folder]), [])
  assert.deepEqual(await told([folder]), [])
})

test('a body that was chunked and packed is put together', async () => {
  const page = '<p>Ferry. '.repeat(50)
  const packings = {
    gzip: gzipSync(page),
    'x-gzip': gzipSync(page),
    deflate: deflateSync(page),
    br: brotliCompressSync(page),
  }
  for (const [coding, body] of Object.entries(packings)) {
    assert.deepEqual(await words(response(body, {'Content-Encoding': coding})), [page], coding)
  }
  assert.deepEqual(await words(response(deflateRawSync(page), {'Content-Encoding': 'deflate'})), [
    page,
  ])
  assert.deepEqual(await words(response(chunked(page, 7), {'Transfer-Encoding': 'chunked'})), [
    page,
  ])
  const both = {'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip'}
  const body = chunked(gzipSync(page).toString('latin1'), 1000)
  assert.deepEqual((await words(response(body, both))).length, 1)
  const twice = {'Content-Encoding': 'gzip, br'}
  assert.deepEqual(await words(response(brotliCompressSync(gzipSync(page)), twice)), [page])
})

test('a body that is stored plain, whatever is said of it, is taken as it is', async () => {
  for (const fields of [
    {'Content-Encoding': 'gzip'},
    {'Content-Encoding': 'br'},
    {'Content-Encoding': 'deflate'},
    {'Content-Encoding': 'utf-8'},
    {'Transfer-Encoding': 'chunked'},
  ]) {
    assert.deepEqual(await words(response('<p>Ferry.', fields)), ['<p>Ferry.'])
  }
})

test('a body that is damaged, cut or packed in no known way is refused', async () => {
  const page = noise(3000).toString('base64')
  const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2)
  const bodies: readonly (readonly [Readonly<Record<string, string>>, Uint8Array, string])[] = [
    [{'Content-Encoding': 'gzip'}, half(gzipSync(page)), '(warc/cut)'],
    [{'Content-Encoding': 'br'}, half(brotliCompressSync(page)), '(warc/cut)'],
    [{'Content-Encoding': 'br'}, noise(300), '(warc/body)'],
    [{'Content-Encoding': 'compress'}, noise(300), '(warc/coding)'],
    [{'Content-Encoding': '__proto__'}, noise(300), '(warc/coding)'],
    [{'Content-Encoding': 'gzip,gzip,gzip,gzip,gzip'}, noise(300), '(warc/body)'],
    [{'Transfer-Encoding': 'chunked'}, half(chunked(page, 500)), '(warc/cut)'],
  ]
  for (const [fields, body, rule] of bodies) {
    assert.deepEqual(await words(response(body, fields)), [rule], JSON.stringify(fields))
  }
})

test('a body without its last chunk is taken, as browsers do', async () => {
  const body = Buffer.from('5\r\nFerry\r\n')
  assert.deepEqual(await words(response(body, {'Transfer-Encoding': 'chunked'})), ['Ferry'])
})

test('a body that unpacks to more than was set is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  const folder = lay({
    'a.warc': Buffer.concat([response(bomb, {'Content-Encoding': 'gzip'}), response('One')]),
  })
  const inputs = await everything([folder], {}, {mostBytes: 1_000_000})
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    ['(gather/too-long)', 'One'],
  )
})

test('a member that unpacks to more than was set is refused, and the next goes on', async () => {
  const bomb = gzipSync(response(Buffer.alloc(80_000_000)))
  const file = Buffer.concat([gzipSync(response('One')), bomb, gzipSync(response('Two'))])
  const inputs = await everything([lay({'a.warc.gz': file})], {}, {mostBytes: 1_000_000})
  assert.deepEqual(
    inputs.map((input) => brief(input)[1]),
    ['One', '(gather/too-long)', 'Two'],
  )
})

test('a damaged member costs itself alone and is told by its offset', async () => {
  const pages = Array.from({length: 30}, (_, i) => noise(2000 + 100 * i, i + 1).toString('base64'))
  const members = pages.map((page) => gzipSync(response(page)))
  const offsets = members.map((_, i) =>
    members.slice(0, i).reduce((sum, {length}) => sum + length, 0),
  )
  for (const broken of [0, 7, 29]) {
    for (const place of [0, 3, 12, 400, 1500]) {
      const file = Buffer.concat(members)
      const at = (offsets[broken] ?? 0) + place
      file[at] = (file[at] ?? 0) ^ 0xff
      const found = (await everything([lay({'a.warc.gz': file})])).map(brief)
      const expected = pages.map((page, i) => (i === broken ? '(gather/damaged)' : page))
      assert.deepEqual(
        found.map(([, what]) => (what === '(gather/cut)' ? '(gather/damaged)' : what)),
        expected,
        `byte ${place} of member ${broken}`,
      )
      assert.equal(found[broken]?.[0], String(offsets[broken]))
    }
  }
})

test('a wrong check sum costs its member alone', async () => {
  const members = [response('One'), response('Two'), response('Three')].map((each) =>
    gzipSync(each),
  )
  const [, second] = members
  second?.writeUInt32LE(1, second.length - 8)
  assert.deepEqual(await words(Buffer.concat(members), 'a.warc.gz'), [
    'One',
    '(gather/damaged)',
    'Three',
  ])
})

test('a last member that is cut off is refused', async () => {
  const file = packed([response('One'), response(noise(4000).toString('base64'))])
  assert.deepEqual(await words(file.subarray(0, -100), 'a.warc.gz'), ['One', '(gather/cut)'])
})

test('what stands between members and is none costs itself alone', async () => {
  const file = Buffer.concat([
    packed([response('One')]),
    Buffer.from('what is this'),
    packed([response('Two')]),
  ])
  assert.deepEqual(await words(file, 'a.warc.gz'), ['One', '(gather/damaged)', 'Two'])
})

test('zeros behind the last member are left alone', async () => {
  const file = Buffer.concat([packed([response('One')]), Buffer.alloc(5000)])
  assert.deepEqual(await words(file, 'a.warc.gz'), ['One'])
})

test('a record with a wrong length is refused, and the next is found', async () => {
  const type = {'WARC-Type': 'response', 'WARC-Target-URI': 'https://example.org/a'}
  const block = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>One two three'
  const lengths: readonly (readonly [number | string, string])[] = [
    [20, '(warc/length)'],
    [block.length + 30, '(warc/length)'],
    [1_000_000, '(warc/cut)'],
    ['', '(warc/length)'],
    ['-5', '(warc/length)'],
    ['1e3', '(warc/length)'],
    ['99999999999999999999', '(warc/length)'],
  ]
  for (const [length, rule] of lengths) {
    const bad = record(type, block, length)
    const file = Buffer.concat([response('Before'), bad, response('After')])
    assert.deepEqual(await words(file), ['Before', rule, 'After'], String(length))
  }
})

test('a record without its empty lines behind is read', async () => {
  const bare = response('One').subarray(0, -4)
  assert.deepEqual(await words(Buffer.concat([bare, response('Two')])), ['One', 'Two'])
  assert.deepEqual(await words(bare), ['One'])
})

test('line feeds alone, names in any case and folded lines are read', async () => {
  const head = 'WARC/1.1\nwarc-type: response\nWARC-TARGET-URI: <https://example.org/a>\nX: a\n b\n'
  const block = 'HTTP/1.1 200 OK\ncontent-type: TEXT/HTML;charset="Latin1"\n\n<p>One'
  const file = `${head}content-length: ${block.length}\n\n${block}\n\n`
  const [input] = await everything([lay({'a.warc': file})])
  assert.equal(input?.url, 'https://example.org/a')
  assert.equal(input?.charset, 'Latin1')
  assert.equal(input?.mediaType, 'text/html')
  assert.equal(brief(input ?? assert.fail())[1], '<p>One')
})

test('a response without a head of HTTP is refused', async () => {
  const bad = record(
    {'WARC-Type': 'response', 'WARC-Target-URI': 'https://example.org/a'},
    '<p>One',
  )
  assert.deepEqual(await words(Buffer.concat([bad, response('Two')])), ['(warc/http)', 'Two'])
})

test('an answer that does not say what it holds is taken', async () => {
  const [input] = await everything([lay({'a.warc': response('<p>One', {'Content-Type': ''})})])
  assert.equal(input?.mediaType, undefined)
  assert.equal(brief(input ?? assert.fail())[1], '<p>One')
})

test('a file that is no WARC file is one input that is refused', async () => {
  assert.deepEqual(await words(Buffer.from('Once upon a time\n'.repeat(50_000))), ['(warc/record)'])
  assert.deepEqual(await words(noise(3_000_000)), ['(warc/record)'])
})

test('an empty WARC file holds no inputs', async () => {
  assert.deepEqual(await words(Buffer.alloc(0)), [])
  assert.deepEqual(await words(Buffer.alloc(0), 'a.warc.gz'), [])
})

test('a head without an end is refused', async () => {
  const head = `WARC/1.0\r\nWARC-Type: response\r\n${'X: y\r\n'.repeat(20_000)}`
  assert.deepEqual(await words(Buffer.from(`${head}\r\n\r\n`)), ['(warc/record)'])
  assert.deepEqual(await words(Buffer.from('WARC/1.0\r\nWARC-Type: resp')), ['(warc/cut)'])
})

test('a page that speaks of WARC stays whole', async () => {
  const page = '<pre>\nWARC/1.0\r\nWARC-Type: response\r\n\r\n</pre>'
  assert.deepEqual(await words(Buffer.concat([response(page), response('Two')])), [page, 'Two'])
})

test('an archive that was cut off while it was captured is told', async () => {
  const fields = {
    'WARC-Type': 'conversion',
    'WARC-Truncated': 'length',
    'Content-Type': 'text/plain',
  }
  const folder = lay({'a.warc': record(fields, 'One')})
  assert.deepEqual(
    (await told([folder])).map(({rule}) => rule),
    ['warc/truncated'],
  )
})
