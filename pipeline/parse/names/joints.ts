import {agencies} from '../../language/agencies.ts'
import {tuned} from '../../tuning/load.ts'
import {isAnd, isWith, joinedAnds, kinds} from './vocabulary.ts'
import type {NameWalk} from './walk.ts'
import {type Joint, kindsAt} from './words.ts'

const opensName = /^\p{Lu}\p{Ll}/u
const longEnough = /\p{L}{3}$/u
const small = /^\p{Ll}/u
const capitals = /^[^\p{Ll}]*$/u
const {jointReach: farthest} = tuned('fields')
const partEnd = /[,;|/()-]/
/** From here on, scripts that put no spaces between words. */
const firstSpaceless = 0x2e80

/** A piece of a run of characters, and where it begins there. */
interface RunPiece {
  readonly text: string
  readonly start: number
}

/** Names with a stroke between them: `Karl Weber/Anna Groß`, `Weber/dpa`, but not `srf/ann`. */
export function runPiecesOf(run: string): readonly RunPiece[] {
  if (!run.includes('/')) return run === '' ? [] : [{text: run, start: 0}]
  const pieces: RunPiece[] = []
  let from = 0
  for (let at = run.indexOf('/'); at !== -1; at = run.indexOf('/', at + 1)) {
    if (run !== '/' && !isOwn(run.slice(from, at), run.slice(at + 1))) continue
    pieces.push({text: run.slice(from, at), start: from}, {text: '/', start: at})
    from = at + 1
  }
  pieces.push({text: run.slice(from), start: from})
  return pieces.filter(({text}) => text !== '')
}

/** Whether what follows a stroke is a name of its own. */
function isOwn(before: string, after: string): boolean {
  const [next = ''] = after.split('/', 1)
  if (before === '' || next === '' || agencies.has(next)) return true
  return next.charCodeAt(0) >= firstSpaceless || (opensName.test(next) && longEnough.test(before))
}

/**
 * How a word joins two names: written small, large where the names are, or between two names of several words. A word that may also be
 * part of a name joins only names of several words: `Ortega y Gasset` is one.
 */
export function jointOf(walk: NameWalk, text: string, end: number): Joint | undefined {
  const lower = walk.lower.slice(end - text.length, end)
  const joint = isAnd(lower) ? 'and' : isWith(lower) ? 'with' : undefined
  if (joint === undefined) return undefined
  if (walk.words.length === 0) return small.test(text) ? joint : undefined
  return joins(walk, text, lower, wordsAfter(walk, end)) ? joint : undefined
}

/**
 * Length of the “and” that is written together with the first word of a second full name, 0 for none.
 *
 *     سارة الخطيب وأحمد المنصوري
 *                 ^
 *
 * Leaves alone a word of one name: before it stand two words at least, and behind it one.
 */
export function joinedAndOf(walk: NameWalk, start: number, end: number): number {
  if (walk.words.length < 2) return 0
  const sign = joinedAnds().find((each) => walk.lower.startsWith(each, start))
  if (sign === undefined || end - start < sign.length + 2) return 0
  return wordsAfter(walk, end) > 0 ? sign.length : 0
}

function joins({words}: NameWalk, text: string, lower: string, after: number): boolean {
  const doubtful = (kindsAt(lower) & kinds.particle) !== 0 && words.length > 1
  if (doubtful && after < 2) return false
  if (small.test(text) || (text.length > 1 && words.length > 1 && after > 1)) return true
  return words.every((word) => capitals.test(word.text)) && (text.length > 1 || after > 1)
}

/** Words up to the next sign or joint. */
function wordsAfter({lower}: NameWalk, at: number): number {
  const [near = ''] = lower
    .slice(at, at + farthest)
    .trim()
    .split(partEnd, 1)
  const words = near.split(' ').filter((word) => word !== '')
  const joint = words.findIndex(isAnd)
  return joint === -1 ? words.length : joint
}
