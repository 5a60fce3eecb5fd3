import type {ErrorObject, ValidateFunction} from 'ajv'
import {propertyOf, step} from '../text/json.ts'
import {splitsPair} from '../text/ranges.ts'
import type {Problem} from './problem.ts'
import {sentenceFor} from './sentences.ts'

const longestValue = 60
// Keywords whose cause is reported by a keyword inside or around them.
const echoes = new Set(['if', 'oneOf', 'allOf'])
// Not reported for a value of the wrong type.
const ofValue = new Set(['schema/const', 'schema/enum'])
const ofOwn = /^sound/
const insideAnyOf = /\/anyOf\/\d+\//

/** The problems of a value under one schema, by pointer, one for each cause. */
export function problemsOf(check: ValidateFunction, value: unknown): readonly Problem[] {
  if (check(value)) return []
  const found = errorsOf(check).map((error) => problemOf(error, value))
  const slips = new Set(
    found
      .filter(({nearest}) => nearest !== undefined)
      .map(({pointer, nearest}) => `${parentOf(pointer)}${step(nearest ?? '')}`),
  )
  return settle(
    found.filter(({rule, pointer}) => rule !== 'schema/required' || !slips.has(pointer)),
  )
}

/** A problem as one sentence with its place and value. */
export function sentenceOf({pointer, message, value}: Problem): string {
  const place = pointer === '' ? '' : `${pointer}: `
  if (value === undefined) return `${place}${message}`
  return `${place}${message}${message.endsWith('?') ? ' Found' : '; found'} \`${value}\``
}

/** A value as JSON on one line, cut to 60 characters. */
function excerptOf(value: unknown): string {
  // A body of megabytes must not be serialized only to be cut.
  const json = JSON.stringify(typeof value === 'string' ? value.slice(0, longestValue) : value)
  if (json.length <= longestValue) return json
  const cut = splitsPair(json, longestValue - 1) ? longestValue - 2 : longestValue - 1
  return `${json.slice(0, cut)}…`
}

function errorsOf(check: ValidateFunction): readonly ErrorObject[] {
  return (check.errors ?? []).filter(
    ({keyword, schemaPath}) => !(echoes.has(keyword) || insideAnyOf.test(schemaPath)),
  )
}

function problemOf(error: ErrorObject, root: unknown): Problem {
  if (ofOwn.test(error.keyword)) {
    const pointer = `${error.instancePath}${error.params['pointer']}`
    return {
      pointer,
      rule: String(error.params['rule']),
      severity: 'error',
      message: String(error.message),
      ...valueAt(root, pointer),
    }
  }
  const {key, message, nearest} = sentenceFor(error)
  const pointer = key === undefined ? error.instancePath : `${error.instancePath}${step(key)}`
  return {
    pointer,
    rule: `schema/${error.keyword}`,
    severity: 'error',
    message,
    ...valueAt(root, pointer),
    ...(nearest === undefined ? {} : {nearest}),
  }
}

/** The excerpt of a value at a pointer; nothing when there is none. */
export function valueAt(root: unknown, pointer: string): {readonly value?: string} {
  let value = root
  for (const raw of pointer.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    value = Array.isArray(value) ? value[Number(key)] : propertyOf(value, key)
  }
  return value === undefined ? {} : {value: excerptOf(value)}
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'))
}

/** Problems by pointer, one for each cause. */
export function settle(problems: readonly Problem[]): readonly Problem[] {
  const kept = new Map<string, Problem>()
  const mistyped = new Set(
    problems.filter(({rule}) => rule === 'schema/type').map(({pointer}) => pointer),
  )
  for (const problem of problems) {
    if (ofValue.has(problem.rule) && mistyped.has(problem.pointer)) continue
    const cause = `${problem.pointer} ${problem.rule}`
    if (!kept.has(cause)) kept.set(cause, problem)
  }
  return [...kept.values()].sort((a, b) => compare(a.pointer, b.pointer) || compare(a.rule, b.rule))
}

/** By code units, so that the order is the same on every machine; numbers by size. */
function compare(a: string, b: string): number {
  const left = a.split('/')
  const right = b.split('/')
  for (const [i, part] of left.entries()) {
    const other = right[i]
    if (other === undefined) return 1
    if (part === other) continue
    const apart = Number(part) - Number(other)
    return Number.isNaN(apart) ? (part < other ? -1 : 1) : apart
  }
  return left.length - right.length
}
