import {parseArgs} from 'node:util'
import type {Options} from '../pipeline/options.ts'

/** What was given on the command line of the bench. */
export interface Given {
  /** Keep the new figures as those to compare with. */
  readonly accept?: boolean
  /** How many documents or starts are measured; with 0 what needs documents is left out. */
  readonly count?: number
  /** The folder of development data. */
  readonly data?: string
  /** Take one document in so many, always the same ones. */
  readonly every?: number
  /** Captures are broken at this width first, in columns. */
  readonly fold?: number
  /** How far text is kept when in doubt. */
  readonly keep?: NonNullable<Options['keep']>
  /** Measure with the whole line in place. */
  readonly line?: boolean
  /** A file of misspellings to plant. */
  readonly list?: string
  /** The size of a run. */
  readonly megabytes?: number
  /** What was missed: how many of each kind are listed, or those of which field. */
  readonly misses?: string
  /** One part alone. */
  readonly part?: string
  /** The edits of the rules whose id begins so. */
  readonly rule?: string
  /** The values of a tuned number that are tried. */
  readonly values?: readonly number[]
}

/** How the value of each option is read. */
const readers = {
  accept: () => true,
  count: (text) => countIn(text, 0),
  data: String,
  every: (text) => countIn(text, 1),
  fold: (text) => countIn(text, 1),
  keep: keepIn,
  line: () => true,
  list: String,
  megabytes: (text) => countIn(text, 1),
  misses: String,
  part: String,
  rule: String,
  values: (text) => text.split(',').map(numberIn),
} as const satisfies {
  readonly [Name in keyof Given]-?: (text: string) => NonNullable<Given[Name]>
}

/** The name of an option. */
export type OptionName = keyof Given

const switches: ReadonlySet<string> = new Set<OptionName>(['accept', 'line'])
const keeps = ['cautious', 'balanced', 'clean'] as const

/**
 * The words and options of a command line.
 *
 * @throws TypeError
 *   On an option that there is not.
 * @throws RangeError
 *   On a value that the option does not take.
 */
export function givenIn(args: readonly string[]): {
  readonly words: readonly string[]
  readonly given: Given
} {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(
      Object.keys(readers).map((name) => [
        name,
        {type: switches.has(name) ? ('boolean' as const) : ('string' as const)},
      ]),
    ),
  })
  const given = Object.entries(readers).flatMap(([name, read]) => {
    const value = values[name]
    return value === undefined || value === '' ? [] : [[name, read(String(value))] as const]
  })
  return {words: positionals, given: Object.fromEntries(given)}
}

function countIn(text: string, least: number): number {
  const count = numberIn(text)
  if (Number.isInteger(count) && count >= least) return count
  throw new RangeError(`Expected a whole number from ${least} on, found \`${text}\``)
}

function numberIn(text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isFinite(number)) return number
  throw new RangeError(`Expected a number, found \`${text}\``)
}

function keepIn(text: string): (typeof keeps)[number] {
  const keep = keeps.find((each) => each === text)
  if (keep !== undefined) return keep
  throw new RangeError(`Expected one of ${keeps.join(', ')}, found \`${text}\``)
}
