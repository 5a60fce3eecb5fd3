import {Buffer} from 'node:buffer'
import {decodeAs, decodeBytes} from '../../pipeline/read/bytes/encodings.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {percent, print, table} from '../table.ts'
import {bodiesIn} from './texts.ts'

const charsets = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'koi8-r',
  'macintosh',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'utf-16le',
  'utf-16be',
]
/** Charsets that only texts of their own script are tried in. */
const eastern: ReadonlySet<string> = new Set([
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'koi8-r',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
])
const leastEastern = 0.3
const mostTexts = 60
const short = 400

/**
 * Whether bytes are read in the charset that they were written in: true bodies in each charset that can
 * hold them, whole and their first 400 characters.
 *
 * @param folder
 *   Holds folders with `truth.jsonl`.
 */
export function charsetsOf(folder: string): void {
  const texts = bodiesIn(folder).map(({text}) => text)
  const rows = charsets.flatMap((charset) => [
    rowOf(charset, texts, Number.POSITIVE_INFINITY),
    rowOf(charset, texts, short),
  ])
  const kept = rows.filter(([, , , count]) => count > 0)
  print(
    table(
      ['charset', 'length', 'exact', 'texts', '%', 'read instead as'],
      kept.map(([name, length, exact, count, other]) => [
        name,
        length,
        exact,
        count,
        percent(exact, count),
        other,
      ]),
    ),
  )
  const exact = kept.reduce((sum, row) => sum + row[2], 0)
  const count = kept.reduce((sum, row) => sum + row[3], 0)
  print(`All: ${exact} of ${count}, ${percent(exact, count)} %`)
}

function rowOf(
  charset: string,
  texts: readonly string[],
  most: number,
): readonly [string, string, number, number, string] {
  const codes = codesOf(charset)
  const tried = texts
    .filter((text) => !eastern.has(charset) || shareBeyondAscii(text) > leastEastern)
    .flatMap((text) => encoded(text.slice(0, most), charset, codes) ?? [])
    .slice(0, mostTexts)
  const others = new Map<string, number>()
  for (const {text, bytes} of tried) {
    const reading = decodeBytes(bytes)
    if (!isRefusal(reading) && reading.text === text) continue
    const name = isRefusal(reading) ? 'refused' : reading.encoding
    others.set(name, (others.get(name) ?? 0) + 1)
  }
  const wrong = [...others.values()].reduce((sum, times) => sum + times, 0)
  const readAs = [...others].map(([name, times]) => `${name} ${times}`).join(', ')
  const length = most === short ? 'first 400' : 'whole'
  return [charset, length, tried.length - wrong, tried.length, readAs]
}

function shareBeyondAscii(text: string): number {
  return (text.match(/[^\0-\x7f]/gu) ?? []).length / text.length
}

/** A text that the charset can hold and that is not plain ASCII, in its bytes. */
function encoded(
  text: string,
  charset: string,
  codes: ReadonlyMap<string, readonly number[]>,
): {readonly text: string; readonly bytes: Buffer} | undefined {
  if (charset === 'utf-16le') return {text, bytes: Buffer.from(text, 'utf16le')}
  if (charset === 'utf-16be') return {text, bytes: Buffer.from(text, 'utf16le').swap16()}
  const bytes: number[] = []
  for (const character of text) {
    const code = codes.get(character)
    if (code === undefined) return undefined
    bytes.push(...code)
  }
  return bytes.every((byte) => byte < 0x80) ? undefined : {text, bytes: Buffer.from(bytes)}
}

/** Every character of a charset of one or two bytes, with its bytes. */
function codesOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]): void => {
    const {text} = decodeAs(Buffer.from(bytes), charset)
    if ([...text].length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, bytes)
  }
  for (let first = 0; first < 0x100; first += 1) {
    add([first])
    for (let second = 0x40; first >= 0x80 && second < 0x100; second += 1) add([first, second])
  }
  return codes
}
