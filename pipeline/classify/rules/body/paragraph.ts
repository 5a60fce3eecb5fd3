import type {Rule} from '../../context/rule.ts'

/** What speaks for the body. */
export const paragraph: readonly Rule[] = [
  {
    id: 'paragraph/sentence',
    role: 'paragraph',
    weight: 1,
    pass: 'alone',
    reason: 'A sentence of nine words or more',
    needs: {all: ['prose']},
    test: ({prose}) => prose,
    examples: {
      yes: ['The ferry returned to port on Monday, its operator told passengers.'],
      no: ['Ferry back in port', 'Sign up.'],
    },
  },
  {
    id: 'paragraph/long',
    role: 'paragraph',
    weight: 1.5,
    pass: 'alone',
    reason: 'Forty words or more that end like a sentence',
    needs: {all: ['prose']},
    test: ({prose, words}) => prose && words >= 40,
    examples: {
      yes: [
        'The ferry returned to port on Monday, its operator told passengers, after three days at sea in which the crew had rationed water, the captain had slept for no more than two hours at a time, and the coast guard had stood by.',
      ],
      no: ['The ferry returned to port on Monday, its operator told passengers.'],
    },
  },
  {
    id: 'paragraph/crosshead',
    role: 'crosshead',
    weight: 2,
    pass: 'among',
    reason: 'A short line without a full stop between two paragraphs of the body',
    needs: {most: 12},
    test: ({words, stops, text, index, body, hints, alone}) =>
      words <= 12 &&
      (!stops || text.endsWith('?')) &&
      hints.marker === undefined &&
      alone === 'paragraph' &&
      body !== undefined &&
      index > body.first &&
      index < body.last,
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Three days at sea',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> It will leave again.',
          'It is bound for the islands, where it is due on Friday, weather allowing.',
        ],
      ],
    },
  },
  {
    id: 'paragraph/pull-quote',
    role: 'repeat',
    weight: 3,
    pass: 'among',
    reason: 'Opens with a quotation mark and stands word for word in a longer paragraph',
    needs: {most: 40, all: ['quote']},
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
  {
    id: 'paragraph/list-above-the-body',
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
]
