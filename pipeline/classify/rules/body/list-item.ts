import type {Rule} from '../../context/rule.ts'

/** Entries of lists in the body, and of those above it that sum up the story. */
export const listItem: readonly Rule[] = [
  {
    id: 'list-item/above-the-body',
    role: 'list-item',
    weight: 2,
    pass: 'among',
    reason: 'A bullet with four words or more, between the headline and the body',
    needs: {all: ['marker']},
    test: ({hints, index, body, title, words, alone}) =>
      hints.marker !== undefined &&
      alone === 'paragraph' &&
      words >= 5 &&
      title !== undefined &&
      body !== undefined &&
      index > title &&
      index < body.first,
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> • Line to reopen in spring, operator says',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          '> • Line to reopen in spring, operator says',
          'Ferry back in port after three days',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
  {
    id: 'list-item/in-the-body',
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
]
