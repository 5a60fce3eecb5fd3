import {oneOf} from '../../../language/words.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule, Scene} from '../../context/rule.ts'
import {holdsWording, isWording, opensWith} from '../../context/wording.ts'

const counted = new RegExp(
  String.raw`^(?:\(?\d[\d.,]*\)?\s?${oneOf('comment-count')}|${oneOf('comment-count')}\s?[(:]?\s?\d+\)?[\p{Script=Han}\p{Script=Hangul}]?\)?)$`,
  'u',
)

const {proseWords: shortestProse, commentsBelowHead: farthestHead} = tuned('text')

/** The comment form and what stands around it. */
export const comments: readonly Rule[] = [
  {
    id: 'comments/whole-line',
    role: 'comments',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is the head, a label or a button of a comment form',
    test: isWording('comments'),
    examples: {
      yes: ['Leave a Reply', 'Name *', 'Kommentare', 'コメント'],
      no: ['Comments by the mayor drew laughter.'],
    },
  },
  {
    id: 'comments/opens',
    role: 'comments',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'Opens with a sentence of a comment form',
    needs: {most: 60},
    test: opensWith('comments'),
    examples: {
      yes: [
        'Your email address will not be published. Required fields are marked *',
        'Los campos obligatorios están marcados con *',
      ],
      no: ['Your email address is worth money, a study found.'],
    },
  },
  {
    id: 'comments/holds',
    role: 'comments',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'Holds the words of a comment form or of its rules',
    needs: {most: 60},
    test: holdsWording('comments'),
    examples: {
      yes: ['Let us know what you think in the comments below!'],
      no: ['She left a comment below the report of the committee.'],
    },
  },
  {
    id: 'comments/count',
    role: 'comments',
    weight: 4,
    pass: 'alone',
    reason: 'A count of comments and nothing else',
    needs: {all: ['figure']},
    test: ({lower}) => counted.test(lower),
    examples: {
      yes: ['12 Comments', 'Comments (4)', 'コメント(12件)', '12件のコメント', '3 комментария'],
      no: ['12 comments were struck from the record.'],
    },
  },
  {
    id: 'comments/below-head',
    role: 'comments',
    weight: 3,
    pass: 'among',
    reason: 'Some words below the story and below the head of comments',
    needs: {most: shortestProse},
    test: (scene) => !scene.prose && standsBelowHead(scene),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '1 Comment',
          'John says:',
          'May 14, 2024 at 6:12 pm',
          '> About time!',
        ],
        [
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
          '3 Kommentare',
          '> Endlich!',
        ],
      ],
      no: [
        [
          '12 Comments',
          '> At last!',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        ['The ferry returned to port on Monday, its operator told passengers.', '> At last!'],
      ],
    },
  },
  {
    id: 'comments/outlet-speaks',
    role: 'comments',
    weight: 6,
    pass: 'alone',
    beside: true,
    reason: 'The outlet states its rules for comments',
    test: ({outlet}) => outlet === 'comments',
    examples: {
      yes: [
        'Comments are moderated and appear in the morning. Please keep to our community guidelines.',
      ],
      no: [
        'The platform changed its community guidelines in May, and two thousand posts were gone.',
      ],
    },
  },
]

/** Whether a line that counts comments stands between the last prose and this line. */
function standsBelowHead({index, body, above, alone}: Scene): boolean {
  if (body === undefined || index <= body.last || alone !== 'paragraph') return false
  for (let n = 1; n <= Math.min(index - body.last - 1, farthestHead); n += 1) {
    if (counted.test(above(n)?.lower ?? '')) return true
  }
  return false
}
