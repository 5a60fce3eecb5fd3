import {datesIn} from '../lexicon/calendar.ts'
import type {Rule} from './rule.ts'

const reported =
  /\b(?:said|says|told|added|according to|announced|reported|was|were|had been|has been|sagte|teilte|wurde|wurden|a dit|a déclaré|selon|était|dijo|según|fue|había|disse|segundo|foi|ha detto|secondo|è stato|zei|volgens|werd|dedi|söyledi|açıkladı)\b|した|という|と述べ|によると/
const quotation = /(?:^|\s)["'][^"']{8,}["'](?:\s|$|[,.;:])/
const questionOrQuote = /^["'].{20,}["'],? /

/** Fewer give no sign that a capture holds more than its article. */
const leastFurniture = 2
/** Blocks below the headline that may still hold its date. */
const farFromHead = 8

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
    id: 'paragraph/reports',
    role: 'paragraph',
    weight: 1.5,
    pass: 'alone',
    reason: 'A sentence that reports what was said or done',
    needs: {all: ['prose', 'reports']},
    test: ({prose, lower}) => prose && reported.test(lower),
    examples: {
      yes: ['Read the report before you judge it, the minister said on Monday.'],
      no: ['Sign up for our newsletter and get the day’s stories in your inbox.'],
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
    id: 'paragraph/opens-with-quote',
    role: 'paragraph',
    weight: 1,
    pass: 'alone',
    reason: 'Opens with a quotation and goes on',
    needs: {all: ['quote']},
    test: ({text, words}) => words >= 9 && questionOrQuote.test(text),
    examples: {
      yes: ['“Follow us on the chart,” the pilot told them over the radio.'],
      no: ['“Ferry back in port”'],
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
    id: 'paragraph/date-of-the-text',
    role: 'paragraph',
    weight: 4,
    pass: 'among',
    reason: 'A date on its line, far from the headline, in a capture without furniture',
    needs: {all: ['figure']},
    test: ({text, alone, furniture, index, body, headline}) =>
      alone === 'timestamp' &&
      datesIn(text).length > 0 &&
      furniture < leastFurniture &&
      body !== undefined &&
      index > body.first &&
      index > (headline ?? -farFromHead) + farFromHead,
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> April 3, 2026',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
      ],
      no: [
        [
          '> April 3, 2026',
          'The ferry returned to port on Monday, its operator told passengers.',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          'Share',
          'Log in',
          'The ferry returned to port on Monday, its operator told passengers.',
          'Island news',
          '> April 3, 2026',
          'It will leave again for the islands on Friday, weather allowing.',
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
  {
    id: 'paragraph/quotes-inside',
    role: 'paragraph',
    weight: 1.5,
    pass: 'alone',
    reason: 'A sentence of fifteen words or more with a quotation in it',
    needs: {all: ['prose', 'quote']},
    test: ({prose, words, text}) => prose && words >= 15 && quotation.test(text),
    examples: {
      yes: [
        'Spending rose in the two papers, one of which asked its readers to “subscribe to our newsletter” on every page.',
      ],
      no: [
        '“Ferry back in port”',
        'The ferry’s crew and the island’s mayor met passengers at the town’s new quay.',
      ],
    },
  },
]
