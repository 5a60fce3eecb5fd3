import {tuned} from '../../../tuning/load.ts'
import type {Rule, Scene} from '../../context/rule.ts'

const {headlineWords: longestTitle, pullQuoteMost: longestQuote} = tuned('text')

/** Lines that repeat the headline or a sentence of the body. */
export const repeat: readonly Rule[] = [
  {
    id: 'repeat/headline',
    role: 'repeat',
    weight: 8,
    pass: 'among',
    reason: 'Says the headline again',
    needs: {most: longestTitle},
    test: sameAsHeadline,
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> Ferry back in port after three days',
          'By Ann Miller',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'Ferry back in port after three days',
          '> Ferry to leave again on Friday',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
  {
    id: 'repeat/pull-quote',
    role: 'repeat',
    weight: 3,
    pass: 'among',
    reason: 'Opens with a quotation mark and stands word for word in a longer paragraph',
    needs: {most: longestQuote, all: ['quote']},
    test: ({quotedFromBody}) => quotedFromBody,
    examples: {
      yes: [
        [
          '“We shall never sail in such a gale again,” the captain told passengers on Monday.',
          '> “We shall never sail in such a gale again”',
          'The ferry will leave for the islands on Friday, weather allowing.',
        ],
      ],
      no: [
        [
          '> How to sail in a gale: five rules',
          'All of it stands in How to sail in a gale: five rules, a book that the captain wrote in 1990.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> “We shall never sail in such a gale again”',
        ],
      ],
    },
  },
]

function sameAsHeadline({index, headline, above, below, lower}: Scene): boolean {
  if (headline === undefined || index === headline) return false
  const other = index > headline ? above(index - headline) : below(headline - index)
  return other !== undefined && other.lower === lower
}
