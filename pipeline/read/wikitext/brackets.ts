import type {Range} from '../../text/ranges.ts'

/** Where each template and link of a wikitext ends, and those that are never closed. */
export interface WikiBrackets {
  /** Offset of `{{` or `[[` → offset behind its end. */
  readonly ends: ReadonlyMap<number, number>
  /** Offsets of templates without an end. */
  readonly open: readonly number[]
}

const brackets = /\{\{|\}\}|\[\[|\]\]/g
const endOf: Readonly<Partial<Record<string, string>>> = {'{{': '}}', '[[': ']]'}
const template = '{{'
const special = /\{\{|\[\[|\[(?=https?:)|'{5}|'{2,3}|<|__(?=[A-Z]{3,20}__)/g

/** Pairs the brackets of templates and links, innermost first. */
export function bracketsIn(text: string): WikiBrackets {
  const ends = new Map<number, number>()
  const stack: {readonly at: number; readonly opens: string}[] = []
  for (const {0: sign, index} of text.matchAll(brackets)) {
    const top = stack.at(-1)
    if (endOf[sign] !== undefined) stack.push({at: index, opens: sign})
    else if (top !== undefined && endOf[top.opens] === sign) {
      ends.set(top.at, index + sign.length)
      stack.pop()
    }
  }
  return {ends, open: stack.filter(({opens}) => opens === template).map(({at}) => at)}
}

/** A template or link between its brackets: the name, and what stands between its strokes. */
export interface WikiParts {
  readonly name: Range
  readonly values: readonly Range[]
}

/** The parts of the template or link that begins at an offset; strokes in brackets inside it part nothing. */
export function partsAt(text: string, start: number, end: number, {ends}: WikiBrackets): WikiParts {
  const last = end - 2
  const cuts: number[] = []
  for (let at = start + 2; at < last; at += 1) {
    const inner = ends.get(at)
    if (inner !== undefined) at = inner - 1
    else if (text.charAt(at) === '|') cuts.push(at)
  }
  const edges = [start + 1, ...cuts, last]
  const ranges = cuts.concat(last).map((to, i) => ({start: (edges[i] ?? start) + 1, end: to}))
  const [name = {start: start + 2, end: last}, ...values] = ranges
  return {name, values}
}

/** A value of a template by its name, as `|url=…`; else its nth value without a name, from 0. */
export function namedValue(
  text: string,
  values: readonly Range[],
  name: string,
): Range | undefined {
  for (const {start, end} of values) {
    const written = text.slice(start, Math.min(end, start + 60))
    const sign = written.indexOf('=')
    if (sign !== -1 && written.slice(0, sign).trim().toLowerCase() === name) {
      return trimmed(text, {start: start + sign + 1, end})
    }
  }
  return undefined
}

const nameOfValue = /^\s*[\p{L}\p{N}_-]{1,40}\s*=/u

/** The values of a template that have no name. */
export function plainValues(text: string, values: readonly Range[]): readonly Range[] {
  return values
    .filter(({start, end}) => !nameOfValue.test(text.slice(start, Math.min(end, start + 60))))
    .map((range) => trimmed(text, range))
}

/** A range without blanks at its edges. */
export function trimmed(text: string, {start, end}: Range): Range {
  const written = text.slice(start, end)
  const from = start + written.length - written.trimStart().length
  return {start: from, end: Math.max(from, start + written.trimEnd().length)}
}

/** The signs of markup in a stretch. */
export function signsIn(
  page: string,
  start: number,
  end: number,
): readonly {at: number; sign: string}[] {
  return Array.from(page.slice(start, end).matchAll(special), (found) => ({
    at: start + found.index,
    sign: found[0],
  }))
}

/** The length of what a sticky expression matches at an offset; 0 for nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
