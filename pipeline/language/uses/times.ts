import {type Uses, word} from './use-entry.ts'

/** Words around days and clock times. */
export const times = {
  afternoon: {
    what: 'Words beside a clock time of twelve hours that put it after noon, other than “pm”',
    forms: word,
    like: {},
    lacks: 'most languages count 24 hours, or write “pm”',
  },
  about: {
    what: 'Words before a length of time that is not exact',
    forms: word,
    like: {word: ['about']},
  },
  'ago-after': {
    what: 'Words behind a length of time that has passed',
    forms: word,
    like: {word: ['ago']},
    lacks: {
      de: 'It stands before, see `ago-before`',
      es: 'It stands before',
      fr: 'It stands before',
    },
  },
  'ago-before': {
    what: 'Words before a length of time that has passed',
    forms: word,
    like: {},
    lacks: {
      en: 'It stands behind, see `ago-after`',
      it: 'It stands behind',
      ja: 'It stands behind',
      nl: 'It stands behind',
      tr: 'It stands behind',
    },
  },
  'at-time': {
    what: 'Words between a day and a clock time',
    forms: word,
    like: {word: ['at']},
    lacks: {ja: 'Nothing stands between them'},
  },
  'before-date': {
    what: 'Prepositions before a day that a sentence mentions, and no line of times prints',
    forms: word,
    like: {word: ['since', 'until']},
    lacks: {ja: 'Particles follow the day', tr: 'Endings and words that follow the day'},
  },
  'date-filler': {
    what: 'Other words of a line of times, without a meaning of their own there',
    forms: word,
    like: {word: ['date', 'time', 'the']},
  },
  'copyright-word': {
    what: 'Words that open a notice of copyright: a day on the line is that of the notice',
    forms: word,
    like: {word: ['copyright']},
  },
  'dated-act': {
    what: 'Phrases before the day of something else than this story: a law, an issue in print, a visit to a source',
    forms: word,
    like: {word: ['in print on', 'act of', 'retrieved']},
  },
  duration: {
    what: 'Lengths of time, singular and plural, as they stand with a number and “ago”',
    forms: word,
    like: {word: ['minute', 'hours']},
  },
  'duration-short': {
    what: 'Abbreviated lengths of time that stand with a number alone for how long ago it was',
    forms: word,
    like: {word: ['h', 'mins']},
    lacks: {ja: 'A number and a unit alone are a length of time of any kind'},
  },
  minute: {
    what: 'The minutes that a story takes to read, singular, plural and abbreviated',
    forms: word,
    like: {word: ['min', 'minutes']},
  },
  'o-clock': {
    what: 'Words behind a clock time',
    forms: word,
    like: {},
    lacks: 'a clock time needs none in most languages',
  },
  'event-kind': {
    what: 'Kinds of events: a day right behind one on a line of its own is that of the event',
    forms: word,
    like: {word: ['concert', 'exhibition', 'webinar']},
  },
  'event-place': {
    what: 'Labels of a line that names where an event takes place, so that the day beside it is that of the event',
    forms: word,
    like: {word: ['venue', 'where']},
  },
  forenoon: {
    what: 'Words beside a clock time of twelve hours that put it before noon, other than “am”',
    forms: word,
    like: {},
    lacks: 'most languages count 24 hours, or write “am”',
  },
  'issue-number': {
    what: 'Words right before the number of an issue or a volume: a day on the line is that of the issue',
    forms: word,
    like: {word: ['vol', 'issue']},
  },
  'month-word': {
    what: 'The word “month” beside the number or the name of one in a printed day',
    forms: word,
    like: {},
    lacks: 'the name of a month needs none in most languages',
  },
  'of-month': {
    what: 'Words between the day and the month, and between the month and the year',
    forms: word,
    like: {word: ['of']},
    lacks: 'nothing stands between them in most languages',
  },
  'on-day': {
    what: 'Words before a day',
    forms: word,
    like: {word: ['on']},
    lacks: {ja: 'Particles follow the day', tr: 'Endings express it'},
  },
  one: {
    what: 'The number one with a length of time',
    forms: word,
    like: {word: ['an', 'one']},
    lacks: {ja: 'Written as a figure'},
  },
  ordinal: {
    what: 'Endings of a figure that make it the number of a day',
    forms: word,
    like: {word: ['st', 'th']},
  },
  'other-day': {
    what: 'Labels right before a day that is none of publication or change: of receipt, a birth, a death, an event, an end',
    forms: word,
    like: {word: ['received', 'born', 'event date']},
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
  'within-place': {
    what: 'Small words inside the names of places',
    forms: word,
    like: {word: ['of']},
    lacks: 'names of places have none in many languages',
  },
  'year-word': {
    what: 'The word “year” beside its number in a printed day',
    forms: word,
    like: {},
    lacks: 'the number of a year needs none in most languages',
  },
  weekday: {
    what: 'Days of the week, and their abbreviations where these are no words of other meaning',
    forms: word,
    like: {word: ['monday', 'mon']},
  },
} as const satisfies Uses
