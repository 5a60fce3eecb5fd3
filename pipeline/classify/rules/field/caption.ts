import {capitalised, oneOf, wordIn} from '../../../language/words.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'
import {afterWording, holdsWording, opensWith} from '../../context/wording.ts'
import {captionAgency} from './caption-agency.ts'
import {captionAmong} from './caption-among.ts'

const opensWithFigure = /^\d/
const lowerCase = /^\s*\p{Ll}/u
const creditSign = /\s©\s?\p{Lu}[^.!?]{1,70}$/u
const labelAtEnd = new RegExp(
  String.raw`[\p{L}\p{N}.!?"')\]]\s+${oneOf('picture-label')}(?: ${oneOf('picture-credit')})?:\s?\p{L}[^.!?]{2,70}\.?$`,
  'u',
)
const filePhoto = new RegExp(
  String.raw`[.!?")] ?[([]?${oneOf('file-photo')}[)\]]?\.?$|[([]${oneOf('file-photo')}[)\]]$`,
  'u',
)
const openingSign = /^\s?(?:©\s?)?/
const space = /\s/
const wordOfCredit = new RegExp(String.raw`^(?:\p{Lu}|(?:${oneOf('credit-link')}|\/|\|)$)`, 'u')
const capital = /^\p{Lu}/u
const {captionCreditWords: mostWordsOfCredit} = tuned('text')
const namedInBrackets = new RegExp(
  String.raw`[.!?"'] \(\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]+){1,3}\s?(?:\/| ${oneOf('for')} |, )\s?(?:${capitalised('noun-article')} |${oneOf('noun-article')} )?\p{Lu}[^()]{1,50}\)$`,
  'u',
)

