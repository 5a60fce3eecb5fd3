import assert from 'node:assert/strict'
import {test} from 'node:test'
import {reread} from '../../pipeline/normalize/repairs/misread.ts'
import {singleBytes, windows1252Of} from '../../pipeline/normalize/repairs/single-byte.ts'

const misreadings = [
  ['Le café de la gare a rouvert.', 'windows-1254'],
  ['“We won,” she said — twice.', 'windows-1250'],
  ['Grüße aus Köln', 'windows-1254'],
  ['Он сказал: «нет» — и ушёл.', 'windows-1251'],
  ['The minister’s résumé was long.', 'windows-1253'],
  ['Rīga’s mayor met Šķēle.', 'windows-1257'],
  ['The café’s owner said “yes”.', 'macintosh'],
  ['日本語の新聞', 'windows-1254'],
  ['Thanks 😀 for it', 'windows-1254'],
] as const
const texts = misreadings.map(([text]) => text)

test('a text is decoded anew from the encoding that it was misread in', () => {
  for (const [text, label] of misreadings) {
    assert.equal(reread(new TextDecoder(label).decode(Buffer.from(text))).text, text, label)
    assert.equal(reread(Buffer.from(text).toString('latin1')).text, text)
  }
})

test('a text that was misread twice is decoded twice', () => {
  const once = Buffer.from('Le café de la gare').toString('latin1')
  const twice = Buffer.from(once).toString('latin1')
  assert.deepEqual(reread(twice), {
    text: 'Le café de la gare',
    encodings: ['latin-1', 'latin-1'],
    isControlsAlone: false,
  })
})

test('parts with other encodings are decoded by themselves', () => {
  assert.equal(reread('Äpfel, cafÃ© und MÃ¼nchen, Привет').text, 'Äpfel, café und München, Привет')
})

test('a byte that became a space is put back, and one that was lost becomes one U+FFFD', () => {
  assert.equal(reread('voilÃ  la gare').text, 'voilà la gare')
  assert.equal(reread('it isnâ€\ufffds').text, 'it isn\ufffds')
})

test('controls get the signs of windows-1252', () => {
  assert.deepEqual(reread('it\u0092s “new” Привет'), {
    text: 'it’s “new” Привет',
    encodings: [],
    isControlsAlone: true,
  })
})

test('well decoded text is left alone', () => {
  for (const text of [
    ...texts,
    'CAFÉ “À LA CARTE”',
    'O CORAÇÃO DA NAÇÃO',
    'x √ y ≈ 3, ∑ and ∫, ≤ 5',
    '«ÉTÉ», 20 °C, §5, ½',
    '',
  ]) {
    assert.deepEqual(reread(text), {text, encodings: [], isControlsAlone: true})
  }
})

test('halves of a character that were encoded by themselves are joined', () => {
  const bytes = Buffer.from('eda0bdedb880', 'hex').toString('latin1')
  assert.equal(reread(`Thanks ${bytes} for it`).text, 'Thanks 😀 for it')
})

test('every encoding has its own characters, each byte at most one', () => {
  for (const {name, encode} of singleBytes()) {
    assert.equal(encode('Plain text.'), 'Plain text.', name)
    assert.equal(encode('日'), undefined, name)
  }
  assert.equal(windows1252Of(0x80), '€')
  assert.equal(windows1252Of(0xe9), 'é')
  assert.equal(
    singleBytes()
      .find(({name}) => name === 'cp437')
      ?.encode('Çüé'),
    '\x80\x81\x82',
  )
})
