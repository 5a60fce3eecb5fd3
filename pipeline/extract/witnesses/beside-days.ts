import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import type {Range} from '../../text/ranges.ts'
import {tuned} from '../../tuning/load.ts'
import {isChange, opensAsPublished} from './date-labels.ts'

/** Stands for a day while the line is cut. */
const mark = '\uFFFC'
const separator = /[,،、|·•–—/()[\]{}<>:：;]|\s-\s|\s{2,}/u
/** A seam: nothing but the day's own beginning parts it from the name before it. */
const glued = /\p{Ll}$/u
const word = /\p{L}[\p{L}\p{M}]/u
const figures = /\p{N}+(?:st|nd|rd|th)?/gu
const small = /(?:^|[\s'’])\p{Ll}/u
const cased = /\p{Lu}|\p{Ll}/u
const space = /\s+/u
/** Words that lines of times hold: days of the week, words before a day, the time that reading takes. */
const usual = lazy(
  () =>
    new RegExp(
      String.raw`^(?:(?:${oneOf('weekday', 'on-day', 'minutes-short', 'reading', 'reading-time', 'section')})(?:[\s.]{1,3}|$))+$`,
      'u',
    ),
)
const {nameBesideDay: mostWords} = tuned('fields')

/**
 * Whether what stands beside the days of a line bears out that the line tells when the story was published:
 * nothing, labels and words of such lines, or names that a sign parts from the day (a place, a section, an outlet).
 *
 *     Harwick, 3 May 2024        3 May 2024 · 4 min read        News | Friday, 3 May 2024
 *
 * Any other word makes it a line about something else, as long as no label says otherwise:
 *
 *     Concert on 3 May 2024        Apply by 3 May 2024        Spring fair 3 May 2024
 *
 * @param text
 *   The line, folded.
 * @param days
 *   Where it prints days, in order.
 */
export function areBorneOut(text: string, days: readonly Range[]): boolean {
  let rest = ''
  let from = 0
  for (const {start, end} of days) {
    const before = text.slice(from, start)
    rest += `${before}${glued.test(before) ? '|' : ''}${mark}`
    from = end
  }
  rest += text.slice(from)
  return rest.split(separator).every(isKnown)
}

/** Whether a piece of a line, which may hold days, is known. */
function isKnown(piece: string): boolean {
  const plain = piece.replaceAll(mark, ' ').replaceAll(figures, ' ').trim()
  if (!word.test(plain)) return true
  if (opensAsPublished(plain) || isChange(plain) || usual().test(plain.toLowerCase())) return true
  if (!cased.test(plain)) return true
  return !(piece.includes(mark) || small.test(plain)) && plain.split(space).length <= mostWords
}
