import {outletWithAgency} from '../../../parse/names.ts'
import type {Rule} from '../../context/rule.ts'

/** Bylines of outlets that work with agencies. */
export const bylineAgency: readonly Rule[] = [
  {
    id: 'byline/outlet-with-agency',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: 'An outlet “with” an agency, and nothing else',
    needs: {most: 9, all: ['unstopped']},
    test: ({text}) => outletWithAgency(text) !== undefined,
    examples: {
      yes: [
        'Harbour Daily with AFP',
        'Le Figaro avec AFP',
        'Par Le Monde avec l’AFP',
        'Harbour Post with AP and Reuters',
      ],
      no: ['With AFP', 'The ferry left with AFP staff', 'A day with Reuters'],
    },
  },
]
