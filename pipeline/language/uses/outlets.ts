import {type Uses, word} from './use-entry.ts'

/** Words with which an outlet speaks to its reader of its own things. */
export const outlets = {
  'age-notice': {
    what: 'Openings of the notice of an old story, before its age',
    forms: word,
    like: {word: ['this article is more than']},
    lacks: {ja: 'No such notice is known', tr: 'No such notice is known'},
  },
  'outlet-access': {
    what: 'What an outlet offers to those who pay or log in, and how it refuses the others',
    forms: word,
    like: {word: ['members only', 'to read on']},
  },
  'outlet-call': {
    what: 'Calls of an outlet to its reader, as imperatives',
    forms: word,
    like: {word: ['sign up', 'donate']},
  },
  'outlet-channel': {
    what: 'Channels, pages and apps of an outlet, besides the networks',
    forms: word,
    like: {word: ['our channel', 'our app']},
  },
  'outlet-comments': {
    what: 'Rules of an outlet for comments of readers',
    forms: word,
    like: {word: ['comments are moderated', 'community guidelines']},
  },
  'outlet-embed': {
    what: 'Parts of the notice that stands in the place of content that is not shown until the reader agrees',
    forms: word,
    like: {word: ['external content', 'to play this video']},
  },
  'outlet-follow': {
    what: 'Calls of an outlet to follow it, before the name of a network',
    forms: word,
    like: {word: ['follow us']},
  },
  'outlet-letter': {
    what: 'Letters of an outlet, and where they arrive',
    forms: word,
    like: {word: ['newsletter', 'your inbox']},
  },
  'outlet-note': {
    what: 'Parts of a note that a text was translated by a machine, or stood in print or in a letter first',
    forms: word,
    like: {word: ['machine translation', 'first appeared in our newsletter']},
  },
  'outlet-own': {
    what: 'Words with which an outlet calls a thing its own',
    forms: word,
    like: {word: ['our']},
    lacks: {ja: 'Pronouns are left out where they are clear', tr: 'Endings of nouns say it'},
  },
  'outlet-reported': {
    what: 'Verbs of a report, by which a call that someone reports is known, where `said` has none',
    forms: word,
    like: {},
    lacks: 'They have such verbs under `said`',
  },
  'outlet-support': {
    what: 'What an outlet asks its readers to pay for: its own work',
    forms: word,
    like: {word: ['our journalism', 'your donation']},
  },
  'outlet-thing': {
    what: 'Apps and channels, which are the outlet’s own beside a word of `outlet-own`',
    forms: word,
    like: {word: ['app', 'channel']},
    lacks: {ja: 'Listed whole under `outlet-channel`', tr: 'Listed whole under `outlet-channel`'},
  },
  'story-note': {
    what: 'Words that say of a story that is named before them how it was translated or where it was printed',
    forms: word,
    like: {word: ['translated from', 'appears in print']},
  },
} as const satisfies Uses
