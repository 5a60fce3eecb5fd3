import type {Reading} from '../tree/generated/audit.ts'

/** One step by which a value follows from a text. */
export type Step = Reading['how'][number]

type StepFold = 'references' | 'spaces' | 'case' | 'signs'
type TextRelation = 'address' | 'language' | 'unit' | 'flag' | 'date'
type StepRelation = TextRelation | 'words'
/** A way of which the folds are known, so that texts folded alike are kept together. */
interface FoldedWay {
  readonly relation: StepRelation | undefined
  readonly fold: (text: string) => string
  readonly isPart: boolean
}

const space = /\s+/gu
const sign = /[^\p{L}\p{M}\p{N}]+/gu
const word = /[\p{L}\p{M}\p{N}]+/gu
const digits = /\d+/g
const noDigit = /\D+/g
const nameOfMonth = /\p{L}{3}|[月월]/u
const moment = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d):(\d\d))?/
const epoch = /^\d{9,13}$/
/** Places among the parts of a time: year, month, day, hour, minute, second. */
const [placeOfMonth, placeOfHour, placeOfMinute] = [1, 3, 4]
const lastCharacter = 0x10ffff
const tag = /^([A-Za-z]{2,3})(?:[-_]|$)/
/** Digits of Arabic, Persian and Devanagari; each ten begin with a zero. */
const foreignDigit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g
const zeros: readonly number[] = [0x0966, 0x06f0, 0x0660]

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

const folds: Readonly<Record<StepFold, (text: string) => string>> = {
  references: (text) => decoded(decoded(text)),
  spaces: (text) => text.replace(space, ''),
  case: (text) => text.toLowerCase(),
  signs: (text) => text.normalize('NFKC').replace(sign, ''),
}

const relations: Readonly<
  Record<TextRelation, (value: string, text: string, base: string | undefined) => boolean>
> = {
  address: (value, text, base) => addressOf(text, base) === value,
  language: (value, text) => tag.exec(text)?.[1]?.toLowerCase() === value,
  unit: (value, text) => value === `${text} px`,
  flag: (value, text) => ['true', 'false'].includes(value) && text.toLowerCase().endsWith(value),
  date: isSameTime,
}

/** How a value may follow from a text, from the closest to the loosest. */
export const ways: readonly (readonly Step[])[] = [
  [],
  ['part'],
  ['spaces'],
  ['spaces', 'part'],
  ['signs'],
  ['signs', 'part'],
  ['case', 'signs'],
  ['case', 'signs', 'part'],
  ['references', 'spaces'],
  ['references', 'spaces', 'part'],
  ['references', 'case', 'signs', 'part'],
  ['address'],
  ['language'],
  ['unit'],
  ['flag'],
  ['date'],
  ['words'],
]

/** Whether a value follows from a text in given steps, which are one of `ways`. */
export type Following = (value: string, text: string, how: readonly Step[]) => boolean

/**
 * Whether values follow from texts. Texts that were folded for one value are kept for the next.
 *
 *     "Ann Miller"   "By Ann Miller, Oslo"   part
 *     "2023-03-20"   "March 20, 2023"        date
 *
 * @param base
 *   The address that relative ones are resolved against.
 */
export function followingWith(base: string | undefined): Following {
  const foldedWays = new Map<readonly Step[], FoldedWay>()
  const folded = new Map<string, (text: string) => string>()
  const wordsOf = keeping((text) => new Set(text.normalize('NFKC').match(word)))
  return (value, text, how) => {
    const way = foldedWays.get(how) ?? foldedWayOf(how, folded)
    foldedWays.set(how, way)
    if (way.relation === 'words') return areWithin(wordsOf(value), wordsOf(text))
    if (way.relation !== undefined) return relations[way.relation](value, text, base)
    const own = way.fold(value)
    return own !== '' && (way.isPart ? way.fold(text).includes(own) : way.fold(text) === own)
  }
}

function foldedWayOf(
  how: readonly Step[],
  known: Map<string, (text: string) => string>,
): FoldedWay {
  const steps = how.filter(isFold)
  const name = steps.join(' ')
  const fold =
    known.get(name) ?? keeping((text) => steps.reduce((made, step) => folds[step](made), text))
  known.set(name, fold)
  return {relation: how.find(isRelation), fold, isPart: how.includes('part')}
}

/** A pure function of a text that keeps every answer. */
function keeping<Answer extends NonNullable<unknown>>(
  answerTo: (text: string) => Answer,
): (text: string) => Answer {
  const kept = new Map<string, Answer>()
  return (text) => {
    const answer = kept.get(text) ?? answerTo(text)
    kept.set(text, answer)
    return answer
  }
}

function areWithin(own: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  return own.size > 0 && [...own].every((each) => known.has(each))
}

/** An address in its serialised form, without its fragment; `undefined` when it is none. */
export function addressOf(text: string, base: string | undefined): string | undefined {
  try {
    return new URL(text, base).href
  } catch {
    return undefined
  }
}

/** References of characters decoded: those by number, and the few that every markup has. */
function decoded(text: string): string {
  return text.replace(reference, (whole, tens?: string, hex?: string, name = '') => {
    if (name !== '') return named[name] ?? whole
    const code = tens === undefined ? Number.parseInt(hex ?? '', 16) : Number(tens)
    return code <= lastCharacter ? String.fromCodePoint(code) : ''
  })
}

function isRelation(step: Step): step is StepRelation {
  return step === 'words' || Object.hasOwn(relations, step)
}

function isFold(step: Step): step is StepFold {
  return Object.hasOwn(folds, step)
}

/** Whether a text names the same day or time by its numbers; a month may have a name, a clock twelve hours. */
function isSameTime(value: string, text: string): boolean {
  const parts = moment.exec(value)
  if (parts === null || parts[0] === '') return false
  const written = text.normalize('NFKC').replace(foreignDigit, asciiDigit)
  if (isSameInstant(value, written)) return true
  const day = parts.slice(1, 4).join('')
  if (day !== '' && written.replace(noDigit, '').startsWith(day)) return true
  const numbers = new Set(Array.from(written.match(digits) ?? [], Number))
  const own: readonly (string | undefined)[] = parts.slice(1)
  return own.every((part, i) => part === undefined || isWritten(Number(part), i, numbers, written))
}

/** Whether a part of a time, from the year to the second, is written in one of its forms. */
function isWritten(
  part: number,
  place: number,
  numbers: ReadonlySet<number>,
  written: string,
): boolean {
  if (place >= placeOfMinute && part === 0) return true
  if (place === placeOfMonth && nameOfMonth.test(written)) return true
  const other = place === 0 ? part % 100 : part % 12 === 0 ? 12 : part % 12
  return numbers.has(part) || ((place === 0 || place === placeOfHour) && numbers.has(other))
}

function isSameInstant(value: string, written: string): boolean {
  const own = Date.parse(value)
  if (!epoch.test(written)) return own === Date.parse(written)
  return own === Number(written) || own === 1000 * Number(written)
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  return String(code - (zeros.find((zero) => zero <= code) ?? code))
}
