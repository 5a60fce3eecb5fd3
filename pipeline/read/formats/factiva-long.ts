import type {ArchiveUse} from '../../language/archives.ts'
import {
  claimsCopyright,
  isDocumentNumber,
  isEndMark,
  isPageMark,
  isWordCount,
} from '../../parse/archives/marks.ts'
import {bylineOf} from '../../parse/names.ts'
import {type Line, linesOf} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import type {Part} from '../../tree/labelled.ts'
import {tuned} from '../../tuning/load.ts'
import {cutOffRemarks, pagedBody} from './archive-body.ts'
import {isLabel, labelPart, valuePart, valuesOf, withoutText} from './archive-fields.ts'
import type {LabelledValue, TextReading} from './labelled-text.ts'

/** A line of the head or the end, or several that are one value, and what it is. */
interface NamedLine {
  readonly at: Range
  readonly use: ArchiveUse
}

const clock = /^\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?$/
const languageName = /^[\p{Lu}\p{Lo}]\p{L}+(?: - \p{L}+)?$/u
const sourceCode = /^[A-Z\d]+$/
/** What the next line of names is needed for: a comma, or a word in lower case at the end. */
const goesOn = /(?:,|\s\p{Ll}{1,3})$/u
/** Words and code units of a section above a title. */
const mostOfSection = 4
const longestSection = 40
const {factivaHeadLines: mostBelow} = tuned('formats')

/**
 * The parts of a document that Factiva exported without the codes of its fields. The order of the lines tells what they
 * are: title, authors, count of words, day, clock, source, its code, language, copyright, text, number.
 */
export function parseWordCount(whole: string): TextReading {
  const lines = linesOf(whole)
  const wordsOf = ({at}: Line): string => whole.slice(at.start, at.end)
  const isPage = (line: Line): boolean => isPageMark(wordsOf(line))
  const count = lines.findIndex((line) => isWordCount(wordsOf(line)))
  const below = lines.slice(count + 1, count + 1 + mostBelow)
  const notice = below.findIndex((line) => claimsCopyright(wordsOf(line)))
  const head = below.slice(0, notice + 1)
  const rest = lines.slice(count + 1 + head.length)
  const ending = rest.findLastIndex((line) => isDocumentNumber(wordsOf(line)))
  const summary = rest.findIndex((line) => isEndMark(wordsOf(line), 'factiva'))
  const ends = [ending, summary].filter((each) => each !== -1)
  const bodyEnd = ends.length === 0 ? rest.length : Math.min(...ends)
  const named = [
    ...headLines(
      lines.slice(0, count).filter((line) => !isPage(line)),
      wordsOf,
    ),
    ...lines.slice(count, count + 1).map(({at}): NamedLine => ({at, use: 'record'})),
    ...head.map((line, i): NamedLine => ({at: line.at, use: useBelow(wordsOf(line), i)})),
  ]
  const claim = head.map(wordsOf).find(claimsCopyright) ?? ''
  const text = rest.slice(0, bodyEnd)
  const isOwned = isPublisher(text.at(-1), wordsOf, claim)
  const body = pagedBody(whole, isOwned ? text.slice(0, -1) : text, {
    role: 'paragraph',
    label: 'TD',
  })
  const parts: Part[] = [
    ...lines
      .slice(0, count)
      .filter(isPage)
      .map(({at}) => labelPart(at, 'Page')),
    ...named.map(
      ({at, use}) => ({...valuePart(at, labels[use] ?? use, use), wrapped: true}) as const,
    ),
    ...body.parts,
    ...rest.slice(bodyEnd - (isOwned ? 1 : 0)).map(({at}) => valuePart(at, 'AN', 'record')),
  ].toSorted((a, b) => a.at.start - b.at.start)
  const values = named.flatMap(({at, use}): readonly LabelledValue[] => valuesOf(whole, at, use))
  return {
    format: 'factiva',
    parts,
    values,
    pages: body.pages,
    remarks:
      body.parts.length === 0
        ? [withoutText('factiva', whole)]
        : cutOffRemarks('factiva', whole, parts),
  }
}

/** The codes under which the reasons name the lines. */
const labels: Readonly<Partial<Record<ArchiveUse, string>>> = {
  section: 'SE',
  headline: 'HD',
  byline: 'BY',
  record: 'WC',
  date: 'PD',
  time: 'ET',
  publisher: 'SN',
  language: 'LA',
  copyright: 'CY',
}

/**
 * Above the count of words: the title, which may be folded, a section above it, or the authors below it.
 *
 *     Letters
 *     The ferry that came back to
 *     its harbour
 *     By Ann Miller
 */
function headLines(lines: readonly Line[], wordsOf: (line: Line) => string): readonly NamedLine[] {
  const named = lines.findIndex((line, i) => i > 0 && namesAuthors(wordsOf(line)))
  const from = named === -1 ? Math.max(1, lines.length - 1) : named
  const [first] = lines
  const hasSection = from > 1 && first !== undefined && isSection(wordsOf(first))
  const below = lines.slice(from)
  const ended = below.findIndex((line) => !goesOn.test(wordsOf(line)))
  const authors = ended === -1 ? below : below.slice(0, ended + 1)
  return [
    ...oneOf(hasSection ? lines.slice(0, 1) : [], 'section'),
    ...oneOf(lines.slice(hasSection ? 1 : 0, from), 'headline'),
    ...oneOf(authors, 'byline'),
    ...below.slice(authors.length).map(({at}): NamedLine => ({at, use: 'record'})),
  ]
}

/** Lines that are one value. */
function oneOf(lines: readonly Line[], use: ArchiveUse): readonly NamedLine[] {
  const [first, last] = [lines[0], lines.at(-1)]
  return first === undefined || last === undefined
    ? []
    : [{at: {start: first.at.start, end: last.at.end}, use}]
}

/** Whether a line below a title is that of its authors. */
function namesAuthors(words: string): boolean {
  const {agents, opened} = bylineOf(words, {trust: 'guessed'})
  return opened || agents.length > 0
}

function isSection(words: string): boolean {
  return words.length <= longestSection && words.split(' ').length <= mostOfSection
}

/** Whether the last line of a text is the name of its publisher, as the copyright has it. */
function isPublisher(
  line: Line | undefined,
  wordsOf: (line: Line) => string,
  claim: string,
): boolean {
  return line !== undefined && line.blankAbove > 0 && claim.includes(wordsOf(line))
}

/** The use of a line below the count of words, by its place and form. */
function useBelow(words: string, place: number): ArchiveUse {
  if (place === 0) return 'date'
  if (claimsCopyright(words)) return 'copyright'
  if (clock.test(words)) return 'time'
  if (place <= 2 && !sourceCode.test(words)) return 'publisher'
  return languageName.test(words) && place > 2 && !isLabel('factiva', words) ? 'language' : 'record'
}
