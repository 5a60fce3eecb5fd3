import {flawOf} from '../plain-text.ts'
import {addressFindings, isWords} from './addresses.ts'
import {dateFlawOf, hasTime, isClock, isDuration} from './dates.ts'
import {either, error, type MarkupFinding, warning} from './finding.ts'
import {classesAbove, isA, termOf} from './vocabulary.ts'

/** A value of JSON that is neither a list nor an object, nor null. */
export type Literal = string | number | boolean

/** What one type of values makes of a literal: what is wrong, if anything; `undefined` when it is not for it to judge. */
type Judge = (value: Literal, range: readonly string[]) => readonly MarkupFinding[] | undefined

const number = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/
const integer = /^[+-]?\d+$/
const truth = /^(?:true|false)$/i
const webAddress = /^https?:\/\//i
const language = /^(?:[a-z]{2,3}(?:-[a-z\d]{1,8})*|x(?:-[a-z\d]{1,8})+)$/i
/** Texts that are shown as they stand, in which markup and invisible characters are faults. */
const shown = new Set(['headline', 'alternativeHeadline', 'name', 'articleBody', 'caption'])
const dates = ['Date', 'DateTime']
const numbers = ['Number', 'Integer', 'Float']

/** A judge, and whether it is for a type. */
interface Bench {
  readonly isFor: (type: string) => boolean
  readonly judge: Judge
}

const benches: readonly Bench[] = [
  {isFor: (type): boolean => dates.includes(type), judge: judgeDate},
  {isFor: (type): boolean => type === 'Time', judge: judgeTime},
  {isFor: (type): boolean => numbers.includes(type), judge: judgeNumber},
  {isFor: (type): boolean => type === 'Boolean', judge: judgeTruth},
  {isFor: (type): boolean => type === 'Duration', judge: judgeDuration},
  {isFor: (type): boolean => isA(type, 'Quantity'), judge: judgeQuantity},
  {isFor: (type): boolean => type === 'URL', judge: judgeAddress},
  {isFor: (type): boolean => isA(type, 'Enumeration'), judge: judgeMember},
]

/**
 * What is wrong with a literal as the value of a property; the fewest findings that one type of its range has.
 *
 * Leaves alone what the range calls text, and names of terms of schema.org below a class of the range.
 */
export function literalFindings(
  property: string,
  value: Literal,
  range: readonly string[],
): readonly MarkupFinding[] {
  if (value === '') return [warning('empty', 'Empty text; write a value or leave it out')]
  if (typeof value === 'string' && isText(range)) return textFindings(property, value)
  if (typeof value === 'string' && standsForTerm(value, range)) return []
  const verdicts = benches.flatMap(({isFor, judge}) => {
    const verdict = range.some(isFor) ? judge(value, range) : undefined
    return verdict === undefined ? [] : [verdict]
  })
  if (isText(range)) verdicts.push(inPlaceOfText(value))
  const [best] = verdicts.sort((a, b) => weightOf(a) - weightOf(b))
  return best ?? inPlaceOfNode(value, range)
}

function isText(range: readonly string[]): boolean {
  return range.some((type) => type !== 'URL' && isA(type, 'Text'))
}

function weightOf(findings: readonly MarkupFinding[]): number {
  return findings.reduce((sum, {severity}) => sum + (severity === 'error' ? 10 : 1), 0)
}

/**
 * Whether a text names a class or a member below one of the range: `https://schema.org/InStock`. A name alone can
 * be that of a member.
 */
function standsForTerm(written: string, range: readonly string[]): boolean {
  const value = written.trim()
  const term = termOf(value)
  const isAddress = webAddress.test(value)
  if (term === undefined || term.kind === 'property') return false
  if (!isAddress && (term.kind !== 'member' || range.includes('Boolean'))) return false
  const above = classesAbove(term.name)
  return range.some((type) => above.has(type))
}

function textFindings(property: string, value: string): readonly MarkupFinding[] {
  if (property === 'inLanguage' && !language.test(value)) {
    return [warning('language', 'Expected a language tag such as `en` or `pt-BR` (BCP 47)')]
  }
  const flaw = shown.has(property) ? flawOf(value.trim()) : undefined
  return flaw === undefined ? [] : [warning('plain-text', `Holds ${flaw}; write plain text`)]
}

