import {readFileSync} from 'node:fs'
import {correct} from '../../pipeline/correct/correct.ts'
import {isEnglish} from '../../pipeline/language/dictionary.ts'
import {tableLinesOf} from '../../pipeline/language/load.ts'
import {apply, merge} from '../../pipeline/tree/edits.ts'
import {type Body, treeOf} from './texts.ts'

/** One error planted in a text. */
interface Planted {
  readonly text: string
  readonly at: number
  readonly was: string
}

type Random = () => number
type Plant = (text: string, random: Random) => Planted | undefined

const articles = 300
const seed = 20261122
/** How often a word must stand besides, to count as spelt several times. */
const leastSeveral = 3
/** The least share in per cent that the stage must mend, as measured before for such rules. */
const floors: Readonly<Record<string, number>> = {
  'digit in a word': 98,
  'digit in a name seen again': 93.8,
  'sign in a word': 73.7,
  'sign in a name seen again': 54.8,
  'look-alike in a word': 99.3,
  'look-alike in a name seen again': 95.8,
  'listed misspelling': 85,
  'function word doubled': 76.5,
  'space lost after a stop': 64.4,
  'space lost after a comma': 39.3,
  'second capital': 13.8,
  'two letters swapped in a word': 68,
  'letter put in, left out or replaced in a word': 28,
  'two letters swapped in a name seen again': 31.7,
  'letter put in, left out or replaced in a name seen again': 15,
  'consonant tripled': 0,
}
const beside: Readonly<Record<string, string>> = Object.fromEntries(
  ['q12', 'w23', 'e34', 'r45', 't56', 'y67', 'u78', 'i89', 'o90', 'p0'].map((keys) => [
    keys.charAt(0),
    keys.slice(1),
  ]),
)
const signs = ';[]=#$%^+~|`<>{}'
const likenesses = new Map(
  ['aа', 'eе', 'oо', 'pр', 'cс', 'xх', 'yу', 'iі', 'sѕ'].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
)
const doubledWords = 'the of and a an for with from at'.split(' ')
const letters = 'abcdefghijklmnopqrstuvwxyz'
const word = /(?<![\p{L}\p{N}\p{M}'’@#/_.-])\p{Ll}{5,}(?![\p{L}\p{N}\p{M}'’@/_-])/gu
const name = /(?<![\p{L}\p{N}\p{M}'’@#/_.-])\p{Lu}\p{Ll}{4,}(?![\p{L}\p{N}\p{M}'’@/_-])/gu

/** What became of one planted error. */
type Fate = 'mended' | 'left' | 'worse'

/** Plants one error of each kind in up to 300 English texts. */
export function injected(
  bodies: readonly Body[],
  list: string | undefined,
): readonly {readonly kind: string; readonly outcomes: readonly Fate[]}[] {
  const english = bodies.filter(
    ({id, language, text}) => (language === 'en' || id.startsWith('wcxb')) && text.length > 1500,
  )
  const step = Math.max(1, Math.floor(english.length / articles))
  const chosen = english.filter((_, i) => i % step === 0).slice(0, articles)
  return Object.entries(plantsFrom(list)).map(([kind, plant]) => {
    const random = randomFrom(seed)
    const outcomes = chosen.flatMap(({text}) => {
      const planted = plant(text, random)
      return planted ? [outcomeOf(text, planted)] : []
    })
    return {kind, outcomes}
  })
}

/** A line for each kind of planted error: how many were mended, and how many made worse. */
export function measureInjected(bodies: readonly Body[], list: string | undefined): string {
  const lines = injected(bodies, list).map(({kind, outcomes}) => {
    const share = (what: string) =>
      (100 * outcomes.filter((each) => each === what).length) / outcomes.length
    return [
      kind.padEnd(58),
      String(outcomes.length).padStart(4),
      `${share('mended').toFixed(1).padStart(6)} % mended`,
      `${share('worse').toFixed(1).padStart(5)} % worse`,
      `(floor ${floors[kind] ?? '-'})`,
    ].join(' ')
  })
  return lines.join('\n')
}

function plantsFrom(list: string | undefined): Readonly<Record<string, Plant>> {
  return {
    'digit in a word': atWord(word, false, putDigit),
    'digit in a name seen again': atWord(name, true, putDigit),
    'sign in a word': atWord(word, false, (was, random) => putInside(was, signs, random)),
    'sign in a name seen again': atWord(name, true, (was, random) => putInside(was, signs, random)),
    'look-alike in a word': atWord(word, false, likenessOf),
    'look-alike in a name seen again': atWord(name, true, likenessOf),
    'listed misspelling': misspell(list),
    'function word doubled': atWord(
      new RegExp(`(?<![\\p{L}'’-])(?:${doubledWords.join('|')})(?= \\p{L})`, 'gu'),
      false,
      (was) => `${was} ${was}`,
    ),
    'space lost after a stop': atWord(/(?<=\p{Ll}{2})\. (?=\p{Lu})/gu, false, () => '.'),
    'space lost after a comma': atWord(/(?<=\p{Ll}{2}), (?=\p{Ll})/gu, false, () => ','),
    'second capital': atWord(
      /(?<![\p{L}.'’-])\p{Lu}\p{Ll}{2,}(?![\p{L}'’-])/gu,
      false,
      (was) => was.slice(0, 1) + was.charAt(1).toUpperCase() + was.slice(2),
    ),
    'two letters swapped in a word': atWord(word, false, swap),
    'two letters swapped in a name seen again': atWord(name, true, swap, leastSeveral),
    'letter put in, left out or replaced in a word': atWord(word, false, slip),
    'letter put in, left out or replaced in a name seen again': atWord(
      name,
      true,
      slip,
      leastSeveral,
    ),
    'consonant tripled': atWord(
      /(?<![\p{L}'’-])\p{Ll}*([bcdfglmnprst])\1\p{Ll}+(?![\p{L}'’-])/gu,
      false,
      (was) => was.replace(/([bcdfglmnprst])\1/, '$1$1$1'),
    ),
  }
}

