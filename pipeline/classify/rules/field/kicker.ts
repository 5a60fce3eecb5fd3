import {sectionOf} from '../../../language/sections.ts'
import type {Rule} from '../../context/rule.ts'

const digits = /\d/
const capitals = /\p{Lu}{3}/u
const lowerCase = /\p{Ll}/u

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
]
