import type {Answer, Hit} from '../search/answer.ts'
import type {Excerpt} from '../search/excerpts.ts'
import {dayOf, facetNames} from '../search/facets.ts'
import {siteOf} from '../text/addresses.ts'
import type {Range} from '../text/ranges.ts'
import type {Paint} from './shared/colours.ts'
import {counted, grouped, printable} from './shared/printable.ts'

/** Code units of an excerpt on each side of its first word. */
const before = 80
const after = 220
/** What stands around a word that was found, where there are no colours. */
const mark = '**'
const spaces = /\s+/g

/**
 * An answer for a person to read.
 *
 * @param colours
 *   Whether words that were found are coloured; without colours they stand between marks.
 */
export function textOfAnswer(answer: Answer, paint: Paint, colours: boolean): string {
  const found = (text: string): string =>
    colours ? paint('yellow', printable(text)) : `${mark}${printable(text)}${mark}`
  const hits = answer.hits.map((hit, i) => textOfHit(hit, i + 1, paint, found))
  return [headOf(answer), ...hits, ...facetLinesOf(answer, paint)].join('\n')
}

function headOf({total, ranked}: Answer): string {
  const part =
    ranked < total ? `; of these, the ${grouped(ranked)} that were added last are ranked` : ''
  return `${counted(total, 'article')}${part}\n`
}

function textOfHit(
  {document, excerpts, copies}: Hit,
  number: number,
  paint: Paint,
  found: (text: string) => string,
): string {
  const {title, authors, publisher, source, lang, key} = document
  const facts = [
    dayOf(document),
    publisher ?? source ?? siteOf(document.url),
    authors.join(', ') || undefined,
    lang,
    // A story that relations found has independent reports as well as copies.
    copies > 1
      ? `${copies} ${document.group === undefined ? 'copies' : 'articles of one story'}`
      : undefined,
  ].filter((fact) => fact !== undefined)
  const headline = excerpts.find(({field}) => field === 'headline')
  const shown = headline === undefined ? printable(title) : marked(headline, found)
  const others = excerpts.filter(({field}) => field !== 'headline')
  const lines = [
    `${number}. ${paint('strong', shown)}`,
    `   ${paint('faint', facts.map(printable).join(' · '))}`,
    `   ${paint('cyan', printable(document.url ?? key))}`,
    ...others.map((excerpt) => `   ${paint('faint', labelOf(excerpt))} ${marked(excerpt, found)}`),
  ]
  return `${lines.join('\n')}\n`
}

function labelOf({field, number}: Excerpt): string {
  return field === 'body' ? `¶${number}` : number === undefined ? field : `${field} ${number}`
}

/** The text around the first words that were found, with all of them marked. */
function marked({text, ranges}: Excerpt, found: (text: string) => string): string {
  const [first] = ranges
  const start =
    first === undefined || first.start <= before ? 0 : wordStart(text, first.start - before)
  const end = Math.min(text.length, (first?.start ?? 0) + after)
  const stop = end === text.length ? end : Math.max(wordEnd(text, end), first?.end ?? 0)
  const shown = ranges.filter((range) => range.start >= start && range.end <= stop)
  const parts = shown.map((range, i) => {
    const from = i === 0 ? start : (shown[i - 1]?.end ?? start)
    return plain(text, {start: from, end: range.start}) + found(text.slice(range.start, range.end))
  })
  const rest = plain(text, {start: shown.at(-1)?.end ?? start, end: stop})
  return `${start > 0 ? '… ' : ''}${parts.join('')}${rest}${stop < text.length ? ' …' : ''}`
}

function plain(text: string, {start, end}: Range): string {
  return printable(text.slice(start, end).replace(spaces, ' '))
}

/** The first start of a word from an offset on. */
function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 || space > from + before ? safe(text, from) : space + 1
}

/** The last end of a word before an offset. */
function wordEnd(text: string, until: number): number {
  const space = text.lastIndexOf(' ', until)
  return space < until - before ? safe(text, until) : space
}

/** An offset that splits no character. */
function safe(text: string, at: number): number {
  return text.codePointAt(at - 1) === text.charCodeAt(at - 1) ? at : at + 1
}

function facetLinesOf(
  {facets, counted: number = 0, total}: Answer,
  paint: Paint,
): readonly string[] {
  if (facets === undefined) return []
  const lines = facetNames
    .filter((name) => facets[name].length > 0)
    .map((name) => {
      const values = facets[name].map(({value, count}) => `${printable(value)} ${grouped(count)}`)
      return `${paint('strong', name.padEnd(8))} ${values.join(', ')}`
    })
  const part = number < total ? [`Counted over the ${grouped(number)} that were added last`] : []
  return [`${[...lines, ...part].join('\n')}\n`]
}
