import {type Uses, word, wordOrStem} from './use-entry.ts'

/** Words of sentences. */
export const prose = {
  abbreviation: {
    what: 'Abbreviations that open with a capital, without the full stop, which ends no sentence',
    forms: word,
    like: {word: ['dr', 'sept']},
    lacks: {ja: 'Written without full stops'},
  },
  attribution: {
    what: 'Words with which a story gives what it reports to another outlet, besides the verbs of `said`',
    forms: word,
    like: {word: ['according', 'quoted']},
  },
  addresses: {
    what: 'Words with which a publisher addresses the reader or names itself',
    forms: word,
    like: {word: ['you', 'our']},
    lacks: {ja: 'Pronouns are left out where they are clear', tr: 'Endings of verbs say it'},
  },
  'before-day-name': {
    what: 'Words right before the name of a day or month, by which a misspelt one is recognised',
    forms: word,
    like: {word: ['last', 'next']},
    lacks: 'misspelt names of days are corrected in English alone',
  },
  'before-noun': {
    what: 'Articles, possessives and the like, behind which a noun follows and no function word',
    forms: word,
    like: {word: ['the', 'my']},
    lacks: 'short misspellings are corrected in English alone',
  },
  clause: {
    what: 'Words that open a clause, before which a sentence can be cut',
    forms: word,
    like: {word: ['while', 'because']},
    lacks: {ja: 'Clauses end with such a word'},
  },
  commonest: {
    what: 'The commonest words, by which misplaced capitals are recognised',
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
    what: 'Function words by which the language of a text is recognised',
    forms: word,
    like: {word: ['the', 'and', 'was']},
    lacks: {
      ja: 'Written without spaces between words',
      tr: 'Not among the seven that are told apart',
    },
  },
  'hyphen-stays': {
    what: 'Words behind a hyphen that is kept: “pre- and post-war”',
    forms: word,
    like: {word: ['and', 'to']},
    lacks: {ja: 'Written without hyphens', tr: 'Written in full'},
  },
  'never-doubled': {
    what: 'Words that never stand twice in a row on purpose',
    forms: word,
    like: {word: ['the', 'of']},
    lacks: {ja: 'Written without spaces between words', tr: 'Words are doubled on purpose'},
  },
  'on-encodings': {
    what: 'Words of a text about encodings, in which damage may be an example',
    forms: word,
    like: {word: ['mojibake', 'character set']},
  },
  'on-lookalikes': {
    what: 'Words of a text about letters that look alike, in which they are meant',
    forms: wordOrStem,
    like: {stem: ['homoglyph', 'cyrillic']},
  },
  'opens-after-name': {
    what: 'Words that open a sentence and are no names of functions, before which a space may be missing after a name',
    forms: word,
    like: {word: ['they', 'but']},
    lacks: 'spaces between sentences are corrected in English alone',
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
