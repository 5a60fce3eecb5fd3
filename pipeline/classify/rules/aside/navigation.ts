import {oneOf, wordIn} from '../../../language/words.ts'
import type {Rule} from '../../context/rule.ts'
import {isWording, opensWith} from '../../context/wording.ts'
import {navigationAmong} from './navigation-among.ts'

/** In folded text `»` is a straight quotation mark. */
const trail = /^(?:[^>»›/|"]{1,40}\s[>»›/"]\s){1,6}[^>»›/|"]{1,80}$/
const startsHome = new RegExp(String.raw`^${oneOf('home')}(?![\p{L}\p{N}])`, 'u')
const pager = new RegExp(
  String.raw`^(?:${oneOf('page')} )?\d+ (?:${oneOf('page-of')}|\/) \d+$`,
  'u',
)
const noLetters = /^[^\p{L}\p{N}]+$/u
const readingTime = new RegExp(
  String.raw`^\d{1,2} ?${oneOf('minutes-short')}$|^\W*\d{1,2}(?:\s?-\s?\d{1,2})?[\s-]?${oneOf('minute')}\.? ?${oneOf('reading')}$|^${wordIn('reading-time')}.{0,24}$`,
  'u',
)

/** Menus, breadcrumb trails, players, and links around a page. */
export const navigation: readonly Rule[] = [
  {
    id: 'navigation/whole-line',
    role: 'navigation',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is an entry of a menu or a way around the page',
    test: isWording('navigation'),
    examples: {
      yes: ['Back to top button', 'Skip to content', 'Impressum', '検索'],
      no: ['Back to the top of the table'],
    },
  },
  {
    id: 'navigation/opens',
    role: 'navigation',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'A short line that opens like a way around the page, or a player that failed',
    needs: {most: 14},
    test: opensWith('navigation'),
    examples: {
      yes: ['View all posts by A. Writer', 'Your browser does not support the audio element.'],
      no: [
        'Your browser knows more about you than your neighbours do, a new study of tracking across Europe has found.',
      ],
    },
  },
  {
    id: 'navigation/trail',
    role: 'navigation',
    weight: 4,
    pass: 'alone',
    reason: 'A trail of sections from the home page down',
    needs: {most: 24, any: ['pointer', 'slash', 'quote']},
    test: ({text, lower}) => startsHome.test(lower) && trail.test(text),
    examples: {
      yes: ['Home > World > Asia', 'News / Sport / Rowing', 'Strona główna » Port » Promy'],
      no: ['Home is where the harbour is', '3 > 2'],
    },
  },
  {
    id: 'navigation/pager',
    role: 'navigation',
    weight: 3,
    pass: 'alone',
    reason: 'A page number or a row of them',
    needs: {all: ['figure']},
    test: ({lower}) => pager.test(lower),
    examples: {
      yes: ['Page 2 of 5', '1 / 12', 'Seite 2 von 5'],
      no: ['Page 2 of the report says otherwise'],
    },
  },
  {
    id: 'navigation/signs-only',
    role: 'navigation',
    weight: 3,
    pass: 'alone',
    reason: 'No letter and no digit',
    needs: {all: ['unlettered']},
    test: ({text}) => noLetters.test(text),
    examples: {yes: ['* * *', '———', '•'], no: ['3–2', 'A']},
  },
  {
    id: 'navigation/reading-time',
    role: 'navigation',
    weight: 5,
    pass: 'alone',
    reason: 'Says how long the story takes to read',
    needs: {any: ['figure', 'read']},
    test: ({lower}) => readingTime.test(lower),
    examples: {
      yes: [
        '3 min read',
        'Lesezeit: 4 Minuten',
        'Reading time: 2 minutes',
        'この記事は3分で読めます',
        '5 min czytania',
        '4 dk okuma süresi',
      ],
      no: ['A 3 minute read of the meter'],
    },
  },
  ...navigationAmong,
]
