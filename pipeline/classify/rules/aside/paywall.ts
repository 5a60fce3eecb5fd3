import {wordIn} from '../../../language/words.ts'
import type {Rule} from '../../context/rule.ts'
import {holdsWording, isWording, opensWith} from '../../context/wording.ts'

const price = /[$€£₹¥]\s?\d|\d\s?[€₺円]|\brs\.? ?\d/
const offer = new RegExp(
  String.raw`(?:${wordIn('per')}|\/) ?${wordIn('period')}|${wordIn('offer')}`,
  'u',
)
const speech = new RegExp(wordIn('said'), 'u')

/** Log-ins, offers of subscriptions and calls for support. */
export const paywall: readonly Rule[] = [
  {
    id: 'paywall/whole-line',
    role: 'paywall',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is a button or label of a log-in or subscription',
    test: isWording('paywall'),
    examples: {
      yes: ['Log in', 'Subscriber only', 'Abonnieren', 'S’abonner'],
      no: ['Premium fuel is scarce'],
    },
  },
  {
    id: 'paywall/opens',
    role: 'paywall',
    weight: 3.5,
    pass: 'alone',
    worded: true,
    reason: 'Opens like a call to log in, subscribe or give',
    needs: {most: 60},
    test: (view) => opensWith('paywall')(view) && !speech.test(view.lower),
    examples: {
      yes: ['Already a subscriber? Log in', 'To continue reading this article, subscribe now.'],
      no: ['Support our troops, the banner said.', 'Log in hand, the boy waded ashore.'],
    },
  },
  {
    id: 'paywall/holds',
    role: 'paywall',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'Holds the words of a subscription offer',
    needs: {most: 60},
    test: (view) => holdsWording('paywall')(view) && !speech.test(view.lower),
    examples: {
      yes: ['Only €1 a week. Cancel anytime.'],
      no: ['Guests may cancel at any time, the hotel said.'],
    },
  },
  {
    id: 'paywall/price',
    role: 'paywall',
    weight: 3.5,
    pass: 'among',
    reason: 'A short line without a full stop, outside the body, that offers access at a price',
    needs: {most: 14, all: ['figure', 'unstopped']},
    test: ({lower, stops, index, body, hints}) =>
      !stops &&
      hints.marker === undefined &&
      (body === undefined || index < body.first || index > body.last) &&
      price.test(lower) &&
      offer.test(lower),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Get full digital access for $1 a week',
        ],
        [
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
          '> Jetzt lesen für 1 € im Monat',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> A pass: $4 a week',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Fares rise to $4 a week from Monday, the operator said.',
        ],
      ],
    },
  },
  {
    id: 'paywall/outlet-speaks',
    role: 'paywall',
    weight: 6,
    pass: 'alone',
    beside: true,
    reason: 'The outlet asks its reader to pay, to log in or to give',
    test: ({outlet}) => outlet === 'access' || outlet === 'support',
    examples: {
      yes: [
        'If each reader gave two crowns today, we could pay our reporters for a year.',
        'This article is for members only. Register with the electronic edition to read on.',
      ],
      no: [
        'The club is for members only, and the waiting list is ten years long.',
        'Guests who want unlimited access to the pool pay four crowns a day.',
      ],
    },
  },
]
