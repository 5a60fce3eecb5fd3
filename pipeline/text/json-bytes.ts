/** The sign around strings. */
export const quote = 0x22
/** A code unit of a string takes no more bytes, as in `\u001f`. */
export const mostBytesOfUnit = 6
/** A number that `putDecimal` writes takes no more. */
export const mostBytesOfDecimal = 16

const backslash = 0x5c
const minus = 0x2d
const point = 0x2e
const zero = 0x30
/** Decimals are written in so many parts of a whole at the most. */
const parts = 1e4
/** Below it, numbers with four decimals are told apart by their 15 digits. */
const firstLarge = 1e9
const firstPlain = 0x20
const firstOfTwoBytes = 0x80
const firstOfThreeBytes = 0x800
const firstOfFourBytes = 0x10000
const firstHalf = 0xd800
const lastHalf = 0xdfff
/** The first byte of a code point with so many more bytes, without its bits of it. */
const leads = [0, 0xc0, 0xe0, 0xf0] as const
/** Every byte behind it holds so many bits. */
const bitsOfByte = 6
const lowestBits = 0x3f

/**
 * Write a number of at most nine digits before and four behind the point as JSON does, digit by digit: most numbers of an audit are
 * places, or weights in ten-thousandths.
 *
 * @returns
 *   Where the next byte stands; `end` for any other number.
 */
export function putDecimal(bytes: Uint8Array, end: number, value: number): number {
  const size = Math.abs(value)
  if (!(size < firstLarge)) return end
  const whole = Math.floor(size)
  const scaled = Math.round(size * parts)
  if (whole !== size && scaled / parts !== size) return end
  let at = end
  if (value < 0) {
    bytes[at] = minus
    at += 1
  }
  at = putWhole(bytes, at, whole)
  return whole === size ? at : putFraction(bytes, at, scaled - whole * parts)
}

/** Write a whole number from the last digit to the first. */
function putWhole(bytes: Uint8Array, end: number, value: number): number {
  let length = 1
  for (let above = 10; above <= value; above *= 10) length += 1
  let rest = value
  for (let at = end + length - 1; at >= end; at -= 1) {
    const tens = Math.floor(rest / 10)
    bytes[at] = zero + rest - 10 * tens
    rest = tens
  }
  return end + length
}

/** Write a point and ten-thousandths without zeros at the end. */
function putFraction(bytes: Uint8Array, end: number, value: number): number {
  bytes[end] = point
  let at = end + 1
  let rest = value
  for (let unit = parts / 10; rest > 0; unit /= 10) {
    const digit = Math.floor(rest / unit)
    bytes[at] = zero + digit
    at += 1
    rest -= digit * unit
  }
  return at
}

/** Write a stretch of a string, escaped where JSON must, and return where the next byte stands. */
export function putUnits(
  bytes: Uint8Array,
  start: number,
  text: string,
  from: number,
  to: number,
): number {
  let end = start
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < firstPlain || unit === quote || unit === backslash) {
      end = putEscape(bytes, end, unit)
    } else if (unit < firstOfTwoBytes) {
      bytes[end] = unit
      end += 1
    } else {
      const character = text.codePointAt(at) ?? unit
      if (character >= firstOfFourBytes) at += 1
      end = putCharacter(bytes, end, character)
    }
  }
  return end
}

function putEscape(bytes: Uint8Array, end: number, unit: number): number {
  const text = JSON.stringify(String.fromCharCode(unit)).slice(1, -1)
  for (let i = 0; i < text.length; i += 1) bytes[end + i] = text.charCodeAt(i)
  return end + text.length
}

/** Write a code point that is not of ASCII. */
function putCharacter(bytes: Uint8Array, end: number, character: number): number {
  if (character >= firstHalf && character <= lastHalf) {
    throw new RangeError('Expected well-formed text, found half a surrogate pair')
  }
  const more = character < firstOfThreeBytes ? 1 : character < firstOfFourBytes ? 2 : 3
  bytes[end] = (leads[more] ?? 0) | (character >> (bitsOfByte * more))
  for (let i = 1; i <= more; i += 1) {
    bytes[end + i] = firstOfTwoBytes | ((character >> (bitsOfByte * (more - i))) & lowestBits)
  }
  return end + more + 1
}
