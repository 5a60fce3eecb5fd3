import {keyOf} from '../../text/name-key.ts'
import {cutTo} from '../../text/surrogates.ts'
import {tuned} from '../../tuning/load.ts'

/** Signs that part a title, whether or not blanks stand beside them. */
const signs = String.raw`[|｜¦_＿‖»«›‹〉《》〈【】\[\]()（）：]`
/** Signs that part a title when blanks or Eastern letters stand beside them. */
const eastern = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。”’」』！？]`
const separators = new RegExp(
  [
    signs,
    String.raw`\s[-–—―－·•~>/:]{1,9}\s`,
    `(?<=${eastern})[-–—―－·•: ]`,
    `[-–—―－·•: ](?=${eastern})`,
    String.raw`:\s`,
    '::',
  ].join('|'),
  'gu',
)
const {titleLength: longest, titleParts: mostParts} = tuned('fields')

/** Some parts of a title that stand together. */
export interface TitleRun {
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
export function titleRunsOf(title: string): ReadonlyMap<string, TitleRun> {
  const parts = partsOf(title).slice(0, mostParts)
  const whole = parts.join('').length
  const runs = new Map<string, TitleRun>()
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

function partsOf(title: string): readonly string[] {
  return cutTo(title, longest)
    .split(separators)
    .map(keyOf)
    .filter((key) => key !== '')
}
