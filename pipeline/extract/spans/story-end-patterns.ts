import {agencyPattern} from '../../language/agencies.ts'
import {anyCase, capitalised, inCapitals, wordsForUse} from '../../language/words.ts'

const stop = String.raw`(?<=[.!?…"')\]»。]\s{0,9})`
const work = anyCase('story-credit')
const inputs = anyCase('credited-input')
const agencies = anyCase('agencies')

/** A bracket, a stop and nine blanks: what some of the patterns take at the end of a text. */
const bracketAtEnd = /[)\]]\.?\s{0,9}$/
const longestClose = 11

/** Whether a text ends in a bracket, as `peopleInBrackets` and `withAgency` do. */
export function endsInBracket(text: string): boolean {
  return bracketAtEnd.test(text.slice(-longestClose))
}

/** `(Reporting by Ann Miller; Editing by Ravi Nair)`, `(With agency inputs)` */
export const peopleInBrackets = new RegExp(
  String.raw`[([](?:(?:${work}|${inputs}):?\s(?=[\p{Lu}"]|agenc|our )[^()[\]]{3,400}|${anyCase('agency-input')})[)\]]\.?\s{0,9}$`,
  'u',
)
/** `(Mit Material von dpa)`, `(Fonte: ANSA)` */
export const withAgency = new RegExp(
  String.raw`[([](?:\p{L}{1,12} ){0,2}(?:${anyCase('credited-agency')}|${inputs})\s(?:[\p{L}' ]{0,20}\s)?(?:${agencyPattern}|${agencies})(?:[/, ][^()[\]]{0,40})?[)\]]\.?\s{0,9}$`,
  'u',
)
/** `… on Monday. Reporting by Ann Miller; Editing by Ravi Nair` */
export const peopleBare = new RegExp(
  String.raw`${stop}${work}[: ]\s?\p{Lu}[^.!?()]{2,160}(?:[;,.] ?${work} \p{Lu}[^!?()]{2,120})\.?\s{0,9}$`,
  'u',
)
/** `… on Monday. With inputs from agencies` */
export const inputsBare = new RegExp(
  String.raw`${stop}(?:${anyCase('agency-input')}|${inputs} (?:${agencies}|(?=\p{Lu})[^.!?(),]{2,60}(?:, \p{Lu}[^.!?(),]{2,40})?))\.?\s{0,9}$`,
  'u',
)
export const agencyInBrackets = new RegExp(
  String.raw`${stop}[([](?:${agencyPattern})(?:[ /,]{1,2}[\p{L}.-]{1,20}){0,4}[)\]]\.?\s{0,9}$`,
  'u',
)
/** Whether a text may end with a dash and an agency. */
export function holdsDash(text: string): boolean {
  return text.includes('-')
}

export const agencyAfterDash = new RegExp(
  String.raw`(?<=[.!?…"')\]»]\s{1,9})-{1,2}\s?(?:[Ww]ith )?(?:${agencyPattern})(?:[/ ]\p{L}{2,5}){0,3}\.?\s{0,9}$`,
  'u',
)
/** Whether a text may end with the slug of an agency, or with one between strokes. */
export function holdsStrokes(text: string): boolean {
  return text.includes('==') || text.includes('/')
}

export const slug = new RegExp(String.raw`(?<=\s)==\s?(?:${agencyPattern})\s{0,9}$`, 'u')
export const stroked = new RegExp(String.raw`${stop}/(?:${agencyPattern})/\.?\s{0,9}$`, 'u')
export const tail = new RegExp(
  String.raw`${stop}(?:${agencyPattern})(?:(?: \p{Lu}{2,5}){1,6}|(?:[/-]\p{L}{2,5}){1,4}|(?: [a-z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4}){0,2}))\.?\s{0,9}$`,
  'u',
)
/** `… on Monday. PTI` */
export const bareAgency = new RegExp(
  String.raw`(?<=[.!?…"')\]»]\s{1,9})${capitalised('signing-agency')}\.?\s{0,9}$`,
  'u',
)
export const initials =
  /(?<=[.!?…"')\]»]\s{1,9})(?:burs?-)?[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}(?:-[a-z]{2,4})?){1,4}\s{0,9}$/u
/** Whether a text may end with the rights of an agency. */
export function holdsRights(text: string): boolean {
  return copyright.test(text)
}

/** `© AFP 2023. All rights reserved.` */
export const rights = new RegExp(
  String.raw`${stop}(?:©|\([Cc]\)|[Cc]opyright(?: ©)?)\s?(?:\d{4} )?(?:${agencyPattern})(?:[ ,]\d{4})?\.?(?: (?:\p{L}{3,5} ){0,2}${anyCase('rights-reserved')}\.?)?\s{0,9}$`,
  'u',
)
const copyright = /©|\([Cc]\)|opyright/
const ascii = /^\p{ASCII}*$/u
/** What the wordings of such notices open with: hundreds of them have some eight openings. */
const noticeOpenings = [...new Set(wordsForUse('unedited-story').map((each) => each.slice(0, 8)))]

/** Whether a text may hold such a notice; most hold nothing that one opens with, and need not be searched. */
export function mayBeUnedited(text: string): boolean {
  const lower = text.toLowerCase()
  return noticeOpenings.some((each) => lower.includes(each) || !ascii.test(each))
}

/** `(This story has not been edited by our staff and comes from a syndicated feed.)` */
export const unedited = new RegExp(
  String.raw`(?<=[.!?…"')\]»]\s{0,9})[(*]?${anyCase('unedited-story')}[^.]{0,160}${anyCase('wire-source')}[^.()]{0,80}[.)]{0,2}\s{0,9}$`,
  'u',
)
/** `… on Monday. Enditem`, `… on Monday. (ENDS)`, `… on Monday. -30-` */
export const endMark = new RegExp(
  String.raw`${stop}(?:[([]${inCapitals('release-end')}[)\]]|[-–—] ?(?:30|${anyCase('release-end')}) ?[-–—]|#{3}|${inCapitals('release-end')}|${capitalised('agency-end')})\.?\s{0,9}$`,
  'u',
)
