import type {Edit} from '../../tree/edits.ts'

const ligature = /[\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06]/g
const wide = /[\uff01-\uff9f\uffa1-\uffdc\uffe0-\uffee]/g
const wideStop = /[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/
const wideSpace = /(?<=[\uff01-\uff5e])\u3000(?=[\uff01-\uff5e])/g
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f]/u

/** Replaces ligatures by their letters: `ﬁ`, `ǆ`, `ĳ`. */
export function ligatures(text: string): readonly Edit[] {
  return Array.from(text.matchAll(ligature), ({0: was, index}) =>
    plain('letters/ligature', was, index, 'Several letters as one character'),
  )
}

/**
 * Replaces full-width Latin and half-width Katakana by their usual width.
 *
 * Leaves full-width punctuation beside East Asian letters alone, where it is usual.
 */
export function widths(text: string): readonly Edit[] {
  const letters = Array.from(text.matchAll(wide)).flatMap(({0: was, index}) => {
    if (wideStop.test(was) && isEastAsian(text, index)) return []
    return [plain('letters/width', was, index, 'A character of unusual width')]
  })
  const spaces = Array.from(text.matchAll(wideSpace), ({0: was, index}) =>
    plain('letters/width', was, index, 'A character of unusual width'),
  )
  return [...letters, ...spaces].sort((a, b) => a.at.start - b.at.start)
}

function plain(rule: string, was: string, start: number, reason: string): Edit {
  return {rule, at: {start, end: start + was.length}, was, now: was.normalize('NFKC'), reason}
}

function isEastAsian(text: string, at: number): boolean {
  return eastAsian.test(text.charAt(at - 1)) || eastAsian.test(text.charAt(at + 1))
}
