import {headlineLabelOf} from '../../../parse/headline-labels.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'

const {headlineLabelReach, headlineWords: longestTitle} = tuned('text')

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
  {
    id: 'headline/label',
    role: 'headline',
    weight: 6,
    pass: 'among',
    reason: 'Opens with a label of headlines and a colon, above the text',
    needs: {most: longestTitle},
    test: ({index, text, body}) =>
      index < headlineLabelReach && index < (body?.first ?? 0) && headlineLabelOf(text) > 0,
    examples: {
      yes: [
        [
          '> Title: Ferry back in port after three days',
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
        ],
        [
          'Von: Hafenamt',
          '> Betreff: Fähre wieder im Hafen',
          'Die Fähre ist am Montag in den Hafen zurückgekehrt, wie die Reederei den Fahrgästen mitteilte.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
          '> Title: The Long Way Home',
        ],
        [
          '> Titles: two, and both were lost',
          'The ferry returned to port on Monday, its operator told passengers who had waited.',
        ],
      ],
    },
  },
]
