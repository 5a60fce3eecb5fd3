import {capitalised, oneOf, wordIn} from '../language/words.ts'
import {fold} from '../text/fold.ts'
import type {Range} from '../text/ranges.ts'
import type {Paragraph} from './reading.ts'
import {sentencesIn} from './sentences.ts'

/** A name of an outlet in a text. */
export interface Naming {
  readonly name: string
  /** In the capture. */
  readonly at: Range
  /** The sentence that holds it, in the capture. */
  readonly sentence: Range
}

const saying = new RegExp(wordIn('said', 'attribution'), 'iu')
const paper = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}.'-]{0,30}\s){1,3}${capitalised('newspaper')}(?![\p{L}\p{N}])`,
  'gu',
)
const unnamed = new RegExp(`${wordIn('agencies')}|${oneOf('agency-input')}`, 'iu')
const letterOrFigure = /[\p{L}\p{N}]/u
/** A name of fewer characters may be any word. */
const shortestName = 2

/** Where sentences that report what someone said name one of some outlets. */
export function namingsOf(
  names: readonly string[],
  paragraphs: readonly Paragraph[],
): readonly Naming[] {
  return paragraphs.flatMap((paragraph) => {
    const view = fold(paragraph.text)
    // Most paragraphs name none, which is quickly seen.
    if (nameIn(names, view) === undefined) return []
    return sentencesOf(paragraph, view).flatMap(({text, at}) => {
      const found = nameIn(names, text)
      if (found === undefined || !saying.test(text)) return []
      const start = at.start + found.start
      return [{name: found.name, at: {start, end: start + found.name.length}, sentence: at}]
    })
  })
}

/** Where such sentences name a newspaper or a broadcaster by the form of its name. */
export function papersIn(paragraphs: readonly Paragraph[]): readonly Naming[] {
  return paragraphs.flatMap((paragraph) => {
    const view = fold(paragraph.text)
    if (view.search(paper) < 0) return []
    return sentencesOf(paragraph, view).flatMap(({text, at}) => {
      const found = Array.from(text.matchAll(paper), ({0: name, index}) => {
        const start = at.start + index
        return {name, at: {start, end: start + name.length}, sentence: at}
      })
      return found.length > 0 && saying.test(text) ? found : []
    })
  })
}

/** A line that names one of some outlets, with the name; the first of them. */
export function lineNaming(
  names: readonly string[],
  lines: readonly Paragraph[],
): Naming | undefined {
  for (const {text, at} of lines) {
    const found = nameIn(names, fold(text))
    if (found === undefined) continue
    const start = at.start + found.start
    return {name: found.name, at: {start, end: start + found.name.length}, sentence: at}
  }
  return undefined
}

/** A line that credits agencies without their names. */
export function lineOfAgencies(lines: readonly Paragraph[]): Paragraph | undefined {
  return lines.find(({text}) => unnamed.test(fold(text)))
}

function sentencesOf({at}: Paragraph, view: string): readonly Paragraph[] {
  return sentencesIn(view).map(({start, end}) => ({
    text: view.slice(start, end),
    at: {start: at.start + start, end: at.start + end},
  }))
}

function nameIn(
  names: readonly string[],
  text: string,
): {readonly name: string; readonly start: number} | undefined {
  for (const name of names.map(fold)) {
    if (name.length < shortestName) continue
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const [before, after] = [text.charAt(start - 1), text.charAt(start + name.length)]
      if (!letterOrFigure.test(before) && !letterOrFigure.test(after)) return {name, start}
    }
  }
  return undefined
}