const position = new RegExp(
  String.raw`\((?:${oneOf('side', 'side-short')})(?:[ ,/][^()]{0,18})?\)|${wordIn('left-to-right')}|, ${oneOf('side')}, `,
  'u',
)
/** A word and the side of the picture where its bearer stands; one letter in brackets may be a party. */
const besideName = new RegExp(
  String.raw`(?<![\p{L}'-])[\p{L}'-]{2,40}(?:, ${oneOf('side')}(?=[,.;]|$)| \((?:${oneOf('side')}|${oneOf('side-short')}(?<=\.))\))`,
  'gu',
)
const seenInPicture = new RegExp(wordIn('seen-in-picture'), 'u')
const shows = new RegExp(
  String.raw`^(?:${oneOf('noun-article')}(?:(?<=')| ))?(?:[\p{L}\p{N}_]+ )?(?:${oneOf('picture-kind')} )?${oneOf('picture')} ${wordIn('picture-shows')}`,
  'u',
)
/** Captions of pictures and their credits. */
export const caption: readonly Rule[] = [
  {
    id: 'caption/photo-shows',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'Opens by saying what a photo or map shows',
    needs: {most: 90, all: ['picture']},
    test: ({lower}) => shows.test(lower),
    examples: {
      yes: [
        'File photo shows the ferry in port.',
        'A satellite image shows the flooded valley.',
        'La imagen muestra el muelle cerrado.',
      ],
      no: ['Photography shows its age.', 'The picture is bleak, he said.'],
    },
  },
  {
    id: 'caption/opens',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'Opens with the label of a picture or its credit',
    needs: {most: 70},
    test: (view) =>
      opensWith('caption')(view) &&
      !(view.words > 5 && lowerCase.test(afterWording(view, 'caption') ?? '')),
    examples: {
      yes: ['Photo: Ann Miller', 'Representational image', 'Foto: dpa'],
      no: [
        'Photographs are banned in the hall.',
        'Photo: it is the word that comes up whenever they talk of proof.',
      ],
    },
  },
  {
    id: 'caption/credit-inside',
    role: 'caption',
    weight: 3.5,
    pass: 'alone',
    worded: true,
    reason: 'Holds the credit of a picture',
    needs: {most: 70},
    test: holdsWording('caption'),
    examples: {
      yes: [
        'The ferry in port on Monday. (Photo by Ann Miller)',
        'The quay at dusk. Ann Miller/Getty Images',
      ],
      no: ['He took a photo by the quay.'],
    },
  },
  {
    id: 'caption/credit-sign',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'Ends with a copyright sign and a name',
    needs: {most: 70, all: ['copyright']},
    test: ({text, words, wordings}) =>
      words >= 4 && !wordings.holds.has('legal') && creditSign.test(text),
    examples: {
      yes: ['The quay at dusk © Ann Miller / AFP'],
      no: ['The sign © is old, he said.', 'Riproduzione riservata qui © Copyright ANSA'],
    },
  },
  {
    id: 'caption/label-at-end',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'Ends with the label of a picture credit and a name',
    needs: {most: 70, all: ['colon']},
    test: ({text, lower, words}) =>
      words >= 4 && text.includes(':') && endsWithNames(text) && labelAtEnd.test(lower),
    examples: {
      yes: [
        'The northern bend of the road. Credit: Ann Miller',
        'Helfer am Kai. Foto: Karl Weber/dpa',
        'Hjelpere på kaia. Foto: Kari Holm',
      ],
      no: ['He gave her credit: Ann had been right all along, he said to the room, and left.'],
    },
  },
  {
    id: 'caption/file-photo',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'A sentence or two, and the words for a picture from the archive',
    needs: {most: 45},
    test: ({lower}) => filePhoto.test(lower),
    examples: {
      yes: [
        'The old berth at Vell. File photo',
        'Старый причал в Велле. Архивное фото',
        'Der alte Anleger (Archivbild)',
      ],
      no: ['She kept the file photo', 'File photos of the berth were lost.'],
    },
  },
  {
    id: 'caption/name-and-outlet-in-brackets',
    role: 'caption',
    weight: 4,
    pass: 'alone',
    reason: 'Ends with a photographer and an outlet in brackets',
    needs: {most: 70, all: ['bracket']},
    test: ({text}) => text.endsWith(')') && namedInBrackets.test(text),
    examples: {
      yes: [
        'A mechanic checks a fuel line. (Ann Miller/The Harbour Post)',
        'The horse last week. (Ravi Nair for The Shore Post)',
      ],
      no: [
        'The bill passed. (It had failed twice before.)',
        'They played in Pune (Ann Miller, captain).',
      ],
    },
  },
  ...captionAgency,
  ...captionAmong,
  {
    id: 'caption/name-and-side',
    role: 'caption',
    weight: 6,
    pass: 'alone',
    beside: true,
    reason: 'Names who stands left or right, or in the middle, right behind the name',
    needs: {most: 40, all: ['side']},
    test: ({text, lower}) =>
      Array.from(lower.matchAll(besideName)).some(({index}) => capital.test(text.slice(index))),
    examples: {
      yes: [
        'Ann Miller, right, speaks to fishermen on the quay.',
        'Anna Weber (rechts) spricht am Kai mit Fischern.',
        'Ana Reyes (a la derecha) habla con pescadores en el muelle.',
      ],
      no: [
        'Turn left, right, left again, the pilot said.',
        'Senator Ann Miller (R) spoke for an hour.',
        'The party moved to the left, right before the vote.',
      ],
    },
  },
  {
    id: 'caption/seen-in-picture',
    role: 'caption',
    weight: 6,
    pass: 'alone',
    beside: true,
    reason: 'Says in which picture its subject is seen',
    needs: {most: 40},
    test: ({lower}) => seenInPicture.test(lower),
    examples: {
      yes: [
        'The harbour council, seen here in March, has seven members.',
        'Workers repair the outer wall in this file picture from 2021.',
        'Der Kai auf einem Archivbild',
      ],
      no: ['He was seen here in March, the police said.', 'The file picture was lost.'],
    },
  },
  {
    id: 'caption/who-stands-where',
    role: 'caption',
    weight: 2,
    pass: 'alone',
    reason: 'Says who stands left, right or at the centre of a picture',
    needs: {most: 60, all: ['side']},
    test: ({lower}) => position.test(lower) && !opensWithFigure.test(lower),
    examples: {
      yes: [
        'Mayor Ann Miller (L) and Ravi Nair (R) open the quay.',
        'Ann Miller, left, at the quay',
        'Anna Weber (l.) und Karl Maier am Kai',
      ],
      no: [
        'They treat lung disease (COPD) and asthma.',
        'He turned left and was gone.',
        'The party moved to the centre-left.',
        '103 — Miller (R) pinned Weber, 1:22.',
      ],
    },
  },
]

/** Whether a few capitalised words follow the last colon, up to the end. */
function endsWithNames(text: string): boolean {
  const names = text.slice(text.lastIndexOf(':') + 1).replace(openingSign, '')
  const words = names.split(space, mostWordsOfCredit + 1)
  return (
    words.length <= mostWordsOfCredit &&
    capital.test(names) &&
    words.every((word) => wordOfCredit.test(word))
  )
}
