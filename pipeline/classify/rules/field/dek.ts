import {tuned} from '../../../tuning/load.ts'
import type {Rule, Scene} from '../../context/rule.ts'

const {dekWords: longestDek} = tuned('text')

/** The lines between the headline and the story that sum it up. */
export const dek: readonly Rule[] = [
  {
    id: 'dek/above-the-byline',
    role: 'dek',
    weight: 4,
    pass: 'among',
    reason: 'Some words between the headline and the byline or time of the story',
    needs: {most: longestDek},
    test: (scene) => belowHeadline(scene) && bylineFollows(scene) && scene.words >= 6,
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
    id: 'dek/without-a-stop',
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
  const over = above(1)?.role === 'repeat' ? above(2) : above(1)
  return title !== undefined && index > title && over?.role === 'headline'
}

function bylineFollows({below}: Scene): boolean {
  return [below(1), below(2)].some((each) => each?.role === 'byline' || each?.role === 'timestamp')
}
