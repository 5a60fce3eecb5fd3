import {agencyPattern} from '../../language/agencies.ts'
import {anyCase, wordsForUse} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {seldom} from '../../text/seldom.ts'
import {tuned} from '../../tuning/load.ts'

const {bylineLongest: longestLine} = tuned('text')
/** One to four capitalised words, an article in any case before them. */
const outlet = String.raw`(?:\p{L}[\p{L}\p{M}]{0,2}[\s'’])?\p{Lu}[\p{L}\p{M}\p{N}.'’-]{0,24}(?: (?:de |des |du |la |le |del |di )?\p{Lu}[\p{L}\p{M}\p{N}.'’-]{0,24}){0,3}`
const agency = String.raw`(?:\p{L}{1,3}[\s'’])?(?:${agencyPattern})`

/** In capitals, in which words in any case are the same. */
const between = lazy(() => wordsForUse('with').map((word) => ` ${word.toUpperCase()} `))
const signed = seldom(
  () =>
    new RegExp(
      String.raw`^[([]?(?:(?:${anyCase('by')})\s)?(?<outlet>${outlet}) (?:${anyCase('with')}) ${agency}(?: ?(?:,|&|/|${anyCase('and')}) ?${agency}){0,3}[)\]]?$`,
      'u',
    ),
  (line) => {
    const upper = line.toUpperCase()
    return between().some((word) => upper.includes(word))
  },
)

/**
 * The outlet that signs a story with an agency, where the line names nothing else.
 *
 *     Par Le Figaro avec AFP
 *         ^^^^^^^^^
 */
export function outletWithAgency(line: string): string | undefined {
  return line.length > longestLine ? undefined : signed(line)?.exec(line)?.groups?.['outlet']
}
