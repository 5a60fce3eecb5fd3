import type {Line} from '../../text/lines.ts'
import {endsSentence} from '../../text/sentence-end.ts'
import {hasSpaceless} from '../../text/spaceless.ts'

/** Characters that take two columns, and are broken anywhere. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fc\uff01-\uff60\uffe0-\uffe6]/u
const everyWide = new RegExp(wide.source, 'gu')
/** What may not be parted from what follows it, or stand at the head of a line. */
const firstWide = /^[（［｛「『【〈《〔“‘]*[^\s\p{P}][）］｝」』】〉》〕”’。、，．：；！？ー…]*/u
const firstWord = /^\S+/
const opening = /^(?:[–—]\s)?[\p{Pi}\p{Ps}"'¿¡„‚«»]*/u
const smallLetter = /^\p{Ll}/u
const letterWithoutCase = /^[\p{Lo}\p{M}]/u
/** The last cell of a row, where no case of letters shows whether a sentence goes on. */
const endsInFigure = /[\p{N}%]$/u
const opensList = /^(?:[-*+·»›→]\s|[•・‣▪◦●■►◆◇★☆▲△▼※]|\(?\d{1,2}[.)]\s)/u
/** Cells of a row, or a picture of signs. */
const cells = /\t|\S {3,}\S|\s\|\s.*\s\|\s/
/** What lines of code end or open with. */
const code = /":|[{}=]$|^[{}]|\w\.\w+\(|^\/\/ /
/** The number of a printed page. */
const numberAlone = /^(?:[-–—|]\s*)?\d{1,4}(?:\s*[-–—|])?$/u
const blank = /\s/

/** A line break between two adjacent lines, in columns of a fixed width. */
export interface Break {
  readonly above: Line
  /** The texts of both lines. */
  readonly last: string
  readonly words: string
  readonly below: Line
  /** The column where the line above ends: the least width of a text that is wrapped here. */
  readonly from: number
  /** The greatest width at which the first word below would not have fitted above. */
  readonly to: number
  /** The column where the line below ends; 0 where it is a single word, which no width breaks. */
  readonly belowEnd: number
  readonly ends: boolean
  /** Whether the sentence goes on below, as far as its first letter shows. */
  readonly goesOn: boolean
  /** Whether the break is one that no program makes who wraps a paragraph. */
  readonly apart: boolean
  readonly opensList: boolean
}

/** How columns are counted: a wide character takes two in terminals, one in programs that count characters. */
export type Columns = 'characters' | 'terminal'

/** Whether a text has characters for which the two ways to count differ. */
export function hasWide(text: string): boolean {
  return wide.test(text)
}

/** The breaks between the lines of a text, with none between lines parted by an empty line. */
export function breaksOf(text: string, lines: readonly Line[], columns: Columns): readonly Break[] {
  return lines.flatMap((below, i) => {
    const above = lines[i - 1]
    if (above === undefined || below.blankAbove > 0) return []
    const last = text.slice(above.at.start, above.at.end)
    const words = text.slice(below.at.start, below.at.end)
    const from = above.indent + widthOf(last, columns)
    const ends = endsSentence(last)
    return [
      {
        above,
        last,
        words,
        below,
        from,
        to: from + room(last, words, columns),
        belowEnd: isPhrase(words) ? below.indent + widthOf(words, columns) : 0,
        ends,
        goesOn: isPhrase(last) && goesOn(last, words, ends),
        apart: isApart(above, below, last, words),
        opensList: opensList.test(words),
      },
    ]
  })
}

/** Whether two lines join without a space: in a script without spaces, with its stops. */
export function joinsClosely(last: string, words: string): boolean {
  return isClose(last.slice(-1)) && isClose(words.slice(0, 1))
}

function isClose(character: string): boolean {
  return hasSpaceless(character) || wide.test(character)
}

function widthOf(line: string, columns: Columns): number {
  return columns === 'characters' ? line.length : line.length + (line.match(everyWide)?.length ?? 0)
}

/** Columns that the first word below needs beyond the end of the line above, less one. */
function room(last: string, words: string, columns: Columns): number {
  if (wide.test(words.charAt(0))) {
    const first = firstWide.exec(words)?.[0] ?? words.charAt(0)
    return widthOf(first, columns) - (wide.test(last.slice(-1)) ? 1 : 0)
  }
  const word = firstWord.exec(words)?.[0] ?? ''
  return wide.test(last.slice(-1)) ? widthOf(word, columns) - 1 : widthOf(word, columns)
}

/** Whether a line has several words: one of a single word may stand in a menu. */
export function isPhrase(line: string): boolean {
  return blank.test(line) || hasSpaceless(line)
}

function goesOn(last: string, words: string, ends: boolean): boolean {
  if (ends) return false
  const first = words.replace(opening, '')
  return smallLetter.test(first) || (letterWithoutCase.test(first) && !endsInFigure.test(last))
}

/** Leaves alone what begins anew: an entry of a list, a row of cells, a number alone, a line that is indented further. */
function isApart(above: Line, below: Line, last: string, words: string): boolean {
  if ([cells, code, numberAlone].some((each) => each.test(last) || each.test(words))) return true
  if (opensList.test(words)) return true
  return below.indent > above.indent && !opensList.test(last)
}
