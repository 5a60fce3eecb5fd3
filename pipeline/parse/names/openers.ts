import {byWordAt, editedByAt, isGivenName, moreByAt, timeLabelAt} from './vocabulary.ts'
import {endSegment, isFresh, type NameSegment, type NameWalk, pushWord} from './walk.ts'

const inked = /[\p{L}\p{N}]/u
/** One word with a capital, and no second one right behind it. */
const oneName = /^\s\p{Lu}[\p{L}'-]+(?!\s\p{Lu}|[\p{L}'-])/u
const lettered = /\p{L}/u
/** From here on, scripts that put no spaces between words. */
const firstSpaceless = 0x2e80

/** By-words and labels, where a word begins; the length of what was read. */
export function takeOpener(walk: NameWalk, at: number): number {
  const {lower} = walk
  if (at > 0 && lettered.test(lower.charAt(at - 1)) && lower.charCodeAt(at) < firstSpaceless)
    return 0
  const fresh = isFresh(walk)
  const edited = editedByAt(lower, at)
  if (edited > 0) return open(walk, 'edited-by', at, edited)
  const by = byWordAt(lower, at, fresh)
  const given = walk.words.length === 0 ? byWordAt(lower, at, true) : 0
  if (given > 0 && isGiven(walk, at, given)) {
    pushWord(walk, at, given, 0)
    return given
  }
  if (by > 0 && !(fresh && isRest(walk, at + by))) return open(walk, 'by', at, by)
  const more = fresh ? moreByAt(lower, at) : 0
  if (more > 0) return open(walk, 'more-by', at, more)
  const label = timeLabelAt(lower, at)
  if (label > 0) endSegment(walk)
  return label
}

/** Whether only signs follow; a word alone is no by-word. */
function isRest({folded}: NameWalk, at: number): boolean {
  return !inked.test(folded.slice(at))
}

/** Whether a by-word is the given name of the one word behind it: `Per Dahl`. */
function isGiven({folded, lower}: NameWalk, at: number, length: number): boolean {
  return isGivenName(lower.slice(at, at + length)) && oneName.test(folded.slice(at + length))
}

function open(walk: NameWalk, opening: NameSegment['opening'], at: number, length: number): number {
  const word = walk.lower.slice(at, at + length)
  endSegment(walk)
  walk.opening = opening
  walk.byWord = word
  return length
}
