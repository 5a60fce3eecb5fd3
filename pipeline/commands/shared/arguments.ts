import {parseArgs} from 'node:util'
import {nearestOf} from '../../validate/nearest.ts'
import {type CommandName, commandNames, commandOf, type Option} from './options.ts'

/** Arguments that are wrong, and why. */
export interface Misuse {
  readonly type: 'misuse'
  readonly reason: string
  /** The command whose help says what is right. */
  readonly command?: CommandName
}

/** A command with its paths and options. */
export interface Call {
  readonly type: 'call'
  readonly command: CommandName
  readonly paths: readonly string[]
  /** Values of options; `true` for a switch. A repeated option has its last value. */
  readonly options: ReadonlyMap<string, string | true>
}

/** A request for the help or the version. */
export interface Question {
  readonly type: 'help' | 'version'
  readonly command?: CommandName
}

/** An option on the command line. */
interface OptionToken {
  readonly kind: 'option'
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  /** Whether the value is joined to the name: `--name=value`. */
  readonly inlineValue: boolean | undefined
}

/** An argument of the command line, by its kind. */
type ArgumentToken =
  | OptionToken
  | {readonly kind: 'positional'; readonly value: string}
  | {readonly kind: 'option-terminator'}

/** A word that names a file or a folder rather than a command. */
const path = /[./\\]/
/** The names of values that are numbers. */
const numeric = ['N', 'SECONDS'] as const
const negative = /^-\d+(?:\.\d+)?$/

/** Parse the arguments of the command line. */
export function parse(words: readonly string[]): Call | Question | Misuse {
  const [first, ...rest] = words
  if (first === undefined) return misuse('Expected a command')
  if (first === '--help' || first === '-h' || first === 'help') return helpOn(rest[0])
  if (first === '--version' || first === '-v') return {type: 'version'}
  if (!isCommand(first)) return unknownCommand(first)
  const call = callOf(first, rest)
  return call.type === 'misuse' ? {...call, command: first} : call
}

function unknownCommand(word: string): Misuse {
  const near = suggestion(word, commandNames)
  const isPath = near === '' && path.test(word)
  const meant = isPath ? `; did you mean \`copydesk extract ${word}\`` : near
  return misuse(`Unknown command \`${word}\`${meant}`)
}

/** A misuse with its reason. */
export function misuse(reason: string): Misuse {
  return {type: 'misuse', reason}
}

/** Whether a value is a misuse. */
export function isMisuse(value: unknown): value is Misuse {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'misuse'
}

/** The value of an option; `undefined` without the option. */
export function textOf(call: Call, option: string): string | undefined {
  const value = call.options.get(option)
  return typeof value === 'string' ? value : undefined
}

function helpOn(word: string | undefined): Question | Misuse {
  if (word === undefined) return {type: 'help'}
  return isCommand(word) ? {type: 'help', command: word} : unknownCommand(word)
}

function callOf(command: CommandName, words: readonly string[]): Call | Question | Misuse {
  const known = new Map(Object.entries(commandOf(command).options))
  const paths: string[] = []
  const options = new Map<string, string | true>()
  for (const token of tokensOf(words, known)) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const value = valueOfToken(token, known)
    if (typeof value === 'object') return value
    options.set(token.name, value)
  }
  if (options.has('help')) return {type: 'help', command}
  return {type: 'call', command, paths, options}
}

// Not strict: those messages suggest no name and differ between versions of Node.
function tokensOf(
  words: readonly string[],
  known: ReadonlyMap<string, Option>,
): readonly ArgumentToken[] {
  const options = [...known].map(([name, {value}]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const)
    return [name, name === 'help' ? {type, short: 'h'} : {type}] as const
  })
  return parseArgs({
    args: [...words],
    options: Object.fromEntries(options),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens
}

function valueOfToken(
  token: OptionToken,
  known: ReadonlyMap<string, Option>,
): string | true | Misuse {
  const option = known.get(token.name)
  const {rawName, value} = token
  if (option === undefined) {
    const near = suggestion(token.name, [...known.keys()], '--')
    return misuse(`Unknown option \`${rawName}\`${near || hintAtDashes(rawName)}`)
  }
  if (option.value === undefined) {
    return value === undefined
      ? true
      : misuse(`Expected no value for \`${rawName}\`, found \`${value}\``)
  }
  if (value === undefined) return misuse(`Expected a value for \`${rawName}\``)
  if (value.startsWith('-') && token.inlineValue === false && !isNegative(value, option)) {
    return misuse(
      `Expected a value for \`${rawName}\`, found \`${value}\`; write \`${rawName}=${value}\` if that is the value`,
    )
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    return misuse(
      `Expected one of ${option.choices.join(', ')} for \`${rawName}\`, found \`${value}\`${suggestion(value, option.choices)}`,
    )
  }
  return value
}

/** Whether a value is a number below zero of an option that takes a number, which the range of that option refuses. */
function isNegative(value: string, option: Option): boolean {
  return numeric.some((name) => name === option.value) && negative.test(value)
}

/** What to write where a word such as `-storm` was no option. */
function hintAtDashes(rawName: string): string {
  return rawName.startsWith('--') ? '' : '; write `--` before words that open with a dash'
}

function suggestion(word: string, known: readonly string[], prefix = ''): string {
  const name = nearestOf(word, known)
  return name === undefined ? '' : `; did you mean \`${prefix}${name}\``
}

/** Whether a word is the name of a command. */
function isCommand(word: string): word is CommandName {
  return commandNames.some((name) => name === word)
}
