import {agencyPattern} from '../../../language/agencies.ts'
import {anyCase, oneOf} from '../../../language/words.ts'
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
]
