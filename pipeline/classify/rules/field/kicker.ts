import {sectionOf} from '../../../language/sections.ts'
import type {Role} from '../../../tree/roles.ts'
import type {Rule} from '../../context/rule.ts'

const digits = /\d/
const capitals = /\p{Lu}{3}/u
const lowerCase = /\p{Ll}/u
const heads: ReadonlySet<Role> = new Set(['byline', 'timestamp'])

/** The name of a section or a series, right above the headline. */
export const kicker: readonly Rule[] = [
  {
    id: 'kicker/above-the-headline',
    role: 'kicker',
    weight: 6,
    pass: 'among',
    reason: 'A known section or a few capitals right above the headline',
    needs: {most: 3, all: ['unstopped']},
    test: ({text, index, title, stops}) =>
      title === index + 1 &&
      !stops &&
      !digits.test(text) &&
      (sectionOf(text) !== undefined || (capitals.test(text) && !lowerCase.test(text))),
    examples: {
      yes: [
        [
          '> World',
          'Ferry back in port after three days',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          '> Ann Miller',
          'Ferry back in port after three days',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
  {
    id: 'kicker/first-line',
    role: 'kicker',
    weight: 5,
    pass: 'among',
    reason:
      'A few words on the first line, right above a headline of which there is enough evidence',
    needs: {most: 3, all: ['unstopped']},
    // On a page the first line is the site’s or its menu’s.
    test: ({text, index, headline, alone, stops, below, hints}) =>
      hints.mark === undefined &&
      index === 0 &&
      headline === 1 &&
      alone === 'paragraph' &&
      !stops &&
      !digits.test(text) &&
      [below(2), below(3)].some((line) => heads.has(line?.role ?? 'paragraph')),
    examples: {
      yes: [
        [
          '> Islands',
          'Ferry back in port after three days',
          'By Ann Miller',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          '> Islands',
          'The ferry returned to port on Monday, its operator told passengers.',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          '> The ferry that came back',
          'Ferry back in port after three days',
          'By Ann Miller',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
  {
    id: 'kicker/below-headline',
    role: 'kicker',
    weight: 5,
    pass: 'among',
    reason:
      'A few words between a headline of which there is enough evidence and its byline or time',
    needs: {most: 3, all: ['unstopped']},
    test: ({text, index, headline, alone, stops, below, wordings}) =>
      headline === index - 1 &&
      alone === 'paragraph' &&
      !wordings.opens.has('timestamp') &&
      !stops &&
      !digits.test(text) &&
      heads.has(below(1)?.role ?? 'paragraph'),
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> Harbour news',
          'By Ann Miller',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'Ferry back in port after three days',
          'By Ann Miller',
          '20 March 2023',
          '> Harbour news',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          'Ferry back in port after three days',
          '> Published',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
]
