import {agencyOf} from '../../../language/agencies.ts'
import type {Rule} from '../../context/rule.ts'

const stock =
  /^\W*(?:©\s?)?(?:getty images|reuters|afp|ap|epa|pti|dpa|shutterstock|istock|unsplash|pexels|alamy|imago|picture alliance)\s?[/,|]\s?[\p{L}\s.'-]{2,40}\W*$|^\W*(?:getty images|shutterstock|istock|unsplash|pexels|alamy|imago|picture alliance)\W*$/u
const label =
  /^(?:photo(?:graph)?s?|image|picture|foto|bild|crédits?|crédit photo|credit|fotoğraf|beeld)(?: credits?| source| courtesy)?(?: by| of)?\s?[:,/]\s?(?:getty images|afp|reuters|©?\s?\p{Lu}[\p{L}.'-]*(?:\s(?:\p{L}[\p{L}.'-]*|\/)){0,8}(?:\s?[/|,]\s?[\p{L}\s.'-]{2,40})?)$|^photo(?:graph)? (?:by|courtesy of) \p{Lu}/iu
const capitalAfterLabel = /[:,/]\s?©?\s?\p{Lu}|(?:by|of) \p{Lu}/u
const forOutlet =
  /^\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]+){1,3} for (?:The |the )?[\p{L}\s.'-]{0,24}\b(?:Times|Post|Record|News|Herald|Journal|Tribune|Guardian|Gazette|Chronicle|Star|Press|Mail|Magazine|NPR|BBC|CNN|Observer|Telegraph|Independent|Globe|Courier|Register|Review|Weekly|Daily|Argus|Echo|Mirror|Examiner|Inquirer|Dispatch|Bulletin|Sentinel|Standard)\b[\p{L}\s]{0,16}$/u

/** Credits that stand on a line of their own. */
export const credit: readonly Rule[] = [
  {
    id: 'credit/agency-alone',
    role: 'credit',
    weight: 5,
    pass: 'alone',
    reason: 'The name of an agency and nothing else',
    needs: {most: 6},
    test: ({text, words}) => words <= 6 && agencyOf(text) !== undefined,
    examples: {
      yes: ['Press Trust of India', 'Text by: AFP', 'Reuters', '(dpa)'],
      no: ['Reuters reported the delay first', 'AP photo of the bridge'],
    },
  },
  {
    id: 'credit/stock',
    role: 'credit',
    weight: 4,
    pass: 'alone',
    reason: 'A picture agency, with or without a name, and nothing else',
    needs: {most: 7},
    test: ({lower, words}) => words <= 7 && stock.test(lower),
    examples: {
      yes: ['Getty Images', 'Reuters / Ann Miller'],
      no: ['Getty opens a museum', 'Reuters reported the delay first'],
    },
  },
  {
    id: 'credit/labelled',
    role: 'credit',
    weight: 5,
    pass: 'alone',
    reason: 'The label of a picture credit and a name, and nothing else',
    needs: {most: 12},
    test: ({text, words}) =>
      words <= 12 && !text.endsWith('.') && label.test(text) && capitalAfterLabel.test(text),
    examples: {
      yes: [
        'Photograph: Ann Miller',
        'Image source, Ravi Nair',
        'Foto: Karl Weber/dpa',
        'Photo by Ann Miller',
      ],
      no: [
        'Photo: it is the word that comes up whenever they talk of proof.',
        'Credit: how it works',
        'Photo, AA gave it to the press.',
      ],
    },
  },
  {
    id: 'credit/for-outlet',
    role: 'credit',
    weight: 4,
    pass: 'alone',
    reason: 'A full name “for” an outlet, and nothing else',
    needs: {most: 9, all: ['for']},
    test: ({text, words}) => words <= 9 && forOutlet.test(text),
    examples: {
      yes: ['Ann Miller for The Harbour Post'],
      no: [
        'The Rising Demand for Personal Touch',
        'Ann Miller for mayor',
        'Votes for The Harbour Post rose.',
      ],
    },
  },
]
