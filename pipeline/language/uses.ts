import type {Role} from '../tree/roles.ts'

/**
 * How much of a line a wording must be. `word` is a word or phrase for expressions; the others give
 * the line a role when it is the wording, opens with it or holds it.
 */
export type Form = 'word' | 'whole' | 'opens' | 'holds'

/** Languages that must have words for every use, as ISO 639 codes. */
export const fullLanguages = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt', 'tr'] as const

export type FullLanguage = (typeof fullLanguages)[number]

/** What the words of a use are for, and who needs them. */
export interface UseEntry {
  /** What its words mean in a document. */
  readonly what: string
  readonly forms: readonly Form[]
  /** English rows that show what is meant: the form and the wordings. */
  readonly like: Readonly<Partial<Record<Form, readonly string[]>>>
  /** The role for which `whole`, `opens` and `holds` speak, where it is not named as the use is. */
  readonly role?: Role
  /** Why full languages may lack it: all of them, or those listed. */
  readonly lacks?: string | Readonly<Partial<Record<FullLanguage, string>>>
}

const line = ['whole', 'opens', 'holds'] as const
const word = ['word'] as const

/** Wordings of lines that give a block its role; the use is the role. */
const roleUses = {
  advert: {
    what: 'Marks of advertising, and calls to read on behind it',
    forms: line,
    like: {
      whole: ['advertisement', 'sponsored content'],
      opens: ['promoted by', 'story continues'],
    },
  },
  bio: {
    what: 'Parts of a note about the author',
    forms: line,
    like: {whole: ['about the author'], opens: ['the author is'], holds: ['can be reached at']},
  },
  byline: {
    what: 'Openings of a line that names the authors, and desks that stand in their place',
    forms: line,
    like: {whole: ['staff reporter'], opens: ['by ', 'author:', 'written by']},
  },
  caption: {
    what: 'Labels of pictures and of those who made them',
    forms: line,
    like: {opens: ['file photo'], holds: ['getty images']},
  },
  comments: {
    what: 'Furniture of a comment section, and calls to comment',
    forms: line,
    like: {
      whole: ['leave a reply'],
      opens: ['join the conversation'],
      holds: ['leave a comment below'],
    },
  },
  contributors: {
    what: 'Openings of a line that names who else reported or edited',
    forms: line,
    like: {opens: ['additional reporting by', 'editing by']},
  },
  correction: {
    what: 'Openings of a correction or of a note by the editors',
    forms: line,
    like: {opens: ['correction:', 'an earlier version of this']},
  },
  follow: {
    what: 'Calls to follow the publisher on networks and in apps',
    forms: line,
    like: {whole: ['follow us'], opens: ['follow us'], holds: ['download our app']},
  },
  legal: {
    what: 'Copyright, terms, cookies and disclaimers',
    forms: line,
    like: {whole: ['terms of use'], opens: ['copyright ©'], holds: ['all rights reserved']},
  },
  navigation: {
    what: 'Menus, paths, buttons and links of a page',
    forms: line,
    like: {whole: ['home', 'skip to content'], opens: ['back to ', 'skip to ']},
  },
  newsletter: {
    what: 'Calls to subscribe to letters by mail',
    forms: line,
    like: {whole: ['subscribe'], opens: ['sign up for our'], holds: ['straight to your inbox']},
  },
  paywall: {
    what: 'Offers of subscriptions, and refusals to readers who have none',
    forms: line,
    like: {
      opens: ['already a subscriber'],
      holds: ['for subscribers only'],
    },
  },
  promo: {
    what: 'Calls to read another story in the middle of this one',
    forms: line,
    like: {whole: ['read more'], opens: ['read also', 'see also']},
  },
  related: {
    what: 'Headings of lists of other stories',
    forms: line,
    like: {whole: ['related articles', 'most read']},
  },
  share: {
    what: 'Buttons that share, save, print or read aloud',
    forms: line,
    like: {whole: ['share', 'copy link'], opens: ['share on']},
  },
  syndication: {
    what: 'Notices that a story came from a feed or stood elsewhere first',
    forms: line,
    like: {opens: ['originally published on'], holds: ['from a syndicated feed']},
  },
  tags: {
    what: 'Labels of the topics of a story',
    forms: line,
    like: {whole: ['topics'], opens: ['tags:', 'filed under']},
  },
  timestamp: {
    what: 'Openings of a line of times that do not say whether of publication or of a change',
    forms: line,
    like: {opens: ['date:', 'created']},
  },
} as const satisfies Partial<Record<Role, UseEntry>>

/** Words for expressions and tables. */
const wordUses = {
  addresses: {
    what: 'Words with which a publisher addresses the reader or names itself',
    forms: word,
    like: {word: ['you', 'our']},
    lacks: {ja: 'Pronouns are left out where they are clear', tr: 'Endings of verbs say it'},
  },
  author: {
    what: 'Labels before the names of authors, written with a colon or on a line of their own',
    forms: word,
    like: {word: ['author', 'authors']},
  },
  by: {
    what: 'Words right before the names of authors',
    forms: word,
    like: {word: ['by', 'written by', 'text by']},
    lacks: {
      ja: 'The word for a reporter follows the name; the rest are labels, see `author`',
      tr: 'Labels with a colon alone, see `author`',
    },
  },
  changed: {
    what: 'Labels of the time of a change; those that open a line of times as `opens`',
    forms: ['opens', 'word'],
    like: {opens: ['updated', 'last updated'], word: ['revised', 'corrected']},
    role: 'timestamp',
  },
  commonest: {
    what: 'The commonest words, to see capitals that slipped',
    forms: word,
    like: {word: ['about', 'because']},
    lacks: 'capitals are corrected in English alone',
  },
  'follows-comma': {
    what: 'Words that often stand behind a comma',
    forms: word,
    like: {word: ['but', 'which']},
    lacks: 'spaces around commas are corrected in English alone',
  },
  'function-word': {
    what: 'Function words that tell the language of a text',
    forms: word,
    like: {word: ['the', 'and', 'was']},
    lacks: {
      ja: 'Written without spaces between words',
      tr: 'Not among the seven that are told apart',
    },
  },
  'never-doubled': {
    what: 'Words that never stand twice in a row on purpose',
    forms: word,
    like: {word: ['the', 'of']},
    lacks: {ja: 'Written without spaces between words', tr: 'Words are doubled on purpose'},
  },
  'opens-sentence': {
    what: 'Words that often open a sentence',
    forms: word,
    like: {word: ['the', 'however']},
    lacks: 'spaces between sentences are corrected in English alone',
  },
  published: {
    what: 'Labels of the time of publication; those that open a line of times as `opens`',
    forms: ['opens', 'word'],
    like: {opens: ['published', 'posted on']},
    role: 'timestamp',
  },
  section: {
    what: 'Names of sections of a newspaper',
    forms: word,
    like: {word: ['politics', 'world news']},
  },
} as const satisfies Record<string, UseEntry>

/** Every use that a row of `<code>.tsv` may have: the closed list. */
export const uses = {...roleUses, ...wordUses}

export type Use = keyof typeof uses
