import {wordIn} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'

/** What a line of wire copy is besides words of the story. */
export type WireMark = 'code' | 'slug' | 'note' | 'more' | 'end' | 'stamp' | 'initials' | 'notes'

/** Forms that desks write and no prose has; each is a mark of its own. */
const forms: readonly (readonly [mark: WireMark, form: RegExp])[] = [
  ['code', /^[a-z]\d{4} [a-z] [a-z](?: |$)/],
  ['code', /^[A-Za-z]{2,4}\d{3,5} \d [A-Za-z]{2,4} {1,3}\d{1,4}(?: |$)/],
  ['code', /^ZCZC/],
  ['slug', /^\^?(?:AM|BC|PM)-[\p{L}\p{N}]{1,12}-{1,2}\S/u],
  ['end', /^N{4}$/],
  ['end', /^-{0,3}\s?30\s?-{0,3}$/],
  ['stamp', /^[A-Z]{2,5}-[A-Z]{2,4}-\d\d-\d\d-\d\d \d{4}[A-Z]{2,4}<?$/],
  ['stamp', /^\d{6}\s[\p{L}]{3,5}\.? \d\d$/u],
  ['stamp', /^\d\d-[A-Z]{3}-\d\d \d\d:\d\d(?: N{3})?$/],
  ['initials', /^\p{Ll}{2,4}(?:\/\p{Ll}{1,4}){1,5}$/u],
  ['initials', /^\p{Lu}{2,4}(?:[-/]\p{Lu}{2,4}){1,3}$/u],
]
/** Small words in brackets below a story: which pictures go with it. */
const bracketedWords = /^(?:\(\p{Ll}{3,12}\) ?){1,4}$/u
const worded = lazy((): readonly (readonly [mark: WireMark, form: RegExp])[] => [
  ['more', new RegExp(String.raw`^[\s(-]{1,6}${wordIn('wire-more')}[\s)-]{1,6}$`, 'iu')],
  ['end', new RegExp(String.raw`^[\s(=-]{0,6}${wordIn('release-end')}[\s).=-]{0,6}$`, 'iu')],
  ['note', new RegExp(String.raw`^\^?[\s(*]{0,4}${wordIn('note-to-editors')}\s?:`, 'iu')],
  ['note', bracketedWords],
  ['notes', new RegExp(String.raw`^# (?:[\p{L}]{2,8}-)?${wordIn('desk-notes')}$`, 'iu')],
])
/** Marks that no text without a desk has. */
export const sureMarks: ReadonlySet<WireMark> = new Set(['code', 'slug', 'notes'])
const kill = lazy(() => new RegExp(wordIn('kill-notice'), 'iu'))
const correction = lazy(() => new RegExp(wordIn('correction-notice'), 'iu'))
const {wireMarkLength: longestMark, wireNoticeWords: mostNoticeWords} = tuned('formats')

/** What a line of wire copy is, if anything but words. */
export function wireMarkOf(text: string): WireMark | undefined {
  if (text.length > longestMark) return undefined
  const form =
    forms.find(([, each]) => each.test(text)) ?? worded().find(([, each]) => each.test(text))
  return form?.[0]
}

/** Whether a line of the head withdraws the item, or calls it a correction. */
export function noticeOf(text: string, words: number): 'kill' | 'correction' | undefined {
  if (words > mostNoticeWords) return undefined
  const found = kill().exec(text)?.[0] ?? ''
  if (found !== '' && found === found.toUpperCase()) return 'kill'
  return correction().test(text) ? 'correction' : undefined
}
