import {wordIn} from '../../../language/words.ts'
import type {Rule, Scene} from '../../context/rule.ts'
import {afterWording, isWording} from '../../context/wording.ts'

const hashtags = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u
/** What parts a label from its list. */
const sign = /^\s?[:：]|[:：]\s?$/
const sentence = new RegExp(wordIn('sentence-verb'), 'u')

/** Topics and tags, which stand at the foot of most pages. */
export const tags: readonly Rule[] = [
  {
    id: 'tags/labelled',
    role: 'tags',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'Opens with “tags”, “topics” or the like, and a list follows',
    needs: {most: 50},
    test: (view) => {
      const list = afterWording(view, 'tags')
      return (
        list !== undefined &&
        (!view.stops || sign.test(view.text.slice(0, -list.length)) || sign.test(list)) &&
        !sentence.test(list.toLowerCase())
      )
    },
    examples: {
      yes: ['Tags: harbour, ferry, weather', 'Topics: Ferry | Islands', 'Etiquetas: puerto, islas'],
      no: [
        'Tags: were found on both birds',
        'Tagging birds is slow.',
        'Filed under seal on Monday, the motion asks the court to stop the sale of the berth.',
      ],
    },
  },
  {
    id: 'tags/head',
    role: 'tags',
    weight: 5,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is the head of a list of tags',
    test: isWording('tags'),
    examples: {yes: ['Tags', 'Filed under:'], no: ['Tags are back']},
  },
  {
    id: 'tags/hashtags',
    role: 'tags',
    weight: 4,
    pass: 'alone',
    reason: 'Hashtags and nothing else',
    needs: {all: ['hash']},
    test: ({text}) => hashtags.test(text),
    examples: {yes: ['#ferry #harbour'], no: ['#ferry is trending']},
  },
  {
    id: 'tags/below-head',
    role: 'tags',
    weight: 4.5,
    pass: 'among',
    reason: 'A few words in the list below the head of tags',
    needs: {most: 4, all: ['unstopped']},
    test: (scene) => !scene.stops && scene.alone === 'paragraph' && belowTags(scene),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Related Topics',
          '> Harbours',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Tags',
          'Harbours',
          '> Ferries',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Tags: Harbours',
          '> Ferries',
        ],
      ],
    },
  },
]

function belowTags({above}: Scene): boolean {
  for (let n = 1; n <= 8; n += 1) {
    const other = above(n)
    if (other?.role !== 'tags') return false
    if (other.wordings.whole.has('tags')) return true
  }
  return false
}
