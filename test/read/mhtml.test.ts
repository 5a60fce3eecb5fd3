import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {test} from 'node:test'
import {isRefusal, read} from '../../pipeline/index.ts'
import type {Capture} from '../../pipeline/tree/types.ts'

const page =
  '<!DOCTYPE html><html><body><h1>Blåbær</h1>\n<p>Det regnet i Bergen = hele dagen.</p></body></html>'

/** A page as browsers save it, with a picture before and after it. */
function archiveOf(encoding: string, content: string, end = '\r\n'): string {
  const picture = [
    'Content-Type: image/gif',
    'Content-Transfer-Encoding: base64',
    '',
    'R0lGODdh',
    '',
  ]
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.org/regn',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x1----"',
    '',
    '',
    '------MultipartBoundary--x1----',
    ...picture,
    '------MultipartBoundary--x1----',
    'Content-Type: text/html; charset="utf-8"',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://example.org/regn',
    '',
    content,
    '------MultipartBoundary--x1----',
    ...picture,
    '------MultipartBoundary--x1------',
    '',
  ].join(end)
}

function captureOf(input: string): Capture {
  const capture = read(Buffer.from(input), {name: 'saved'})
  assert.ok(!isRefusal(capture))
  return capture
}

const quoted = page.replace('å', '=C3=A5').replace('æ', '=C3=A6').replace('= hele', '=3D he=\r\nle')

test('the page in a saved file is read, in any transfer encoding', () => {
  const base64 = Buffer.from(page).toString('base64').replace(/.{60}/g, '$&\r\n')
  for (const input of [
    archiveOf('quoted-printable', quoted),
    archiveOf('quoted-printable', quoted.replaceAll('\r\n', '\n'), '\n'),
    archiveOf('base64', base64),
    archiveOf('8bit', page),
  ]) {
    assert.equal(captureOf(input).text, 'Blåbær\n\nDet regnet i Bergen = hele dagen.')
  }
})

test('a saved file tells where its page lived, and is known by its own digest', () => {
  const input = archiveOf('8bit', page)
  const {url, source} = captureOf(input)
  assert.equal(url, 'https://example.org/regn')
  assert.equal(source.sha256, createHash('sha256').update(input).digest('hex'))
  assert.equal(source.bytes, Buffer.byteLength(input))
})

test('a saved file without a page is refused', () => {
  const refusal = read(archiveOf('8bit', page).replace('text/html; c', 'text/css; c'), {name: 'x'})
  assert.ok(isRefusal(refusal))
  assert.equal(refusal.rule, 'mhtml/no-page')
})

test('a cut or empty saved file is answered', () => {
  const input = archiveOf('quoted-printable', quoted)
  for (let end = 0; end < input.length; end += 37) {
    const answer = read(input.slice(0, end), {name: 'x.mhtml'})
    assert.ok(isRefusal(answer) || typeof answer.text === 'string')
  }
})

test('a letter that tells of its parts is no saved page', () => {
  const letter = 'To: the editor\n\nThe content-type: multipart/related is a header of e-mail.'
  assert.equal(captureOf(letter).page, undefined)
})
