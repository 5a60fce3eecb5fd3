import {isEnglish} from '../../language/dictionary.ts'
import {isNameOfPeople} from '../../language/name-list.ts'
import {oneOf} from '../../language/words.ts'
import {bylineOf, byWordOf} from '../../parse/names.ts'
import {lazy} from '../../text/lazy.ts'
import type {Range} from '../../text/ranges.ts'
import {tuned} from '../../tuning/load.ts'
import {isChange, opensAsPublished} from './date-labels.ts'

/** Stands for a day while the line is cut. */
const mark = '\uFFFC'
const bars = /[|·•・]/u
const separator = /[,،、|·•–—/()[\]{}<>:：;]|\s-\s|\s{2,}/u
/** A seam: nothing but the day's own beginning parts it from the name before it. */
const glued = /\p{Ll}$/u
const word = /\p{L}[\p{L}\p{M}]/u
const figures = /\p{N}+(?:st|nd|rd|th)?/gu
/** A count: `6279 words`, `2 comments`. */
const count = /^[\s.,]*\p{N}[\p{N}.,]*\s\p{L}\p{Ll}+(?:\s\p{Ll}+)?\s*$/u
const small = /(?:^|[\s'’])\p{Ll}/u
const capital = /^\p{Lu}\p{Ll}/u
const cased = /\p{Lu}|\p{Ll}/u
const opening = /^[^\p{L}]+/u
const space = /\s+/u
/** Topics behind a sign: `#review#tech`. */
const hashes = /#[\p{L}\p{M}\p{N}_]+/gu
/** Words that lines of times hold: days of the week, words before a day, the time that reading takes. */
const usual = lazy(
  () =>
    new RegExp(
      String.raw`^(?:(?:${oneOf('weekday', 'on-day', 'at-time', 'o-clock', 'minutes-short', 'minute', 'reading', 'reading-time', 'section', 'comment-count', 'share-button')})(?:[\s.]{1,3}|$))+$`,
      'u',
    ),
)
const beforeDay = lazy(() => new RegExp(String.raw`(?:^|\s)${oneOf('on-day')}$`, 'iu'))
const {nameBesideDay: mostWords} = tuned('fields')

/**
 * Whether what stands beside the days of a line bears out that the line tells when the story was published:
 * nothing, labels and words of such lines, a person, or names that a sign parts from the day (a place, a section, an outlet).
 *
 *     Harwick, 3 May 2024        3 May 2024 · 4 min read        News | Friday, 3 May 2024
 *     Ann Miller 3 May 2024      3 May 2024 2 comments
 *
 * Any other word makes it a line about something else, as long as no label says otherwise and no bar parts the two:
 *
 *     Concert on 3 May 2024        Apply by 3 May 2024        Spring fair 3 May 2024
 *
 * @param text
 *   The line, folded.
 * @param days
 *   Where it prints days, in order.
 * @returns
 *   For each day whether it is borne out.
 */
export function areBorneOut(text: string, days: readonly Range[]): readonly boolean[] {
  let rest = ''
  let from = 0
  for (const {start, end} of days) {
    const before = text.slice(from, start)
    rest += `${before}${glued.test(before) ? '|' : ''}${mark}`
    from = end
  }
  rest += text.slice(from)
  rest = rest.replaceAll(hashes, ' ')
  if (rest.split(separator).every(isKnown) || opensWithPerson(text, days))
    return days.map(() => true)
  return rest.split(bars).flatMap((part) => {
    const count = part.split(mark).length - 1
    const isOwn = part.length < rest.length && part.split(separator).every(isKnown)
    return Array.from({length: count}, () => isOwn)
  })
}

/** Whether the one day of a line stands right behind a full name that opens it: `Ann Miller 3 May 2024 Harbour walks`. */
function opensWithPerson(text: string, [day, other]: readonly Range[]): boolean {
  if (day === undefined || other !== undefined) return false
  const name = text.slice(0, day.start).trim()
  if (!name.includes(' ')) return false
  const {agents} = bylineOf(name, {trust: 'guessed'})
  return agents.some((agent) => agent['@type'] === 'Person' && agent.name === name)
}

/** Whether a piece of a line is known: what stands beside a day in it, or else a name of several kinds. */
function isKnown(piece: string): boolean {
  if (piece.split(mark).every(isKnownWords)) return true
  const plain = bareOf(piece)
  return !(piece.includes(mark) || small.test(plain)) && plain.split(space).length <= mostWords
}

/** Whether words need no sign between them and a day. */
function isKnownWords(words: string): boolean {
  const plain = bareOf(words)
  if (!word.test(plain) || count.test(words)) return true
  if (opensAsPublished(plain) || isChange(plain) || usual().test(plain.toLowerCase())) return true
  return !cased.test(plain) || isPerson(plain)
}

function bareOf(words: string): string {
  return words.replaceAll(figures, ' ').replace(opening, '').trim()
}

/** Whether a piece is the name of one person, behind a by-word or as names are listed: `Ann Miller on`. */
function isPerson(piece: string): boolean {
  const name = piece.replace(beforeDay(), '')
  if (byWordOf(name) !== '') return true
  if (name === '') return true
  const words = name.split(space)
  const [only = '', other] = words
  if (other === undefined) return isNameOfPeople(only) && !isEnglish(only.toLowerCase())
  const {agents} = bylineOf(name, {trust: 'guessed'})
  if (agents.some((agent) => agent['@type'] === 'Person' && agent.name === name)) return true
  return (
    words.length <= mostWords &&
    words.every((each) => capital.test(each) && !isEnglish(each.toLowerCase()))
  )
}
