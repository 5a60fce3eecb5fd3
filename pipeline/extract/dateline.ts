import {agencyPattern} from '../lexicon/agencies.ts'
import {placeOf} from '../lexicon/places.ts'
import {sectionOf} from '../lexicon/sections.ts'
import {look} from '../lexicon/wordings.ts'
import {fold} from '../tree/fold.ts'
import type {Range} from '../tree/ranges.ts'
import type {Span} from '../tree/types.ts'

const longest = 120
const word = String.raw`\p{Lu}(?:[\p{L}\p{M}.']|-(?=\p{L}))*`
const place = `(?<place>${word}(?:[ /](?:(?:de|del|la|le|of|am|an|der|i|y)[ ])?${word}){0,3}(?:, ${word}(?: ${word})?)??)(?: \\[[^[\\]]{2,30}\\])?`
const day = String.raw`(?:,? (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?)(?:,? \d{4})?)?`
const opening = String.raw`[^\p{Ll}\s]`
const agency = String.raw`\((?<agency>${agencyPattern})(?:[/,][^()]{1,30})?\)`
const withAgency = new RegExp(
  String.raw`^${place}${day},? ${agency}\s?(?:[:.]?-{1,2}|:|(?=\s+${opening}))\s*`,
  'u',
)
const withDash = new RegExp(String.raw`^${place}(?<day>${day})\s?\.?-{1,2}\s+(?=${opening})`, 'u')
const withColon = new RegExp(String.raw`^${place}${day}:\s+(?=${opening})`, 'u')
const bracketed = new RegExp(
  String.raw`^[【［[(（](?<place>[\p{Script=Han}\p{Script=Katakana}ー]{2,10}?)(?:[=＝ 　][^】］\])）]{0,14}|(?:${agencyPattern}))?[】］\])）]`,
  'u',
)
const capitals = /\p{Lu}{3}/u
const lowerCase = /\p{Ll}/u
const labels =
  /^(?:ALERT|BREAKING|DEVELOPING|EXCLUSIVE|EXPLAINED|FACTBOX|REVIEW|UPDATED?|VERDICT)$/u

/**
 * The dateline at the head of a lede: the place, and often the day and the agency.
 *
 *     NEW DELHI, March 20 (PTI): The reservoir …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves a title, a speaker and a label before a colon alone: without an agency the place must be
 * listed in `lexicon/places.tsv`, or be in capitals and be followed by a dash and be no section or
 * wording that pages print; and the sentence after the sign must not open in lower case.
 *
 * @param text
 *   The whole capture.
 * @param at
 *   A block of the body.
 * @returns
 *   The span in the capture; its `value` is the place as written.
 */
export function datelineOf(text: string, at: Range): Span | undefined {
  const head = fold(text.slice(at.start, Math.min(at.end, at.start + longest)))
  const found =
    shape(head, withAgency, 'agency', () => true) ??
    shape(head, withDash, 'dash', (name) => isCapitals(name) || known(name)) ??
    shape(head, withColon, 'colon', known) ??
    shape(head, bracketed, 'brackets', known)
  if (found === undefined) return undefined
  const {length, name, rule, reason} = found
  const start = at.start + head.indexOf(name)
  return {
    name: 'dateline',
    at: {start: at.start, end: at.start + length},
    rule: `dateline/${rule}`,
    reason,
    value: text.slice(start, start + name.length),
  }
}

type Shape = 'agency' | 'dash' | 'colon' | 'brackets'

const reasons = {
  agency: 'A place and an agency in brackets at the head of the lede',
  dash: 'A place that is listed or in capitals, and a dash, at the head of the lede',
  colon: 'A listed place and a colon at the head of the lede',
  brackets: 'A listed place in brackets at the head of the lede',
} as const satisfies Record<Shape, string>

function shape(
  head: string,
  pattern: RegExp,
  rule: Shape,
  holds: (name: string) => boolean,
):
  | {readonly length: number; readonly name: string; readonly rule: Shape; readonly reason: string}
  | undefined {
  const match = pattern.exec(head)
  const name = match?.groups?.['place']
  if (match === null || name === undefined || !holds(name)) return undefined
  return {length: match[0].trimEnd().length, name, rule, reason: reasons[rule]}
}

function known(name: string): boolean {
  return placeOf(name) !== undefined || placeOf(name.split(', ')[0] ?? '') !== undefined
}

function isCapitals(name: string): boolean {
  const first = name.split(', ')[0] ?? ''
  return capitals.test(first) && !lowerCase.test(first) && !isLabel(first)
}

/** `OPINION`, `LIVE`: what a page prints before a dash that is no place. */
function isLabel(name: string): boolean {
  const said = look(name.toLowerCase())
  const worded = said.whole.size > 0 || [...said.opens.values()].includes(name.length)
  return worded || labels.test(name) || sectionOf(name) !== undefined
}
