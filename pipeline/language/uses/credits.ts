import {type Uses, word} from './use-entry.ts'

/** Words that credit people and agencies beside the authors. */
export const credits = {
  'edited-by': {
    what: 'Words before the names of those who checked or updated a story',
    forms: word,
    like: {word: ['reviewed by', 'updated by']},
  },
  'additional-by': {
    what: 'Words before the names of those who helped to report a story that others wrote',
    forms: word,
    like: {word: ['additional reporting by', 'with contributions from']},
  },
  'translated-by': {
    what: 'Words before the names of those who translated a story',
    forms: word,
    like: {word: ['translated by', 'translation:']},
  },
  'pictured-by': {
    what: 'Words before the names of those who made the pictures of a story',
    forms: word,
    like: {word: ['photographs by', 'photos:']},
  },
  'pictured-behind': {
    what: 'Words behind a name in a script without spaces: its bearer took the picture',
    forms: word,
    like: {},
    lacks: 'the words stand before the name, see `pictured-by`',
  },
  'work-by': {
    what: 'Words before the names of those who reported, wrote or compiled a story',
    forms: word,
    like: {word: ['reporting by', 'compiled by']},
    lacks: {ja: 'See `job`', tr: 'See `reporting-by`'},
  },
  contributed: {
    what: 'Words behind the names of those who contributed to a story',
    forms: word,
    like: {word: ['contributed to', 'also contributed reporting']},
  },
  'editing-by': {
    what: 'Words before the names of the editors of a story',
    forms: word,
    like: {word: ['editing by', 'edited by']},
  },
  'reporting-by': {
    what: 'Words before the names of those who reported for a story or gave material',
    forms: word,
    like: {word: ['additional reporting by', 'with inputs from']},
  },
  'story-credit': {
    what: 'Words before the reporters or editors whom the end of a story credits',
    forms: word,
    like: {word: ['reporting by', 'editing by']},
    lacks: 'papers in the language credit reporters on a line of their own',
  },
  'credited-input': {
    what: 'Words before those who gave inputs, at the end of a story',
    forms: word,
    like: {word: ['with inputs from', 'with agency reports']},
    lacks: 'a usage of English papers',
  },
  'agency-input': {
    what: 'Notices of inputs by agencies that name none of them',
    forms: word,
    like: {word: ['with agency inputs']},
    lacks: 'a usage of English papers',
  },
  'credited-agency': {
    what: 'Words between a bracket and the agency that the end of a story credits',
    forms: word,
    like: {word: ['with', 'source:']},
    lacks: {ja: 'The agency stands alone in the brackets'},
  },
  agencies: {
    what: 'Agencies in the plural, in the place of their names',
    forms: word,
    like: {word: ['agencies']},
    lacks: 'written with the names of agencies',
  },
  'unedited-story': {
    what: 'How notices open that a story came from a feed and was not edited',
    forms: word,
    like: {word: ['this story has not been edited', 'except for the headline']},
    lacks: 'a usage of English papers',
  },
  'wire-source': {
    what: 'What such notices name as the source of a story',
    forms: word,
    like: {word: ['syndicated', 'feed']},
    lacks: 'a usage of English papers',
  },
  'signing-agency': {
    what: 'Agencies that sign a story with their name alone, behind its last sentence',
    forms: word,
    like: {word: ['pti', 'reuters']},
    lacks: 'the names are the same in every language and stand in en.tsv',
  },
  'agency-end': {
    what: 'What agencies put behind the last sentence of a story, and is no word of a sentence',
    forms: word,
    like: {word: ['enditem']},
    lacks: 'a usage of one agency, in English',
  },
} as const satisfies Uses
