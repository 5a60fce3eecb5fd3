import {type Uses, word} from './use-entry.ts'

/** Words around days and clock times. */
export const times = {
  'before-date': {
    what: 'Prepositions before a day that a sentence mentions, and no line of times prints',
    forms: word,
    like: {word: ['since', 'until']},
    lacks: {ja: 'Particles follow the day', tr: 'Endings and words that follow the day'},
  },
  published: {
    what: 'Labels of the time of publication; those that open a line of times as `opens`',
    forms: ['opens', 'word'],
    like: {opens: ['published', 'posted on']},
    role: 'timestamp',
  },
  changed: {
    what: 'Labels of the time of a change; those that open a line of times as `opens`',
    forms: ['opens', 'word'],
    like: {opens: ['updated', 'last updated'], word: ['revised', 'corrected']},
    role: 'timestamp',
  },
  weekday: {
    what: 'Days of the week, and their abbreviations where these are no words of other meaning',
    forms: word,
    like: {word: ['monday', 'mon']},
  },
} as const satisfies Uses
