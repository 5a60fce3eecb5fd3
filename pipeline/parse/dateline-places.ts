import {placeOf} from '../language/places.ts'
import {sectionOf} from '../language/sections.ts'
import {look} from '../language/wordings.ts'
import {oneOf, wordsForUse} from '../language/words.ts'
import {isMonth} from './calendar.ts'

const capitals = /\p{Lu}{3}/u
const lowerCase = /\p{Ll}/u
const labels: ReadonlySet<string> = new Set(wordsForUse('headline-label'))
const honorifics: ReadonlySet<string> = new Set(wordsForUse('honorific'))
const weekdays = new RegExp(`^${oneOf('weekday')}$`, 'iu')

/** A place of `places.tsv`, with or without its region. */
export function isKnown(name: string): boolean {
  return placeOf(name) !== undefined || placeOf(name.split(', ')[0] ?? '') !== undefined
}

/** All in capitals, and no section or label that pages print so. */
export function isCapitals(name: string): boolean {
  const first = name.split(', ')[0] ?? ''
  return capitals.test(first) && !lowerCase.test(first) && !isLabel(first)
}

/** `OPINION`, `LIVE`, `MONDAY`, `SIR`: what a page prints before a dash that is no place. */
export function isLabel(name: string): boolean {
  const wordings = look(name.toLowerCase())
  const worded = wordings.whole.size > 0 || [...wordings.opens.values()].includes(name.length)
  const dated = weekdays.test(name) || isMonth(name)
  const isAddress = honorifics.has(name.toLowerCase())
  return worded || dated || isAddress || isHeadlineLabel(name) || sectionOf(name) !== undefined
}

/** `BREAKING`, in capitals throughout. */
function isHeadlineLabel(name: string): boolean {
  return !lowerCase.test(name) && labels.has(name.toLowerCase())
}
