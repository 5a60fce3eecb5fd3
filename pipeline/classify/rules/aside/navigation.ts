import {wholeIn} from '../../../language/wordings.ts'
import {anyCase, oneOf, wordIn} from '../../../language/words.ts'
import {fateOf} from '../../../tree/roles.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'
import {isWording, opensWith} from '../../context/wording.ts'
import {navigationAmong} from './navigation-among.ts'

/** In folded text `»` is a straight quotation mark. */
const trail = /^(?:[^>»›/|"]{1,40}\s[>»›/"]\s){1,6}[^>»›/|"]{1,80}$/
/** A page of a paper: `7`, `A7`, `12A`; a topic in capitals or the word for a page stands before it. */
const page = String.raw`(?:${anyCase('page-word')}\s)?(?:[A-Z]\d{1,3}|\d{1,3}[A-Z])|${anyCase('page-word')}\s\d{1,3}`
const jump = new RegExp(
  String.raw`^[(\[]?${anyCase('page-jump')}\s(?:\p{Lu}[\p{Lu} '-]{1,24},?\s(?:\p{Ll}{2,4}\s)?)?(?:${page})[)\]]?\.?$`,
  'u',
)
const betweenLabels = /[\s|/·•]+/u
const count = /^\d{1,6}$/
const {rowOfLabels: fewestLabels} = tuned('text')
const minutes = new RegExp(String.raw`^\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?${oneOf('minute')}\.?$`, 'u')
const site = /^(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{3,40}(?:\.[a-z0-9-]{2,20}){1,3}\/?$/
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
    id: 'navigation/row-of-labels',
    role: 'navigation',
    weight: 4,
    pass: 'alone',
    reason:
      'Three or more labels of buttons and menus on one line, with counts perhaps, and nothing else',
    needs: {most: 16, all: ['unstopped']},
    test: ({text}) => isRowOfLabels(text),
    examples: {
      yes: ['微博 微信 分享 0', 'Home | Share | Comments', 'Print  Email  Share  12'],
      no: ['Share prices fell', 'Home and away', 'Print Email'],
    },
  },
  {
    id: 'navigation/page-jump',
    role: 'navigation',
    weight: 4,
    pass: 'alone',
    reason: 'Sends the reader of a paper to the page where the story goes on',
    needs: {most: 8, all: ['figure']},
    test: ({text}) => jump.test(text),
    examples: {
      yes: [
        'Please see BERTH, A7',
        '(Continued on page 7)',
        'See FERRY on Page 12A',
        'Continued from A1',
        'Fortsetzung auf Seite 7',
      ],
      no: ['Please see the 7 notes', 'See the ferry at pier 7', 'Continued on 7 May'],
    },
  },
  {
    id: 'navigation/minutes-alone',
    role: 'navigation',
    weight: 4,
    pass: 'among',
    reason: 'Above the body, a number of minutes and nothing else: the time to read the story',
    needs: {most: 3, all: ['figure']},
    test: ({lower, index, body}) => index < (body?.first ?? 0) && minutes.test(lower),
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          'Ann Miller',
          '> 3 minutes',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> 3 minutes',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
      ],
    },
  },
  {
    id: 'navigation/site-alone',
    role: 'navigation',
    weight: 4,
    pass: 'among',
    reason: 'Above the body, the address of a site and nothing else',
    needs: {most: 1},
    test: ({text, index, body}) => index < (body?.first ?? 0) && site.test(text),
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> harbourpost.example',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> harbourpost.example',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          'Ferry back in port after three days',
          '> U.S.',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
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

/** Whether all parts of a line between spaces and bars are listed labels of furniture, or counts; three or more are labels. */
function isRowOfLabels(text: string): boolean {
  const parts = text.toLowerCase().split(betweenLabels)
  if (parts.length < fewestLabels) return false
  let labels = 0
  for (const part of parts) {
    if (isLabel(part)) labels += 1
    else if (part !== '' && !count.test(part)) return false
  }
  return labels >= fewestLabels
}

function isLabel(part: string): boolean {
  for (const role of wholeIn(part)) if (fateOf[role] === 'aside') return true
  return false
}
