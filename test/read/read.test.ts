import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isRefusal, type ReadOptions, read} from '../../pipeline/index.ts'
import type {Capture} from '../../pipeline/tree/types.ts'

function captureOf(input: string | Uint8Array, known: Partial<ReadOptions> = {}): Capture {
  const capture = read(input, {name: 'story', ...known})
  assert.ok(!isRefusal(capture))
  return capture
}

function rulesOf(page: string): readonly string[] {
  return captureOf(page, {mediaType: 'text/html'}).page?.remarks.map(({rule}) => rule) ?? []
}

test('a page is told by how it opens, in any encoding', () => {
  const page = '\n<!DOCTYPE html>\n<html><body><p>It rained.'
  const wide = Buffer.from(`\ufeff${page}`, 'utf16le')
  for (const input of [page, Buffer.from(page), wide, Buffer.from(wide).swap16()]) {
    const capture = captureOf(input)
    assert.equal(capture.text, 'It rained.')
    assert.ok(capture.page !== undefined)
  }
  for (const opening of [
    '<html>',
    '<?xml version="1.0"?><html>',
    '<!-- saved --><HTML>',
    '<body>',
  ]) {
    assert.equal(captureOf(`${opening}<p>It rained.`).text, 'It rained.')
  }
})

test('a page is told behind notes of its server and blank lines of its template', () => {
  for (const opening of [
    '<!--\n---- Built by Quay & Sons ----\n---- http://www.quay.example ----\n-->\n<html>',
    `${'<!--[if !IE]> From the cache <![endif]-->\n'.repeat(6)}<html>`,
    `${' '.repeat(500)}\n<html>`,
    `${'\r\n\t'.repeat(3000)}<html>`,
  ]) {
    const page = `${opening}<body><p>It rained.`
    const bytes = Buffer.from(page)
    for (const input of [
      page,
      bytes,
      Buffer.from(page, 'utf16le'),
      [bytes.subarray(0, 9), bytes.subarray(9)],
    ]) {
      const capture = read(input, {name: 'story'})
      assert.ok(!isRefusal(capture) && capture.page !== undefined)
    }
  }
})

test('a comment without an end, or with words behind it, opens no page', () => {
  for (const text of [
    '<!-- It rained. <html><p>',
    '<!-- a note --> It rained.',
    '\n\n\nIt rained.',
  ]) {
    assert.equal(captureOf(text).page, undefined)
  }
})

test('a page that a script, a style or its head opens is told by that', () => {
  for (const opening of [
    '<script>var a = 1</script><!doctype html>',
    '\n\n<!DOCTYPE>\n<html><body>',
    '\n<style type="text/css">p {}</style>',
    '<meta charset="utf-8">',
    '<title>Rain</title>',
  ]) {
    assert.equal(captureOf(`${opening}<p>It rained.`).text, 'It rained.')
  }
})

test('a page without a beginning is told by its name or its media type', () => {
  const page = '<p>It <b>rained</b>.</p>'
  for (const name of ['a.html', 'b.HTM', 'c/d.xhtml', 'e.xht']) {
    assert.equal(captureOf(page, {name}).text, 'It rained.')
  }
  for (const mediaType of ['text/html', 'text/html; charset=utf-8', 'application/xhtml+xml']) {
    assert.equal(captureOf(page, {mediaType}).text, 'It rained.')
  }
})

test('plain text is left as it is, though it speaks of markup', () => {
  for (const text of [
    'It rained.',
    'The <b> element',
    '<p>It rained.</p>',
    'a < b',
    '<scripts> of old',
    '<titles>',
  ]) {
    const capture = captureOf(text)
    assert.equal(capture.text, text)
    assert.equal(capture.page, undefined)
  }
})

test('a media type that says nothing of text leaves it to the content', () => {
  const mediaType = 'application/octet-stream'
  assert.ok(captureOf('<!doctype html><p>It rained.', {mediaType}).page !== undefined)
  assert.equal(captureOf('It rained.', {mediaType}).page, undefined)
})

