import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'

const {headlineWords: longestTitle} = tuned('text')

/** The headline of the story. */
export const headline: readonly Rule[] = [
  {
    id: 'headline/title-above-the-body',
    role: 'headline',
    weight: 4,
    pass: 'among',
    reason:
      'The line that looks most like a title by its form, its place and what the body says again',
    needs: {most: longestTitle},
    test: ({index, headline}) => index === headline,
    examples: {
      yes: [
        [
          '> Ferry back in port after three days',
          'By Ann Miller',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          '> The ferry returned to port on Monday, its operator told passengers.',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        ['World', '> World', 'The ferry returned to port on Monday, its operator told passengers.'],
      ],
    },
  },
]
