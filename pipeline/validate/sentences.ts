import type {ErrorObject} from 'ajv'
import {isObject, propertyOf} from '../text/json.ts'
import {flaws} from './formats.ts'
import {nearestOf} from './nearest.ts'

/** The message for a failed keyword of a schema. */
export interface Sentence {
  readonly message: string
  /** The property that it is about, when the keyword belongs to the object around it. */
  readonly key?: string
  readonly nearest?: string
}

const kinds: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'an object',
}

const sentences: Readonly<Record<string, (error: ErrorObject) => Sentence>> = {
  additionalProperties: ({params, parentSchema}) => {
    const key = String(params['additionalProperty'])
    const nearest = nearestOf(key, Object.keys(parentSchema?.['properties'] ?? {}))
    const remedy = nearest === undefined ? '; remove it' : `; did you mean \`${nearest}\`?`
    return {key, message: `Unknown property \`${key}\`${remedy}`, ...(nearest ? {nearest} : {})}
  },
  required: ({params}) => {
    const key = String(params['missingProperty'])
    return {key, message: `Missing \`${key}\`; add it`}
  },
  dependentRequired: ({params}) => {
    const key = String(params['missingProperty'])
    return {key, message: `Missing \`${key}\` beside \`${params['property']}\`; add it`}
  },
  type: ({params, data, instancePath}) =>
    data === null && instancePath !== ''
      ? {message: 'Found null; leave it out'}
      : {message: `Expected ${kinds[String(params['type'])]}, found ${kindOf(data)}`},
  const: ({params, data}) => oneOf([params['allowedValue']], data),
  enum: ({params, data}) => oneOf(params['allowedValues'], data),
  discriminator: ({params, data, parentSchema}) => {
    const key = String(params['tag'])
    const lacks = propertyOf(data, key) === undefined
    const expected = `Expected ${descriptionOf(parentSchema)}`
    return {key, message: lacks ? `${expected}; add \`${key}\`` : `${expected}; change \`${key}\``}
  },
  format: ({params, data, parentSchema}) => {
    const flaw = typeof data === 'string' ? flaws[String(params['format'])]?.(data) : undefined
    return {
      message:
        flaw === undefined
          ? `Expected ${descriptionOf(parentSchema)}`
          : `Holds ${flaw}; write plain text`,
    }
  },
  pattern: ({parentSchema}) => ({message: `Expected ${descriptionOf(parentSchema)}`}),
  anyOf: ({parentSchema}) => ({message: `Expected ${descriptionOf(parentSchema)}`}),
  maxLength: ({parentSchema}) => ({message: `Expected ${descriptionOf(parentSchema)}`}),
  minLength: () => ({message: 'Empty text; write a value or leave the property out'}),
  minItems: ({params}) => ({
    message:
      params['limit'] === 1
        ? 'Empty list; leave the property out'
        : `Fewer than ${params['limit']} entries; add what is missing`,
  }),
  maxItems: ({params}) => ({message: `More than ${params['limit']} entries; remove the rest`}),
  minimum: ({params}) => ({message: `Expected ${params['limit']} or more`}),
  uniqueItems: ({params}) => ({
    message: `Entries ${params['j']} and ${params['i']} are the same; keep one`,
  }),
}

/** The sentence for one error of ajv. */
export function sentenceFor(error: ErrorObject): Sentence {
  return sentences[error.keyword]?.(error) ?? {message: error.message ?? error.keyword}
}

function oneOf(allowed: readonly unknown[], found: unknown): Sentence {
  const shown = allowed.map(
    (value) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``,
  )
  const last = shown.at(-1) ?? 'nothing'
  const list = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} or ${last}` : last
  const nearest = typeof found === 'string' ? nearestOf(found, allowed.map(String)) : undefined
  return {message: `Expected ${list}`, ...(nearest === undefined ? {} : {nearest})}
}

function descriptionOf(schema: unknown): string {
  return String(propertyOf(schema, 'description') ?? 'another value')
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'an object'
  return value === null ? 'null' : (kinds[typeof value] ?? typeof value)
}
