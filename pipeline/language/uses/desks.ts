import {type Uses, word} from './use-entry.ts'

/** Words with which press offices and desks mark the parts of what they send. */
export const desks = {
  'about-issuer': {
    what: 'Words before the name of a body, on the heading over the note that press releases have about it',
    forms: word,
    like: {word: ['about']},
    lacks: {ja: 'The word follows the name', tr: 'The word follows the name'},
  },
  'about-issuer-after': {
    what: 'Words behind the name of a body, on the heading over the note that press releases have about it',
    forms: word,
    like: {},
    lacks: 'the word precedes the name in most languages',
  },
  'correction-notice': {
    what: 'Words with which an agency calls an item a correction of an earlier one',
    forms: word,
    like: {word: ['correction', 'corrects']},
  },
  'desk-notes': {
    what: 'Headings over notes of an agency to editors below its copy, the name of the agency before them',
    forms: word,
    like: {word: ['notebook']},
    lacks: 'agencies of few countries send such notes',
  },
  embargo: {
    what: 'Openings of a line that says until when a text must not be published',
    forms: word,
    like: {word: ['embargoed until', 'embargo']},
  },
  'forward-looking': {
    what: 'Headings over a note that statements in a press release are about the future',
    forms: word,
    like: {word: ['forward-looking statements', 'safe harbor statement']},
  },
  'kill-notice': {
    what: 'Words with which an agency withdraws an item',
    forms: word,
    like: {word: ['kill', 'withdrawn']},
  },
  'note-to-editors': {
    what: 'Openings of a note of a press office or a desk to editors',
    forms: word,
    like: {word: ['notes to editors', 'eds']},
  },
  'press-contact': {
    what: 'Openings of the block of a press release that names whom journalists may call',
    forms: word,
    like: {word: ['media contact', 'contact']},
  },
  'press-release': {
    what: 'Words that call a text a press release, or free it for publication',
    forms: word,
    like: {word: ['press release', 'for immediate release']},
  },
  'release-end': {
    what: 'Words that end a press release on a line of their own',
    forms: word,
    like: {word: ['ends', 'end of release']},
  },
  'wire-more': {
    what: 'Words in brackets below a part of a story of which the rest follows',
    forms: word,
    like: {word: ['more']},
  },
  'release-source': {
    what: 'Words before the name of the body that issued a press release',
    forms: word,
    like: {word: ['source', 'news provided by']},
    lacks: {
      fr: 'An idiom of newswires in English',
      it: 'An idiom of newswires in English',
      nl: 'An idiom of newswires in English',
      es: 'An idiom of newswires in English',
      pt: 'An idiom of newswires in English',
      tr: 'An idiom of newswires in English',
      ja: 'An idiom of newswires in English',
    },
  },
  'wiki-category': {
    what: 'The space of categories in the links of a wiki, and the label of their list below an article',
    forms: word,
    like: {word: ['category', 'categories']},
  },
  'wiki-date': {
    what: 'The template of a wiki that gives the day of a story',
    forms: word,
    like: {word: ['date']},
  },
  'wiki-file': {
    what: 'The space of pictures in the links of a wiki',
    forms: word,
    like: {word: ['file', 'image']},
  },
  'wiki-source': {
    what: 'The template of a wiki that names a source of a story',
    forms: word,
    like: {word: ['source']},
  },
  'wiki-sources': {
    what: 'Headings over the list of sources below a story in a wiki',
    forms: word,
    like: {word: ['sources', 'related news']},
  },
} as const satisfies Uses
