import {archiveWords} from '../../language/archives.ts'
import {claimsCopyright, counterOf, isEndMark, openingLabelOf} from '../../parse/archives/marks.ts'
import type {Line} from '../../text/lines.ts'
import {useOf} from './archive-fields.ts'

/** A line of an export, and what its form says of it. */
export interface NexisLine extends Line {
  readonly kind: 'counter' | 'page' | 'label' | 'bare' | 'legal' | 'end' | 'text'
  readonly words: string
  /** The label, as written, of a label or a bare one. */
  readonly label: string
  /** Where the value behind a label begins. */
  readonly valueAt: number
}

const pageNumber = /^Page \d+ of \d+$/
const capital = /^\p{Lu}/u
/** Words of a label that no sentence has before a colon. */
const longLabel = 3
const lowerWord = /\p{Ll}\s\p{Ll}/u

/** A line of an export of LexisNexis, and what its form says of it. */
export function nexisLineOf(text: string, line: Line): NexisLine {
  const words = text.slice(line.at.start, line.at.end)
  const own = {...line, words, label: '', valueAt: line.at.end}
  if (counterOf(words, 'nexis') !== undefined) return {...own, kind: 'counter'}
  if (pageNumber.test(words)) return {...own, kind: 'page'}
  if (isEndMark(words, 'nexis')) return {...own, kind: 'end'}
  if (claimsRights(words)) return {...own, kind: 'legal'}
  const bare = words.endsWith(':') ? words.slice(0, -1) : words
  if (isBareLabel(bare)) return {...own, kind: 'bare', label: bare}
  const found = openingLabelOf(words, 'nexis')
  if (found === undefined || !isWrittenAsLabel(words.slice(0, found.length - 1))) {
    return {...own, kind: 'text'}
  }
  const valueAt = line.at.start + found.length
  return {...own, kind: 'label', label: words.slice(0, found.length - 1).trim(), valueAt}
}

/** Whether a line is a label and nothing else: `Body`, `BODY:`, `Classification`. */
function isBareLabel(words: string): boolean {
  const use = isWrittenAsLabel(words) ? useOf('nexis', words) : 'record'
  return (
    use === 'body' || use === 'index' || use === 'caption' || use === 'note' || use === 'correction'
  )
}

/** Labels are in capitals, or open with one: `Load-Date`; of three words they open no sentence: `Date de chargement`. */
function isWrittenAsLabel(words: string): boolean {
  return capital.test(words) && (!lowerWord.test(words) || words.split(' ').length >= longLabel)
}

function claimsRights(words: string): boolean {
  const lower = words.toLowerCase()
  return (
    claimsCopyright(words) ||
    [...archiveWords('nexis', 'copyright')].some((each) => lower === each.toLowerCase())
  )
}

/**
 * The lines with the headers of printed pages told apart: the number of a page, and the title that is printed anew
 * right below it.
 *
 *     Page 2 of 2
 *     Ferry is back in port
 *
 * Leaves alone a line below the number of a page that stands nowhere above the text.
 */
export function withPageHeaders(lines: readonly NexisLine[]): readonly NexisLine[] {
  const isRepeat = (line: NexisLine, i: number): boolean =>
    line.kind === 'text' && line.blankAbove === 0 && lines[i - 1]?.kind === 'page'
  const body = lines.findIndex(
    ({kind, label}) => kind === 'bare' && useOf('nexis', label) === 'body',
  )
  const opening =
    body === -1 ? lines.findIndex(({kind}) => kind === 'label' || kind === 'bare') : body
  const head = lines
    .slice(0, Math.max(opening, 0))
    .filter((line, i) => line.kind === 'text' && !isRepeat(line, i))
    .map(({words}) => words)
  const title = head.join(' ')
  return lines.map((line, i) => {
    const isTitle =
      line.words.includes(' ') && (head.includes(line.words) || title.startsWith(line.words))
    return isRepeat(line, i) && isTitle ? {...line, kind: 'page'} : line
  })
}
