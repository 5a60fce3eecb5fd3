import {mapNames} from '../../gather/containers/field-maps.ts'
import {inputKinds} from '../../tree/inputs.ts'

/** An option of a command. Without `value` it is a switch. */
export interface Option {
  /** The name of its value in the help. */
  readonly value?: string
  /** The only values that it accepts. */
  readonly choices?: readonly string[]
  /** The value that counts without the option. */
  readonly default?: string
  readonly help: string
}

/** A command with its usage and its options. */
export interface Command {
  readonly usage: string
  readonly about: string
  /** The words that it takes; without them it takes paths. */
  readonly words?: readonly string[]
  readonly options: Readonly<Record<string, Option>>
}

export const map: Option = {
  value: 'NAME',
  help: `names of fields in JSON of another schema: ${mapNames.join(', ')} or a file`,
}
export const mostBytes: Option = {
  value: 'N',
  help: 'report longer documents as errors',
  default: '67108864',
}
export const from: Option = {
  value: 'KIND',
  choices: inputKinds,
  help: 'kind of all inputs, whatever their names',
}
export const workers: Option = {
  value: 'N',
  help: 'number of worker processes',
  default: 'processors − 1',
}
export const timeout: Option = {
  value: 'SECONDS',
  help: 'report documents that take longer as errors',
  default: '60',
}
export const quiet: Option = {help: 'print failures only'}
export const followLinks: Option = {help: 'follow links in folders that lead out of them'}
export const colours = {
  color: {help: 'use colours even in a pipe'},
  'no-color': {help: 'use no colours'},
} as const satisfies Readonly<Record<string, Option>>
export const help: Option = {help: 'print this help'}

/** Where `index` puts articles, and what it does there. */
export const indexTargets = {
  to: {
    value: 'FILE',
    help: 'file of the index, such as news.sqlite, or opensearch+http://, solr+http:// or postgres:// and an address',
  },
  add: {help: 'only add and replace; delete nothing'},
  origin: {
    value: 'NAME',
    help: 'name of the source whose missing articles are deleted',
    default: 'the path',
  },
  raw: {help: 'keep the JSON-LD in the documents of a server'},
  rejected: {
    value: 'DIR',
    help: 'folder for documents that a server refuses, with its reasons',
    default: 'rejected',
  },
} as const satisfies Readonly<Record<string, Option>>

/** The command `search`, which takes no option of a document. */
export const searchCommand = {
  usage: 'copydesk search [options] FILE WORDS',
  about: 'Find articles in an index: words, "phrases", begin*, -not, one OR other, author:name.',
  options: {
    limit: {value: 'N', help: 'number of stories', default: '10'},
    offset: {value: 'N', help: 'stories to pass over', default: '0'},
    sort: {value: 'HOW', choices: ['rank', 'day'], help: 'order of stories', default: 'rank'},
    facets: {help: 'count sections, authors, languages, sources, sites and months'},
    ungrouped: {help: 'show each copy of a story by itself'},
    json: {help: 'print the answer as one line of JSON'},
    ...colours,
    help,
  },
} as const satisfies Command

/** The command `relate`, which takes no option of a document. */
export const relateCommand = {
  usage: 'copydesk relate [options] RESULTS…',
  about: 'Find out who copied whom among the documents of runs, and how many origins a story has.',
  options: {
    out: {value: 'DIR', help: 'folder for relations, stories and what a later run needs'},
    with: {value: 'DIR', help: 'relations of an earlier run, whose documents belong to it'},
    workers,
    quiet,
    json: {help: 'print relations and stories as lines of JSON; with --out, a summary'},
    help,
  },
} as const satisfies Command

/** The command `diff`, which takes no option of a document. */
export const diffCommand = {
  usage: 'copydesk diff [options] OLD NEW',
  about: 'Print what changed between two runs, by document, block and field.',
  options: {
    gate: {
      value: 'CONDITIONS',
      help: 'end with 1 unless they hold, such as body-lost=0,fields-lost<1%',
    },
    json: {help: 'print all changes as one line of JSON'},
    html: {value: 'FILE', help: 'also write a page that shows the changes side by side'},
    help,
  },
} as const satisfies Command
