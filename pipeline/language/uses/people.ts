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
    lacks: {
      ja: 'The word for a reporter follows the name; the rest are labels, see `author`',
      tr: 'Labels with a colon alone, see `author`',
    },
  },
} as const satisfies Uses
