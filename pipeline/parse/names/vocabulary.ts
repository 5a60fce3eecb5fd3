import {load} from '../../language/load.ts'
import {phraseFinder} from '../../language/phrases.ts'
import type {Use} from '../../language/uses.ts'
import {wordingsOf} from '../../language/word-rows.ts'
import {wordsForUse} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'

/** What a word of a byline may be, as bits: some are several things. */
export const kinds = {
  particle: 1,
  honorific: 1 << 1,
  degree: 1 << 2,
  generation: 1 << 3,
  job: 1 << 4,
  rank: 1 << 5,
  desk: 1 << 6,
  outlet: 1 << 7,
  place: 1 << 8,
  for: 1 << 9,
  never: 1 << 10,
  article: 1 << 11,
  legalForm: 1 << 12,
} as const

const usesOfKinds = [
  ['particle', kinds.particle],
  ['honorific', kinds.honorific],
  ['degree', kinds.degree],
  ['generation', kinds.generation],
  ['job', kinds.job],
  ['job-rank', kinds.rank],
  ['desk', kinds.desk],
  ['outlet', kinds.outlet],
  ['in-place', kinds.place],
  ['for-outlet', kinds.for],
  ['not-in-names', kinds.never],
  ['article', kinds.article],
  ['legal-form', kinds.legalForm],
] as const satisfies readonly (readonly [Use, number])[]

const compounded = kinds.job | kinds.rank
const space = ' '
/** What parts a label from the names behind it. */
const labelSigns = [':', ' :', '/', ' /', '=', '|', ' |', ' -', '・']
const stopAtEnd = /\.$/
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const {compoundJob: leastCompounded} = tuned('fields')

/** Every word and the kinds that it is listed for; a phrase stands under its first word as well. */
const table = lazy(() => {
  const found = new Map<string, number>()
  for (const [use, bit] of usesOfKinds) {
    for (const word of wordsForUse(use)) {
      const key = word.replace(stopAtEnd, '')
      found.set(key, (found.get(key) ?? 0) | bit)
    }
  }
  return found
})

/** The last letters of each job or rank that another word may be glued to. */
const jobEnds = lazy(
  () =>
    new Set(
      Array.from(table(), ([word, bits]) =>
        (bits & compounded) === 0 || word.length < leastCompounded
          ? ''
          : word.slice(-leastCompounded),
      ),
    ),
)

/** Phrases of several words, with the kinds that each is listed for. */
const phrases = lazy(() => phraseFinder([...table().keys()].filter((key) => key.includes(space))))

/** By-words: those that need no sign, and labels with theirs. */
const byWords = lazy(() => [
  ...wordsForUse('by').flatMap((each) => [`${each}:`, `${each} :`, each]),
  ...wordsForUse('author').flatMap((each) => labelSigns.map((sign) => each + sign)),
  ...wordingsOf('byline').flatMap(({form, wording}) => (form === 'opens' ? [wording] : [])),
])
const byFinder = lazy(() => phraseFinder(byWords()))
/** Those that may also stand within a line: not what is a particle or a preposition as well. */
const byWithin = lazy(() =>
  phraseFinder(byWords().filter((each) => kindsOf(each.trim()) === 0 && !each.endsWith(space))),
)
const byAlone = lazy(() => new Set([...wordsForUse('by'), ...wordsForUse('author')]))

const finders = {
  editedBy: lazy(() =>
    phraseFinder([
      ...wordsForUse('edited-by'),
      ...wordsForUse('editing-by'),
      ...wordsForUse('translated-by'),
      ...wordsForUse('pictured-by'),
      ...wordsForUse('additional-by'),
    ]),
  ),
  picturedBy: lazy(() => phraseFinder(wordsForUse('pictured-by'))),
  joinedAnd: lazy(() => wordsForUse('joined-and')),
  reportsBehind: lazy(() => wordsForUse('reports-behind')),
  picturedBehind: lazy(() => wordsForUse('pictured-behind')),
  givenByWord: lazy(() => new Set(wordsForUse('given-by-word'))),
  outletOfPlace: lazy(() => new Set(wordsForUse('outlet-of-place'))),
  moreBy: lazy(() => phraseFinder(wordsForUse('more-by'))),
  label: lazy(() =>
    phraseFinder(
      [...wordingsOf('timestamp'), ...wordingsOf('changed'), ...wordingsOf('published')].flatMap(
        ({form, wording}) => (form === 'opens' ? [wording.trim()] : []),
      ),
    ),
  ),
  and: lazy(() => new Set(wordsForUse('and'))),
  with: lazy(() => new Set(wordsForUse('with'))),
  nobody: lazy(() => new Set(wordsForUse('nobody'))),
  surname: lazy(() => new Set(load('surnames', ['surname']).rows.map((row) => row.surname))),
} as const

