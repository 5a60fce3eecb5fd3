import {agencyPattern} from '../../language/agencies.ts'
import {anyCase, oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'

const {bylineLongest: longestLine} = tuned('text')
/** One to four capitalised words, an article in any case before them. */
const outlet = String.raw`(?:\p{L}[\p{L}\p{M}]{0,2}[\s'’])?\p{Lu}[\p{L}\p{M}\p{N}.'’-]{0,24}(?: (?:de |des |du |la |le |del |di )?\p{Lu}[\p{L}\p{M}\p{N}.'’-]{0,24}){0,3}`
const agency = String.raw`(?:\p{L}{1,3}[\s'’])?(?:${agencyPattern})`

/** Few lines hold such a word; the expression below tries hundreds of by-words at the beginning of each. */
const between = lazy(() => new RegExp(` ${oneOf('with')} `, 'iu'))
const signed = lazy(
  () =>
    new RegExp(
      String.raw`^[([]?(?:(?:${anyCase('by')})\s)?(?<outlet>${outlet}) (?:${anyCase('with')}) ${agency}(?: ?(?:,|&|/|${anyCase('and')}) ?${agency}){0,3}[)\]]?$`,
      'u',
    ),
)

/**
 * The outlet that signs a story with an agency, where the line names nothing else.
 *
 *     Par Le Figaro avec AFP
 *         ^^^^^^^^^
 */
export function outletWithAgency(line: string): string | undefined {
  if (line.length > longestLine || !between().test(line)) return undefined
  return signed().exec(line)?.groups?.['outlet']
}
