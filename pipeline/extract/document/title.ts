import {sectionOf} from '../../language/sections.ts'
import {keyOf} from '../../text/name-key.ts'
import {tuned} from '../../tuning/load.ts'

const separators = /(?<!\s)\s+[|–—•·»›:-]\s+|(?:(?<!\s)\s+)?[|｜»›]\s*/gu
const quotation = /^[»›]$/
const bar = /[|｜]/
const {easternTitle: leastLetters, titleWords: leastWords} = tuned('fields')
const cjk = /\p{Lo}/u
const lowLine = /[_＿]/u

/** A part of a title between two separators. */
interface TitleCut {
  readonly start: number
  readonly end: number
  readonly sign: string
}

/**
 * A title without the segments at its ends that name the site, nor the section behind a bar or, in Eastern
 * script, behind a low line.
 *
 *     Ferry is back in port | Opinion | Harbour Post
 *     ^^^^^^^^^^^^^^^^^^^^^
 *
 * @param sites
 *   Names of the site, as `keyOf` folds them.
 */
export function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const value = withoutChannels(title)
  const cuts = cutsOf(value)
  let from = 0
  let to = value.length
  for (const {start, end, sign} of cuts.toReversed()) {
    const segment = value.slice(end, to)
    if (isSite(segment, sites) || (bar.test(sign) && sectionOf(segment) !== undefined)) to = start
  }
  const [first] = cuts
  if (first && first.end < to && isSite(value.slice(from, first.start), sites)) from = first.end
  const rest = value.slice(from, to).trim()
  return rest.split(' ').length < leastWords && !cjk.test(rest) ? value : rest
}

/** A title in Eastern script without the channel and the site that templates put behind a low line. */
function withoutChannels(title: string): string {
  const cut = title.search(lowLine)
  const head = title.slice(0, Math.max(0, cut))
  return cjk.test(head) && keyOf(head).length >= leastLetters ? head.trim() : title
}

/** The last and the first segment of a title that has several: one may name the site. */
export function endsOf(value: string): readonly string[] {
  const cuts = cutsOf(value)
  const [first, last] = [cuts[0], cuts.at(-1)]
  if (first === undefined || last === undefined) return []
  return [value.slice(last.end), value.slice(0, first.start)].map((segment) => segment.trim())
}

/** Separators; a sign that closes a quotation at the end is none. */
function cutsOf(value: string): readonly TitleCut[] {
  return Array.from(value.matchAll(separators), ({0: sign, index}) => ({
    start: index,
    end: index + sign.length,
    sign: sign.trim(),
  })).filter(({sign, end}) => !(quotation.test(sign) && end === value.length))
}

function isSite(segment: string, sites: ReadonlySet<string>): boolean {
  const key = keyOf(segment)
  return key === '' || sites.has(key)
}
