/** What a code unit is, as far as the scan for suspicious tokens needs to know. */
export const space = 0
export const lower = 1
export const upper = 2
export const digit = 3
export const stop = 4
export const comma = 5
/** Signs that may stray into a word, or stand around one. */
export const sign = 6
/** Apostrophes and hyphens: what they stand in is left alone. */
export const joiner = 7
/** Letters of Greek and Cyrillic. */
export const foreign = 8
/** Signs of addresses and code, and every other script: what they stand in is left alone. */
export const odd = 9

const tableSize = 0x530
const kinds = new Uint8Array(tableSize).fill(odd)

for (let code = 0; code < tableSize; code += 1) kinds[code] = classify(code)

/** The kind of a code unit. */
export function kindOf(code: number): number {
  return code < tableSize ? (kinds[code] ?? odd) : kindBeyond(code)
}

function classify(code: number): number {
  const unit = String.fromCharCode(code)
  if (/\s/.test(unit)) return space
  if (/[A-Z\p{Script=Latin}]/u.test(unit)) return unit === unit.toLowerCase() ? lower : upper
  if (/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(unit)) return foreign
  if (/\d/.test(unit)) return digit
  if (unit === '.') return stop
  if (unit === ',') return comma
  if (unit === "'" || unit === '-') return joiner
  if (/[!"$%&()*+:;<=>?[\]^`{|}~«»§°]/.test(unit)) return sign
  return odd
}

/** Latin Extended Additional, general punctuation, odd spaces; all else is odd. */
function kindBeyond(code: number): number {
  if (code >= 0x1e00 && code <= 0x1eff) return code & 1 ? lower : upper
  if (code >= 0x2013 && code <= 0x2015) return space
  if (code >= 0x2000 && code <= 0x200a) return space
  if (code === 0x202f || code === 0x205f || code === 0x3000 || code === 0x2028) return space
  if (code === 0x2018 || code === 0x2019 || code === 0x2010 || code === 0x2011) return joiner
  if (code === 0x201a || code === 0x201c || code === 0x201d || code === 0x201e) return sign
  if (code === 0x2026 || code === 0x20ac || code === 0x2022) return sign
  return odd
}
