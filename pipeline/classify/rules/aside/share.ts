import {oneOf} from '../../../language/words.ts'
import type {Rule} from '../../context/rule.ts'
import {holdsWording, isWording, opensWith} from '../../context/wording.ts'

const row = new RegExp(
  String.raw`^(?:${oneOf('share-button', 'share-target')}[\s,|/·•]*){2,}$`,
  'u',
)
const counted = new RegExp(
  String.raw`^\d[\d., ]{0,12}[km]? ?${oneOf('share-count')}$|^${oneOf('share-label')} ?\d[\d,]{0,9}$`,
  'u',
)

/** Buttons to share, save, print or hear the story. */
export const share: readonly Rule[] = [
  {
    id: 'share/whole-line',
    role: 'share',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is the label of a button',
    test: isWording('share'),
    examples: {
      yes: ['Share', 'Copy link', 'Teilen', 'シェア'],
      no: ['Share prices fell', 'Sharing'],
    },
  },
  {
    id: 'share/row',
    role: 'share',
    weight: 5,
    pass: 'alone',
    reason: 'A row of labels of share buttons and nothing else',
    test: ({lower}) => row.test(lower),
    examples: {
      yes: ['Facebook Twitter WhatsApp Email', 'Share | Tweet', 'Facebook WhatsApp Teilen'],
      no: ['Facebook and Twitter shares fell'],
    },
  },
  {
    id: 'share/opens',
    role: 'share',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'A short line that opens with a call to share',
    needs: {most: 9},
    test: (view) => opensWith('share')(view) && !view.text.endsWith('.'),
    examples: {
      yes: ['Share this story on Facebook', 'Click to share on X (Opens in new window)'],
      no: ['Share prices fell for a third day on Monday.', 'Share of votes'],
    },
  },
  {
    id: 'share/holds',
    role: 'share',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'Holds the words that a share button leaves behind',
    needs: {most: 20},
    test: holdsWording('share'),
    examples: {
      yes: ['Facebook (Opens in new window)'],
      no: ['The shop opens in a new window of time.'],
    },
  },
  {
    id: 'share/counter',
    role: 'share',
    weight: 4,
    pass: 'alone',
    reason: 'A count of shares, views or likes and nothing else',
    needs: {all: ['figure']},
    test: ({lower}) => counted.test(lower),
    examples: {
      yes: ['1.2k shares', '345 views', '1.234回視聴', 'いいね！12'],
      no: ['345 views of the valley', '12 shares changed hands'],
    },
  },
]
