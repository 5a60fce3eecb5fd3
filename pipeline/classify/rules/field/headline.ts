import {sectionOf} from '../../../language/sections.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule, Scene} from '../../context/rule.ts'

const digits = /\d/
const capitals = /\p{Lu}{3}/u
const lowerCase = /\p{Ll}/u
const {dekWords: longestDek, headlineWords: longestTitle} = tuned('text')

/** The headline, what stands right above and below it, and where it is said again. */
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
    id: 'headline/repeated',
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
    id: 'headline/kicker',
    role: 'kicker',
    weight: 6,
    pass: 'among',
    reason: 'A known section or a few capitals right above the headline',
    needs: {most: 3, all: ['unstopped']},
    test: ({text, words, index, title, stops}) =>
      title === index + 1 &&
      words <= 3 &&
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
  {
    id: 'headline/dek-above-the-byline',
    role: 'dek',
    weight: 4,
    pass: 'among',
    reason: 'Some words between the headline and the byline or time of the story',
    needs: {most: longestDek},
    test: (scene) =>
      belowHeadline(scene) && bylineFollows(scene) && scene.words >= 6 && scene.words <= longestDek,
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> Its operator blames the gale and says that no one was hurt.',
          'By Ann Miller',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'Ferry back in port after three days',
          '> The ferry returned to port on Monday, its operator told passengers.',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
      ],
    },
  },
  {
    id: 'headline/dek-without-a-stop',
    role: 'dek',
    weight: 3,
    pass: 'among',
    reason: 'A second title-like line between the headline and the body',
    needs: {most: longestDek, all: ['unstopped']},
    test: (scene) =>
      belowHeadline(scene) &&
      !scene.stops &&
      scene.alone === 'paragraph' &&
      scene.words >= 7 &&
      scene.words <= longestDek &&
      scene.index < (scene.body?.first ?? 0),
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> Operator blames the gale and says that no one was hurt',
          'By Ann Miller',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'Ferry back in port after three days',
          '> Island news',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
]

function belowHeadline({above, index, title}: Scene): boolean {
  return title !== undefined && index > title && above(1)?.role === 'headline'
}

function bylineFollows({below}: Scene): boolean {
  return [below(1), below(2)].some((each) => each?.role === 'byline' || each?.role === 'timestamp')
}

function sameAsHeadline({index, headline, above, below, lower}: Scene): boolean {
  if (headline === undefined || index === headline) return false
  const other = index > headline ? above(index - headline) : below(headline - index)
  return other !== undefined && other.lower === lower
}
