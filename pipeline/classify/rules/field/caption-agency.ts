import {agencyPattern} from '../../../language/agencies.ts'
import {anyCase, oneOf, wordsForUse} from '../../../language/words.ts'
import {lazy} from '../../../text/lazy.ts'
import {tuned} from '../../../tuning/load.ts'
import {namesBehindByWord} from '../../context/bylines.ts'
import type {Rule} from '../../context/rule.ts'

const slug = new RegExp(String.raw`\)\s?==\s?(?:${agencyPattern})\s{0,4}$`, 'u')
const slashCredit = new RegExp(
  String.raw`(?:^|[\s(])\p{Lu}[\p{L}.'-]+\s?\/\s?${anyCase('picture-agency', 'picture-wire')}(?![\p{L}\p{N}])[^.]{0,30}\)?\.?$`,
  'u',
)
/** `REUTERS/Ann Miller/File Photo`, and what a page prints behind a credit: `Acquire Licensing Rights, opens new tab`. */
const agencyFirst = new RegExp(
  String.raw`(?:^|[\s(])${anyCase('picture-wire')}\s?\/\s?\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]+){0,3}(?:\/\p{L}[\p{L} ]{1,24})?\)?\.?(?:,?\s\p{L}+){0,6}$`,
  'u',
)
/** Which picture of a gallery this is. */
const counter = new RegExp(
  String.raw`^(?:\[\d{1,3}\s?\/\s?\d{1,3}\]|\(\d{1,3}\s?\/\s?\d{1,3}\)|\d{1,3} ${oneOf('page-of')} \d{1,3} \|)\s?\p{L}`,
  'u',
)

const {captionBetweenCredits: leastWords} = tuned('text')
const pictureAgencies = lazy(() =>
  wordsForUse('picture-agency').concat(wordsForUse('picture-wire')),
)

/** Captions as agencies and galleries of pictures print them. */
export const captionAgency: readonly Rule[] = [
  {
    id: 'caption/agency-slug',
    role: 'caption',
    weight: 3,
    pass: 'alone',
    reason: 'Ends with a credit in brackets and an agency’s slug after two equals signs',
    needs: {most: 70, all: ['bracket', 'equals']},
    test: ({text}) => text.includes('==') && slug.test(text),
    examples: {
      yes: ['The ferry in port on March 20, 2023. (Kyodo) ==Kyodo'],
      no: ['x == Kyodo y', 'The ferry left the port on Monday, the line said. ==Kyodo'],
    },
  },
  {
    id: 'caption/name-and-agency',
    role: 'caption',
    weight: 3,
    pass: 'alone',
    reason: 'Ends with a name and an agency with a stroke between, as credits do',
    needs: {most: 70, all: ['slash']},
    test: (view) =>
      view.text.includes('/') && slashCredit.test(view.text) && !namesBehindByWord(view),
    examples: {
      yes: ['The ferry in port on Monday. Ann Miller/AP'],
      no: [
        'Von Karl Weber/dpa',
        'He covered both AP/Reuters conventions of style in his talk to the class.',
      ],
    },
  },
  {
    id: 'caption/agency-and-name',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'Ends with an agency and a name with a stroke between, as credits of agencies do',
    needs: {most: 90, all: ['slash']},
    test: (view) =>
      view.words >= 4 &&
      view.text.includes('/') &&
      agencyFirst.test(view.text) &&
      !namesBehindByWord(view),
    examples: {
      yes: [
        'The ferry at the quay near Lowford, January 11, 2023. REUTERS/Ann Miller/File Photo',
        'The ferry at the quay on Monday. REUTERS/Ann Miller Acquire Licensing Rights',
      ],
      no: [
        'He covered both AP/Reuters conventions of style in his talk to the class.',
        'By AFP/Ann Miller',
      ],
    },
  },
  {
    id: 'caption/gallery-counter',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'Opens with the number of a picture among those of a gallery',
    needs: {most: 90, all: ['figure']},
    test: ({text, words}) => words >= 4 && counter.test(text),
    examples: {
      yes: [
        '[1/2] The ferry at the quay near Lowford, where it was repaired.',
        '3 of 12 | Helpers carry sandbags to the quay.',
        '3 von 12 | Helfer tragen Sandsäcke zum Kai.',
      ],
      no: ['1/2 cup of sugar is enough.', '[1] The ferry came back.', '3 of 12 boats came back.'],
    },
  },
  {
    id: 'caption/between-credits',
    role: 'caption',
    weight: 5,
    pass: 'alone',
    reason:
      'Opens and ends with the same picture agency, as the description of a picture between two credits',
    needs: {most: 45},
    test: ({lower}) => isBetweenCredits(lower),
    examples: {
      yes: [
        'PA Media The ferry in the rainPA Media',
        'Getty Images A woman on the quay looks at the ferry Getty Images',
      ],
      no: ['PA Media reports the delay', 'Getty opens a museum', 'Reuters asked Reuters'],
    },
  },
  {
    id: 'caption/below-credits',
    role: 'caption',
    weight: 3.5,
    pass: 'among',
    reason: 'Some words without a stop below a picture’s description between two credits',
    needs: {most: 30, all: ['unstopped']},
    test: ({stops, alone, above, words}) =>
      !stops &&
      words >= leastWords &&
      alone === 'paragraph' &&
      isBetweenCredits(above(1)?.lower ?? ''),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'PA Media The ferry in the rainPA Media',
          '> The ferry will sail through the summer',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> The ferry will sail through the summer',
        ],
      ],
    },
  },
]

/** Whether some words stand between the name of a picture agency and the same name again. */
function isBetweenCredits(lower: string): boolean {
  const name = pictureAgencies().find(
    (each) => lower.startsWith(each) && lower.charAt(each.length) === ' ',
  )
  if (name === undefined || !lower.endsWith(name)) return false
  const between = lower.slice(name.length, -name.length).trim()
  return between.split(' ').length >= leastWords
}
