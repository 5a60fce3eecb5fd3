const half = /\p{Cs}/u
/** Halves and whole pairs alike: few texts hold any, and without pairs to tell apart it is quick. */
const any = /[\ud800-\udfff]/

/** Whether a text holds no half of a surrogate pair, which no encoding can write. */
export function isWellFormed(text: string): boolean {
  return !any.test(text) || !half.test(text)
}
