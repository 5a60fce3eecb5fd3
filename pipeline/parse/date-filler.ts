import {wordIn} from '../language/words.ts'
import {lazy} from '../text/lazy.ts'

const letter = /\p{L}/gu
const filler = lazy(
  () =>
    new RegExp(
      wordIn(
        'weekday',
        'published',
        'changed',
        'by',
        'at-time',
        'on-day',
        'o-clock',
        'minute',
        'date-filler',
      ),
      'giu',
    ),
)

/** Whether a text has at most so many letters without days of the week, labels of times and the like. */
export function isMostlyFiller(text: string, most: number): boolean {
  return lettersIn(text) <= most || lettersIn(text.replace(filler(), '')) <= most
}

function lettersIn(text: string): number {
  return text.match(letter)?.length ?? 0
}
