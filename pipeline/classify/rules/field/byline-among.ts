import {isByWord, isJobLine} from '../../../parse/names.ts'
import {tuned} from '../../../tuning/load.ts'
import {bylineIn, namesBehindByWord, openingName} from '../../context/bylines.ts'
import type {Rule, Scene} from '../../context/rule.ts'

/** A bar or a stroke and an outlet, behind a name. */
const barAndOutlet = /^\s+[|•·/]\s+[\p{L}\s.'&-]{2,50}$/u
const glued = /\p{Ll}{4}\p{Lu}\p{Ll}{2}/u
const {
  bylineBehindBody: farthest,
  bylineListed: mostListed,
  bylineNearTitle: nearTitle,
  bylineOpenerWords: mostOfBy,
  nameLine,
} = tuned('text')

/** Bylines that are recognised by the lines around them. */
export const bylineAmong: readonly Rule[] = [
  {
    id: 'byline/name-and-outlet',
    role: 'byline',
    weight: 4,
    pass: 'among',
    reason:
      'A name, a bar and an outlet on a short line, next to the headline or a time, above the body',
    needs: {most: 12, any: ['bar', 'slash']},
    test: (scene) => besideHead(scene) && isNameAndOutlet(scene),
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> Ann Miller | Harbour Post',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Ann Miller | Harbour Post',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          'Ferry back in port after three days',
          '> Service A/B Testing',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
    },
  },
  {
    id: 'byline/name-by-the-title',
    role: 'byline',
    weight: 6,
    pass: 'among',
    reason: 'A name on its line, alone or with a date or job, near the headline and beside a time',
    needs: {most: nameLine, all: ['unstopped']},
    test: ({names, index}) => names.has(index),
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> Ann Miller',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          'Menu',
          'Log in',
          'Ferry back in port after three days',
          '> Ann Miller 20 March 2023 Harbour, Islands',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Ann Miller',
          'She had waited for three days on the quay with her two sons.',
        ],
        [
          'Ferry back in port after three days',
          '> Harbour Guide',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers, and a guide to the harbour is free.',
        ],
        ['> New Delhi'],
      ],
    },
  },
  {
    id: 'byline/job-below-the-name',
    role: 'byline',
    weight: 5,
    pass: 'among',
    reason: 'What somebody does, on a line right below a byline',
    needs: {most: 5, all: ['unstopped']},
    test: ({text, above}) => above(1)?.role === 'byline' && isJobLine(text),
    examples: {
      yes: [
        ['Ferry back in port', 'By Ann Miller', '> Harbour Reporter', '20 March 2023'],
        ['Ferry back in port', 'By Ann Miller', '> Staff Writer', '20 March 2023'],
        ['Fähre wieder im Hafen', 'Von Karl Weber', '> Redakteur', '20.03.2023'],
      ],
      no: [
        ['Ferry back in port', 'By Ann Miller', '> Harbour News', '20 March 2023'],
        ['Ferry back in port', 'By Ann Miller', '> Writers strike ends', '20 March 2023'],
        ['Ferry back in port', '20 March 2023', '> Staff Writer', 'Menu'],
      ],
    },
  },
  {
    id: 'byline/in-a-list-by-the-title',
    role: 'byline',
    weight: 6,
    pass: 'among',
    reason: 'An entry of a list near the headline that opens with “by” and a name',
    needs: {most: 14, all: ['marker']},
    test: (scene) =>
      scene.hints.marker !== undefined &&
      scene.head !== undefined &&
      Math.abs(scene.index - scene.head) <= nearTitle &&
      namesBehindByWord(scene),
    examples: {
      yes: [
        [
          'Menu',
          'Log in',
          'Ferry back in port after three days',
          '> * by Ann Miller',
          '* 6 Comments',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          'Menü',
          'Anmelden',
          'Fähre nach drei Tagen wieder im Hafen',
          '> * von Karl Weber',
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
        ],
      ],
      no: [
        [
          'Menu',
          'Log in',
          'Ferry back in port after three days',
          '> * by bus',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
        [
          'Ferry back in port after three days',
          'The ferry returned to port on Monday, its operator told passengers.',
          '> * By Monday Afternoon',
        ],
      ],
    },
  },
  {
    id: 'byline/below-by',
    role: 'byline',
    weight: 7,
    pass: 'among',
    reason:
      'A name right below a line that is “by” or the like and nothing else, or in the list that opens there',
    needs: {most: 6},
    test: (scene) => isBelowBy(scene) && !glued.test(scene.text) && namesPerson(scene),
    examples: {
      yes: [
        ['Ferry back in port', 'By', '> Ann Miller', 'Published'],
        ['Ferry back in port', 'Article written by:', '> Ann Miller', 'Published'],
        ['Ferry back in port', 'Author(s)', '* Ann Miller', '> * Ravi Nair', 'Published'],
        ['Fähre wieder im Hafen', 'Von', '> Karl Weber', 'Hafen'],
        ['El ferry vuelve', 'Escrito por', '> Ana Ruiz', 'Puerto'],
      ],
      no: [
        ['Ferry back in port', 'By the sea', '> Ann Miller', 'Published'],
        ['Ferry back in port', 'By', '> the harbour', 'Published'],
        ['Ferry back in port', '* Ann Miller', '> * Ravi Nair', 'Published'],
        ['Ferry back in port', 'By', '> Harbour ReportsIslands Ferries', 'Published'],
      ],
    },
  },
]

/** Right below a by-word, or in a list of names that opens there. */
function isBelowBy({above, hints}: Scene): boolean {
  let n = 1
  if (hints.marker !== undefined) {
    while (n < mostListed && above(n)?.role === 'byline' && above(n)?.hints.marker !== undefined)
      n += 1
  }
  const other = above(n)
  return other !== undefined && other.words <= mostOfBy && isByWord(other.text)
}

function namesPerson(scene: Scene): boolean {
  return bylineIn(scene).agents.some((agent) => agent['@type'] === 'Person')
}

function isNameAndOutlet(scene: Scene): boolean {
  const name = openingName(scene)
  return name !== undefined && barAndOutlet.test(scene.text.slice(name.length))
}

/** Below the headline, with nothing between them but a dek, times and other bylines. */
function besideHead({index, body, title, above, below}: Scene): boolean {
  if (body === undefined || title === undefined) return false
  if (index <= title || index > body.first + farthest) return false
  const over = above(1)?.role
  if (over === 'headline' || over === 'dek') return true
  return [over, below(1)?.role].some((role) => role === 'timestamp' || role === 'byline')
}
