import {holdsMarkup, markupIn} from './markup.ts'
import {type Substitution, substituted} from './substitutions.ts'
import {unseenIn} from './unseen.ts'

/** Runs of blanks, and the blanks that make a space of their run: tabs, fillers, line breaks. */
const inLine = {run: /[ \u00a0\t\u3164\uffa0\n\r\v\f\u0085\u2028\u2029]+/g, odd: /[^ \u00a0]/}
const inText = {run: /[ \u00a0\t\u3164\uffa0]+/g, odd: /[^ \u00a0]/}
const breaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
/** Characters of which most texts consist, and which no text has to be without save for markup. */
const plain = /^[\n -~\u00a0-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e]*$/

/** The lines that a text may have: one, many, or any, with its white space as it is. */
export type Lines = 'one' | 'many' | 'any'

/**
 * A text as it may be published in one line: without markup, control characters and invisible
 * characters, without white space at its ends, and with one space where a line break or a tab stood.
 *
 *     The\t<br> tag\u202e\n   becomes   The ‹br› tag
 *
 * The result never has a flaw (`flawOf`), and a text without a flaw is left alone. It may be empty.
 */
export function inertLine(value: string): string {
  return inert(value, 'one')
}

/** A text as `inertLine` makes it, but with its line breaks, each as a line feed. */
export function inertText(value: string): string {
  return inert(value, 'many')
}

/**
 * The rounds of substitutions that make a text inert, but for white space at its ends. Offsets of a round
 * are offsets in the text after the round before it, because a sign may meet a letter only when what
 * stood between them is gone.
 */
export function inertRounds(text: string, lines: Lines): readonly (readonly Substitution[])[] {
  if (isPlain(text, lines)) return []
  const rounds: (readonly Substitution[])[] = []
  let now = text
  for (const find of [unseenIn, blanksFor[lines], markupIn]) {
    const found = find(now)
    if (found.length === 0) continue
    rounds.push(found)
    now = substituted(now, found)
  }
  return rounds
}

/**
 * The first thing for which a text may not be published.
 *
 * @returns
 *   Its range and kind; `undefined` when the text is inert.
 */
export function firstFlawOf(text: string, lines: Lines): Substitution | undefined {
  if (isPlain(text, lines)) return undefined
  return unseenIn(text)[0] ?? markupIn(text)[0] ?? blanksFor[lines](text)[0]
}

function inert(value: string, lines: Lines): string {
  const rounds = inertRounds(value, lines)
  return rounds.reduce(substituted, value).trim()
}

function isPlain(text: string, lines: Lines): boolean {
  if (!plain.test(text) || (lines === 'one' && text.includes('\n'))) return false
  return !holdsMarkup(text)
}

const blanksFor: Readonly<Record<Lines, (text: string) => readonly Substitution[]>> = {
  one: (text) => blanksIn(text, inLine),
  many: (text) => {
    const others = Array.from(text.matchAll(breaks), ({0: was, index}) => blank(index, was, '\n'))
    return [...blanksIn(text, inText), ...others].sort((a, b) => a.at.start - b.at.start)
  },
  any: () => [],
}

function blanksIn(text: string, {run, odd}: typeof inLine): readonly Substitution[] {
  return Array.from(text.matchAll(run)).flatMap(({0: was, index}) =>
    odd.test(was) ? [blank(index, was, ' ')] : [],
  )
}

function blank(start: number, was: string, now: string): Substitution {
  return {at: {start, end: start + was.length}, now, kind: 'blank'}
}
