import {optionNames, settingOf} from '../../options.ts'
import {defaultIndex} from '../../write/engines/opensearch.ts'
import {formatNames} from '../../write/formats.ts'
import {
  type Command,
  colours,
  diffCommand,
  followLinks,
  from,
  help,
  indexTargets,
  map,
  mostBytes,
  type Option,
  quiet,
  relateCommand,
  searchCommand,
  timeout,
  workers,
} from './common-options.ts'

import {validateOptions, workerOptions} from './serving-options.ts'

export type {Command, Option} from './common-options.ts'

/** The options of a document that a command takes, by the table of `pipeline/options.ts`. */
function documentOptions(command: string): Readonly<Record<string, Option>> {
  const pairs = optionNames.flatMap((name) => {
    const {form, spelling} = settingOf(name)
    if (spelling === undefined || !spelling.commands.some((each) => each === command)) return []
    const {flag, commands: _, ...option} = spelling
    const choices = form.type === 'choice' ? {choices: form.values} : {}
    return [[flag, {...option, ...choices}] as const]
  })
  return Object.fromEntries(pairs)
}

/** Every command. The parser, the help and the check of names read this table. */
const commands = {
  extract: {
    usage: 'copydesk extract [options] PATH… | -',
    about: 'Turn captured documents, and all documents in folders, into NewsArticles.',
    options: {
      out: {value: 'DIR', help: 'folder for articles, audits and rejected inputs'},
      format: {value: 'NAME', choices: formatNames, help: 'format of articles'},
      ...documentOptions('extract'),
      from,
      'follow-links': followLinks,
      map,
      index: {
        value: 'NAME',
        help: 'index in the output of --format opensearch',
        default: defaultIndex,
      },
      raw: {help: 'keep the JSON-LD in documents of --format opensearch, solr and postgres'},
      previous: {
        value: 'DIR',
        help: 'results of an earlier run; also write what is to be deleted from an index',
      },
      relate: {help: 'also find who copied whom, and write it into the results'},
      parts: {help: 'write files of many documents each, with a manifest'},
      resume: {help: 'continue an unfinished run into the same folder'},
      workers,
      'max-doc-bytes': mostBytes,
      'doc-timeout': timeout,
      quiet,
      verbose: {help: 'print every message, also those that are alike'},
      json: {help: 'print the summary as one line of JSON'},
      help,
    },
  },
  worker: {
    usage: 'copydesk worker [options]',
    about: 'Serve another program: a JSON capture a line in, a JSON reply a line out.',
    options: {
      ...workerOptions,
      audit: {help: 'add the audit of each document to its reply'},
      map,
      'max-doc-bytes': mostBytes,
      ...documentOptions('worker'),
      help,
    },
  },
  validate: {
    usage: 'copydesk validate [options] [PATH… | -]',
    about: 'Check the schema.org markup of pages and files; without paths, all in `output`.',
    options: {
      ...validateOptions,
      'follow-links': followLinks,
      help,
    },
  },
  explain: {
    usage: 'copydesk explain [options] FILE | FILE@PLACE | -',
    about: 'Print what became of every part of one document, and why.',
    options: {
      map,
      ...documentOptions('explain'),
      weights: {help: 'print the weights of votes and the margins, in nats'},
      ...colours,
      help,
    },
  },
  show: {
    usage: 'copydesk show [options] FILE | FILE@PLACE | -',
    about: 'Print one document with what stays (+), what becomes a field (=) and what goes (-).',
    options: {
      map,
      ...documentOptions('show'),
      ...colours,
      help,
    },
  },
  repair: {
    usage: 'copydesk repair [options] PAGE | -',
    about: 'Repair the JSON-LD of a page; report what was broken, added or contradicted.',
    options: {
      format: {
        value: 'NAME',
        choices: ['jsonld', 'html'],
        help: 'format of the article',
        default: 'jsonld',
      },
      ...documentOptions('repair'),
      quiet: {help: 'print the article only'},
      help,
    },
  },
  normalize: {
    usage: 'copydesk normalize [options] [FILE | -]',
    about: 'Mend what transport damaged in a text, and print the text.',
    options: {
      explain: {help: 'print the edits instead, one a line'},
      quotes: {value: 'HOW', choices: ['keep', 'straight', 'curly'], help: 'quotation marks'},
      dashes: {value: 'HOW', choices: ['keep', 'plain', 'long'], help: 'dashes'},
      ellipses: {value: 'HOW', choices: ['keep', 'dots', 'sign'], help: 'ellipses'},
      ligatures: {help: 'replace ligatures by their letters'},
      widths: {help: 'replace full-width Latin by its usual form'},
      skip: {
        value: 'STEPS',
        help: 'steps to leave out, such as wraps,stops; an unknown name lists all',
      },
      help,
    },
  },
  verify: {
    usage: 'copydesk verify [options] CAPTURE AUDIT [ARTICLE] | FOLDER',
    about:
      'Check audits against captures and articles: of one document, or of all results of a run.',
    options: {
      captures: {
        value: 'DIR',
        help: 'folder that the names of captures in audits are relative to',
        default: '.',
      },
      help,
    },
  },
  review: {
    usage: 'copydesk review [options] RESULTS',
    about: 'Write a page on which people see why each block has its role, and correct it.',
    options: {
      out: {value: 'FILE', help: 'file of the page', default: 'review.html'},
      captures: {
        value: 'DIR',
        help: 'folder that the names of captures are relative to; adds the sources of pages',
      },
      relations: {
        value: 'DIR',
        help: 'what `copydesk relate --out` wrote; without it, `lineage` in RESULTS if it is there',
      },
      help,
    },
  },
  index: {
    usage: 'copydesk index [options] PATH… --to FILE | ADDRESS',
    about: 'Make an index to search, or bring it up to date: from results, or from captures.',
    options: {
      ...indexTargets,
      ...documentOptions('index'),
      from,
      'follow-links': followLinks,
      map,
      workers,
      'max-doc-bytes': mostBytes,
      'doc-timeout': timeout,
      quiet,
      json: {help: 'print what was done with each path as a line of JSON'},
      help,
    },
  },
  search: searchCommand,
  relate: relateCommand,
  rules: {
    usage: 'copydesk rules [ID | ROLE]',
    about: 'Print the manual of a rule, or list the rules by role.',
    words: [],
    options: {help},
  },
  learn: {
    usage: 'copydesk learn [options] CORRECTIONS [PATH…] | --check',
    about:
      'Make golden cases of corrections and propose rules, tried on the captures at the paths.',
    options: {
      captures: {
        value: 'DIR',
        help: 'folder that the names of captures in corrections are relative to',
        default: '.',
      },
      cases: {value: 'DIR', help: 'folder for the cases, one folder a document', default: 'cases'},
      check: {help: 'learn nothing; check that the cases come out as they expect'},
      apply: {
        value: 'RULES',
        help: 'write the rules to a file (.json), or in a folder to a file for each host',
      },
      ...documentOptions('learn'),
      help,
    },
  },
  diff: diffCommand,
  completion: {
    usage: 'copydesk completion bash | zsh | fish',
    about: 'Print the script by which a shell completes commands, options and values.',
    words: ['bash', 'zsh', 'fish'],
    options: {help},
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
