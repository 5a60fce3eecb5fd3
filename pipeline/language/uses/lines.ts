import {type Uses, word} from './use-entry.ts'

/** Words of furniture and of labels. */
export const lines = {
  section: {
    what: 'Names of sections of a newspaper',
    forms: word,
    like: {word: ['politics', 'world news']},
  },
} as const satisfies Uses
