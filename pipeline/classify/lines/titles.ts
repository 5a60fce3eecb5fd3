import {endsSentence} from '../../text/sentence-end.ts'
import {tuned} from '../../tuning/load.ts'
import type {JudgedLine} from './runs.ts'

const {linkTitleLetters, linkTitleParagraphs, linkTitleStems} = tuned('text')
const {linkTitleProse, linkTitleWords} = tuned('text')
const word = /\p{L}+/gu
const unspacedWord =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const goesOn = /[:;,–—-]$/u

/**
 * Which lines are titles of other stories between two paragraphs: what they speak of stands nowhere else in the text.
 *
 *     … ran aground in February.
 *     Storm tears roof off school in Kandy        this
 *     The work will cost about four million …
 *
 * Leaves alone a heading of the story, of which the paragraphs below take up a word at least, short headings, which may
 * name a thing in another way, and everything in a short text.
 *
 * @returns
 *   Their indexes.
 */
export function linkTitlesAmong(lines: readonly JudgedLine[]): readonly number[] {
  const candidates = lines.flatMap((line, i) => (isTitleBetween(lines, line, i) ? [i] : []))
  if (candidates.length === 0) return []
  if (lines.filter(isParagraph).length < linkTitleParagraphs) return []
  const times = timesOf(lines)
  return candidates.filter((i) => {
    const own = stemsIn(lines[i]?.text ?? '')
    return own.size >= linkTitleStems && [...own].every((each) => times.get(each) === 1)
  })
}

/** Whether a line without a full stop stands alone between two paragraphs of the story. */
function isTitleBetween(lines: readonly JudgedLine[], line: JudgedLine, i: number): boolean {
  return (
    line.words >= linkTitleWords &&
    line.words < linkTitleProse * 2 &&
    !line.isNamed &&
    !endsSentence(line.text) &&
    !goesOn.test(line.text) &&
    isParagraph(lines[i - 1]) &&
    isParagraph(lines[i + 1])
  )
}

function isParagraph(line: JudgedLine | undefined): boolean {
  return (
    line !== undefined &&
    !line.isNamed &&
    line.chance > 1 / 2 &&
    line.words >= linkTitleProse &&
    endsSentence(line.text)
  )
}

/** In how many lines each stem stands. */
function timesOf(lines: readonly JudgedLine[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const {text} of lines) {
    for (const each of stemsIn(text)) times.set(each, (times.get(each) ?? 0) + 1)
  }
  return times
}

/** First letters of longer words, so that endings make no difference. */
function stemsIn(text: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const [found] of text.toLowerCase().matchAll(word)) {
    if (unspacedWord.test(found)) continue
    if (found.length >= linkTitleLetters) stems.add(found.slice(0, linkTitleLetters))
  }
  return stems
}
