import {misreadRunsOf} from './misread-sequences.ts'
import {looksMisread} from './misread-signs.ts'
import {type SingleByte, singleBytes, windows1252Of} from './single-byte.ts'

/** A text decoded anew, and how. */
export interface Reread {
  readonly text: string
  /** The encodings that it had been misread in, the outermost first; none where parts had others. */
  readonly encodings: readonly string[]
  /** Nothing but controls were replaced by the signs that windows-1252 has for them. */
  readonly isControlsAlone: boolean
}

/** UTF-8 in which a space stands for the byte A0, which looks like one and was replaced by it. */
const blankForA0 =
  /[\xc2\xc3\xc5\xce\xd0\xd9] |[\xe2\xe3] [\x80-\x84\x86-\x9f\xa1-\xbf]|[\xe0-\xe3][\x80-\x84\x86-\x9f\xa1-\xbf] |\xf0 [\x80-\xbf][\x80-\xbf]|\xf0[\x80-\xbf] [\x80-\xbf]|\xf0[\x80-\xbf][\x80-\xbf] /g
/** An `à` that stood alone, so that its byte A0 and the space behind it became one space. */
const graveAlone = /\xc3 (?! )/g
/** UTF-8 of which some bytes were lost; `Ā` (U+0100) stands for such a byte, see `single-byte.ts`. */
const lossy =
  /[\xc2-\xdf]Ā|[\xc2\xc3]\?|\xed[\xa0-\xaf][Ā?]\xed[\xb0-\xbf][Ā?\x80-\xbf]|\xed[\xa0-\xaf][Ā?\x80-\xbf]\xed[\xb0-\xbf][Ā?]|[\xe0-\xef][Ā?][Ā\x80-\xbf]|[\xe0-\xef][Ā\x80-\xbf][Ā?]|[\xf0-\xf4][Ā?][Ā\x80-\xbf]{2}|[\xf0-\xf4][Ā\x80-\xbf][Ā?][Ā\x80-\xbf]|[\xf0-\xf4][Ā\x80-\xbf]{2}[Ā?]|Ā/g
/** A character beyond U+FFFF of which each half was encoded by itself, and the null of Java. */
const halves = /\xed([\xa0-\xaf])([\x80-\xbf])\xed([\xb0-\xbf])([\x80-\xbf])|\xc0\x80/g
const lostInUtf8 = '\xef\xbf\xbd'
const controls = /[\x80-\x9f]/g
const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

/**
 * Decode a text anew that was decoded in a wrong encoding, as often as that was done.
 *
 * The method is that of ftfy by Robyn Speer (Apache-2.0, see NOTICE): where neighbouring characters
 * show damage, the first encoding in which all characters are bytes of valid UTF-8 is the one that the
 * text was misread in. Where parts have other encodings, each is decoded by itself, in time that grows
 * with the square of the length: pass short pieces.
 */
export function reread(text: string): Reread {
  const encodings: string[] = []
  let now = text
  let isControlsAlone = true
  for (;;) {
    const step = stepOf(now)
    if (step.text === now) return {text: now, encodings, isControlsAlone}
    now = step.text
    if (step.encoding !== undefined) encodings.push(step.encoding)
    if (!step.isControls) isControlsAlone = false
  }
}

interface RereadStep {
  readonly text: string
  readonly encoding?: string
  readonly isControls: boolean
}

function stepOf(text: string): RereadStep {
  if (!looksMisread(text)) return {text, isControls: false}
  const whole = fromUtf8(text)
  if (whole !== undefined) return whole
  const mixed = misreadRunsOf(text)
    .map((part, i) => (i % 2 === 1 && part.length < text.length ? rereadRun(part) : part))
    .join('')
  if (mixed !== text) return {text: mixed, isControls: false}
  return {
    text: text.replace(controls, (code) => windows1252Of(code.charCodeAt(0))),
    isControls: true,
  }
}

function fromUtf8(text: string): RereadStep | undefined {
  for (const encoding of singleBytes()) {
    const bytes = encoding.encode(text)
    const decoded = bytes === undefined ? undefined : decodedFrom(mended(bytes, encoding))
    if (decoded !== undefined) return {text: decoded, encoding: encoding.name, isControls: false}
  }
  return undefined
}

function rereadRun(run: string): string {
  return looksMisread(run) ? reread(run).text : run
}

function mended(bytes: string, {name, isWindows}: SingleByte): string {
  const spaced =
    name === 'macroman'
      ? bytes
      : bytes
          .replace(graveAlone, '\xc3\xa0 ')
          .replace(blankForA0, (found) => found.replaceAll(' ', '\xa0'))
  return isWindows ? spaced.replace(lossy, lostInUtf8) : spaced
}

function decodedFrom(bytes: string): string | undefined {
  const whole = bytes.replace(halves, joined)
  try {
    return utf8.decode(Buffer.from(whole, 'latin1'))
  } catch {
    return undefined
  }
}

/** The four bytes of a character whose halves have three each. */
function joined(_: string, a?: string, b?: string, c?: string, d?: string): string {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return '\0'
  const high = ((a.charCodeAt(0) & 0xf) << 6) | (b.charCodeAt(0) & 0x3f)
  const low = ((c.charCodeAt(0) & 0xf) << 6) | (d.charCodeAt(0) & 0x3f)
  return Buffer.from(String.fromCodePoint(0x10000 + (high << 10) + low)).toString('latin1')
}
