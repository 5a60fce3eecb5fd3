import type {Rule} from '../../context/rule.ts'
import {saysFirst, saysInside, saysWhole} from '../../context/wording.ts'

const callAndWord =
  /\b(?:subscri|sign(?:ed)? up|abonn|anmeld|inscri|suscr|assin|iscri|schrijf|inschrijv|kayıt|receive|recib|receba|ricevi|recevez|jetzt)\p{L}*\b.{0,60}\b(?:newsletters?|nieuwsbrief|bülten|boletín|boletim|infolettre)|\b(?:newsletters?|nieuwsbrief)\b.{0,40}\b(?:subscri|sign|abonn|anmeld|inscri|bestell)/u
const quoted = /(?:^|[\s(])["'][^"']{0,60}newsletter/
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
    says: true,
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
    says: true,
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
    weight: 3.5,
    pass: 'alone',
    says: true,
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
  {
    id: 'newsletter/call-on-a-short-line',
    role: 'newsletter',
    weight: 4,
    pass: 'alone',
    reason: 'A short line with a call to subscribe and the word for a newsletter',
    needs: {most: 16},
    test: ({lower, words, text}) =>
      words <= 16 && !text.endsWith('.') && callAndWord.test(lower) && !reports(lower),
    examples: {
      yes: [
        'Never miss a story: subscribe to the Harbour Post newsletter',
        'Jetzt Newsletter abonnieren',
      ],
      no: [
        'Readers signed up for the newsletter in droves, the paper told its owners last week.',
        'The newsletter war',
      ],
    },
  },
]

/** Whether the sentence tells of someone’s words, or quotes the call. */
function reports(lower: string): boolean {
  return speech.test(lower) || quoted.test(lower)
}