function outcomeOf(text: string, planted: Planted): Fate {
  const before = mend(text)
  const after = mend(planted.text)
  if (after === before) return 'mended'
  const edits = correct.run(treeOf(planted.text)).edits
  const {at, was} = planted
  return edits.some((edit) => edit.at.start < at + was.length + 4 && edit.at.end > at - 2)
    ? 'worse'
    : 'left'
}

function mend(text: string): string {
  const tree = correct.run(treeOf(text))
  const repairs = tree.repairs.filter(({was}) => was.trim() !== '')
  return apply(text, merge(repairs, tree.edits))
}

/** An error at a random match; with `again`, of a word that stands at least `least` times more. */
function atWord(
  pattern: RegExp,
  again: boolean,
  damage: (was: string, random: Random) => string | undefined,
  least = 2,
): Plant {
  return (text, random) => {
    const all = [...text.matchAll(pattern)]
    const times = new Map<string, number>()
    for (const [each] of all) times.set(each, (times.get(each) ?? 0) + 1)
    const fit = all.filter(([each]) =>
      again
        ? (times.get(each) ?? 0) > least
        : each.includes(' ') || !/^\p{Ll}{5,}$/u.test(each) || isEnglish(each),
    )
    const match = fit[Math.floor(random() * fit.length)]
    if (match === undefined) return undefined
    const now = damage(match[0], random)
    if (now === undefined || now === match[0]) return undefined
    const at = match.index
    return {text: text.slice(0, at) + now + text.slice(at + match[0].length), at, was: now}
  }
}

function misspell(list: string | undefined): Plant {
  const wrongOf = new Map<string, string[]>()
  for (const [, wrong = '', right = ''] of listText(list).matchAll(
    /^\W*([a-z]{5,})->([a-z]{5,})\W*$/gm,
  )) {
    wrongOf.set(right, [...(wrongOf.get(right) ?? []), wrong])
  }
  return (text, random) => {
    const fit = [...text.matchAll(word)].filter(([each]) => wrongOf.has(each))
    const match = fit[Math.floor(random() * fit.length)]
    const choices = match && wrongOf.get(match[0])
    const now = choices?.[Math.floor(random() * choices.length)]
    if (match === undefined || now === undefined) return undefined
    const at = match.index
    return {text: text.slice(0, at) + now + text.slice(at + match[0].length), at, was: now}
  }
}

/** Lines of a misspelling and its correction: those of a file, or those that the stage itself reads. */
function listText(list: string | undefined): string {
  if (list !== undefined) return readFileSync(list, 'utf8')
  return tableLinesOf('misspellings').join('\n').replaceAll('\t', '->')
}

function putInside(was: string, choices: string, random: Random): string {
  const at = 1 + Math.floor(random() * (was.length - 1))
  return was.slice(0, at) + choices.charAt(Math.floor(random() * choices.length)) + was.slice(at)
}

function putDigit(was: string, random: Random): string | undefined {
  const places = [...was].flatMap((letter, i) => (i < was.length - 1 && beside[letter] ? [i] : []))
  const at = places[Math.floor(random() * places.length)]
  if (at === undefined) return undefined
  const keys = beside[was.charAt(at)] ?? ''
  return was.slice(0, at + 1) + keys.charAt(Math.floor(random() * keys.length)) + was.slice(at + 1)
}

function likenessOf(was: string, random: Random): string | undefined {
  const places = [...was].flatMap((letter, i) => (likenesses.has(letter) ? [i] : []))
  const at = places[Math.floor(random() * places.length)]
  return at === undefined
    ? undefined
    : was.slice(0, at) + likenesses.get(was.charAt(at)) + was.slice(at + 1)
}

function swap(was: string, random: Random): string {
  const at = 1 + Math.floor(random() * (was.length - 2))
  return was.slice(0, at) + was.charAt(at + 1) + was.charAt(at) + was.slice(at + 2)
}

function slip(was: string, random: Random): string {
  const at = 1 + Math.floor(random() * (was.length - 2))
  const letter = letters.charAt(Math.floor(random() * letters.length))
  const kind = Math.floor(random() * 3)
  return was.slice(0, at) + (kind === 0 ? '' : letter) + was.slice(kind === 1 ? at : at + 1)
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
function randomFrom(start: number): Random {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
