import {type Uses, word, wordOrStem} from './use-entry.ts'

/** Words of those who send mail, and of their programs. */
export const mail = {
  'mail-answer': {
    what: 'What programs put before the subject of a message that answers or forwards another',
    forms: word,
    like: {word: ['re', 'fwd']},
  },
  'mail-end': {
    what: 'Words, also in addresses, by which a reader ends a subscription',
    forms: wordOrStem,
    like: {stem: ['unsub']},
  },
  'mail-house': {
    what: 'Mailboxes that stand for a house and not for a person',
    forms: word,
    like: {word: ['newsdesk', 'editor']},
    lacks: {ja: 'Addresses are written in Latin letters, in words of English'},
  },
} as const satisfies Uses
