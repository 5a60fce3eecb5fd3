import {agencyPattern} from '../../../language/agencies.ts'
import {look} from '../../../language/wordings.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule} from '../../context/rule.ts'

const credited = new RegExp(
  String.raw`[.!?…。"'] ?(?:\((?:${agencyPattern})(?:[/ ,][^()]{1,30})?\)\.?|-{1,2} ?(?:${agencyPattern})|==(?:${agencyPattern})|/(?:${agencyPattern})/|(?<= )(?:${agencyPattern})(?: \p{Lu}{2,5}){1,6})$`,
  'u',
)
const {
  gluedCallLength: longestCall,
  gluedCallTail: longest,
  gluedCallWords: leastGlued,
  listHeadWords: leastWordsOfHead,
  storyEndBehind: farthest,
  storyEndWords: leastWords,
} = tuned('text')

const seam = /[.!?…]["')]{0,2}\s{1,9}(?=["'([]?[\p{Lu}\p{Lo}])|。\s{0,9}/gu
const sign = /^\s{0,3}[:|]|^\s\s/u

/** A sum in one currency and what it comes to in another, in brackets. */
const rate = /^\((?:[$€£¥] ?1|1 \p{L}{2,20}) = \d{1,9}(?:[.,]\d{1,6})? \p{L}[\p{L} ]{1,30}\)$/u

/** Sentences of the body, what introduces a list there, and what agencies and feeds add to its last sentence. */
export const paragraph: readonly Rule[] = [
  {
    id: 'paragraph/sentence',
    role: 'paragraph',
    weight: 1,
    pass: 'alone',
    reason: 'A sentence of nine words or more',
    needs: {all: ['prose']},
    test: ({prose}) => prose,
    examples: {
      yes: ['The ferry returned to port on Monday, its operator told passengers.'],
      no: ['Ferry back in port', 'Sign up.'],
    },
  },
  {
    id: 'paragraph/long',
    role: 'paragraph',
    weight: 1.5,
    pass: 'alone',
    reason: 'Forty words or more that end like a sentence',
    needs: {all: ['prose']},
    test: ({prose, words}) => prose && words >= 40,
    examples: {
      yes: [
        'The ferry returned to port on Monday, its operator told passengers, after three days at sea in which the crew had rationed water, the captain had slept for no more than two hours at a time, and the coast guard had stood by.',
      ],
      no: ['The ferry returned to port on Monday, its operator told passengers.'],
    },
  },
  {
    id: 'paragraph/head-of-a-list',
    role: 'paragraph',
    weight: 2.5,
    pass: 'among',
    reason: 'Ends in a colon below a paragraph of the body, and a list follows',
    needs: {all: ['colon']},
    test: ({text, words, index, body, above, below}) =>
      text.endsWith(':') &&
      words >= leastWordsOfHead &&
      body !== undefined &&
      index > body.first &&
      above(1)?.prose === true &&
      below(1)?.hints.marker !== undefined,
    examples: {
      yes: [
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> The harbour board may now choose:',
          '- to mend the quay before winter',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
        [
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
          '> Der Rat hat nun die Wahl:',
          '- den Kai vor dem Winter zu flicken',
        ],
      ],
      no: [
        ['> More on this story:', '- Storm leaves fishing fleet in port'],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> Tags:',
          '- Ferries',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> The harbour board may now choose:',
          'It will leave again for the islands on Friday, weather allowing.',
        ],
      ],
    },
  },
  {
    id: 'paragraph/exchange-rate',
    role: 'paragraph',
    weight: 3,
    pass: 'alone',
    reason: 'Tells the rate of a currency, as agencies do below a story',
    needs: {all: ['figure', 'bracket', 'equals']},
    test: ({text}) => text.startsWith('(') && rate.test(text),
    examples: {
      yes: ['($1 = 0.8190 pounds)', '(1 euro = 1.0842 dollars)', '($1 = 83.1210 Indian rupees)'],
      no: ['(1 of 12)', '($1 coupon)', '1 euro = 1.0842 dollars'],
    },
  },
  {
    id: 'paragraph/agency-at-the-end',
    role: 'paragraph',
    weight: 4,
    pass: 'among',
    reason: 'A sentence with an agency’s credit behind it, at the end of the body',
    test: ({text, words, index, body}) =>
      body !== undefined &&
      index >= body.last &&
      index <= body.last + farthest &&
      words >= leastWords &&
      credited.test(text),
    examples: {
      yes: [
        [
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
          '> Die Fahrt kostet sechs Euro. (dpa/lno)',
        ],
        [
          'El ferry volvió al puerto el lunes, según dijo la empresa a los pasajeros.',
          '> El billete cuesta seis euros. (EFE)',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> It will sail again on Friday. ==Kyodo',
        ],
        [
          'The ferry returned to port on Monday, its operator told passengers.',
          '> It will sail again on Friday. PTI ABC DEF',
        ],
      ],
      no: [
        [
          '> The ferry “Star” in port. (AFP)',
          'The ferry returned to port on Monday, its operator told passengers.',
          'It will leave again for the islands on Friday, weather allowing, he said.',
        ],
        ['The ferry returned to port on Monday, its operator told passengers.', '> (AFP)'],
        [
          'Die Fähre kam am Montag in den Hafen zurück, sagte der Betreiber den Gästen.',
          '> Foto: Karl Weber (dpa)',
        ],
      ],
    },
  },
  {
    id: 'paragraph/teaser-behind-it',
    role: 'paragraph',
    weight: 3,
    pass: 'alone',
    reason: 'Sentences, with a call to read something else glued behind them',
    needs: {all: ['unstopped'], any: ['colon', 'bar', 'gap']},
    test: ({text, stops, words}) => !stops && words >= leastGlued && endsWithCall(text),
    examples: {
      yes: [
        'The ferry returned to port on Monday, its operator said. Also Read | Island ferry to sail',
        'Vapur pazartesi günü limana döndü, dedi kaptan. Ayrıca okuyun: Ada vapuru baharda kalkacak',
        'Die Fähre kam am Montag zurück, sagte der Kapitän. Lesen Sie auch: Hafen wird erneuert',
        'El ferry volvió al puerto el lunes, según dijo. Lee también: El muelle se renueva',
      ],
      no: [
        'Read more: Island ferry to sail in spring from the new quay that the town has built',
        'The ferry returned to port on Monday. Photo by Ann Miller of the Harbour Post in Oslo',
        'Die Fähre kam am Montag zurück. Karl Weber war an Bord und hat alles selbst gesehen',
      ],
    },
  },
]

/** Whether a call to read on follows a sentence, and a sign follows the call. */
function endsWithCall(text: string): boolean {
  const tail = text.slice(-longest)
  return Array.from(tail.matchAll(seam)).some(({0: end, index}) => {
    const rest = tail.slice(index + end.length, index + end.length + longestCall)
    const call = look(rest.toLowerCase()).opens.get('promo')
    return call !== undefined && (rest.charAt(call - 1) === ':' || sign.test(rest.slice(call)))
  })
}
