import {oneOf, wordsForUse} from '../../language/words.ts'
import {fold} from '../../text/fold.ts'
import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'

const special = /[.*+?^${}()|[\]\\]/g
/** Written without spaces, so that a word may stand anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const {gluedLabelLength: shortestGlued} = tuned('fields')
const letters = /^\p{L}+$/u

const changed = lazy(() => {
  const words = wordsForUse('changed')
  const spaced = words.filter((word) => !unspaced.test(word))
  const others = words.filter((word) => unspaced.test(word))
  return new RegExp(String.raw`(?<!\p{L})${anyOf(spaced)}(?!\p{L})|${anyOf(others)}`, 'u')
})
/** `MillerUpdated`: the word opens with a capital right behind a small letter. */
const glued = lazy(() => {
  const words = wordsForUse('changed').filter(
    (word) => letters.test(word) && word.length >= shortestGlued,
  )
  return new RegExp(String.raw`\p{Ll}${anyOf(words.map(capitalized))}`, 'u')
})
const behind = lazy(() => {
  const words = wordsForUse('changed').filter((word) => unspaced.test(word))
  return new RegExp(String.raw`^\s?${anyOf(words)}(?![\p{L}\p{N}:：])`, 'u')
})
/** `Edited by` names who helped. */
const contributing = lazy(
  () => new RegExp(String.raw`(?<!\p{L})${oneOf('contributors')}(?!\p{L})`, 'gu'),
)
const opening = lazy(
  () =>
    new RegExp(
      String.raw`^${oneOf('published')}(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek})`,
      'iu',
    ),
)
const label = lazy(() => new RegExp(String.raw`^${oneOf('published')}\s?[:：]?$`, 'iu'))

/** Whether the words before a date say that it is one of a change. */
export function isChange(before: string): boolean {
  if (glued().test(before)) return true
  // In lower case: expressions with as many words take several times as long to compile for any case.
  const lower = fold(before).replaceAll('İ', 'i').toLowerCase()
  return changed().test(lower.replaceAll(contributing(), ' '))
}

/**
 * The length, in code units, of a word right behind a date that says it is one of a change; 0 without one.
 *
 *     2024年5月2日更新
 *              ^^
 *
 * Only scripts without spaces put it there. Leaves a word that a colon, a letter or a figure follows alone: it
 * belongs to what comes next.
 */
export function changeBehind(after: string): number {
  return behind().exec(after)?.[0].length ?? 0
}

/** Whether a line opens with the label of a time of publication. */
export function opensAsPublished(line: string): boolean {
  return opening().test(fold(line))
}

/** Whether a line is the label of a time of publication and nothing else. */
export function isPublishedLabel(line: string): boolean {
  return label().test(fold(line))
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** StatementNames of an expression for one of some words, longest first. */
function anyOf(words: readonly string[]): string {
  return `(?:${words.map((word) => word.trim().replaceAll(special, String.raw`\$&`)).join('|')})`
}
