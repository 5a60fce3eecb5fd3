import type {Rule} from '../../context/rule.ts'

/** Headings between the paragraphs of a body. */
export const crosshead: readonly Rule[] = [
  {
    id: 'crosshead/between-paragraphs',
    role: 'crosshead',
    weight: 2,
    pass: 'among',
    reason: 'A short line without a full stop between two paragraphs of the body',
    needs: {most: 12},
    test: ({stops, text, index, body, hints, alone}) =>
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
]
