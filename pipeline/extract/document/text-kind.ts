import {oneOf, wordIn} from '../../language/words.ts'
import {fold} from '../../text/fold.ts'
import {lazy} from '../../text/lazy.ts'
import {countWords} from '../../text/word-count.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import {fateOf, type Role} from '../../tree/roles.ts'
import type {Note} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {needsScripts, remedy} from './page-kind.ts'
import type {Spanned} from './types.ts'

/** A line of a plain text as its kind is judged by. */
interface TextLine {
  /** Folded, in lower case. */
  readonly text: () => string
  readonly words: number
  readonly isBody: boolean
  /** Whether its role is one that titles in a list get. */
  readonly isListed: boolean
}

const {
  articleWords: fewWords,
  errorHeadingWords: longestFailure,
  listedTitleWords: shortestTitle,
  listingPlaces: leastTitles,
  profileLines,
  profileWords,
} = tuned('fields')
const listedRoles: ReadonlySet<Role> = new Set(['headline', 'navigation', 'promo', 'related'])
/** The whole of a line: a story may have such words in its headline (`Missing boat not found`). */
const failure = lazy(
  () =>
    new RegExp(
      String.raw`^(?:(?:error|http)[ :-]{0,3})?(?:(?:40[0134]|410|50[0-4])[ :.–-]{0,4})?(?:\p{L}{1,4} )?(?:${oneOf('page-word')}[ :]{1,2})?${oneOf('page-error')}[.!]?$|^(?:error|http)[ :-]{0,3}(?:40[0134]|410|50[0-4])$`,
      'u',
    ),
)
const more = lazy(() => new RegExp(`^(?:\\p{L}{1,30} )?${wordIn('more-by')} `, 'u'))

/**
 * Why a plain text is no article, by its lines: a demand for scripts, a failure of a server that opens it, a name at its head with a list of
 * what the person wrote below, or nothing but titles.
 *
 * Leaves alone a text with a page or labels, which say themselves what it is, and any that holds a story of some length.
 */
export function refuseText(tree: Spanned): Note | undefined {
  const {labelled, page, text} = tree.capture
  if (page !== undefined || labelled !== undefined) return undefined
  const found = kindOf(linesOf(tree), text)
  const at = {start: 0, end: text.length}
  return found && {rule: `text/${found.kind}`, level: 'fail', reason: found.reason, at}
}

function kindOf(
  lines: readonly TextLine[],
  text: string,
): {kind: string; reason: string} | undefined {
  const words = lines.reduce((sum, line) => sum + (line.isBody ? line.words : 0), 0)
  if (words < fewWords && needsScripts(text)) {
    return {kind: 'scripts', reason: `No article: the text is a demand for scripts; ${remedy}`}
  }
  if (words < fewWords && lines.slice(0, 2).some(reportsFailure)) {
    return {kind: 'error', reason: 'No article: the text reports an error of a page'}
  }
  if (words < profileWords && isProfile(lines)) {
    return {kind: 'profile', reason: 'No article: a name, and a list of what the person wrote'}
  }
  return words === 0 && lines.filter(isTitle).length >= leastTitles
    ? {kind: 'listing', reason: 'No article: it shows the titles of many stories'}
    : undefined
}

function reportsFailure({text, words}: TextLine): boolean {
  return words <= longestFailure && failure().test(text())
}

/** Whether one of the first lines stands again as a whole behind words for its other articles. */
function isProfile(lines: readonly TextLine[]): boolean {
  const heads = new Set(lines.slice(0, profileLines).map(({text}) => text()))
  return lines.some(({text}) => {
    const [opening] = more().exec(text()) ?? []
    return opening !== undefined && heads.has(text().slice(opening.length))
  })
}

function isTitle({words, isListed}: TextLine): boolean {
  return words >= shortestTitle && isListed
}

function linesOf(tree: Spanned): readonly TextLine[] {
  return blocksOf(tree).map(({at, data}) => {
    const own = sliceOf(tree, at)
    return {
      text: lazy(() => fold(own).toLowerCase()),
      words: countWords(own),
      isBody: fateOf[data.role] === 'body',
      isListed: listedRoles.has(data.role),
    }
  })
}
