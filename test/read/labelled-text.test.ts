import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isRefusal, read, understand, validateAudit} from '../../pipeline/index.ts'
import {readLabelledText} from '../../pipeline/read/formats/labelled-text.ts'
import {verify} from '../../verify/verify.ts'

const story = `HD  Fähre zurück im Hafen
BY  Änne Müller
PD  14 May 2019
SN  Hafenbote
WC  30 Wörter

LP
Die Fähre kehrte am Montag in den Hafen zurück, teilte der Betreiber den Wartenden mit.
`

for (const [encoding, bytes] of [
  ['utf-8', Buffer.from(story)],
  ['utf-8 with a byte order mark', Buffer.from(`\ufeff${story}`)],
  ['utf-16le', Buffer.from(`\ufeff${story}`, 'utf16le')],
  ['windows-1252', Buffer.from(story, 'latin1')],
] as const) {
  test(`what a label states has its place in the bytes: ${encoding}`, () => {
    const capture = read(bytes, {name: 'story'})
    assert.ok(!isRefusal(capture))
    const stated = capture.labelled?.statements.map(({property, value, bytes: {start, end}}) => [
      property,
      value,
      new TextDecoder(capture.source.encoding).decode(bytes.subarray(start, end)),
    ])
    assert.deepEqual(stated?.slice(0, 2), [
      ['headline', 'Fähre zurück im Hafen', 'Fähre zurück im Hafen'],
      ['author.name', 'Änne Müller', 'Änne Müller'],
    ])
  })

  test(`the audit of it is valid and verified: ${encoding}`, () => {
    const {audit, article} = understand(bytes, {name: 'story'})
    assert.equal(audit.capture.labelled, 'factiva')
    assert.deepEqual(validateAudit(audit), [])
    const written: unknown = JSON.parse(JSON.stringify(audit))
    assert.deepEqual(verify(bytes, written, {article}).findings, [])
  })
}

test('a text that is not of the format after all is plain text', () => {
  const capture = readLabelledText('Ferry is back', {name: 'story'}, () => undefined)
  assert.ok(!isRefusal(capture))
  assert.equal(capture.text, 'Ferry is back')
  assert.equal(capture.labelled, undefined)
})

test('a prose with lines that open with codes is plain text', () => {
  const capture = read('HD is a code.\nBY is another one.\nThe ferry is back in port.', {name: 'a'})
  assert.ok(!isRefusal(capture))
  assert.equal(capture.labelled, undefined)
})

test('where bytes cannot be decoded, what is stated still has its place, or is left out', () => {
  const bytes = Buffer.from(story.replace('Hafenbote', 'H?fenbote'))
  bytes[bytes.indexOf('?')] = 0xff
  const broken = Buffer.concat([Buffer.from('XX\t'), Buffer.from([0xff, 0x0a]), bytes])
  const capture = read(broken, {name: 'story', charset: 'utf-8'})
  assert.ok(!isRefusal(capture))
  for (const {value, bytes: at} of capture.labelled?.statements ?? []) {
    assert.equal(broken.subarray(at.start, at.end).toString(), value)
  }
  const {audit, article} = understand(capture)
  const written: unknown = JSON.parse(JSON.stringify(audit))
  assert.deepEqual(verify(broken, written, {article}).findings, [])
})
