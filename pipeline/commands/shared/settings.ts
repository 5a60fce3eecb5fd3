import type {ValueForm} from '../../option-forms.ts'
import {type OptionName, type Options, optionNames, settingOf} from '../../options.ts'
import {isWebAddress} from '../../text/addresses.ts'
import {type Call, isMisuse, type Misuse, misuse, textOf} from './arguments.ts'

/** The value that switches every part off. */
const none = 'none'

/**
 * The document options of a call, by the table of `pipeline/options.ts`.
 *
 * Rules and the checks of options hold much of the pipeline; they are loaded for the calls that have some, so that a
 * supervisor of workers does without.
 */
export async function optionsOf(call: Call): Promise<Options | Misuse> {
  const options: Partial<Record<OptionName, unknown>> = {}
  for (const name of optionNames) {
    const {form, spelling} = settingOf(name)
    if (spelling === undefined || !call.options.has(spelling.flag)) continue
    const value = await valueIn(textOf(call, spelling.flag) ?? '', form, spelling.flag)
    if (isMisuse(value)) return value
    if (value !== undefined) options[name] = value
  }
  if (Object.keys(options).length === 0) return {}
  const {checked} = await import('../../option-checks.ts')
  return checked(options)
}

/** The value of an option, from its text; `undefined` for a value that the command itself computes. */
async function valueIn(text: string, form: ValueForm, flag: string): Promise<unknown> {
  switch (form.type) {
    case 'switch':
      return true
    case 'address':
      return isWebAddress(text)
        ? text
        : misuse(`Expected an absolute http or https address for \`--${flag}\`, found \`${text}\``)
    case 'parts':
      return partsOf(text === none ? [] : text.split(','), form.values, flag)
    case 'exceptions':
      return exceptionsOf(
        text.split(',').filter((kind) => kind !== ''),
        form.values,
        flag,
      )
    case 'rules':
      return (await import('../extract/rules.ts')).rulesIn(text)
    case 'templates':
      return undefined
    default:
      return text
  }
}

function partsOf(named: readonly string[], known: readonly string[], flag: string): unknown {
  const unknown = named.find((part) => !known.includes(part))
  if (unknown === undefined) {
    return Object.fromEntries(known.map((part) => [part, named.includes(part)]))
  }
  return misuse(
    `Expected some of ${known.join(', ')}, or ${none}, for \`--${flag}\`, found \`${unknown}\``,
  )
}

function exceptionsOf(named: readonly string[], known: readonly string[], flag: string): unknown {
  const unknown = named.find((kind) => !known.includes(kind))
  if (unknown !== undefined) {
    return misuse(`Expected some of ${known.join(', ')} for \`--${flag}\`, found \`${unknown}\``)
  }
  return named.length === 0
    ? undefined
    : Object.fromEntries(known.map((kind) => [kind, !named.includes(kind)]))
}
