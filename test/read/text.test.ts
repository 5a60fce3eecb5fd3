import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {test} from 'node:test'
import {readText} from '../../pipeline/read/formats/text.ts'
import {isWebAddress} from '../../pipeline/text/addresses.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'

const name = 'story.txt'

test('readText takes a string as it stands, lone surrogates too', () => {
  const capture = readText('a \ud800 b', {name})
  assert.ok(!isRefusal(capture))
  assert.equal(capture.text, 'a \ud800 b')
  assert.equal(capture.source.bytes, Buffer.byteLength('a \ufffd b'))
})

test('readText gives a string and its UTF-8 bytes one capture', () => {
  const text = 'Zürich: “Not a word.”\n'
  assert.deepEqual(readText(text, {name}), readText(Buffer.from(text), {name}))
})

test('readText tells the digest of the bytes', () => {
  const capture = readText('It rained.', {name})
  assert.ok(!isRefusal(capture))
  assert.equal(capture.source.sha256, createHash('sha256').update('It rained.').digest('hex'))
})

test('readText keeps name and address', () => {
  const capture = readText('It rained.', {name, url: 'https://example.org/rain'})
  assert.ok(!isRefusal(capture))
  assert.equal(capture.name, name)
  assert.equal(capture.url, 'https://example.org/rain')
})

test('readText leaves the address out when there is none', () => {
  assert.ok(!('url' in readText('It rained.', {name})))
})

test('readText throws on an address that is not of the web', () => {
  for (const url of ['rain', '/rain', 'ftp://example.org/rain', 'javascript:alert(1)', '']) {
    assert.ok(!isWebAddress(url))
    assert.throws(() => readText('It rained.', {name, url}), TypeError)
  }
})

test('readText refuses HTML pages, in any encoding', () => {
  const page = '\n<!DOCTYPE html>\n<html lang="en"><body>It rained.</body></html>'
  for (const input of [page, Buffer.from(page), Buffer.from(`\ufeff${page}`, 'utf16le')]) {
    const refusal = readText(input, {name})
    assert.ok(isRefusal(refusal))
    assert.equal(refusal.rule, 'formats/html')
  }
})

test('readText refuses JSON', () => {
  for (const text of ['{"headline": "Rain"}', ' [1, 2]\n']) {
    const refusal = readText(text, {name})
    assert.ok(isRefusal(refusal))
    assert.equal(refusal.rule, 'formats/json')
  }
})

test('readText refuses XML of other formats', () => {
  for (const text of [
    '<?xml version="1.0"?><urlset><url/></urlset>',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a map -->\n<kml:kml a="b">',
  ]) {
    const refusal = readText(text, {name})
    assert.ok(isRefusal(refusal))
    assert.equal(refusal.rule, 'formats/xml')
  }
  assert.ok(!isRefusal(readText('<?xml is how such a file begins, he wrote.', {name})))
})

test('readText leaves words in brackets alone', () => {
  for (const text of ['[Editor’s note: it rained.]', '{It rained}', '"It rained"', '12']) {
    assert.ok(!isRefusal(readText(text, {name})))
  }
})

test('readText leaves text that speaks of HTML alone', () => {
  for (const text of ['html was born in 1989.', '<htmlish> is no tag.', 'Write <html> first.']) {
    assert.ok(!isRefusal(readText(text, {name})))
  }
})

test('readText refuses more lines than any document has', () => {
  for (const end of ['\n', '\r\n', '\r', '\n\n']) {
    const refusal = readText(`rain${end}`.repeat(500_001), {name})
    assert.ok(isRefusal(refusal))
    assert.equal(refusal.rule, 'text/lines')
    assert.ok(!isRefusal(readText(`rain${end}`.repeat(500_000), {name})))
  }
})

test('readText leaves lines without words uncounted', () => {
  assert.ok(!isRefusal(readText(' \n'.repeat(200_000), {name})))
})
