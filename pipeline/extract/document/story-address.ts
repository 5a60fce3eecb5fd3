import {pathKindOf} from '../../language/path-words.ts'
import {urlOf} from '../../text/addresses.ts'
import {countWords} from '../../text/word-count.ts'
import {tuned} from '../../tuning/load.ts'

const {storySlugWords: enough, storyLinkWords: wordy} = tuned('fields')
const between = /[-_+;,. ]|%20/
const fileEnding = /\.[a-z]{2,7}\d?$/
/** The number of a story, or a day. */
const number = /\d{4}|\d\D\d\d|=\d{3}/
const letters = /\p{L}{2}/u
const encoded = /%[\da-f]{2}/gi

/**
 * Whether an address is one of a story: it has a number or a day in its path or query, or ends in a slug of
 * four words, or its link has the words of a title and does not lead to the top of a site.
 *
 *     /politics/ferry-strike-enters-third-week   /2024/03/05/ferry   /article.asp?id=4711
 *
 * Leaves alone front pages, and what a part of the path names: topics, authors, accounts, offers, sections.
 *
 * @param text
 *   The words of the link.
 */
export function leadsToStory(address: string, text: string): boolean {
  const url = urlOf(address)
  const parts = (url?.pathname ?? '')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '')
  const last = parts.at(-1)?.replace(fileEnding, '')
  if (url === undefined || last === undefined) return false
  if ([...parts, last].some((part) => pathKindOf(part) !== undefined)) return false
  const plain = `${url.pathname}${url.search}`.replaceAll(encoded, '')
  // A slug in another script has its words encoded.
  if (number.test(plain) || (last.match(encoded) ?? []).length > enough) return true
  const words = slugWordsOf(last).filter((word) => letters.test(word)).length
  return words >= enough || (parts.length > 1 && countWords(text) >= wordy)
}

/** The words of a part of the path of an address, in lower case, without the ending of a file. */
export function slugWordsOf(part: string): readonly string[] {
  const words = part.replace(fileEnding, '').toLowerCase().split(between)
  return words.filter((word) => word !== '')
}
