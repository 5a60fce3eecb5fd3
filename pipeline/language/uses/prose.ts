import {type Uses, word} from './use-entry.ts'

/** Words of sentences. */
export const prose = {
  addresses: {
    what: 'Words with which a publisher addresses the reader or names itself',
    forms: word,
    like: {word: ['you', 'our']},
    lacks: {ja: 'Pronouns are left out where they are clear', tr: 'Endings of verbs say it'},
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
  said: {
    what: 'Verbs with which a story reports what someone said',
    forms: word,
    like: {word: ['said', 'told']},
  },
  'sentence-verb': {
    what: 'Verbs that a sentence has and a list of topics has not',
    forms: word,
    like: {word: ['was', 'has']},
  },
  telling: {
    what: 'Verbs that a sentence has and a line of contributors has not',
    forms: word,
    like: {word: ['said', 'would']},
  },
} as const satisfies Uses
