const half = /\p{Cs}/u
const halves = /\p{Cs}/gu
/** Halves and whole pairs alike: few texts hold any, and without pairs to tell apart it is quick. */
const any = /[\ud800-\udfff]/

/** Whether a text holds no half of a surrogate pair, which no encoding can write. */
export function isWellFormed(text: string): boolean {
  return !any.test(text) || !half.test(text)
}

/** A text with every half of a surrogate pair written as U+FFFD. */
export function wellFormed(text: string): string {
  return isWellFormed(text) ? text : text.replace(halves, '\ufffd')
}
