import {agencyOf} from '../../../language/agencies.ts'
import {capitalised, oneOf} from '../../../language/words.ts'
import {namesSource} from '../../context/labelled-lines.ts'
import {isOutletLine} from '../../context/name-lines.ts'
import {isOutsideBody} from '../../context/outside-body.ts'
import type {Rule} from '../../context/rule.ts'

const stock = new RegExp(
  String.raw`^\W*(?:©\s?)?${oneOf('picture-agency', 'picture-wire')}\s?[/,|]\s?[\p{L}\s.'-]{2,40}\W*$|^\W*${oneOf('picture-agency')}\W*$`,
  'u',
)
/** Of lines in lower case; whether a capital follows the label is seen in the line as written. */
const label = new RegExp(
  String.raw`^${oneOf('picture-label')}(?: ${oneOf('picture-credit')}){0,2}\s?[:,/]\s?(?:${oneOf('picture-agency', 'picture-wire')}|©?\s?[\p{Lu}\p{Ll}][\p{L}.'-]*(?:\s(?:\p{L}[\p{L}.'-]*|\/)){0,8}(?:\s?[/|,]\s?[\p{L}\s.'-]{2,40})?)$|^${oneOf('picture-label')} ${oneOf('picture-by')} [\p{Lu}\p{Ll}]`,
  'u',
)
const dottedSmall = 'i\u0307'
const capitalAfterLabel = new RegExp(
  String.raw`[:,/]\s?©?\s?\p{Lu}|(?:${oneOf('picture-by', 'picture-credit')}) \p{Lu}`,
  'u',
)
const forOutlet = new RegExp(
  String.raw`^\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]+){1,3} ${oneOf('for')} (?:(?:${capitalised('noun-article')}|${oneOf('noun-article')}) )?[\p{L}\s.'-]{0,24}(?<!\p{L})${capitalised('newspaper')}(?!\p{L})[\p{L}\s]{0,16}$`,
  'u',
)

/** Credits that stand on a line of their own. */
export const credit: readonly Rule[] = [
  {
    id: 'credit/agency-alone',
    role: 'credit',
    weight: 5,
    pass: 'alone',
    reason: 'The name of an agency and nothing else',
    needs: {most: 6},
    test: ({text}) => agencyOf(text) !== undefined,
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
    test: ({lower}) => stock.test(lower),
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
    test: ({text, lower}) =>
      !text.endsWith('.') &&
      capitalAfterLabel.test(text) &&
      label.test(lower.replaceAll(dottedSmall, 'i')),
    examples: {
      yes: [
        'Photograph: Ann Miller',
        'Image source, Ravi Nair',
        'Foto: Karl Weber/dpa',
        'Photo by Ann Miller',
        'Kuva: Aino Virtanen',
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
    test: ({text}) => forOutlet.test(text),
    examples: {
      yes: ['Ann Miller for The Harbour Post', 'Karl Weber für die Hafen Zeitung'],
      no: [
        'The Rising Demand for Personal Touch',
        'Ann Miller for mayor',
        'Votes for The Harbour Post rose.',
      ],
    },
  },
  {
    id: 'credit/labelled-source',
    role: 'credit',
    weight: 4,
    pass: 'among',
    reason: 'Above or below the body, the label of a source and the name of an outlet or agency',
    needs: {most: 7},
    test: (scene) => isOutsideBody(scene) && namesSource(scene.text),
    examples: {
      yes: [
        [
          '渡轮返回港口',
          '> 来源：海港日报',
          '渡轮周一返回港口，船长对等候的乘客说，明天还会再次出发。',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Source: Harbour Daily',
        ],
        [
          'Паром вернулся в порт в понедельник, сообщил пассажирам его владелец.',
          '> Источник: Портовый вестник',
        ],
      ],
      no: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Source: Harbour Board',
          'It will leave again for the islands on Friday, weather allowing, he said.',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Source: the sea',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Sources: ferry to leave on Monday',
        ],
      ],
    },
  },
  {
    id: 'credit/outlet-below-byline',
    role: 'credit',
    weight: 4,
    pass: 'among',
    reason: 'An outlet and a place on a line right below a byline',
    needs: {most: 6, all: ['unstopped']},
    test: (scene) => scene.above(1)?.role === 'byline' && isOutletLine(scene),
    examples: {
      yes: [['Ferry back in port', 'By Ann Miller', '> Harbour News, Vell', '20 March 2023']],
      no: [
        ['Ferry back in port', 'By Ann Miller', '> Harbour news', '20 March 2023'],
        ['Ferry back in port', '20 March 2023', '> Harbour News, Vell', 'Menu'],
      ],
    },
  },
]
