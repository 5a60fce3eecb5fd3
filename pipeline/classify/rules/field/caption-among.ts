import {agencyPattern} from '../../../language/agencies.ts'
import {capitalised} from '../../../language/words.ts'
import {closingBracket} from '../../../text/brackets.ts'
import {tuned} from '../../../tuning/load.ts'
import {namesSource} from '../../context/labelled-lines.ts'
import type {Rule} from '../../context/rule.ts'

const agencyInBrackets = new RegExp(`(?:^|[/ ])(?:${agencyPattern})(?:[/ ]|$)`)
const stopBefore = /[.!?"'] ?$/
const photoInBrackets = new RegExp(
  String.raw`^(?:AP )?(?:${capitalised('picture-label')}|File)(?!\p{L})`,
  'u',
)
const {captionBracket: longestBracket} = tuned('text')

/** Captions that are recognised by the lines around them. */
export const captionAmong: readonly Rule[] = [
  {
    id: 'caption/above-credit',
    role: 'caption',
    weight: 3.5,
    pass: 'among',
    reason: 'Some words with a picture’s credit on the next line',
    needs: {most: 45},
    test: ({words, stops, hints, below, alone}) =>
      words >= 4 &&
      alone === 'paragraph' &&
      // Where no blank lines part paragraphs, the last sentence of a story stands as near to the credit below it.
      (hints.blankAbove > 0 || !stops) &&
      below(1)?.role === 'credit' &&
      below(1)?.hints.blankAbove === 0 &&
      !namesSource(below(1)?.text ?? ''),
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Ann at the church door in May',
          '| Photograph: Ravi Nair',
        ],
      ],
      no: [
        [
          '> The ferry returned to port on Monday, its operator told passengers.',
          'Photograph: Ravi Nair',
        ],
        ['> Ann at the church door in May', 'Ravi Nair'],
      ],
    },
  },
  {
    id: 'caption/agency-in-brackets',
    role: 'caption',
    weight: 2,
    pass: 'among',
    reason:
      'One or two sentences with an agency in brackets at their end, not the end of the story',
    needs: {most: 55, all: ['bracket']},
    test: ({text, words, index, body}) =>
      words >= 5 && endsWithCredit(text) && body !== undefined && index < body.last,
    examples: {
      yes: [
        [
          'The ferry “Star” in port on March 20, 2023. (Kyodo)',
          '> The ferry “Star” in port on March 20, 2023. (Kyodo)',
          'The ferry returned to port on Monday, its operator told passengers.',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> It will leave again for the islands on Friday, weather allowing. (AFP)',
        ],
      ],
    },
  },
]

/** Whether brackets at the end hold a photo’s label or, after a full stop, an agency. */
function endsWithCredit(text: string): boolean {
  const found = closingBracket(text)
  if (found === undefined || found.inner.length > longestBracket) return false
  const {index, inner} = found
  if (photoInBrackets.test(inner)) return true
  return stopBefore.test(text.slice(0, index)) && agencyInBrackets.test(inner)
}
