import {fateOf} from '../../../tree/roles.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule, Scene} from '../../context/rule.ts'
import {isWording, opensWithSign} from '../../context/wording.ts'

const {relatedWords: longestTitle} = tuned('text')

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

function titled({text}: Scene): boolean {
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
