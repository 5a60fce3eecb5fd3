import type {Rule} from './rule.ts'
import {saysFirst, saysInside, saysWhole} from './said.ts'

const addressed =
  /\b(?:you|your|our|us|deine?n?|ihre?n?|votre|vos|notre|nos|tu|su|nuestr[oa]s?|seu|sua|noss[oa]s?|tua|nostr[oa]|je|uw|onze)\b/

const speech = /\b(?:said|told|says|added|sagte|erklärte|dit|déclaré|dijo|disse|ha detto|zei)\b/

/** Calls to subscribe to a newsletter. */
export const newsletter: readonly Rule[] = [
  {
    id: 'newsletter/whole-line',
    role: 'newsletter',
    weight: 4,
    pass: 'alone',
    reason: 'The whole line is the head or a button of a newsletter box',
    test: saysWhole('newsletter'),
    examples: {
      yes: ['Newsletter', 'Subscribe now', 'Your email address'],
      no: ['Newsletters are back, publishers say.'],
    },
  },
  {
    id: 'newsletter/opens-to-you',
    role: 'newsletter',
    weight: 3.5,
    pass: 'alone',
    reason: 'Opens with a call to subscribe and speaks to the reader',
    test: (view) =>
      saysFirst('newsletter')(view) &&
      addressed.test(view.lower) &&
      view.words <= 70 &&
      !reports(view.lower),
    examples: {
      yes: [
        'Sign up for our morning briefing and get the day’s stories in your inbox.',
        'Get the latest from the harbour delivered to you',
      ],
      no: [
        'Sign up for the draft was slow, our reporter heard, officials said.',
        'Get the boats out, the harbour master said.',
      ],
    },
  },
  {
    id: 'newsletter/holds-to-you',
    role: 'newsletter',
    weight: 3,
    pass: 'alone',
    reason: 'Names a newsletter or the reader’s inbox, and speaks to the reader',
    test: (view) =>
      saysInside('newsletter')(view) &&
      addressed.test(view.lower) &&
      view.words <= 70 &&
      !reports(view.lower),
    examples: {
      yes: ['The week in shipping, straight to your inbox.', 'Inscrivez-vous à notre newsletter'],
      no: ['“Subscribe to our newsletter”, the email said, and many did, police said.'],
    },
  },
]

function reports(lower: string): boolean {
  return speech.test(lower)
}
