import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {isFullName, writtenOf} from './person.ts'
import {kinds, kindsOf} from './vocabulary.ts'
import {isOf, kindsAt, type NameWord} from './words.ts'

const capitalOrHan = /^[\p{Lu}\p{Lo}]/u
const lowerCase = /^\p{Ll}/u
const upperCase = /^\p{Lu}/u
/** What may stand before a job and is no name. */
const beforeJob = kinds.rank | kinds.desk | kinds.outlet | kinds.legalForm

/** A name, and the job that stood behind it. */
interface WithoutJob {
  readonly words: readonly NameWord[]
  readonly title: string
}

/**
 * A job before or behind a name.
 *
 *     Associated Press writer Ann Miller        Ann Miller Senior Reporter
 *     ^^^^^^^^^^^^^^^^^^^^^^^                              ^^^^^^^^^^^^^^^
 */
export function withoutJob(words: readonly NameWord[]): WithoutJob {
  const first = words.findIndex(isJob)
  if (first === -1 || isFullName(words)) return {words, title: ''}
  const after = words.slice(words.findLastIndex(isJob) + 1)
  const before = words.slice(0, first)
  const opensAsJob =
    first <= 1 ||
    before.some((word) => isOf(word, beforeJob)) ||
    lowerCase.test(words[0]?.text ?? '')
  if (opensAsJob && mayName(after)) return {words: after, title: ''}
  const joint = words.findIndex((word, i) => i > 1 && isOf(word, kinds.place | kinds.for))
  if (joint !== -1 && joint < first) return {words, title: ''}
  if (first < 2) return {words: [], title: writtenOf(words)}
  const start = words.findIndex((word, i) => i > 1 && (isJob(word) || belongsToJob(word)))
  const name = words.slice(0, start)
  const named = name.length > 1 && !name.some((word) => isOf(word, beforeJob))
  return named
    ? {words: name, title: writtenOf(words.slice(start))}
    : {words: [], title: writtenOf(words)}
}

function isJob(word: NameWord): boolean {
  return isOf(word, kinds.job)
}

/** Whether words behind a job may be a name. */
function mayName(words: readonly NameWord[]): boolean {
  return (
    words.length >= 2 &&
    upperCase.test(words[0]?.text ?? '') &&
    !words.some((word) => isOf(word, beforeJob) && upperCase.test(word.text))
  )
}

function belongsToJob(word: NameWord | undefined): boolean {
  return isOf(word, kinds.rank) && !isOf(word, kinds.particle)
}

/** Whether words in brackets are what somebody does. */
export function isTitle(text: string): boolean {
  return text.split(' ').some((word) => (kindsAt(word.toLowerCase()) & kinds.job) !== 0)
}

/** A place or a field behind a job: `in Athens`, `, Politics`. */
const ofJob = lazy(
  () =>
    new RegExp(
      String.raw`(?:,| (?:${oneOf('in-place')})) \p{Lu}[\p{L}\p{M}'’-]{1,24}(?: \p{Lu}[\p{L}\p{M}'’-]{1,24}){0,2}$`,
      'u',
    ),
)

/**
 * Whether a line ends in a word for what somebody does and has nothing but words with capitals before
 * it, and at most a place or a field behind it: `Local Democracy Reporter`, `Correspondent in Athens`.
 *
 * Leaves alone lines of a sentence (`Writers strike ends`), places and sections.
 */
export function isJobLine(text: string): boolean {
  const job = text.replace(ofJob(), '')
  if (capitalOrHan.test(job) && (kindsOf(job.toLowerCase()) & kinds.job) !== 0) return true
  const words = job.split(' ')
  return isTitle(words.at(-1) ?? '') && words.every((word) => capitalOrHan.test(word))
}
