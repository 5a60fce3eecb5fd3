import {stepNames} from './normalize/options.ts'
import {charsetOf} from './read/bytes/charsets.ts'
import {isWebAddress} from './text/addresses.ts'
import {isObject} from './text/json.ts'
import {quoted} from './tree/messages.ts'
import {problemsOf} from './validate/problems.ts'
import {checkOf} from './validate/schemas.ts'

/** What the value of an option looks like. */
export type ValueForm =
  | {
      readonly type:
        | 'address'
        | 'charset'
        | 'media-type'
        | 'switch'
        | 'normalize'
        | 'text-model'
        | 'headline-model'
        | 'page-model'
        | 'rules'
        | 'templates'
    }
  /** One word of a list. */
  | {readonly type: 'choice'; readonly values: readonly string[]}
  /** An object of switches: `parts` lists on the command line what is on, `exceptions` what is off. */
  | {readonly type: 'parts' | 'exceptions'; readonly values: readonly string[]}

/** `text/html; charset=utf-8` (RFC 9110, 8.3.1). */
const mediaType = /^\s{0,9}[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}\s{0,9}(?:;|$)/
const forestLists = ['features', 'families', 'roots', 'feature', 'border', 'right', 'leaf', 'parts']

/** The members of `normalize`, and what each may be. */
const normalizing: Readonly<Record<string, (value: unknown) => boolean>> = {
  skip: (value) =>
    Array.isArray(value) && value.every((name) => stepNames.some((each) => each === name)),
  breaks: isSwitch,
  ligatures: isSwitch,
  widths: isSwitch,
  quotes: (value) => isOneOf(value, ['keep', 'straight', 'curly']),
  dashes: (value) => isOneOf(value, ['keep', 'plain', 'long']),
  ellipses: (value) => isOneOf(value, ['keep', 'dots', 'sign']),
}

/** What is expected of a form, when a value is not that. */
type Check = (value: unknown, listed: readonly string[]) => string | undefined

const checks: Readonly<Record<ValueForm['type'], Check>> = {
  address: unless(
    'an absolute http or https address',
    (value) => isText(value) && isWebAddress(value),
  ),
  charset: unless(
    'a label of the Encoding Standard, such as `utf-8` or `windows-1252`,',
    (value) => isText(value) && charsetOf(value) !== undefined,
  ),
  'media-type': unless(
    'a media type, such as `text/html` or `text/plain`,',
    (value) => isText(value) && mediaType.test(value),
  ),
  switch: unless('true or false', isSwitch),
  normalize: (value) => {
    if (!isObject(value)) return 'an object'
    const wrong = Object.entries(value).find(
      ([name, each]) => each !== undefined && normalizing[name]?.(each) !== true,
    )
    if (wrong === undefined) return undefined
    return Object.hasOwn(normalizing, wrong[0])
      ? `another value of \`${wrong[0]}\` (steps to skip are ${stepNames.join(', ')})`
      : `an object with some of ${Object.keys(normalizing).join(', ')}`
  },
  'text-model': unless(
    'a model of texts, as `shippedForText` makes it,',
    (value) => isObject(value) && isForest(value['forest']) && isLexicon(value['lexicon']),
  ),
  'headline-model': unless('a model of headlines, as `shippedForHeadlines` makes it,', isForest),
  'page-model': unless(
    'a model of pages, as `shippedForPages` makes it,',
    (value) =>
      isObject(value) &&
      typeof value['weightOf'] === 'function' &&
      isForest(value['forest']) &&
      isLexicon(value['lexicon']) &&
      isLexicon(value['classes']),
  ),
  templates: unless(
    'an object of lists of numbers, as `templatesOf` makes it,',
    (value) =>
      isObject(value) &&
      Object.values(value).every(
        (keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'number'),
      ),
  ),
  rules: (value) => {
    if (!Array.isArray(value)) return 'a list of rules'
    // A file without rules is a mistake; a program may have none to add.
    if (value.length === 0) return undefined
    const unweighted = value.findIndex((rule) => isObject(rule) && isEndless(rule['weight']))
    if (unweighted !== -1) return `a finite number in \`/${unweighted}/weight\``
    const [problem] = problemsOf(checkOf('rules'), value)
    return problem && `rules without a fault (\`${problem.pointer}\`: ${problem.message})`
  },
  choice: (value, listed) =>
    listed.some((each) => each === value) ? undefined : `one of ${listed.join(', ')}`,
  parts: switchesOf,
  exceptions: switchesOf,
}

/** What a value should have been; `undefined` when it is that. */
export function faultOf(value: unknown, form: ValueForm): string | undefined {
  return checks[form.type](value, 'values' in form ? form.values : [])
}

/** A value as an error quotes it: as JSON where it can be, cut to 60 code units. */
export function shown(value: unknown): string {
  return quoted(typeof value === 'object' ? jsonOf(value) : String(value))
}

function unless(expected: string, isRight: (value: unknown) => boolean): Check {
  return (value) => (isRight(value) ? undefined : expected)
}

function switchesOf(value: unknown, names: readonly string[]): string | undefined {
  const isRight =
    isObject(value) &&
    Object.entries(value).every(
      ([name, on]) => names.includes(name) && (on === undefined || isSwitch(on)),
    )
  return isRight ? undefined : `an object of switches named ${names.join(', ')}`
}

function isLexicon(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value['base']) && ArrayBuffer.isView(value['table'])
}

function isForest(value: unknown): boolean {
  return (
    isObject(value) &&
    forestLists.every((name) => Array.isArray(value[name]) || ArrayBuffer.isView(value[name])) &&
    Number.isFinite(value['bias']) &&
    Number.isFinite(value['depth'])
  )
}

function isEndless(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isSwitch(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isOneOf(value: unknown, listed: readonly string[]): boolean {
  return listed.some((each) => each === value)
}

function jsonOf(value: object | null): string {
  try {
    return JSON.stringify(value)
  } catch {
    return Object.prototype.toString.call(value)
  }
}
