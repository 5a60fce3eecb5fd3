import type {NormalizeOptions} from './normalize/options.ts'
import {faultOf, shown} from './option-forms.ts'
import {isOption, type Options, optionNames, settingOf} from './options.ts'
import {isObject} from './text/json.ts'
import {nearestOf} from './validate/nearest.ts'

/**
 * Refuses options that the table does not list, and values that it does not take.
 *
 * @throws TypeError
 *   Naming the option, what it expects, and what was found.
 */
export function checkOptions(options: unknown): asserts options is Options {
  if (!isObject(options)) {
    throw new TypeError(`Expected an object of options, found \`${shown(options)}\``)
  }
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    if (!isOption(name)) refuseUnknown(name, value)
    else refuseFault(name, value, faultOf(value, settingOf(name).form))
  }
}

/** The options themselves, when nothing in them is refused. */
export function checked(options: unknown): Options {
  checkOptions(options)
  return options
}

/**
 * Refuses options of normalization that are none, and values that they do not take.
 *
 * @throws TypeError
 *   As `checkOptions`.
 */
export function checkNormalizeOptions(options: unknown): asserts options is NormalizeOptions {
  refuseFault('normalize', options, faultOf(options, {type: 'normalize'}))
}

/** The name by which messages call a document stands beside the options. */
function refuseUnknown(name: string, value: unknown): void {
  if (name !== 'name') {
    const nearest = nearestOf(name, optionNames)
    const remedy =
      nearest === undefined
        ? `the options are ${optionNames.join(', ')}`
        : `did you mean \`${nearest}\`?`
    throw new TypeError(`Unknown option \`${name}\`; ${remedy}`)
  }
  if (typeof value !== 'string') {
    throw new TypeError(`Expected a text for \`name\`, found \`${shown(value)}\``)
  }
}

function refuseFault(name: string, value: unknown, expected: string | undefined): void {
  if (expected !== undefined) {
    throw new TypeError(`Expected ${expected} for \`${name}\`, found \`${shown(value)}\``)
  }
}
