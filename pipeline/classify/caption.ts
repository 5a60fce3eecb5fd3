import {agencyPattern} from '../lexicon/agencies.ts'
import type {Rule} from './rule.ts'
import {saysFirst, saysInside} from './said.ts'

const slug = new RegExp(String.raw`==\s?(?:${agencyPattern})\s*$`, 'u')
const creditAtEnd = new RegExp(
  String.raw`[.!?"'] ?\((?:[^()]{0,60}[/ ])?(?:${agencyPattern})(?:[ /][^()]{0,40})?\)\s*$|\((?:AP Photo|Photo|Foto|Image|File)\b[^()]{0,60}\)\.?\s*$`,
  'u',
)
const position =
  /\((?:l|r|c|left|right|centre|center|from left|l-r|front|back|2nd|3rd|second|third|links|rechts|li\.|re\.)[^()]{0,20}\)|\bfrom left to right\b|\bpictured (?:here|above|below|left|right|in)\b|, (?:left|right|centre|center), /
const shows =
  /^(?:an? |the |this )?(?:\w+ )?(?:file |undated |handout |aerial |combination |satellite )?(?:photo|photograph|image|picture|screenshot|illustration|map|video grab)s? (?:shows?|taken|released|provided|dated|of)\b/
const slashCredit =
  /(?:^|[\s(])(?:\p{Lu}[\p{L}.'-]+\s){0,3}\p{Lu}[\p{L}.'-]+\s?\/\s?(?:AP|AFP|Reuters|REUTERS|EPA|dpa|DPA|EFE|ANSA|Getty Images|Getty|Bloomberg|Shutterstock|PTI|picture alliance|Anadolu|LUSA|Lusa|Xinhua|Unsplash|iStock)\b[^.]{0,30}\)?\.?$/u
const stock =
  /^\W*(?:©\s?)?(?:getty images|reuters|afp|ap|epa|pti|dpa|shutterstock|istock|unsplash|pexels|alamy|imago|picture alliance|file photo|file|representational image|archivbild|symbolbild)(?:\s?[/,|]\s?[\p{L}\s.]{1,40})?\W*$/u

/** Captions of pictures and their credits. */
export const caption: readonly Rule[] = [
  {
    id: 'caption/photo-shows',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'Opens by saying what a photo or map shows',
    test: ({lower, words}) => words <= 90 && shows.test(lower),
    examples: {
      yes: ['File photo shows the ferry in port.', 'A satellite image shows the flooded valley.'],
      no: ['Photography shows its age.', 'The picture is bleak, he said.'],
    },
  },
  {
    id: 'caption/opens',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'Opens with the label of a picture or its credit',
    test: (view) => saysFirst('caption')(view) && view.words <= 70,
    examples: {
      yes: ['Photo: Ann Miller', 'Representational image', 'Foto: dpa'],
      no: ['Photographs are banned in the hall.'],
    },
  },
  {
    id: 'caption/credit-inside',
    role: 'caption',
    weight: 3.5,
    pass: 'alone',
    reason: 'Holds the credit of a picture',
    test: (view) => saysInside('caption')(view) && view.words <= 70,
    examples: {
      yes: [
        'The ferry in port on Monday. (Photo by Ann Miller)',
        'The quay at dusk. Ann Miller/Getty Images',
      ],
      no: ['He took a photo by the quay.'],
    },
  },
  {
    id: 'caption/agency-slug',
    role: 'caption',
    weight: 3,
    pass: 'alone',
    reason: 'Ends with an agency’s slug after two equals signs',
    test: ({text, words}) => words <= 70 && slug.test(text),
    examples: {
      yes: ['The ferry in port on March 20, 2023. (Kyodo) ==Kyodo'],
      no: ['x == Kyodo y', 'He works for Kyodo'],
    },
  },
  {
    id: 'caption/name-and-agency',
    role: 'caption',
    weight: 3,
    pass: 'alone',
    reason: 'Ends with a name and an agency with a stroke between, as credits do',
    test: ({text, words}) => words <= 70 && slashCredit.test(text),
    examples: {
      yes: ['The ferry in port on Monday. Ann Miller/AP'],
      no: ['He covered both AP/Reuters conventions of style in his talk to the class.'],
    },
  },
  {
    id: 'caption/credit-alone',
    role: 'credit',
    weight: 4,
    pass: 'alone',
    reason: 'A picture credit and nothing else',
    test: ({lower, words}) => words <= 7 && stock.test(lower),
    examples: {
      yes: ['Getty Images', 'Reuters / Ann Miller', 'Symbolbild'],
      no: ['Reuters reported the delay first'],
    },
  },
  {
    id: 'caption/agency-in-brackets',
    role: 'caption',
    weight: 2,
    pass: 'among',
    reason:
      'One or two sentences with an agency in brackets at their end, not the end of the story',
    test: ({text, words, index, body}) =>
      words >= 5 &&
      words <= 55 &&
      creditAtEnd.test(text) &&
      body !== undefined &&
      index < body.last,
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
  {
    id: 'caption/who-stands-where',
    role: 'caption',
    weight: 3,
    pass: 'alone',
    reason: 'Says who stands left, right or at the centre of a picture',
    test: ({lower, words}) => words <= 60 && position.test(lower),
    examples: {
      yes: [
        'Mayor Ann Miller (L) and Ravi Nair (R) open the quay.',
        'Ann Miller, left, at the quay',
      ],
      no: ['He turned left and was gone.', 'The party moved to the centre-left.'],
    },
  },
]
