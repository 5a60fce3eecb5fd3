import {isObject, type JsonObject} from '../../text/json.ts'

/**
 * A form of a JSON value.
 *
 * @param place
 *   Where the value stands, for a reader: `heads[0].id`.
 * @returns
 *   What is wrong, with the place; `undefined` when the value has the form.
 */
export type BodyForm = (value: unknown, place: string) => string | undefined

/** Any string. */
export const text: BodyForm = (value, place) =>
  typeof value === 'string' ? undefined : expected('text', value, place)

/** A finite number. */
export const number: BodyForm = (value, place) =>
  typeof value === 'number' ? undefined : expected('a number', value, place)

/** `true` or `false`. */
export const truth: BodyForm = (value, place) =>
  typeof value === 'boolean' ? undefined : expected('true or false', value, place)

/** One of some strings. */
export function oneOf(...values: readonly string[]): BodyForm {
  const names = values.map((value) => `\`${value}\``).join(' or ')
  return (value, place) =>
    values.some((each) => each === value) ? undefined : expected(names, value, place)
}

/** A whole number from 0 that is less than `end`. */
export function placeBefore(end: number): BodyForm {
  return (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end
      ? undefined
      : expected(`a place in the list of ${end}, from 0`, value, place)
}

/** A list of two. */
export function pairOf(form: BodyForm): BodyForm {
  return (value, place) =>
    Array.isArray(value) && value.length === 2
      ? firstFault(value, form, place)
      : expected('a list of two', value, place)
}

/** A list of any length. */
export function listOf(form: BodyForm): BodyForm {
  return (value, place) =>
    Array.isArray(value) ? firstFault(value, form, place) : expected('a list', value, place)
}

/** An object. It may have other members as well; `optional` ones may be absent. */
export function objectOf(
  members: Readonly<Record<string, BodyForm>>,
  optional: Readonly<Record<string, BodyForm>> = {},
): BodyForm {
  return (value, place) => {
    if (!isObject(value)) return expected('an object', value, place)
    return (
      faultOfMembers(value, members, place) ??
      faultOfMembers(
        value,
        Object.fromEntries(Object.entries(optional).filter(([name]) => Object.hasOwn(value, name))),
        place,
      )
    )
  }
}

function faultOfMembers(
  value: JsonObject,
  members: Readonly<Record<string, BodyForm>>,
  place: string,
): string | undefined {
  for (const [name, form] of Object.entries(members)) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined
    const fault = form(member, place === '' ? name : `${place}.${name}`)
    if (fault !== undefined) return fault
  }
  return undefined
}

function firstFault(list: readonly unknown[], form: BodyForm, place: string): string | undefined {
  for (const [i, each] of list.entries()) {
    const fault = form(each, `${place}[${i}]`)
    if (fault !== undefined) return fault
  }
  return undefined
}

function expected(what: string, value: unknown, place: string): string {
  const where = place === '' ? 'as the body' : `in \`${place}\``
  return `Expected ${what} ${where}, found ${foundOf(value)}`
}

/** What a value is, for a reader. */
function foundOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  return typeof value === 'string' ? 'text' : 'an object'
}
