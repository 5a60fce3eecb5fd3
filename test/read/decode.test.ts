import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {test} from 'node:test'
import fc from 'fast-check'
import {type DecodedInput, decode} from '../../pipeline/read/bytes/decode.ts'
import {isRefusal, mostBytes, type Refusal} from '../../pipeline/tree/refusals.ts'

const story = 'Zürich: “Not a word,” she said. Łódź – 東京, naïve 🙂 café.\nIt rained.\n'
const russian = 'Москва: встреча прошла вчера.\nОб этом сообщили в среду.\n'
const japanese = '東京では、首相が会見した。\n記者団に語った。\n'
const encodings = ['utf8', 'utf16le', 'latin1'] as const

function read(bytes: Uint8Array | Iterable<Uint8Array>, label?: string): DecodedInput {
  const decoded = decode(bytes, label)
  assert.ok(!isRefusal(decoded), JSON.stringify(decoded))
  return decoded
}

function refused(bytes: Uint8Array | Iterable<Uint8Array>): Refusal {
  const decoded = decode(bytes)
  assert.ok(isRefusal(decoded), JSON.stringify(decoded).slice(0, 200))
  return decoded
}

function codes(from: number, count: number): readonly number[] {
  return Array.from({length: count}, (_, i) => from + i)
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

test('decode reads UTF-8 and tells its digest and length', () => {
  const bytes = Buffer.from(story)
  assert.deepEqual(read(bytes), {
    text: story,
    source: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      encoding: 'utf-8',
      replaced: 0,
    },
  })
})

test('decode reads an empty input as empty text', () => {
  const {text, source} = read(Buffer.alloc(0))
  assert.equal(text, '')
  assert.equal(source.bytes, 0)
})

test('decode drops a byte order mark and reads what it says', () => {
  const mark = '\ufeff'
  assert.equal(read(Buffer.from(mark + story)).text, story)
  assert.equal(read(Buffer.from(mark + story, 'utf16le')).text, story)
  assert.equal(read(bigEndian(mark + story)).text, story)
  assert.equal(read(bigEndian(mark + story)).source.encoding, 'utf-16be')
})

test('decode leaves a second mark in the text', () => {
  assert.equal(read(Buffer.from(`\ufeff\ufeff${story}`)).text, `\ufeff${story}`)
})

test('decode tells UTF-16 without a mark by its zero bytes', () => {
  for (const text of [story, russian, japanese]) {
    assert.equal(read(Buffer.from(text, 'utf16le')).text, text)
    assert.equal(read(Buffer.from(text, 'utf16le')).source.encoding, 'utf-16le')
    assert.equal(read(bigEndian(text)).text, text)
    assert.equal(read(bigEndian(text)).source.encoding, 'utf-16be')
  }
})

test('decode counts the odd byte at the end of UTF-16', () => {
  const cut = Buffer.from(`${story}x`, 'utf16le').subarray(0, -1)
  assert.equal(read(cut).source.replaced, 1)
  assert.equal(read(cut).text, `${story}\ufffd`)
})

test('decode leaves a few NUL bytes in UTF-8 text', () => {
  const text = `${story}a\0b and a long tail of words\0`
  assert.equal(read(Buffer.from(text)).text, text)
  assert.equal(read(Buffer.from(text)).source.encoding, 'utf-8')
})

test('decode leaves NUL bytes at the end alone, however many', () => {
  const bytes = Buffer.concat([Buffer.from(story), Buffer.alloc(4096)])
  assert.equal(read(bytes).text.length, story.length + 4096)
})

test('decode reads windows-1252 with its quotes', () => {
  const bytes = Buffer.from('Caf\xe9: \x93Not a word,\x94 she said \x96 and left.\n', 'latin1')
  assert.equal(read(bytes).text, 'Café: “Not a word,” she said – and left.\n')
  assert.equal(read(bytes).source.encoding, 'windows-1252')
})

test('decode maps bytes 80 to 9f of windows-1252 as the standard does', () => {
  const plain = 'a'.repeat(200)
  const {text} = read(Buffer.from(plain + String.fromCharCode(...codes(0x80, 32)), 'latin1'))
  const found = codes(0, 32).map((i) => text.charCodeAt(plain.length + i).toString(16))
  assert.equal(
    found.join(' '),
    '20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f ' +
      '90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178',
  )
})

test('decode reads bytes a0 to ff of windows-1252 as Latin-1', () => {
  const latin = 'a'.repeat(400) + String.fromCharCode(...codes(0xa0, 96))
  assert.equal(read(Buffer.from(latin, 'latin1'), 'windows-1252').text, latin)
})

test('decode keeps damaged UTF-8 as UTF-8 and counts the damage', () => {
  const bytes = Buffer.concat([Buffer.from(story), Buffer.from([0xff, 0x20, 0xc3, 0x28])])
  const {text, source} = read(bytes)
  assert.equal(text, `${story}\ufffd \ufffd(`)
  assert.deepEqual([source.encoding, source.replaced], ['utf-8', 2])
})

test('decode does not count replacement characters that the writer wrote', () => {
  const bytes = Buffer.concat([Buffer.from(`é è ê \ufffd \ufffd ü`), Buffer.from([0xff])])
  assert.equal(read(bytes).source.replaced, 1)
})

test('decode reads UTF-8 that is cut off inside its only character', () => {
  const bytes = Buffer.from('He said: “').subarray(0, -1)
  assert.equal(read(bytes).text, 'He said: \ufffd')
})

