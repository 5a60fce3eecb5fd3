import {sectionOf} from '../lexicon/sections.ts'
import type {Rule, Scene} from './rule.ts'

const capitals = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u
const longestDek = 60

/** The headline, what stands right above and below it, and where it is said again. */
export const headline: readonly Rule[] = [
  {
    id: 'headline/title-above-the-body',
    role: 'headline',
    weight: 4,
    pass: 'among',
    reason: 'The line above the body that looks most like a title: some words, no full stop',
    test: ({index, title}) => index === title,
    examples: {
      yes: [
        [
          '> Ferry back in port after three days',
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
    test: (scene) => scene.index !== scene.title && sameAsTitle(scene),
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> Ferry back in port after three days',
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
    test: ({text, words, index, title, stops}) =>
      title === index + 1 &&
      words <= 3 &&
      !stops &&
      (sectionOf(text) !== undefined || capitals.test(text)),
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

function sameAsTitle({index, title, above, below, lower}: Scene): boolean {
  if (title === undefined || index === title) return false
  const other = index > title ? above(index - title) : below(title - index)
  return other !== undefined && other.lower === lower
}
