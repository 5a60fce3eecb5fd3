import {fateOf} from '../../../tree/roles.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Neighbour, Rule, Scene} from '../../context/rule.ts'
import {isWording, opensWith, opensWithSign} from '../../context/wording.ts'

const {relatedHeadWords: headWords, relatedWords: longestTitle} = tuned('text')

/** Lists of other stories, with the heads above them. */
export const related: readonly Rule[] = [
  {
    id: 'related/head',
    role: 'related',
    weight: 5,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is the head of a list of other stories',
    test: isWording('related'),
    examples: {
      yes: [
        'Related Articles',
        'Related coverage:',
        'MOST READ',
        'Articles similaires',
        '関連記事',
      ],
      no: ['Related industries gained', 'Most read it twice.'],
    },
  },
  {
    id: 'related/head-and-sign',
    role: 'related',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'Opens like the head of a list of other stories, with a sign after it',
    test: opensWithSign('related'),
    examples: {yes: ['More from: Harbour news'], no: ['More in sorrow than in anger, they left.']},
  },
  {
    id: 'related/head-at-the-foot',
    role: 'related',
    weight: 4,
    pass: 'among',
    reason:
      'Below the last paragraph, a short line that opens like such a head, with a title below it',
    needs: {most: headWords, all: ['unstopped']},
    test: (scene) =>
      scene.body !== undefined &&
      scene.index > scene.body.last &&
      opensWith('related')(scene) &&
      isTitle(scene.below(1)),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> More from this issue',
          'Harbour wall to be rebuilt',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> More in our series',
          'Harbour wall to be rebuilt',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> More on the way',
          'The line expects two new ships in spring, a spokesman told reporters on the quay.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> More from this issue',
        ],
      ],
    },
  },
  {
    id: 'related/below-head',
    role: 'related',
    weight: 4,
    pass: 'among',
    reason: 'A title without a full stop in the list below such a head',
    needs: {most: longestTitle},
    test: (scene) => titled(scene) && !isOtherFurniture(scene) && belowHead(scene),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Related coverage:',
          '> Ferry line to reopen in spring',
        ],
        ['Related Articles', 'Ferry line to reopen in spring', '> Harbour wall to be rebuilt'],
      ],
      no: [
        [
          'Related Articles',
          '> The ferry returned to port on Monday, its operator told passengers.',
        ],
        ['Ferry line to reopen in spring', '> Harbour wall to be rebuilt'],
        ['Related Articles', 'Ferry line to reopen in spring', '> Sign up for our newsletter'],
        ['関連記事', '連絡船、春に再開へ', '> 無断転載を禁じます'],
      ],
    },
  },
]

/** Whether the line by itself is furniture of another kind. */
function isOtherFurniture({alone}: Scene): boolean {
  return alone !== 'related' && alone !== 'promo' && fateOf[alone] === 'aside'
}

function isTitle(line: Neighbour | undefined): boolean {
  return line !== undefined && titled(line) && line.words <= longestTitle
}

function titled({text}: Pick<Neighbour, 'text'>): boolean {
  return !text.endsWith('.') && !text.endsWith('。')
}

/** Whether the list of a head reaches down to the line. Times and bylines may stand between its titles. */
function belowHead(scene: Scene): boolean {
  for (let n = 1; n <= 3; n += 1) {
    const role = scene.above(n)?.role
    if (role === 'related') return true
    if (role !== 'timestamp' && role !== 'byline' && role !== 'kicker') return false
  }
  return false
}