test('decode reads other charsets by their letters', () => {
  const sjis = '938c8b9e82c582cd81418ef1918a82aa89ef8ca982b582bd8142'
  assert.equal(read(Buffer.from(sjis, 'hex')).text, '東京では、首相が会見した。')
  assert.equal(read(Buffer.from(sjis, 'hex')).source.encoding, 'shift_jis')
  const cp1251 = 'cceef1eae2e03a20e2f1f2f0e5f7e020eff0eef8ebe020e2f7e5f0e0'
  assert.equal(read(Buffer.from(cp1251, 'hex')).text, 'Москва: встреча прошла вчера')
  assert.equal(read(Buffer.from(cp1251, 'hex')).source.encoding, 'windows-1251')
})

test('decode reads GBK, EUC-KR and KOI8-R by their letters', () => {
  const gbk = 'b1b1bea9cad0d5feb8aed6dcd2bbd0fbb2bcc1cbd0c2b5c4bcc6bbaea1a3'
  assert.equal(read(Buffer.from(gbk, 'hex')).text, '北京市政府周一宣布了新的计划。')
  const korean = 'bcadbfefbdc3b4c220bbf5b7cebfee20b0e8c8b9c0bb20b9dfc7a5c7dfb4d92e'
  assert.equal(read(Buffer.from(korean, 'hex')).text, '서울시는 새로운 계획을 발표했다.')
  const koi8 =
    'edcfd3cbd7c13a20d7d3d4d2c5dec120d0d2cfdbccc120d7dec5d2c12e20efc220dcd4cfcd20d3cfcfc2ddc9ccc9'
  assert.equal(
    read(Buffer.from(koi8, 'hex')).text,
    'Москва: встреча прошла вчера. Об этом сообщили',
  )
})

test('decode believes a label that fits, and reads ISO-8859-1 as windows-1252', () => {
  const bytes = Buffer.from('\x93Oui\x94', 'latin1')
  assert.equal(read(bytes, 'ISO-8859-1').text, '“Oui”')
  assert.equal(read(Buffer.from('e4', 'hex'), 'iso-8859-5').text, 'ф')
})

test('decode leaves a label aside that bytes do not fit', () => {
  assert.equal(read(Buffer.from('naïve'), 'windows-1252').text, 'naïve')
  assert.equal(read(Buffer.from('Caf\xe9 au lait', 'latin1'), 'utf-8').text, 'Café au lait')
  assert.equal(read(Buffer.from('Caf\xe9 au lait', 'latin1'), 'no-charset').text, 'Café au lait')
  assert.equal(read(Buffer.from('\ufeffnaïve'), 'shift_jis').text, 'naïve')
})

test('decode refuses an encoding that cannot be told rather than print wrong letters', () => {
  const bytes = Buffer.from(Array.from({length: 600}, (_, i) => 0x80 + ((i * 7919 + i * i) % 128)))
  assert.equal(refused(bytes).rule, 'encodings/unknown')
})

test('decode refuses UTF-32', () => {
  assert.equal(refused(Buffer.from('fffe000041000000', 'hex')).rule, 'encodings/utf-32')
  assert.equal(refused(Buffer.from('0000feff00000041', 'hex')).rule, 'encodings/utf-32')
})

test('decode refuses binary files and says what they are', () => {
  assert.match(refused(Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')).reason, /PDF/)
  assert.match(refused(Buffer.from('89504e470d0a1a0a0000', 'hex')).reason, /PNG/)
  assert.match(refused(Buffer.from('ffd8ffe000104a464946', 'hex')).reason, /JPEG/)
  assert.match(refused(Buffer.from('504b030414000600', 'hex')).reason, /ZIP/)
  assert.match(refused(Buffer.from('1f8b0800000000000003', 'hex')).reason, /gzip/)
  assert.match(refused(Buffer.from('7f454c4602010100', 'hex')).reason, /program/)
  assert.equal(refused(Buffer.alloc(512)).rule, 'formats/binary')
})

test('decode refuses bytes full of controls', () => {
  const bytes = Buffer.from(Array.from({length: 4096}, (_, i) => (i * 7919) % 251))
  assert.equal(refused(bytes).rule, 'formats/binary')
})

test('decode leaves text about formats alone', () => {
  for (const text of [
    'PK and PNG are two formats.',
    'RIFF RAFF\n\nThe film returns.',
    'PDF files',
  ]) {
    assert.equal(read(Buffer.from(text)).text, text)
  }
})

test('decode refuses more bytes than a string can hold', () => {
  const piece = Buffer.alloc(2 ** 26, 'a')
  const pieces = Array.from({length: Math.ceil((mostBytes + 1) / piece.length)}, () => piece)
  assert.equal(refused(pieces).rule, 'bytes/too-many')
})

test('decode of pieces equals decode of the whole, wherever it is cut', () => {
  for (const text of [story, russian, japanese, `\ufeff${story}`]) {
    for (const encoding of encodings) {
      const bytes = Buffer.from(text, encoding)
      const whole = decode(bytes)
      for (let at = 0; at <= bytes.length; at++) {
        assert.deepEqual(decode([bytes.subarray(0, at), bytes.subarray(at)]), whole)
      }
    }
  }
})

test('decode answers any bytes, and the same in pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({maxLength: 40}), {maxLength: 4}), (pieces) => {
      assert.deepEqual(decode(pieces), decode(Buffer.concat(pieces)))
    }),
  )
})

test('decode gives back any well-formed text that was written in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 80}), (text) => {
      fc.pre(!text.startsWith('\ufeff'))
      assert.equal(read(Buffer.from(text)).text, text)
    }),
  )
})
