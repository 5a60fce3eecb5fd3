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

/** How many letters a text has without days of the week, labels of times and the like. */
export function lettersBesideFiller(text: string): number {
  return text.replace(filler(), '').match(letter)?.length ?? 0
}