test('a page that is said to be plain text is read as a page', () => {
  const capture = captureOf('<!doctype html><p>It rained.', {mediaType: 'text/plain'})
  assert.equal(capture.text, 'It rained.')
  assert.ok(capture.page !== undefined)
})

test('a fragment of a page is read as a page', () => {
  for (const fragment of [
    '<h1>Rain</h1><p>It rained.</p>',
    '<!-- saved -->\n<article class="a"><p>It rained.</p></article>',
    '<div>\n<p>It rained.\n</div>\n</div>',
  ]) {
    assert.ok(captureOf(fragment).page !== undefined, fragment)
  }
})

test('a text that opens with a stray tag or declaration stays a text', () => {
  for (const text of [
    '<!DOCTYPE html> is how pages begin, she said.\nIt rained.',
    '<!DOCTYPE> is how pages begin, she said.\nIt rained.',
    '<script>alert(1)</script>\nIt rained.\nIt stopped.',
    '<style>p {}\nIt rained.',
    '<title>Rain\nIt rained.',
    '<br>It rained.<br>\nIt stopped.',
    '<h1>Rain\nIt rained.',
    '<p>It rained.',
  ]) {
    for (const known of [{}, {mediaType: 'text/plain'}]) {
      const capture = captureOf(text, known)
      assert.equal(capture.text, text)
      assert.equal(capture.page, undefined)
    }
  }
})

test('read throws on an address that is not of the web', () => {
  assert.throws(() => read('It rained.', {name: 'a', url: 'rain'}), TypeError)
  assert.throws(() => read('<html>', {name: 'a', url: 'rain'}), TypeError)
})

test('reading in pieces equals reading whole', () => {
  const bytes = Buffer.from('<!doctype html><p>Blåbær &amp; røde epler</p><p>🌧</p>')
  const whole = captureOf(bytes)
  for (const size of [1, 2, 3, 7]) {
    const pieces: Uint8Array[] = []
    for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
    assert.deepEqual(read(pieces, {name: 'story'}), whole)
  }
})

test('in XHTML an element closes itself and CDATA is text', () => {
  const page =
    '<?xml version="1.0"?><html><head><script src="a.js"/></head><body><p>One</p><p/><p><![CDATA[two & three]]></p></body></html>'
  assert.equal(captureOf(page).text, 'One\n\ntwo & three')
})

test('in HTML an element does not close itself and CDATA is a comment', () => {
  assert.equal(captureOf('<!doctype html><div/>One<![CDATA[two]]></div>').text, 'One')
})

test('a page of frames says so', () => {
  assert.deepEqual(rulesOf('<frameset><frame src=a><frame src=b></frameset>'), ['html/frames'])
})

test('a page that scripts fill says so; one with text does not', () => {
  const script = '<script src=app.js></script>'
  assert.deepEqual(rulesOf(`<noscript>You need JavaScript.</noscript>${script}`), [
    'html/scripts-only',
  ])
  assert.deepEqual(rulesOf(`<div id="app"><i class="spinner"></i></div>${script}`), [
    'html/scripts-only',
  ])
  assert.deepEqual(rulesOf(`<p>${'It rained. '.repeat(40)}</p>${script}`), [])
  assert.deepEqual(rulesOf('<p>It rained.</p>'), [])
})

test('a page of an accelerated kind is read', () => {
  const page =
    '<!doctype html><html ⚡ amp><head><style amp-boilerplate>body{visibility:hidden}</style></head><body><amp-img src=a></amp-img><p>It rained.</p><amp-ad>x</amp-ad></body></html>'
  assert.equal(captureOf(page).text, 'It rained.\n\nx')
})

test('a page without head and body, or with several, is read', () => {
  assert.equal(captureOf('<html>It <b>rained', {mediaType: 'text/html'}).text, 'It rained')
  assert.equal(
    captureOf('<html><head><title>T</title><p>One<body><p>Two</body><p>Three<body>').text,
    'One\n\nTwo\n\nThree',
  )
})