function judgeDate(value: Literal, range: readonly string[]): readonly MarkupFinding[] {
  const expected =
    'Expected a date of ISO 8601, such as `2024-05-02` or `2024-05-02T09:30:00+02:00`'
  if (typeof value !== 'string') {
    return [
      isYear(value)
        ? warning('date', 'A year as a number; write it as text')
        : error('date', expected),
    ]
  }
  const text = value.trim()
  const flaw = dateFlawOf(text)
  if (flaw?.kind === 'form') return [error('date', expected)]
  if (flaw?.kind === 'day') return [error('date', 'No calendar has this day; correct it')]
  if (flaw?.kind === 'blank') {
    return [warning('date', 'A blank between day and time; ISO 8601 has a `T` there')]
  }
  if (flaw?.kind === 'offset') {
    return [
      warning('offset', 'A time without its offset from UTC; add it, such as `+02:00` or `Z`'),
    ]
  }
  if (hasTime(text) && !range.includes('DateTime')) {
    return [warning('date-only', 'A time where schema.org has a day only; leave the time out')]
  }
  return []
}

function isYear(value: Literal): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999
}

function judgeTime(value: Literal): readonly MarkupFinding[] {
  const isTime = typeof value === 'string' && isClock(value.trim())
  return isTime ? [] : [error('time', 'Expected a time of day, such as `09:30:00`')]
}

function judgeNumber(value: Literal, range: readonly string[]): readonly MarkupFinding[] {
  const isWhole = !range.some((type) => type === 'Number' || type === 'Float')
  const expected = `Expected ${isWhole ? 'a whole number' : 'a number'}`
  if (typeof value === 'number') {
    return isWhole && !Number.isInteger(value) ? [error('number', expected)] : []
  }
  const isNumber = typeof value === 'string' && (isWhole ? integer : number).test(value.trim())
  return isNumber
    ? [warning('number-as-text', 'A number as text; write it without quotation marks')]
    : [error('number', expected)]
}

function judgeTruth(value: Literal): readonly MarkupFinding[] {
  if (typeof value === 'boolean') return []
  return typeof value === 'string' && truth.test(value.trim())
    ? [warning('boolean-as-text', 'Text for true or false; write it without quotation marks')]
    : [error('boolean', 'Expected `true` or `false`')]
}

function judgeDuration(value: Literal): readonly MarkupFinding[] {
  const isRight = typeof value === 'string' && isDuration(value.trim())
  return isRight ? [] : [error('duration', 'Expected a duration of ISO 8601, such as `PT1M30S`')]
}

/** Lengths, masses and energies are texts such as `7 ft`; numbers alone are common. */
function judgeQuantity(
  value: Literal,
  range: readonly string[],
): readonly MarkupFinding[] | undefined {
  const isOnlyDuration = range
    .filter((type) => isA(type, 'Quantity'))
    .every((type) => type === 'Duration')
  return isOnlyDuration || typeof value === 'boolean' ? undefined : []
}

function judgeAddress(
  value: Literal,
  range: readonly string[],
): readonly MarkupFinding[] | undefined {
  // Words may stand for a thing, as in `inPlaceOfNode`.
  if (typeof value === 'string' && range.length > 1 && isWords(value)) return undefined
  if (typeof value === 'string') return addressFindings(value)
  return [error('address', `Expected ${either(range)}, found \`${value}\``)]
}

function judgeMember(
  value: Literal,
  range: readonly string[],
): readonly MarkupFinding[] | undefined {
  if (typeof value !== 'string') return undefined
  if (webAddress.test(value)) return []
  return [warning('member', `Expected a member of ${either(range)}`)]
}

function inPlaceOfText(value: Literal): readonly MarkupFinding[] {
  return typeof value === 'boolean'
    ? [error('text', `Expected text, found \`${value}\``)]
    : [warning('text', 'A number where text is expected; put it in quotation marks')]
}

/** Schema.org lets a text stand for any thing, but few consumers read it. */
function inPlaceOfNode(value: Literal, range: readonly string[]): readonly MarkupFinding[] {
  if (range.length === 0) return []
  const expected = `Expected ${either(range)}`
  // The address of a thing refers to it.
  if (typeof value === 'string' && webAddress.test(value.trim())) return []
  if (typeof value === 'string') {
    return [warning('text-for-thing', `${expected}, found text; write an object with \`@type\``)]
  }
  const isValue = range.some((type) => isA(type, 'StructuredValue') || type === 'Thing')
  const finding = isValue && typeof value === 'number' ? warning : error
  return [finding('thing', `${expected}, found \`${value}\``)]
}
