import type {Rule, Scene, View} from './rule.ts'
import {afterWording, saysFirst, saysWhole} from './said.ts'

const name = String.raw`\p{Lu}[\p{L}\p{M}.'-]*(?:\s(?:(?:de|del|della|di|da|dos|du|van|von|der|den|bin|al|el|la|le|und|and|y|e|et|&)\s)*\p{Lu}[\p{L}\p{M}.'-]*){1,3}`
const names = new RegExp(
  String.raw`^\s*:?\s*${name}(?:(?:,|\s+(?:and|with|und|et|y|e|en|ve|&))\s+${name}){0,4}(?:\s*[,|(/·•-].{0,70}|\s+in\s+\p{Lu}.{1,40}|\s+(?:and|with) (?:agencies|wires|agency inputs).{0,20}|\s+(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Ll]ast).{2,60})?$`,
  'u',
)
const nameAlone = new RegExp(`^${name}$`, 'u')
const nameAndOutlet = new RegExp(String.raw`^${name}\s+[|•·/]\s+[\p{Lu}\p{L}\s.'&-]{2,50}$`, 'u')
const desk =
  /^\s*(?:our |the |a )?(?:staff|special|own|web|news|online|express|sports|business|city|national|foreign)?\s?(?:bureau|desk|correspondents?|reporters?|writers?|news service|news network|redaktion|rédaction|redacción|redação|redazione)\b.{0,40}$/i
/** A dek may be a sentence, and then the body seems to begin with it. */
const farthest = 2
const capitals = /^BY\s+[\p{Lu}\s.,'&-]{4,60}$/u
const glued = /^By[\p{Lu}][\p{Ll}]+\s\p{Lu}/u

/** Who wrote the story, and what is said of them at its foot. */
export const byline: readonly Rule[] = [
  {
    id: 'byline/by-name',
    role: 'byline',
    weight: 5,
    pass: 'alone',
    says: true,
    reason: 'Opens with “by” or the like, and capitalised names follow',
    test: (view) =>
      saysFirst('byline')(view) &&
      view.words <= 22 &&
      !view.text.endsWith('.') &&
      namesFollow(view),
    examples: {
      yes: [
        'By Ann Miller',
        'By Ann Miller and Ravi Nair, Staff Writers',
        'By Ann Miller in Mumbai',
        'By Ann Miller with Ravi Nair',
        'By Ann Miller and agencies',
        'Reported by: Ann Miller',
        'By Ann Miller Updated March 20, 2023',
        'Von Karl Weber',
        'Par Anne Dupont',
      ],
      no: ['By Thursday the water had fallen by a metre.', 'By the river', 'Von der Brücke aus'],
    },
  },
  {
    id: 'byline/capitals',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: 'BY and a name, all in capitals',
    test: ({text}) => capitals.test(text) && !text.endsWith('.'),
    examples: {yes: ['BY ANN MILLER'], no: ['BY THE SEA.', 'By Ann']},
  },
  {
    id: 'byline/glued',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: '“By” glued to a name on a short line',
    test: ({text, words, stops}) => words <= 12 && !stops && glued.test(text),
    examples: {
      yes: ['ByAnn Miller', 'ByAnn MillerUpdated: March 20, 2023'],
      no: ['Byron Hall opens', 'Bylaws change'],
    },
  },
  {
    id: 'byline/desk',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: 'The line is a desk or an office in the place of a name',
    test: (view) =>
      saysWhole('byline')(view) || (view.words <= 7 && !view.stops && desk.test(view.text)),
    examples: {
      yes: ['Our Bureau', 'Staff Reporter', 'Express News Service'],
      no: ['The desk was sold.', 'Staff shortages'],
    },
  },
  {
    id: 'byline/name-and-outlet',
    role: 'byline',
    weight: 4,
    pass: 'among',
    reason:
      'A name, a bar and an outlet on a short line, next to the headline or a time, above the body',
    test: (scene) => scene.words <= 12 && nameAndOutlet.test(scene.text) && besideHead(scene),
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
    weight: 3,
    pass: 'among',
    reason:
      'A name alone on its line, next to the headline, a time or another byline, above the body',
    test: (scene) => nameAlone.test(scene.text) && scene.words <= 4 && besideHead(scene),
    examples: {
      yes: [
        [
          'Ferry back in port after three days',
          '> Ann Miller',
          '20 March 2023',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Ann Miller',
          'She had waited for three days on the quay with her two sons.',
        ],
        ['> New Delhi'],
      ],
    },
  },
]

function namesFollow(view: View): boolean {
  const rest = afterWording(view, 'byline') ?? ''
  return names.test(rest) || desk.test(rest)
}

/** Below the headline, with nothing between them but a dek, times and other bylines. */
function besideHead({index, body, title, above, below}: Scene): boolean {
  if (body === undefined || title === undefined) return false
  if (index <= title || index > body.first + farthest) return false
  const over = above(1)?.role
  if (over === 'headline' || over === 'dek') return true
  return [over, below(1)?.role].some((role) => role === 'timestamp' || role === 'byline')
}
