const half = /\p{Cs}/u
const halves = /\p{Cs}/gu
/** A quick first test that also matches whole pairs; few texts hold either. */
const any = /[\ud800-\udfff]/

/** Whether a text holds no lone surrogate, which no encoding can write. */
export function isWellFormed(text: string): boolean {
  return !any.test(text) || !half.test(text)
}

/** A text with every lone surrogate replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return isWellFormed(text) ? text : text.replace(halves, '\ufffd')
}
