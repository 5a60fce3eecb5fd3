import type {CompileOptions} from './compile/title.ts'
import type {ValueForm} from './option-forms.ts'
import type {ReadOptions} from './read/formats/options.ts'
import type {Tuning} from './stages.ts'
import type {Profile} from './validate/validate.ts'

/** How a document is read, understood and printed. */
export interface Options extends Omit<ReadOptions, 'name'>, Tuning, CompileOptions {
  /** A soft profile, whose recommendations are reported as messages. */
  readonly profile?: Profile
}

/** The name of an option. */
export type OptionName = keyof Options

/** How an option is spelled on the command line, and the commands that take it. */
export interface Spelling {
  readonly flag: string
  /** The name of its value in the help; absent for a switch. */
  readonly value?: string
  readonly help: string
  /** The value that counts without the option. */
  readonly default?: string
  readonly commands: readonly (
    | 'extract'
    | 'worker'
    | 'explain'
    | 'repair'
    | 'show'
    | 'learn'
    | 'index'
  )[]
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
      : Name extends 'fields'
        ? 'extract'
        : Name extends keyof Tuning
          ? 'classify'
          : Name extends keyof CompileOptions
            ? 'compile'
            : 'validate'

const documents = ['extract', 'worker', 'explain', 'show', 'learn', 'index'] as const

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
      commands: ['extract', 'explain', 'show', 'repair'],
    },
  },
  charset: {takenBy: 'read', form: {type: 'charset'}},
  mediaType: {takenBy: 'read', form: {type: 'media-type'}},
  normalize: {takenBy: 'normalize', form: {type: 'normalize'}},
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
  model: {takenBy: 'classify', form: {type: 'text-model'}},
  headlineModel: {takenBy: 'classify', form: {type: 'headline-model'}},
  pageModel: {takenBy: 'classify', form: {type: 'page-model'}},
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
      commands: ['extract', 'index'],
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
  fields: {
    takenBy: 'extract',
    form: {type: 'choice', values: ['cautious', 'balanced', 'complete']},
    spelling: {
      flag: 'fields',
      value: 'HOW',
      help: 'how sure of a field an article must be; `complete` leaves none out',
      default: 'balanced',
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
  auditFormat: {
    takenBy: 'compile',
    form: {type: 'choice', values: ['json', 'prov', 'annotations']},
    spelling: {
      flag: 'audit-format',
      value: 'NAME',
      help: 'vocabulary of audits: our own, W3C PROV or W3C Web Annotation',
      default: 'json',
      commands: ['extract'],
    },
  },
  profile: {
    takenBy: 'validate',
    form: {type: 'choice', values: ['google']},
    spelling: {
      flag: 'profile',
      value: 'NAME',
      help: 'also warn about what a consumer of articles recommends',
      commands: ['extract', 'worker'],
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

/** Whether a name is the name of an option. */
export function isOption(name: string): name is OptionName {
  return Object.hasOwn(settings, name)
}
