/** Listed phrases. */
export interface PhraseFinder {
  /**
   * The length of the longest phrase that begins at a place of a text in lower case and does not end
   * within a word; 0 where none does.
   */
  (lower: string, at: number): number
  /**
   * Whether a phrase may begin at a place of a text in any case that is not folded yet, by two code units: most lines
   * need not be folded to be looked up.
   */
  readonly mayBegin: (text: string, at: number) => boolean
}

const wordish = /[\p{L}\p{M}\p{N}]/u
/** Code units that distinguish phrases before they are compared. */
const keyLength = 2
/** A power of two, some forty times as many as a finder has keys. */
const slots = 8192
/** From here on, scripts that put no spaces between words. */
const firstSpaceless = '\u2e80'
const firstBeyondAscii = 0x80
const lastControl = 0x1f

/**
 * A finder of listed phrases.
 *
 * @param phrases
 *   In lower case, in any order.
 */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const byKey = new Map<string, string[]>()
  const begun = new Uint8Array(slots)
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const key = phrase.slice(0, keyLength)
    byKey.set(key, [...(byKey.get(key) ?? []), phrase])
    begun[slotOf(phrase.charCodeAt(0), key.length === keyLength ? phrase.charCodeAt(1) : 0)] = 1
  }
  const findAt = (lower: string, at: number, key: string): number =>
    byKey.get(key)?.find((each) => lower.startsWith(each, at) && endsWord(lower, at, each))
      ?.length ?? 0
  const mayBegin = (first: number, second: number): boolean =>
    begun[slotOf(first, second)] === 1 || begun[slotOf(first, 0)] === 1
  const find = (lower: string, at: number): number => {
    if (!mayBegin(lower.charCodeAt(at), lower.charCodeAt(at + 1))) return 0
    return findAt(lower, at, lower.slice(at, at + keyLength)) || findAt(lower, at, lower.charAt(at))
  }
  return Object.assign(find, {
    mayBegin: (text: string, at: number): boolean => {
      const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
      return !(isPlain(first) && isPlain(second)) || mayBegin(small(first), small(second))
    },
  })
}

/** Whether a code unit stays what it is, but for its case, however a text is folded. */
function isPlain(unit: number): boolean {
  return unit > lastControl && unit < firstBeyondAscii
}

/** A letter of ASCII as a small one. */
function small(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
}

/** A number from the units that a phrase begins with, so that nothing is looked up at most places. */
function slotOf(first: number, second: number): number {
  return (first * 61 + second * 131) & (slots - 1)
}

/** Whether a phrase ends where a word of the text ends. In scripts without spaces it may end anywhere. */
function endsWord(lower: string, at: number, phrase: string): boolean {
  const last = phrase.charAt(phrase.length - 1)
  return (
    !wordish.test(last) || last >= firstSpaceless || !wordish.test(lower.charAt(at + phrase.length))
  )
}
