import type {ArchiveUse} from '../../language/archives.ts'
import {
  claimsCopyright,
  isDocumentNumber,
  isEndMark,
  isWordCount,
} from '../../parse/archives/marks.ts'
import {type Line, linesOf} from '../../text/lines.ts'
import type {Part} from '../../tree/labelled.ts'
import {tuned} from '../../tuning/load.ts'
import {isLabel, valuePart, valuesOf, withoutText} from './archive-fields.ts'
import type {LabelledValue, TextReading} from './labelled-text.ts'

/** A line of the head or the end, and what it is. */
interface NamedLine {
  readonly line: Line
  readonly use: ArchiveUse
}

const clock = /^\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?$/
const languageName = /^\p{Lu}\p{L}+(?: - \p{L}+)?$/u
const sourceCode = /^[A-Z\d]+$/
const {factivaHeadLines: mostBelow} = tuned('formats')

/**
 * The parts of a document that Factiva exported without the codes of its fields. The order of the lines tells what they
 * are: title, authors, count of words, day, clock, source, its code, language, copyright, text, number.
 */
export function parseWordCount(text: string): TextReading {
  const lines = linesOf(text)
  const wordsOf = ({at}: Line): string => text.slice(at.start, at.end)
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
    ...headLines(lines.slice(0, count)),
    ...lines.slice(count, count + 1).map((line): NamedLine => ({line, use: 'record'})),
    ...head.map((line, i): NamedLine => ({line, use: useBelow(wordsOf(line), i)})),
  ]
  const body = rest.slice(0, bodyEnd)
  const parts: Part[] = named.map(({line, use}) => valuePart(line.at, labels[use] ?? use, use))
  const [first, last] = [body[0], body.at(-1)]
  if (first !== undefined && last !== undefined) {
    parts.push(valuePart({start: first.at.start, end: last.at.end}, 'TD', 'body'))
  }
  parts.push(...rest.slice(bodyEnd).map(({at}) => valuePart(at, 'AN', 'record')))
  const values = named.flatMap(({line, use}): readonly LabelledValue[] =>
    valuesOf(text, line.at, use),
  )
  return {
    format: 'factiva',
    parts,
    values,
    remarks: body.length === 0 ? [withoutText('factiva', text)] : [],
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

/** Above the count of words: the title, a section above it, or the authors below it. */
function headLines(lines: readonly Line[]): readonly NamedLine[] {
  const [first, second, third] = lines
  if (first === undefined) return []
  if (second === undefined) return [{line: first, use: 'headline'}]
  if (third === undefined) {
    return [
      {line: first, use: 'headline'},
      {line: second, use: 'byline'},
    ]
  }
  return [
    {line: first, use: 'section'},
    {line: second, use: 'headline'},
    {line: third, use: 'byline'},
    ...lines.slice(3).map((line): NamedLine => ({line, use: 'record'})),
  ]
}

/** The use of a line below the count of words, by its place and form. */
function useBelow(words: string, place: number): ArchiveUse {
  if (place === 0) return 'date'
  if (claimsCopyright(words)) return 'copyright'
  if (clock.test(words)) return 'time'
  if (place <= 2 && !sourceCode.test(words)) return 'publisher'
  return languageName.test(words) && place > 2 && !isLabel('factiva', words) ? 'language' : 'record'
}
