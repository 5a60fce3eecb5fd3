import type {CompileOptions} from './compile/title.ts'
import type {ReadOptions} from './read/formats/options.ts'
import type {Tuning} from './stages.ts'
import {isWebAddress} from './text/addresses.ts'
import type {Profile} from './validate/validate.ts'

/** How a document is read, understood and printed. */
export interface Options extends Omit<ReadOptions, 'name'>, Tuning, CompileOptions {
  /** A soft profile, whose recommendations are reported as messages. */
  readonly profile?: Profile
}

/** The name of an option. */
export type OptionName = keyof Options

/** What the value of an option looks like. */
export type ValueForm =
  | {readonly type: 'address' | 'text' | 'switch' | 'object' | 'rules' | 'templates'}
  /** One word of a list. */
  | {readonly type: 'choice'; readonly values: readonly string[]}
  /** An object of switches: `parts` lists on the command line what is on, `exceptions` what is off. */
  | {readonly type: 'parts' | 'exceptions'; readonly values: readonly string[]}

/** How an option is spelled on the command line, and the commands that take it. */
export interface Spelling {
  readonly flag: string
  /** The name of its value in the help; absent for a switch. */
  readonly value?: string
  readonly help: string
  /** The value that counts without the option. */
  readonly default?: string
  readonly commands: readonly ('extract' | 'worker' | 'validate' | 'explain' | 'repair')[]
}

/** One option: the step that takes it, the form of its value, and its spelling. */
export interface Setting<Step extends string = string> {
  readonly takenBy: Step
  readonly form: ValueForm
  /** Absent for options that only a program can give. */
  readonly spelling?: Spelling
}

/** The step that takes an option, as the types of the steps state it. */
type StepOf<Name> = Name extends keyof ReadOptions
  ? 'read'
  : Name extends 'normalize'
    ? 'normalize'
    : Name extends 'typos' | 'risky'
      ? 'correct'
      : Name extends keyof Tuning
        ? 'classify'
        : Name extends keyof CompileOptions
          ? 'compile'
          : 'validate'

const documents = ['extract', 'worker', 'explain'] as const

/**
 * Every option once. `understand`, the plugin, the worker and the command line take theirs from this
 * table; an option that is missing here does not compile.
 */
export const settings = {
  url: {
    takenBy: 'read',
    form: {type: 'address'},
    spelling: {
      flag: 'url',
      value: 'URL',
      help: 'address of the document; for a single input',
      commands: ['extract', 'explain', 'repair'],
    },
  },
  charset: {takenBy: 'read', form: {type: 'text'}},
  mediaType: {takenBy: 'read', form: {type: 'text'}},
  normalize: {takenBy: 'normalize', form: {type: 'object'}},
  keep: {
    takenBy: 'classify',
    form: {type: 'choice', values: ['cautious', 'balanced', 'clean']},
    spelling: {
      flag: 'keep',
      value: 'HOW',
      help: 'how much doubt keeps text',
      default: 'cautious; pages: balanced',
      commands: documents,
    },
  },
  model: {takenBy: 'classify', form: {type: 'object'}},
  pageModel: {takenBy: 'classify', form: {type: 'object'}},
  body: {
    takenBy: 'classify',
    form: {type: 'parts', values: ['lists', 'tables', 'posts', 'standfirst']},
    spelling: {
      flag: 'body',
      value: 'PARTS',
      help: 'parts of a page that belong to the body: lists,tables,posts,standfirst or none',
      commands: documents,
    },
  },
  templates: {
    takenBy: 'classify',
    form: {type: 'templates'},
    spelling: {
      flag: 'templates',
      help: 'set aside blocks that captures of one site share',
      commands: ['extract'],
    },
  },
  typos: {
    takenBy: 'correct',
    form: {type: 'choice', values: ['fix', 'report', 'off']},
    spelling: {
      flag: 'typos',
      value: 'NAME',
      help: 'what to do with obvious typos',
      default: 'fix',
      commands: documents,
    },
  },
  risky: {
    takenBy: 'correct',
    form: {type: 'exceptions', values: ['capitals', 'neighbours', 'triples']},
    spelling: {
      flag: 'leave-typos',
      value: 'KINDS',
      help: 'kinds of typos to leave alone: capitals,neighbours,triples',
      commands: documents,
    },
  },
  rules: {
    takenBy: 'classify',
    form: {type: 'rules'},
    spelling: {
      flag: 'rules',
      value: 'FILE',
      help: 'JSON file with rules of your own, which vote beside the others',
      commands: documents,
    },
  },
  deriveHeadline: {
    takenBy: 'compile',
    form: {type: 'switch'},
    spelling: {
      flag: 'derive-headline',
      help: 'derive a missing headline from the lede',
      commands: documents,
    },
  },
  profile: {
    takenBy: 'validate',
    form: {type: 'choice', values: ['google']},
    spelling: {
      flag: 'profile',
      value: 'NAME',
      help: 'also warn about what a consumer of articles recommends',
      commands: ['extract', 'worker', 'validate'],
    },
  },
} as const satisfies {readonly [Name in OptionName]-?: Setting<StepOf<Name>>}

/** Every option, in the order of the table. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const optionNames = Object.keys(settings) as readonly OptionName[]

/** An option by its name. */
export function settingOf(name: OptionName): Setting {
  return settings[name]
}

/** The options that the reader takes, and the name by which messages call the document. */
export function knownIn(options: Options, name: string): ReadOptions {
  const given = optionNames.filter((each) => settings[each].takenBy === 'read')
  const pairs = given.flatMap((each) =>
    options[each] === undefined ? [] : [[each, options[each]]],
  )
  return {name, ...Object.fromEntries(pairs)}
}

/**
 * Refuses options whose values are none of those that the table lists.
 *
 * @throws TypeError
 *   Naming the option, what it expects, and what was found.
 */
export function checkOptions(options: object): asserts options is Options {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || !isOption(name)) continue
    const wrong = faultOf(value, settings[name].form)
    if (wrong !== undefined) {
      throw new TypeError(`Expected ${wrong} for \`${name}\`, found \`${shown(value)}\``)
    }
  }
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(settings, name)
}

/** Form of a value → what is expected, and whether a value is that. */
const checks: Readonly<
  Record<
    ValueForm['type'],
    readonly [string, (value: unknown, listed: readonly string[]) => boolean]
  >
> = {
  address: [
    'an absolute http or https address',
    (value): boolean => typeof value === 'string' && isWebAddress(value),
  ],
  text: ['a text', (value): boolean => typeof value === 'string'],
  switch: ['true or false', (value): boolean => typeof value === 'boolean'],
  object: ['an object', isObject],
  templates: ['an object', isObject],
  rules: ['a list of rules', Array.isArray],
  choice: ['one of', (value, listed): boolean => listed.some((each) => each === value)],
  parts: ['an object of switches named', isSwitches],
  exceptions: ['an object of switches named', isSwitches],
}

/** What a value should have been; `undefined` when it is that. */
function faultOf(value: unknown, form: ValueForm): string | undefined {
  const [expected, isRight] = checks[form.type]
  const listed = 'values' in form ? form.values : []
  return isRight(value, listed) ? undefined : [expected, listed.join(', ')].join(' ').trimEnd()
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isSwitches(value: unknown, names: readonly string[]): boolean {
  if (!isObject(value)) return false
  return Object.entries(value).every(
    ([name, on]) => names.includes(name) && (on === undefined || typeof on === 'boolean'),
  )
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
