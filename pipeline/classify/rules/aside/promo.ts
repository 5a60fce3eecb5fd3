import {oneOf} from '../../../language/words.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule, View} from '../../context/rule.ts'
import {afterWording, isWording, opensWith, opensWithSign} from '../../context/wording.ts'

const readAndGap = new RegExp(String.raw`^${oneOf('read-call')}\s{2,}\S`, 'iu')
const {relatedWords: longestTitle} = tuned('text')
const title = /^[\s"'([]*[\p{Lu}\p{N}\p{Lo}]/u

/** Teasers: calls to read, watch or hear something else. */
export const promo: readonly Rule[] = [
  {
    id: 'promo/whole-line',
    role: 'promo',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is a call to read on elsewhere',
    test: isWording('promo'),
    examples: {
      yes: ['Read more', 'Read more »', 'READ ALSO:', 'Leggi anche'],
      no: ['Read more books, he said.'],
    },
  },
  {
    id: 'promo/read-and-gap',
    role: 'promo',
    weight: 5,
    pass: 'alone',
    reason:
      'Opens with “Read” and two spaces, as a teaser box leaves it, and ends without a full stop',
    needs: {all: ['read', 'gap']},
    test: ({text, stops}) => readAndGap.test(text) && !(stops && text.endsWith('.')),
    examples: {
      yes: ['Read\u00a0 Ferry line to reopen in spring', 'Also Read  What we know of the bridge'],
      no: [
        'Read the report before you judge it, the minister said.',
        'Read  the report, she said.',
      ],
    },
  },
  {
    id: 'promo/call-and-sign',
    role: 'promo',
    weight: 5,
    pass: 'alone',
    worded: true,
    reason: 'Opens with a call to read or watch, parted by a sign from the title that follows',
    needs: {most: 40},
    test: opensWithSign('promo'),
    examples: {
      yes: [
        'ALSO READ | Rain stops play in Pune',
        'Lire aussi : Le port rouvre',
        'Watch: How it was built',
      ],
      no: ['Watch the river, they were told.', 'Reading: a town that forgot its station'],
    },
  },
  {
    id: 'promo/below-call',
    role: 'promo',
    weight: 3,
    pass: 'among',
    reason: 'Amid prose, a title right below a line that is a call to read something else as well',
    needs: {most: longestTitle},
    test: ({text, stops, alone, above, below, hints}) => {
      const call = above(1)
      return (
        call?.role === 'promo' &&
        hints.mark?.heading === undefined &&
        above(2)?.prose === true &&
        below(1)?.prose === true &&
        call.wordings.opens.get('promo') === call.text.length &&
        (alone === 'paragraph' || alone === 'crosshead') &&
        (!stops || text.endsWith('?')) &&
        title.test(text)
      )
    },
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Read also',
          '> Ferry line to reopen in spring',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
          'Lesen Sie auch',
          '> Was tun, wenn das Schiff nicht kommt? Die wichtigsten Regeln',
          'Am Freitag fährt sie wieder zu den Inseln, wenn das Wetter es erlaubt.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          'Read also',
          '> It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Ferry line to reopen in spring',
        ],
      ],
    },
  },
  {
    id: 'promo/call-and-title',
    role: 'promo',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason:
      'Opens with a call of two words or more to read or watch, then a title without a full stop',
    needs: {most: 30},
    test: (view) =>
      opensWith('promo')(view) &&
      !view.text.endsWith('.') &&
      !view.text.endsWith(':') &&
      longCall(view) &&
      title.test(afterWording(view, 'promo') ?? ''),
    examples: {
      yes: ['Also read Rain stops play in Pune', 'Lesen Sie auch Hafen öffnet wieder'],
      no: [
        'Also read to the children was a letter from the mayor.',
        'Related industries, such as shipping, gained.',
        'Video Editing Course',
      ],
    },
  },
]

/** Whether the call has two words or more. A single one, such as “video”, opens ordinary titles too. */
function longCall(view: View): boolean {
  return view.text.slice(0, view.wordings.opens.get('promo') ?? 0).includes(' ')
}
