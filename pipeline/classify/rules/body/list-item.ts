import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'

const {listHeadWords: leastWordsOfHead} = tuned('text')

/** Lists in the body, and what leads to them. */
export const lists: readonly Rule[] = [
  {
    id: 'paragraph/list-in-the-body',
    role: 'list-item',
    weight: 2,
    pass: 'among',
    reason:
      'Opens with a bullet or number, inside the body or right after a sentence that ends in a colon',
    needs: {all: ['marker']},
    test: ({hints, index, body, above}) =>
      hints.marker !== undefined &&
      body !== undefined &&
      index > body.first &&
      (index < body.last ||
        above(1)?.role === 'list-item' ||
        above(1)?.text.endsWith(':') === true),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday with these things on board, they said:',
          '> - forty crates of fish',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
      ],
      no: [
        ['> - Home', 'The ferry returned to port on Monday, its operator told passengers.'],
        ['The ferry returned to port on Monday, its operator told passengers.', '> - Share'],
      ],
    },
  },
  {
    id: 'paragraph/head-of-a-list',
    role: 'paragraph',
    weight: 2.5,
    pass: 'among',
    reason: 'Ends in a colon below a paragraph of the body, and a list follows',
    needs: {all: ['colon']},
    test: ({text, words, index, body, above, below}) =>
      text.endsWith(':') &&
      words >= leastWordsOfHead &&
      body !== undefined &&
      index > body.first &&
      above(1)?.prose === true &&
      below(1)?.hints.marker !== undefined,
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> The harbour board may now choose:',
          '- to mend the quay before winter',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
          '> Der Rat hat nun die Wahl:',
          '- den Kai vor dem Winter zu flicken',
        ],
      ],
      no: [
        ['> More on this story:', '- Storm leaves fishing fleet in port'],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Tags:',
          '- Ferries',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> The harbour board may now choose:',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
      ],
    },
  },
]
