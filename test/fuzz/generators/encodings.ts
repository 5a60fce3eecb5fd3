import {type Dice, either, oneIn, pick} from '../dice.ts'
import {htmlPage} from './html.ts'
import {damaged, type Made} from './made.ts'
import {newsText} from './plain-text.ts'

const legacy = [
  'windows-1252',
  'windows-1251',
  'windows-1256',
  'iso-8859-2',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
]
const highest = 256

/** Text or a page in an encoding of any age: with or without a mark, cut within a character, or decoded wrongly before. */
export function encodedText(dice: Dice): Made {
  const isPage = oneIn(3, dice)
  const text = isPage ? Buffer.from(htmlPage(dice).bytes).toString() : newsText(dice)
  const [charset, bytes] = either<readonly [string, Uint8Array]>(dice, [
    [2, () => wide(text, dice)],
    [3, () => inLegacy(text, pick(legacy, dice))],
    [1, () => ['utf-8', Buffer.from(`\ufeff${text}`)]],
    [2, () => ['utf-8', Buffer.from(Buffer.from(text).toString('latin1'))]],
    [1, () => ['utf-8', Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x82])])]],
  ])
  const known = either(dice, [
    [3, () => ({})],
    [2, () => ({charset})],
    [1, () => ({charset: pick([...legacy, 'utf-16', 'utf-7', 'x-unknown', ''], dice)})],
  ])
  return {
    bytes: oneIn(4, dice) ? damaged(bytes, dice) : bytes,
    extension: isPage ? '.html' : '.txt',
    options: known,
  }
}

function wide(text: string, dice: Dice): readonly [string, Uint8Array] {
  const marked = oneIn(3, dice) ? text : `\ufeff${text}`
  const little = Buffer.from(marked, 'utf16le')
  return either(dice, [
    [2, () => ['utf-16le', little]],
    [2, () => ['utf-16be', Buffer.from(little.subarray(0, little.length & ~1)).swap16()]],
    [1, () => ['utf-32le', utf32(marked)]],
    [1, () => ['utf-16le', little.subarray(0, dice(little.length + 1))]],
  ])
}

function utf32(text: string): Uint8Array {
  const bytes = Buffer.alloc(4 * [...text].length)
  Array.from(text, (character, index) =>
    bytes.writeUInt32LE(character.codePointAt(0) ?? 0, 4 * index),
  )
  return bytes
}

function inLegacy(text: string, charset: string): readonly [string, Uint8Array] {
  const codes = codesOf(charset)
  return [
    charset,
    Buffer.concat(Array.from(text, (character) => codes.get(character) ?? Buffer.from('?'))),
  ]
}

const tables = new Map<string, ReadonlyMap<string, Uint8Array>>()

/** Character → its bytes, from a decoder run over all codes of one byte and of two. */
function codesOf(charset: string): ReadonlyMap<string, Uint8Array> {
  const known = tables.get(charset)
  if (known !== undefined) return known
  const decoder = new TextDecoder(charset)
  const codes = new Map<string, Uint8Array>()
  const note = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character))
      codes.set(character, Uint8Array.from(bytes))
  }
  for (let byte = 0; byte < highest; byte += 1) note([byte])
  if (!codes.has('\u00e9') && !codes.has('\u044f') && codes.size < highest) {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) note([lead, trail])
    }
  }
  tables.set(charset, codes)
  return codes
}
