import {type Uses, word} from './use-entry.ts'

/** Words around the names of people and organisations. */
export const people = {
  author: {
    what: 'Labels before the names of authors, written with a colon or on a line of their own',
    forms: word,
    like: {word: ['author', 'authors']},
  },
  by: {
    what: 'Words right before the names of authors',
    forms: word,
    like: {word: ['by', 'written by', 'text by']},
  },
  and: {
    what: 'Words that join two names',
    forms: word,
    like: {word: ['and', '&']},
  },
  degree: {
    what: 'Letters of degrees and honours behind a name, without the full stop at their end',
    forms: word,
    like: {word: ['phd', 'm.d']},
    lacks: {ja: 'Written before the name, with the job'},
  },
  desk: {
    what: 'Words for a desk, a bureau or an agency in the place of a name',
    forms: word,
    like: {word: ['desk', 'newsroom', 'agencies']},
  },
  'desk-kind': {
    what: 'Words before the word for a desk on a line that stands in the place of a byline',
    forms: word,
    like: {word: ['staff', 'special']},
    lacks: 'such lines are the word for a desk alone, or one word with it',
  },
  'desk-line': {
    what: 'Words for a desk or its people on a line that stands in the place of a byline',
    forms: word,
    like: {word: ['bureau', 'reporter']},
    lacks: {ja: 'See `desk`'},
  },
  'given-by-word': {
    what: 'Given names that are a word right before authors in another language',
    forms: word,
    like: {},
    lacks: 'no given name of the language is such a word',
  },
  'reports-behind': {
    what: 'Words written together with the name before them, in a script without spaces: its bearer reported',
    forms: word,
    like: {},
    lacks: 'words are parted by spaces, or the name stands behind such words',
  },
  'joined-and': {
    what: 'Letters for “and” that are written together with the name behind them',
    forms: word,
    like: {},
    lacks: 'the word for “and” stands alone',
  },
  'for-outlet': {
    what: 'Words between a name and the outlet that its bearer wrote for',
    forms: word,
    like: {word: ['for', 'on behalf of']},
    lacks: {ja: 'The outlet stands before the name'},
  },
  generation: {
    what: 'Words behind a name that distinguish its bearer from others of the family',
    forms: word,
    like: {word: ['jr', 'iii']},
    lacks: {ja: 'Not in use', tr: 'Not in use'},
  },
  honorific: {
    what: 'Titles before a name, without the full stop at their end',
    forms: word,
    like: {word: ['dr', 'prof']},
    lacks: {ja: 'Titles follow the name, see `job`'},
  },
  'in-place': {
    what: 'Words between a name and the place that its bearer reported from',
    forms: word,
    like: {word: ['in', 'from']},
    lacks: {ja: 'The place stands in brackets', tr: 'Endings of words express it'},
  },
  job: {
    what: 'What authors are by trade',
    forms: word,
    like: {word: ['writer', 'editor', 'professor']},
  },
  'job-rank': {
    what: 'Words that qualify a job: its rank and its subject',
    forms: word,
    like: {word: ['senior', 'political']},
  },
  'legal-form': {
    what: 'Legal forms of companies, which stand behind their names, without the full stop at their end',
    forms: word,
    like: {},
    lacks: 'written alike in every language, so `mul` has them',
  },
  'more-by': {
    what: 'Words of links to the other stories of an author',
    forms: word,
    like: {word: ['more by', 'all posts by']},
  },
  'note-is': {
    what: 'Words between the name and the job in a note about the author',
    forms: word,
    like: {word: ['is a', 'was the']},
    lacks: 'notes of this form are looked for on sites in English',
  },
  'note-job': {
    what: 'Jobs in a note about the author that few people have of whom stories tell',
    forms: word,
    like: {word: ['columnist', 'fellow']},
    lacks: 'notes of this form are looked for on sites in English',
  },
  'contact-call': {
    what: 'Words that open a line that says where to write to, before an address for mail',
    forms: word,
    like: {word: ['contact', 'write to', 'email']},
  },
  'note-writes': {
    what: 'Words between the name and the subject in a note about the author',
    forms: word,
    like: {word: ['writes about', 'covers']},
    lacks: 'notes of this form are looked for on sites in English',
  },
  nobody: {
    what: 'What stands in the place of a name and names nobody',
    forms: word,
    like: {word: ['admin', 'guest author']},
  },
  'not-in-names': {
    what: 'Words of buttons, labels and sections that are part of no name',
    forms: word,
    like: {word: ['share', 'subscribe']},
  },
  'outlet-of-place': {
    what: 'Words that make the name of a place in front of them that of a paper, and are names of people otherwise',
    forms: word,
    like: {word: ['sun', 'citizen']},
    lacks: 'papers that are called after their town have a word of `outlet` in their name',
  },
  outlet: {
    what: 'Words in the names of media and of other organizations',
    forms: word,
    like: {word: ['times', 'university']},
  },
  particle: {
    what: 'Small words within a name',
    forms: word,
    like: {word: ['de', 'van der']},
    lacks: {ja: 'Not in use'},
  },
  with: {
    what: 'Words that add a name to another',
    forms: word,
    like: {word: ['with']},
    lacks: {ja: 'See `and`'},
  },
  article: {
    what: 'Articles and possessives that open the name of a body and of no person',
    forms: word,
    like: {word: ['the', 'our']},
    lacks: {ja: 'Not in use', tr: 'Not in use'},
  },
  source: {
    what: 'Labels before the name of an agency or paper that a text is from',
    forms: word,
    like: {word: ['source']},
  },
} as const satisfies Uses
