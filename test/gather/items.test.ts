import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {isRefusal} from '../../pipeline/index.ts'
import type {Input, Skipped} from '../../pipeline/tree/inputs.ts'
import {everything, lay, told} from './containers.ts'

async function read(
  name: string,
  content: string | Buffer,
): Promise<{inputs: readonly Input[]; skipped: readonly Skipped[]; path: string}> {
  const path = lay({[name]: content})
  const inputs = await everything([path])
  const skipped = await told([path])
  return {inputs, skipped, path: `${path}/${name}`}
}

/** The place of an input in its file, its media type, and its first bytes as they stand in the file. */
function placed({inputs, path}: {inputs: readonly Input[]; path: string}): readonly unknown[] {
  const file = readFileSync(path)
  return inputs.map(({name, bytes: load, mediaType}) => {
    const bytes = load()
    const place = name.slice(path.length)
    if (isRefusal(bytes)) return [place, bytes.rule, bytes.reason]
    const at = Number(place.slice(1))
    if (place !== '') assert.deepEqual(file.subarray(at, at + bytes.length), Buffer.from(bytes))
    return [place, mediaType, Buffer.from(bytes).toString().slice(0, 14)]
  })
}

const envelope = 'From a@b.example Tue Jan  9 06:30:12 2024\n'
const mail = 'Subject: Ferry\nTo: x\n\nThe ferry is back.\n'

test('a mailbox is its messages', async () => {
  const found = await read(
    'a.mbox',
    `${envelope}${mail}\nFrom here on it sails.\n\n${envelope}${mail}`,
  )
  assert.deepEqual(placed(found), [
    ['@42', 'message/rfc822', 'Subject: Ferry'],
    ['@150', 'message/rfc822', 'Subject: Ferry'],
  ])
})

test('a line of text that looks like an envelope parts no message', async () => {
  const text = `${envelope}${mail}\n${envelope}Not a header.\n${envelope}Subject: no empty line above\n`
  assert.equal((await read('a.mbox', text)).inputs.length, 1)
  assert.equal(
    (await read('a.mbox', `${envelope}${mail}`.replaceAll('\n', '\r\n'))).inputs.length,
    1,
  )
})

test('a mailbox without a message is refused', async () => {
  assert.deepEqual(placed(await read('a.mbox', 'Dear all')), [
    ['', 'mbox/none', 'The file holds no message of a mailbox'],
  ])
})

const space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
const news =
  '<newsItem guid="ä"><contentSet><inlineXML><p>Å</p></inlineXML></contentSet></newsItem>'
const picture = '<newsItem><contentSet><remoteContent href="a"/></contentSet></newsItem>'

function message(items: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<newsMessage ${space}><itemSet>${items}</itemSet></newsMessage>`
}

test('a message of NewsML-G2 is its items with a text; others are reported', async () => {
  for (const name of ['a.xml', 'a.newsml']) {
    const found = await read(name, message(`${news}${picture}<conceptItem/>${news}`))
    const type = 'application/vnd.iptc.g2.newsitem+xml'
    assert.deepEqual(placed(found), [
      ['@105', type, '<newsItem guid'],
      ['@278', type, '<newsItem guid'],
    ])
    assert.deepEqual(
      found.skipped.map(({rule, reason}) => [rule, reason]),
      [
        ['newsml/kind', 'The `newsItem` holds no text of an article'],
        ['newsml/kind', 'The `conceptItem` holds no text of an article'],
      ],
    )
  }
})

test('items before a flaw are read, and the flaw is told with its place', async () => {
  const found = await read('a.xml', message(`${news}<newsItem><contentSet></newsItem>${news}`))
  const [first, flaw, ...more] = placed(found)
  assert.deepEqual(first, ['@105', 'application/vnd.iptc.g2.newsitem+xml', '<newsItem guid'])
  assert.match(String(flaw), /newsml\/xml,The XML is broken at 2:\d+: unexpected close tag/)
  assert.deepEqual(more, [])
})

test('a single news item, a page and other XML are documents', async () => {
  for (const content of [`<newsItem ${space}>x</newsItem>`, '<html/>', '<newsMessage/>']) {
    assert.deepEqual(placed(await read('a.xml', content)), [['', undefined, content.slice(0, 14)]])
  }
})

const item = {
  uri: 'urn:ä',
  versionCreated: '2024-01-09T12:00:00Z',
  pubStatus: 'usable',
  headlines: [],
}
const ninjs = 'application/vnd.iptc.ninjs+json'

test('a list of news items of ninjs is its items, whatever it is called', async () => {
  const other = {uri: 'x', note: 'no item'}
  const found = await read('a.json', JSON.stringify({total: 2, items: [item, other, item]}))
  assert.deepEqual(placed(found), [
    ['@20', ninjs, '{"uri":"urn:ä"'],
    ['@142', ninjs, '{"uri":"urn:ä"'],
  ])
  assert.deepEqual(
    found.skipped.map(({rule}) => rule),
    ['ninjs/item'],
  )
  assert.equal((await read('b.json', `\ufeff${JSON.stringify([item])}`)).inputs.length, 1)
})

test('a line of JSON Lines may be a news item of ninjs', async () => {
  const line = JSON.stringify(item)
  const {inputs} = await read('a.jsonl', `${line}\n{"text":"Ours"}\n${line}\n`)
  assert.deepEqual(
    inputs.map(({mediaType}) => mediaType),
    [ninjs, 'text/plain', ninjs],
  )
})

test('a line that is not JSON says where it stops', async () => {
  const {inputs} = await read(
    'a.jsonl',
    `${JSON.stringify(item)}\n{"uri": "a", "headlines": [{"value" "x"}]}\n`,
  )
  const bytes = inputs[1]?.bytes()
  assert.ok(isRefusal(bytes))
  assert.equal(bytes.reason, 'The text is not JSON: line 1, column 37. Expected `:` after the name')
})

test('a single item, broken JSON and other lists are documents', async () => {
  for (const content of [JSON.stringify(item), `[${JSON.stringify(item)}`, '[{"text":"Ours"}]']) {
    const {inputs, path} = await read('a.json', content)
    assert.deepEqual(
      inputs.map(({name}) => name),
      [path],
    )
  }
})
