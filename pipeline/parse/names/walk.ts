import {kinds} from './vocabulary.ts'
import {isOf, type Joint, type NamePart, type NameWord, withPhrases} from './words.ts'

/** A stretch of a line between signs, dates and labels, cut where names are joined. */
export interface NameSegment {
  readonly parts: readonly NamePart[]
  /** How it opens: with a by-word, with words for those who did not write, or with neither. */
  readonly opening: 'by' | 'edited-by' | 'more-by' | 'none'
  /** The words as they stand on the line, from the first to the last. */
  readonly text: string
  /** The by-word, folded and in lower case, with its sign. */
  readonly byWord: string
  /** A colon follows. */
  readonly labels: boolean
}

const stopped = /(?<=\p{L}{3})\.$/u

/** What a walk over a line has found so far. */
export interface NameWalk {
  readonly line: string
  readonly folded: string
  readonly lower: string
  readonly segments: NameSegment[]
  parts: NamePart[]
  words: NameWord[]
  joint: Joint
  bracketed: string | undefined
  /** Behind a figure stands no name, up to the next sign. */
  counts: boolean
  opening: NameSegment['opening']
  byWord: string
}

/** Whether no word of the segment has been read. */
export function isFresh({parts, words}: NameWalk): boolean {
  return parts.length === 0 && words.length === 0
}

/** Take a word of the line into the part that is read. */
export function pushWord(walk: NameWalk, start: number, length: number, bits: number): void {
  if (walk.counts) return
  const at = {start, end: start + length}
  const text = walk.line.slice(at.start, at.end)
  walk.words.push({text, lower: walk.lower.slice(at.start, at.end), at, kinds: bits})
}

/** End the part that is read; what follows is joined to it so. */
export function endPart(walk: NameWalk, joint: Joint): void {
  if (walk.words.length > 0) {
    const words = withPhrases(walk.words, walk.lower).map((word) => ({
      ...word,
      text: word.text.replace(stopped, keepsStop(word) ? '.' : ''),
    }))
    walk.parts.push({
      joint: walk.joint,
      words,
      ...(walk.bracketed === undefined ? {} : {bracketed: walk.bracketed}),
    })
  }
  walk.words = []
  walk.bracketed = undefined
  walk.joint = joint
}

/** A full stop is kept behind what is shortened: `Esq.`. */
function keepsStop(word: NameWord): boolean {
  return isOf(word, kinds.generation | kinds.degree | kinds.honorific | kinds.legalForm)
}

/** End the segment that is read. One without words leaves its by-word to the next. */
export function endSegment(walk: NameWalk, labels = false): void {
  endPart(walk, 'start')
  walk.counts = false
  if (walk.parts.length === 0) return
  const words = walk.parts.flatMap((part) => part.words)
  const text = walk.line.slice(words[0]?.at.start, words.at(-1)?.at.end)
  walk.segments.push({parts: walk.parts, opening: walk.opening, byWord: walk.byWord, text, labels})
  walk.parts = []
  walk.opening = 'none'
  walk.byWord = ''
}
