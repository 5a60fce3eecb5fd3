import {oneOf, wordIn} from '../../../language/words.ts'
import type {Rule} from '../../context/rule.ts'
import {holdsWording, isWording, opensWith} from '../../context/wording.ts'

const notice = /(?:©|\(c\)|\bcopyright\b)\s*(?:by\s+)?(?:©\s*)?(?:19|20)\d\d/
const row = new RegExp(`${wordIn('legal-link')}.{0,40}${wordIn('legal-link', 'legal-part')}`, 'u')

/** `This article is more than 2 years old`, and its like. */
const age = new RegExp(
  String.raw`^${oneOf('age-notice')} (?:\d{1,2}|${oneOf('one')}) ${oneOf('duration')}(?!\p{L})[^.]{0,12}\.?$`,
  'u',
)

/** Notices of rights, privacy and cookies, and disclaimers. */
export const legal: readonly Rule[] = [
  {
    id: 'legal/whole-line',
    role: 'legal',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is a link to a legal page or a button of a consent box',
    test: isWording('legal'),
    examples: {
      yes: ['Privacy Policy', 'Accept all', 'All rights reserved.'],
      no: ['Privacy is a right.'],
    },
  },
  {
    id: 'legal/copyright-year',
    role: 'legal',
    weight: 5,
    pass: 'alone',
    reason: 'A copyright sign or word with its year',
    needs: {most: 60, all: ['figure']},
    test: ({lower}) => isSigned(lower) && notice.test(lower),
    examples: {
      yes: ['© 2023 Harbour Post. All rights reserved.', 'Copyright © 2021 The Daily Pier'],
      no: ['Copyright law was last changed in 2019, the professor said.'],
    },
  },
  {
    id: 'legal/age-notice',
    role: 'legal',
    weight: 5,
    pass: 'alone',
    reason: 'A notice of how old the story is, and nothing else',
    needs: {most: 12},
    test: ({lower}) => age.test(lower),
    examples: {
      yes: [
        'This article is more than 2 years old',
        'Dieser Artikel ist älter als ein Jahr.',
        'Cet article a plus de 3 ans',
      ],
      no: [
        'This story is more than a tale of two cities.',
        'This article is more than a year late, the editor said.',
      ],
    },
  },
  {
    id: 'legal/opens',
    role: 'legal',
    weight: 3.5,
    pass: 'alone',
    worded: true,
    reason: 'Opens like a notice of rights, privacy, cookies or interest',
    needs: {most: 120},
    test: opensWith('legal'),
    examples: {
      yes: ['We use cookies to improve your visit.', 'This post may contain affiliate links.'],
      no: ['We use cookers to heat the hall, she said.'],
    },
  },
  {
    id: 'legal/holds',
    role: 'legal',
    weight: 3.5,
    pass: 'alone',
    worded: true,
    reason: 'Holds the words of a notice of rights, privacy or cookies',
    needs: {most: 120},
    test: holdsWording('legal'),
    examples: {
      yes: [
        'This material may not be published, broadcast, rewritten or redistributed.',
        'Tous droits réservés',
      ],
      no: ['The paper must not be rewritten by the committee.'],
    },
  },
  {
    id: 'legal/row-of-links',
    role: 'legal',
    weight: 3,
    pass: 'alone',
    reason: 'A short row of links to legal pages',
    needs: {most: 16, all: ['unstopped', 'legal']},
    test: ({lower, stops}) => !stops && row.test(lower),
    examples: {
      yes: ['Privacy | Terms of Use | Contact', 'Impressum | Datenschutz | AGB'],
      no: ['Privacy campaigners contacted the policy unit of the council.'],
    },
  },
  {
    id: 'legal/outlet-speaks',
    role: 'legal',
    weight: 6,
    pass: 'alone',
    beside: true,
    reason: 'A note on how the text came about, or in the place of content that is not shown yet',
    test: ({outlet}) => outlet === 'note' || outlet === 'embed',
    examples: {
      yes: [
        'This article was translated by machine and checked by an editor.',
        'Dieser Text wurde automatisch übersetzt und von der Redaktion geprüft.',
        'Here you will find external content that adds to the story; display it with one click.',
      ],
      no: ['The treaty was translated by machine, and the error was found only in June.'],
    },
  },
]

/** Whether the line holds the sign or the word at all, which is quicker to check. */
function isSigned(lower: string): boolean {
  return lower.includes('©') || lower.includes('(c)') || lower.includes('copyright')
}
