import {oneOf, wordIn} from '../../../language/words.ts'
import type {Rule} from '../../context/rule.ts'
import {holdsWording, isWording, opensWith} from '../../context/wording.ts'

const callAndWord = new RegExp(
  `${wordIn('subscribe')}.{0,60}${wordIn('newsletter-name')}|${wordIn('newsletter-name')}.{0,40}${wordIn('subscribe')}`,
  'u',
)
const quoted = new RegExp(String.raw`(?:^|[\s(])["'][^"']{0,60}${oneOf('newsletter-name')}`, 'u')
const addressed = new RegExp(wordIn('addresses', 'addresses-too'), 'u')

const speech = new RegExp(wordIn('said'), 'u')

/** Calls to subscribe to a newsletter. */
export const newsletter: readonly Rule[] = [
  {
    id: 'newsletter/whole-line',
    role: 'newsletter',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is the head or a button of a newsletter box',
    test: isWording('newsletter'),
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
    worded: true,
    reason: 'Opens with a call to subscribe and speaks to the reader',
    needs: {most: 70},
    test: (view) =>
      opensWith('newsletter')(view) && addressed.test(view.lower) && !reports(view.lower),
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
    worded: true,
    reason: 'Names a newsletter or the reader’s inbox, and speaks to the reader',
    needs: {most: 70},
    test: (view) =>
      holdsWording('newsletter')(view) && addressed.test(view.lower) && !reports(view.lower),
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
    needs: {most: 16, all: ['newsletter']},
    test: ({lower, text}) => !text.endsWith('.') && callAndWord.test(lower) && !reports(lower),
    examples: {
      yes: [
        'Never miss a story: subscribe to the Harbour Post newsletter',
        'Jetzt Newsletter abonnieren',
        'メルマガ登録はこちら',
      ],
      no: [
        'Readers signed up for the newsletter in droves, the paper told its owners last week.',
        'The newsletter war',
      ],
    },
  },
  {
    id: 'newsletter/outlet-speaks',
    role: 'newsletter',
    weight: 6,
    pass: 'alone',
    beside: true,
    reason: 'The outlet calls on its reader to subscribe to its letters',
    test: ({outlet}) => outlet === 'letter',
    examples: {
      yes: [
        'Want to know what moves the coast? Sign up for our free weekly newsletter and read the best of it on Friday.',
        'Meld je aan voor de nieuwsbrief van de haven en lees elke vrijdag het beste van de kust.',
      ],
      no: [
        'Readers who sign up for newsletters stay for two years, the study of twelve papers found.',
        'The council sends a newsletter to all who live near the quay.',
      ],
    },
  },
]

/** Whether the sentence reports what someone said, or quotes the call. */
function reports(lower: string): boolean {
  return speech.test(lower) || quoted.test(lower)
}