/** Jobs in scripts without spaces, longest first. */
export const jobsWithoutSpaces = lazy(() =>
  wordsForUse('job').filter((each) => spaceless.test(each)),
)
/** Legal forms in scripts without spaces. */
export const formsWithoutSpaces = lazy(() =>
  wordsForUse('legal-form').filter((each) => spaceless.test(each)),
)
/** Ends of desks and outlets in scripts without spaces, longest first. */
export const desksWithoutSpaces = lazy(() =>
  wordsForUse('desk').filter((each) => spaceless.test(each)),
)

/** The kinds that a word is listed for, 0 for none. In lower case; a full stop at its end is left out. */
export function kindsOf(word: string): number {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word
  const own = table().get(bare) ?? table().get(word) ?? 0
  return own === 0 ? compoundOf(bare) : own
}

/** Of a word that ends in a listed job or rank, which it is: `Sportredakteurin`, `Landespolitische`. */
function compoundOf(word: string): number {
  if (!jobEnds().has(word.slice(-leastCompounded))) return 0
  for (let at = 2; at <= word.length - leastCompounded; at += 1) {
    const bits = (table().get(word.slice(at)) ?? 0) & compounded
    if (bits !== 0) return bits
  }
  return 0
}

/** The phrase of several words that begins at a place: its length, and the kinds it is listed for. */
export function phraseAt(
  lower: string,
  at: number,
): {readonly length: number; readonly kinds: number} {
  const length = phrases()(lower, at)
  return {length, kinds: length === 0 ? 0 : (table().get(lower.slice(at, at + length)) ?? 0)}
}

/** Length of the by-word at a place: any at the start of a part, within it none that may be something else. */
export function byWordAt(lower: string, at: number, opens: boolean): number {
  return (opens ? byFinder() : byWithin())(lower, at)
}

/** Whether such words may open a line in any case at a place, by its first letters. */
export function mayOpen(words: 'by' | 'editedBy', line: string, at: number): boolean {
  return (words === 'by' ? byFinder() : finders.editedBy()).mayBegin(line, at)
}

/** Whether a line is a by-word and nothing else. */
export function isListedByWord(lower: string): boolean {
  return byAlone().has(lower)
}

/** Length of the words at a place that name who edited, checked or pictured: they did not write. */
export function editedByAt(lower: string, at: number): number {
  return finders.editedBy()(lower, at)
}

/** Length of the words at a place that name who made the pictures of a story. */
export function picturedByAt(lower: string, at: number): number {
  return finders.picturedBy()(lower, at)
}

/** Length of the words at a place that lead to more stories of somebody. */
export function moreByAt(lower: string, at: number): number {
  return finders.moreBy()(lower, at)
}

/** Length of the label of a time at a place. */
export function timeLabelAt(lower: string, at: number): number {
  return finders.label()(lower, at)
}

/** Whether a word joins two names: “and”. */
export function isAnd(lower: string): boolean {
  return finders.and().has(lower)
}

/** Letters for “and” that are written together with the name behind them. */
export function joinedAnds(): readonly string[] {
  return finders.joinedAnd()
}

/** Whether a word adds a name: “with”. */
export function isWith(lower: string): boolean {
  return finders.with().has(lower)
}

/** Whether these words stand where a name is expected and name nobody: `admin`, `guest author`. */
export function isNobody(lower: string): boolean {
  return finders.nobody().has(lower)
}

/** Whether a name opens with a common family name of Chinese, Japanese or Korean. */
export function opensWithSurname(name: string): boolean {
  return finders.surname().has(name.slice(0, 1)) || opensWithLongSurname(name)
}

/** Whether a name opens with a common family name of two characters or three. */
export function opensWithLongSurname(name: string): boolean {
  return [2, 3].some(
    (length) => name.length > length && finders.surname().has(name.slice(0, length)),
  )
}

/** Words behind a name in a script without spaces: its bearer reported. Longest first. */
export function reportsBehind(): readonly string[] {
  return finders.reportsBehind()
}

/** Words behind a name in a script without spaces: its bearer took the picture. Longest first. */
export function picturedBehind(): readonly string[] {
  return finders.picturedBehind()
}

/** Whether a by-word is a given name in another language: `Per`. */
export function isGivenName(lower: string): boolean {
  return finders.givenByWord().has(lower)
}

/** Whether a word behind a place makes a paper of it: `Toronto Sun`. */
export function isOutletOfPlace(lower: string): boolean {
  return finders.outletOfPlace().has(lower)
}
