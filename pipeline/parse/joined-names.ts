import {oneOf, wordsForUse} from '../language/words.ts'
import {lazy} from '../text/lazy.ts'
import {datesIn} from './calendar.ts'
import {bylineOf, isAgencyName} from './names.ts'

const weekdayAtEnd = new RegExp(String.raw`[\s|·•,.-]{1,4}${oneOf('weekday')}\.?,?$`, 'iu')
const dateSigns = /(?<![\s|·•,.-])[\s|·•,.-]+$/u
const figure = /\p{N}/u
const ands = lazy(() => new Set(wordsForUse('and')))
const notInWord = /[^\p{L}\p{M}]+/u

/** What stands on a line before its date, and before the day of the week there. */
export function beforeDate(text: string): string {
  const [date] = datesIn(text)
  if (date === undefined) return text
  return text.slice(0, date.at.start).replace(dateSigns, '').replace(weekdayAtEnd, '')
}

/**
 * The full names that a line consists of, with commas and words for “and” between them, and agencies beside them; else
 * none.
 *
 *     Ann Miller, Ravi Nair and Reuters  →  Ann Miller, Ravi Nair
 */
export function joinedNames(line: string): readonly string[] {
  const {agents, opened} = bylineOf(line, {trust: 'printed'})
  const isOfNames =
    !opened &&
    agents.every((each) =>
      each['@type'] === 'Person' ? each.name.includes(' ') : isAgencyName(each.name),
    )
  if (!isOfNames) return []
  const rest = agents.reduce((left, {name}) => left.replace(name, ' '), line)
  const isJoined = rest
    .split(notInWord)
    .every((word) => word === '' || ands().has(word.toLowerCase()))
  if (!isJoined || figure.test(rest)) return []
  return agents.flatMap((each) => (each['@type'] === 'Person' ? [each.name] : []))
}
