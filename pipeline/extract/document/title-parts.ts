import {keyOf} from '../../text/name-key.ts'
import {cutTo} from '../../text/surrogates.ts'
import {tuned} from '../../tuning/load.ts'

const eastern = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。”’」』！？]`

/**
 * Signs that part a title, by what they look like, each with the expression for it. Hyphens, points and
 * colons part a title when blanks or Eastern letters stand beside them: `self-host` is one word.
 */
const forms = {
  bar: '[|｜¦‖]',
  low: String.raw`(?<=[^A-Za-z0-9]|\s)[_＿]|[_＿](?=[^a-z0-9])`,
  colons: String.raw`::|\s[:：]\s`,
  colon: String.raw`：|:\s|(?<=${eastern}):|:(?=${eastern})`,
  dash: String.raw`\s[-–—―－~]{1,9}\s|\s[-–—―－]$|(?<=${eastern})[-–—―－]{1,9}|[-–—―－]{1,9}(?=${eastern})`,
  dot: String.raw`\s[·•]\s|(?<=${eastern})[·•]|[·•](?=${eastern})`,
  arrow: String.raw`\s[>/]\s|\s[«»‹›]\s|^[«»‹›]\s|\s[«»‹›]$`,
  bracket: String.raw`[«»‹›〈〉《》〈【】\[\]()（）]`,
  blank: `(?<=${eastern}) | (?=${eastern})`,
  comma: String.raw`,\s`,
  stop: String.raw`\.\s`,
} as const

/** What parts a title: by a colon between blanks as surely as by a bar. */
export type TitleSign = keyof typeof forms

const signNames = Object.keys(forms).filter((name): name is TitleSign => name in forms)
const separators = new RegExp(
  Object.entries(forms)
    .map(([name, form]) => `(?<${name}>${form})`)
    .join('|'),
  'gu',
)
const wordSign = /[\p{L}\p{N}]/u
const {titleLength: longest, titleParts: mostParts} = tuned('fields')

/** A part of a title between two signs, with its place in the title. */
export interface TitlePart {
  readonly start: number
  readonly end: number
  /** The sign before it; none before the first. */
  readonly sign?: TitleSign
}

/**
 * The parts of a title, in order. Stretches without letters and figures are no parts; past a limit the
 * rest of the title is one part.
 *
 *     Harbour Post: Ferry is back in port - News
 *     ^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^   ^^^^
 *
 * @param without
 *   Signs that part nothing.
 */
export function titlePartsOf(
  title: string,
  without: readonly TitleSign[] = [],
): readonly TitlePart[] {
  const value = cutTo(title, longest)
  const parts: TitlePart[] = []
  let start = 0
  let sign: TitleSign | undefined
  const add = (end: number): void => {
    if (!wordSign.test(value.slice(start, end))) return
    parts.push({start, end, ...(sign === undefined || parts.length === 0 ? {} : {sign})})
    sign = undefined
  }
  for (const match of value.matchAll(separators)) {
    const name = signNames.find((each) => match.groups?.[each] !== undefined)
    if (name === undefined || without.includes(name)) continue
    if (parts.length === mostParts - 1) break
    add(match.index)
    start = match.index + match[0].length
    sign = strongest(sign, name)
  }
  add(value.length)
  return parts
}

/** Of two signs with nothing between them the one that parts more surely. */
function strongest(one: TitleSign | undefined, other: TitleSign): TitleSign {
  if (one === undefined) return other
  return signNames.indexOf(one) <= signNames.indexOf(other) ? one : other
}

/** Some parts of a title that stand together. */
export interface PartRun {
  /** The title begins with them. */
  readonly first: boolean
  /** The title ends with them. */
  readonly last: boolean
  /** Their share of the letters of the title. */
  readonly share: number
}

/**
 * All runs of parts of a title, by their letters as `keyOf` folds them.
 *
 *     Harbour Post: Ferry is back in port - News
 *                   ^^^^^^^^^^^^^^^^^^^^^
 *
 * Leaves alone hyphens and points within words: `self-host`.
 */
export function titleRunsOf(title: string): ReadonlyMap<string, PartRun> {
  const parts = partsOf(title)
  const whole = parts.join('').length
  const runs = new Map<string, PartRun>()
  parts.forEach((_, i) => {
    let key = ''
    parts.slice(i).forEach((part, j) => {
      key += part
      const run = {first: i === 0, last: i + j === parts.length - 1, share: key.length / whole}
      if (!runs.has(key)) runs.set(key, run)
    })
  })
  return runs
}

/** The parts of a title, folded; commas and full stops part nothing. */
function partsOf(title: string): readonly string[] {
  return titlePartsOf(title, ['comma', 'stop']).map(({start, end}) =>
    keyOf(title.slice(start, end)),
  )
}
