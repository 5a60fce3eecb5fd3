import {wordIn} from '../../language/words.ts'
import type {Range} from '../../text/ranges.ts'
import type {Span} from '../../tree/types.ts'

const opening =
  /^(\p{Lu}[\p{L}\p{M}'’-]{2,30}(?: \p{Lu}[\p{L}\p{M}'’-]{2,30})?)\.\s(?=["'„“»«]?\p{Lu})/u
const before = new RegExp(String.raw`${wordIn('before-place')}\s$`, 'iu')
const letter = /\p{L}/u

/**
 * A place and a full stop before the first sentence, as papers of German regions print it:
 *
 *     Ellernau. Sechs Wochen nach dem Hochwasser rollt der Verkehr wieder.
 *     ^^^^^^^^^
 *
 * The story itself must say that it is a place: `in Ellernau`. Leaves any other word alone, such as
 * `Hochwasser. Schon wieder.`
 *
 * @param at
 *   The lede.
 * @param text
 *   The whole capture.
 */
export function stoppedPlace(text: string, at: Range, whole: string = text): readonly Span[] {
  const name = opening.exec(text.slice(at.start, at.end))?.[1]
  if (name === undefined || !isPlace(name, whole)) return []
  const end = at.start + name.length + 1
  const reason = 'A place and a full stop at the head of the lede, and “in” that place elsewhere'
  return [
    {name: 'dateline', at: {start: at.start, end}, rule: 'dateline/stop', reason, value: name},
  ]
}

function isPlace(name: string, text: string): boolean {
  for (let found = text.indexOf(name); found !== -1; found = text.indexOf(name, found + 1)) {
    const isWord = !letter.test(text.charAt(found + name.length))
    if (isWord && before.test(text.slice(Math.max(0, found - 6), found))) return true
  }
  return false
}
