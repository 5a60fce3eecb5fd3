import type {Rule} from '../../context/rule.ts'
import {isWording, opensWith} from '../../context/wording.ts'

/** Labels that adverts leave in the text. */
export const advert: readonly Rule[] = [
  {
    id: 'advert/whole-line',
    role: 'advert',
    weight: 5,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is the label of an advert',
    test: isWording('advert'),
    examples: {
      yes: ['Advertisement', 'STORY CONTINUES BELOW', 'Anzeige', '広告'],
      no: ['Advertisement spending rose', 'Ads are back'],
    },
  },
  {
    id: 'advert/opens',
    role: 'advert',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'A short line that opens like the label of an advert',
    needs: {most: 9},
    test: opensWith('advert'),
    examples: {
      yes: ['Article continues after this advertisement', 'Sponsored by Harbour Bank'],
      no: ['Advertisement spending rose for the third year in a row, agencies reported.'],
    },
  },
]
