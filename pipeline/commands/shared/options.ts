import {mapNames} from '../../gather/containers/field-maps.ts'
import {optionNames, settingOf} from '../../options.ts'
import {inputKinds} from '../../tree/inputs.ts'
import {formatNames} from '../../write/formats.ts'
import {defaultIndex} from '../../write/opensearch.ts'

/** An option of a command. Without `value` it is a switch. */
export interface Option {
  /** What its value is called in the help. */
  readonly value?: string
  /** The only values it takes. */
  readonly choices?: readonly string[]
  readonly help: string
}

/** A command: how it is called, and the options it knows. */
export interface Command {
  readonly usage: string
  readonly about: string
  readonly options: Readonly<Record<string, Option>>
}

/** The options of a document that a command takes, by the table of `pipeline/options.ts`. */
function documentOptions(command: string): Readonly<Record<string, Option>> {
  const pairs = optionNames.flatMap((name) => {
    const {form, spelling} = settingOf(name)
    if (spelling === undefined || !spelling.commands.some((each) => each === command)) return []
    const {flag, value, help} = spelling
    const choices = form.type === 'choice' ? {choices: form.values} : {}
    return [[flag, {help, ...(value === undefined ? {} : {value}), ...choices}] as const]
  })
  return Object.fromEntries(pairs)
}

const map: Option = {
  value: 'NAME',
  help: `fields of the JSON of others: ${mapNames.join(', ')} or FILE`,
}
const mostBytes: Option = {value: 'N', help: 'refuse longer documents (67108864)'}
const help: Option = {help: 'print this and end'}

/** Every command. The parser, the help and the check of names all read this table. */
const commands = {
  extract: {
    usage: 'copydesk extract [options] PATH… | -',
    about: 'Turn captured documents, and all those in folders, into NewsArticles.',
    options: {
      out: {value: 'DIR', help: 'write articles, audits and rejected inputs there'},
      format: {value: 'NAME', choices: formatNames, help: 'how articles are written'},
      ...documentOptions('extract'),
      from: {value: 'KIND', choices: inputKinds, help: 'what all inputs are'},
      map,
      index: {value: 'NAME', help: `index named in --format opensearch (${defaultIndex})`},
      parts: {help: 'write files of many documents, and a manifest that lists them'},
      resume: {help: 'go on with a run into the same folder that broke off'},
      workers: {value: 'N', help: 'how many processes work at once (one less than processors)'},
      'max-doc-bytes': mostBytes,
      'doc-timeout': {value: 'SECONDS', help: 'give up documents that take longer (60)'},
      quiet: {help: 'tell of rejected documents only'},
      json: {help: 'print the summary as one line of JSON'},
      help,
    },
  },
  worker: {
    usage: 'copydesk worker [options]',
    about: 'Answer JSON captures of another program, one a line, with one reply a line.',
    options: {
      audit: {help: 'send the audit of each document with its reply'},
      map,
      'max-doc-bytes': mostBytes,
      ...documentOptions('worker'),
      help,
    },
  },
  validate: {
    usage: 'copydesk validate [options] [PATH… | -]',
    about: 'Check articles, audits and search documents; all in `output` by default.',
    options: {
      ...documentOptions('validate'),
      format: {
        value: 'NAME',
        choices: ['text', 'github', 'sarif', 'json'],
        help: 'how problems are told',
      },
      help,
    },
  },
  explain: {
    usage: 'copydesk explain [options] FILE | FILE@PLACE | -',
    about: 'Tell what became of every part of one document, and why.',
    options: {
      map,
      ...documentOptions('explain'),
      color: {help: 'use colours, also in a pipe'},
      'no-color': {help: 'use no colours'},
      help,
    },
  },
  repair: {
    usage: 'copydesk repair [options] PAGE | -',
    about: 'Mend the JSON-LD of a page; tell what was broken, added, contradicted.',
    options: {
      format: {value: 'NAME', choices: ['jsonld', 'html'], help: 'how it is written (jsonld)'},
      ...documentOptions('repair'),
      quiet: {help: 'write the JSON-LD and tell nothing'},
      help,
    },
  },
  normalize: {
    usage: 'copydesk normalize [options] [FILE | -]',
    about: 'Mend what transport damaged in a text, or in standard input, and print it.',
    options: {
      explain: {help: 'list the edits instead, one a line'},
      quotes: {value: 'HOW', choices: ['keep', 'straight', 'curly'], help: 'quotation marks'},
      dashes: {value: 'HOW', choices: ['keep', 'plain', 'long'], help: 'dashes'},
      ellipses: {value: 'HOW', choices: ['keep', 'dots', 'sign'], help: 'ellipses'},
      ligatures: {help: 'write ligatures as the letters that they are'},
      widths: {help: 'write full-width Latin in its usual width'},
      skip: {
        value: 'STEPS',
        help: 'leave steps out, as in wraps,stops; a wrong name tells them all',
      },
      help,
    },
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands

/** Every command, in the order of the table. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const commandNames = Object.keys(commands) as readonly CommandName[]

/** A command by its name. */
export function commandOf(name: CommandName): Command {
  return commands[name]
}

/** Whether a word is the name of a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word)
}
