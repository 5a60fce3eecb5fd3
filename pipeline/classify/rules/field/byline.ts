import {datesIn} from '../../../parse/calendar.ts'
import {unglue} from '../../../text/glue.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Rule, View} from '../../context/rule.ts'
import {afterWording, saysFirst, saysWhole} from '../../context/wording.ts'
import {bylineAmong} from './byline-among.ts'
import {name, names} from './name-patterns.ts'

const nameFirst = new RegExp(`^${name}`, 'u')
const byWord = /(?:by|von|par|por|di|door):?\s/i
const byAfter = /^[^\p{L}]{0,12}(?:(?:posted|published|written) )?(?:by|von|par|por|di|door):?\s+/iu
const easternName =
  /^[:・ ]{0,3}\p{Script=Han}[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,5}(?: [\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,5})?$/u
const weekday =
  '(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Now|Then|The|Our|Staff|Admin|Editor|Guest)'
const singleName = new RegExp(
  String.raw`^(?:[Ww]ritten |[Pp]osted )?[Bb]y:? ${weekday}\p{Lu}[\p{L}\p{M}]{2,20}(?:$|\s*[|·•-].{0,80}$|,? \p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4}.{0,40}$)`,
  'u',
)
const desk =
  /^\s*(?:our |the |a )?(?:staff|special|own|web|news|online|express|sports|business|city|national|foreign)?\s?(?:bureau|desk|correspondents?|reporters?|writers?|news service|news network|redaktion|rédaction|redacción|redação|redazione)\b.{0,40}$/i
const {bylineLongest: longestName, bylineShortest: shortestName} = tuned('text')
const capitals = /^BY\s[\p{Lu}\s.,'&-]+$/u
const glued =
  /^(?:By\p{Lu}\p{Ll}+\s\p{Lu}|\p{Lu}[\p{Ll}.'-]{1,20}(?:\s\p{Lu}[\p{Ll}.'-]{1,20}){1,3}(?:Last\s?)?(?:Published|Updated|Posted|Modified)(?:\s|:))/u

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
        'By Ann Miller on 20 Mar 2023',
        'Written By: Ann Miller Executive Digital Editor and Master Gardener',
        'By Ann MillerUpdated: March 20, 2023',
        'By Ann Miller ⋅ Founder and Editor-in-Chief  ⋅  Updated May 6, 2025',
        'By Ann Miller and Ravi Nair The Associated Press',
        'by Ann Miller Apr. 28, 2023 1:15 pm',
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
    needs: {all: ['by']},
    test: ({text}) =>
      text.length >= shortestName &&
      text.length <= longestName &&
      capitals.test(text) &&
      !text.endsWith('.'),
    examples: {yes: ['BY ANN MILLER'], no: ['BY THE SEA.', 'By Ann']},
  },
  {
    id: 'byline/glued',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: '“By”, or the label of a time, glued to a name on a short line',
    needs: {most: 12, all: ['unstopped']},
    test: ({text, words, stops}) => words <= 12 && !stops && glued.test(text),
    examples: {
      yes: ['ByAnn Miller', 'Ann MillerPublished: 20 March 2024, 10:15'],
      no: ['Byron Hall opens', 'Ann Miller published a book'],
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
    id: 'byline/date-and-name',
    role: 'byline',
    weight: 5,
    pass: 'alone',
    reason: 'A date, “by” and a name on a short line',
    needs: {most: 22, all: ['figure', 'by', 'unstopped']},
    test: ({text, words, stops}) =>
      words <= 22 && !stops && byWord.test(text) && nameAfterDate(text),
    examples: {
      yes: [
        'October 11, 2023  by Ann Miller',
        'Posted on December 18, 2025    Posted by Ann Miller      59 Comments',
        '20.03.2023 von Karl Weber',
      ],
      no: ['On October 11, 2023 by the river', 'March 20, 2023', 'By Ann Miller'],
    },
  },
  {
    id: 'byline/single-name',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: '“By” and one capitalised word, with a date, a bar or nothing behind it',
    needs: {most: 14, all: ['by']},
    test: ({text, words}) => words <= 14 && singleName.test(text),
    examples: {
      yes: ['by Amanda', 'By Amanda · Dec 20, 2025', 'Written by Amanda | 20 March 2023'],
      no: ['By Thursday the water had fallen', 'By Thursday', 'By sea'],
    },
  },
  {
    id: 'byline/eastern',
    role: 'byline',
    weight: 5,
    pass: 'alone',
    says: true,
    reason: 'Opens with the word for a writer, and a name in Han or kana follows',
    test: (view) => easternName.test(afterWording(view, 'byline') ?? ''),
    examples: {
      yes: ['記者：海野太郎', '文・海野 太郎', '執筆：山田ハナ'],
      no: ['文：この記事は港の話である。', '記者会見は午後３時から開かれる', '海野太郎'],
    },
  },
  ...bylineAmong,
]

/** `20 March 2023 by Ann Miller`: what follows a date opens like a byline. */
function nameAfterDate(text: string): boolean {
  const date = datesIn(text).at(-1)
  if (date === undefined) return false
  const match = byAfter.exec(text.slice(date.at.end))
  return match !== null && nameFirst.test(text.slice(date.at.end + match[0].length))
}

function namesFollow(view: View): boolean {
  const rest = unglue(afterWording(view, 'byline') ?? '')
  return names.test(rest) || desk.test(rest)
}
