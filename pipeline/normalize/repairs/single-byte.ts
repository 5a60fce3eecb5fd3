import {lazy} from '../../text/lazy.ts'

/** An encoding of one byte a character. */
export interface SingleByte {
  readonly name: string
  /** In the encodings of Windows U+FFFD stands for a byte that was lost. */
  readonly isWindows: boolean
  /** The bytes of a text as characters up to U+00FF, a lost one as U+0100; nothing when it has a character that the encoding lacks. */
  readonly encode: (text: string) => string | undefined
}

/** The signs of the code page 437 from 0x80 on, which the engine does not know. */
const signsOf437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
/** The signs of windows-1252 from 0x80 to 0x9f: the decoder of Node 20 has controls there. */
const signsOf1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const lost = '\ufffd'
/** What stands for a byte that was lost. */
const lostByte = '\u0100'
const substitute = 0x1a
const firstSign = 0x80

/** The encodings that UTF-8 is most often misread in, those of Windows without holes, the likeliest first. */
export const singleBytes = lazy((): readonly SingleByte[] => [
  encodingOf('latin-1', (code) => String.fromCharCode(code)),
  encodingOf('windows-1252', windows1252Of, true),
  ...['1251', '1250', '1253', '1254', '1257'].map((page) =>
    encodingOf(`windows-${page}`, decoderOf(`windows-${page}`), true),
  ),
  encodingOf('iso-8859-2', decoderOf('iso-8859-2')),
  encodingOf('macroman', decoderOf('macintosh')),
  encodingOf('cp437', (code) => signsOf437.charAt(code - firstSign) || String.fromCharCode(code)),
])

/** The character of a byte in windows-1252. */
export function windows1252Of(code: number): string {
  return signsOf1252.charAt(code - firstSign) || String.fromCharCode(code)
}

function encodingOf(name: string, decode: (code: number) => string, isWindows = false): SingleByte {
  const codes = new Map<string, string>()
  for (let code = 0; code < 0x100; code += 1) {
    if (code !== substitute) codes.set(decode(code), String.fromCharCode(code))
  }
  if (isWindows) codes.set(lost, lostByte)
  return {name, isWindows, encode: (text) => encoded(text, codes)}
}

function encoded(text: string, codes: ReadonlyMap<string, string>): string | undefined {
  let bytes = ''
  for (const character of text) {
    const byte = codes.get(character)
    if (byte === undefined) return undefined
    bytes += byte
  }
  return bytes
}

/** Bytes without a meaning stand for the control of the same number, as in browsers. */
function decoderOf(label: string): (code: number) => string {
  const decoder = new TextDecoder(label)
  return (code) => {
    const character = decoder.decode(Uint8Array.of(code))
    return character === lost ? String.fromCharCode(code) : character
  }
}
