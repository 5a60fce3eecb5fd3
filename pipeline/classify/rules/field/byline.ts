import {oneOf, wordIn} from '../../../language/words.ts'
import {
  byWordOf,
  holdsEasternJob,
  isGluedTo,
  isJapaneseName,
  isJobLine,
  namesPictured,
  opensWithByWord,
  unglue,
  withLabelSigns,
} from '../../../parse/names.ts'
import {tuned} from '../../../tuning/load.ts'
import {bylineIn, namesBehindByWord} from '../../context/bylines.ts'
import type {Rule, View} from '../../context/rule.ts'
import {isWording} from '../../context/wording.ts'
import {bylineAmong} from './byline-among.ts'
import {bylineDated} from './byline-dated.ts'

const desk = new RegExp(
  String.raw`^\s*(?:${oneOf('article')} )?(?:${oneOf('desk-kind')} ?)?${wordIn('desk-line')}.{0,40}$`,
  'u',
)
const {bylineLongest: longestName, bylineShortest: shortestName} = tuned('text')
const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const bracketed = /^[([【〔［（].{2,40}[)\]】〕］）]$/u
const large = /^[^\p{Ll}]+$/u

/** Lines that name who wrote the story. */
export const byline: readonly Rule[] = [
  {
    id: 'byline/by-name',
    role: 'byline',
    weight: 5,
    pass: 'alone',
    reason: 'Opens with “by” or the like, and names follow',
    needs: {most: 22},
    test: namesBehindByWord,
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
        'Av Karin Svensson',
        'Автор: Иван Петров',
        '记者：王小明',
        'By Ann J. Miller Jr.',
        'By Reuters',
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
    needs: {most: 10},
    test: (view) =>
      view.text.length >= shortestName &&
      view.text.length <= longestName &&
      large.test(view.text) &&
      namesBehindByWord(view),
    examples: {yes: ['BY ANN MILLER'], no: ['BY THE SEA.', 'By Ann']},
  },
  {
    id: 'byline/glued',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: '“By”, or the label of a time, glued to a name on a short line',
    needs: {most: 12, all: ['unstopped']},
    test: (view) => !view.stops && isGlued(view),
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
      isWording('byline')(view) ||
      (view.words <= 7 && !view.stops && (desk.test(view.lower) || isJobBehindByWord(view))),
    examples: {
      yes: ['Our Bureau', 'Staff Reporter', 'Express News Service', 'By Staff Writer'],
      no: ['The desk was sold.', 'Staff shortages', 'By writers for writers'],
    },
  },
  {
    id: 'byline/words-and-pictures',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: 'Names who wrote and who made the pictures on one line',
    needs: {most: 22},
    test: (view) =>
      !view.stops &&
      (withLabelSigns(view.text) !== view.text ||
        (namesBehindByWord(view) && namesPictured(view.text))),
    examples: {
      yes: [
        'Words: Ann Miller Photographs: Ravi Nair',
        'Text: Karin Svensson Foto: Erik Lund',
        'Text och foto: Karin Svensson',
        'Por Ana Ruiz. Fotos: Luis Gil',
        'Words Ann Miller Photographs Ravi Nair',
        'Text Karin Svensson Foto Erik Lund',
      ],
      no: [
        'Words Fail The Harbour Board',
        'Text and pictures of the harbour',
        'Foto: Erik Lund',
        'By Ann Miller',
        'Photographs by Ravi Nair',
      ],
    },
  },
  {
    id: 'byline/single-name',
    role: 'byline',
    weight: 4,
    pass: 'alone',
    reason: '“By” and one capitalised word, with a date, a bar or nothing behind it',
    needs: {most: 14},
    test: (view) => namesBehindByWord(view) && isFirstName(view),
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
    reason: 'A name in a script without spaces, behind or before the word for a writer',
    needs: {most: 22},
    test: (view) => {
      if (!eastern.test(view.text) || view.stops) return false
      const isWhole = bracketed.test(view.text)
      if (!(isWhole || opensWithByWord(view.lower) || holdsEasternJob(view.text))) return false
      const {agents, opened, titled} = bylineIn(view)
      if (agents.length === 0) return false
      if (isWhole) return titled || opened || agents.every(({name}) => isJapaneseName(name))
      return titled || (opened && namesBehindByWord(view))
    },
    examples: {
      yes: [
        '記者：海野太郎',
        '文・海野 太郎',
        '執筆：山田ハナ',
        '海野太郎記者',
        '김민수 기자',
        '札幌支局 田中一郎',
        '【田中一郎】',
        '（聞き手・田中一郎）',
        '（记者 王小明）',
      ],
      no: [
        '文：この記事は港の話である。',
        '記者会見は午後３時から開かれる',
        '海野太郎',
        '【関連記事】',
        '（写真）',
        '札幌支局 営業時間',
      ],
    },
  },
  ...bylineDated,
  ...bylineAmong,
]

/** `By Staff Writer`: a job stands in the place of the name. */
function isJobBehindByWord({text, lower}: View): boolean {
  return opensWithByWord(lower) && isJobLine(text.slice(byWordOf(text).length).trim())
}

function isGlued(view: View): boolean {
  if (unglue(view.text) === view.text) return false
  const [first] = bylineIn(view).agents
  return first?.['@type'] === 'Person' && isGluedTo(view.text, first.name)
}

/** Whether the line names one person by one word. */
function isFirstName(view: View): boolean {
  const {agents} = bylineIn(view)
  return (
    agents.length === 1 &&
    agents.every((each) => each['@type'] === 'Person' && !each.name.includes(' '))
  )
}
