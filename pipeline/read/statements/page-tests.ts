import {addressKeyOf} from '../../text/addresses.ts'
import {letterPairsOf} from '../../text/letter-pairs.ts'
import {keyOf} from '../../text/name-key.ts'
import {hasSpaceless} from '../../text/spaceless.ts'
import {tuned} from '../../tuning/load.ts'

const isWeb = /^https?:\/\//i
const home = /^[^/]*(?:\/[^/]{0,3})?$/
const word = /[\p{L}\p{N}]+/gu
const {titleWordsShared: leastShared, titleWords: fewest} = tuned('read')
const fewestLetters = 6

/** What distinguishes what a page states of its own story from what it states of others. */
export interface PageTests {
  /** Whether an address is one of the page’s, regardless of protocol, extension, query and fragment. */
  readonly isPage: (address: string) => boolean
  /** Whether an address is that of another page of the same site. */
  readonly isElsewhere: (address: string) => boolean
  /** Whether a headline is that of the page’s title; `undefined` where the page has no title to compare. */
  readonly isTitled: (headline: string) => boolean | undefined
}

/**
 * The tests of a page.
 *
 * @param own
 *   The addresses that the page has.
 * @param titles
 *   What the page calls itself: the title of its window, and those of its `meta`.
 */
export function pageTests(own: readonly string[], titles: readonly string[]): PageTests {
  const keys = new Set(own.map(addressKeyOf))
  const hosts = new Set([...keys].map(hostOf))
  return {
    isPage: (address) => keys.has(addressKeyOf(address)),
    isElsewhere: (address): boolean => {
      const key = addressKeyOf(address)
      return isWeb.test(address) && hosts.has(hostOf(key)) && !keys.has(key) && !home.test(key)
    },
    isTitled: (headline): boolean | undefined => {
      const known = titles.filter(isLong)
      if (known.length === 0 || !isLong(headline)) return undefined
      return known.some((title) => areAlike(headline, title))
    },
  }
}

/** Whether one title holds the other, as that of a window holds a headline, or most of its words. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)]
  if (a.includes(b) || b.includes(a)) return true
  const [own, theirs] = [wordsIn(one), wordsIn(other)]
  const common = [...own].filter((each) => theirs.has(each)).length
  return common >= leastShared * Math.min(own.size, theirs.size)
}

/** Words of three letters and more; of a script without spaces pairs of letters. */
function wordsIn(title: string): ReadonlySet<string> {
  return hasSpaceless(title)
    ? letterPairsOf(title)
    : new Set((title.toLowerCase().match(word) ?? []).filter(({length}) => length > 2))
}

function isLong(title: string): boolean {
  return hasSpaceless(title)
    ? keyOf(title).length >= fewestLetters
    : (title.match(word)?.length ?? 0) >= fewest
}

function hostOf(key: string): string {
  return key.split('/', 1)[0] ?? ''
}
