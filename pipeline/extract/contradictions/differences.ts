import {isName} from '../../language/name-list.ts'
import {agentsIn, byWordOf} from '../../parse/names.ts'
import {urlOf} from '../../text/addresses.ts'
import {letterPairsOf} from '../../text/letter-pairs.ts'
import {keyOf} from '../../text/name-key.ts'
import {contains, type Range} from '../../text/ranges.ts'
import {hasSpaceless} from '../../text/spaceless.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent, Claim} from '../../tree/claims.ts'
import {tuned} from '../../tuning/load.ts'
import {instantOf} from '../document/instant.ts'
import {tokensOf} from '../document/likeness.ts'
import {agrees} from '../document/site-names.ts'
import {withoutSite} from '../document/title.ts'
import type {Document} from '../document/types.ts'

/** Whether a value contradicts that of a claim; `at` is where the document prints it. */
type Differs = (value: string, at?: Range) => boolean

const {
  contradictedDays: daysApart,
  contradictedTitle: leastCommon,
  contradictedTitleLetters: fewestLetters,
  contradictedTitleWords: fewestTokens,
  contradictedWord: longWord,
} = tuned('fields')
const latin = /\p{sc=Latin}/gu
const letter = /\p{L}/gu
const dayLength = 86_400_000
const leadingHost = /^(?:www|m|mobile|amp)\./
const pathEnd = /(?:\/(?:amp|index\.\w+)?|\.(?:amp\.)?html?)\/?$/
/** The number of a story, which stays when its address changes. */
const storyNumber = /\d{5,}/g
const home = /^\/?(?:index\.\w+)?$/
/** Languages that detectors and templates take for one another, and codes of countries that stand for one. */
const groups: readonly (readonly string[])[] = [
  ['ko', 'kr'],
  ['ja', 'jp'],
  ['uk', 'ua'],
  ['el', 'gr'],
  ['cs', 'cz'],
  ['sv', 'se'],
  ['no', 'nb', 'nn', 'da', 'dk'],
  ['hr', 'sr', 'bs', 'sh'],
  ['id', 'ms', 'in'],
  ['fil', 'tl'],
  ['he', 'iw'],
  ['zh', 'cn', 'tw', 'yue', 'cmn'],
  ['fa', 'prs'],
]
const language = /^[a-z]{2}(?=$|[-_])/

/**
 * Compares values with that of a claim; `undefined` for a field that is not compared.
 *
 * Leaves alone what is another writing of the same: case, signs, a text that is cut off or has the site behind
 * it, a part of the names, the same name with initials, the day of an instant, a day’s difference that
 * a zone can make, a value in another script.
 */
export function differenceFrom(
  claim: Claim,
  claims: readonly Claim[],
  document: Document,
): Differs | undefined {
  switch (claim.field) {
    case 'headline':
      return (value) => areOtherTitles(claim.value, withoutSite(value, document.siteNames()))
    case 'datePublished':
    case 'dateModified':
      return differsInDay(claim, claims)
    case 'inLanguage':
      return (value) => areOtherLanguages(claim.value, value)
    case 'url':
      return (value) => areOtherAddresses(claim.value, value)
    case 'publisher':
      return (value) => areOtherNames(claim.value.name, value, document.domain()?.name)
    case 'author':
      return differsInPeople(claim.value, claims, document)
    default:
      return undefined
  }
}

/** Whether two titles have a word of some length in common: they are of one story. */
export function areOfOneStory(one: string, other: string): boolean {
  if (!hasSpaceless(other) && tokensOf(other).length <= fewestTokens) return false
  if (hasSpaceless(one)) return [...piecesOf(one)].some((piece) => piecesOf(other).has(piece))
  const words = new Set(tokensOf(one).filter((word) => word.length >= longWord))
  return tokensOf(other).some((word) => words.has(word))
}

function areOtherTitles(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)]
  if (a.includes(b) || b.includes(a) || isLatin(one) !== isLatin(other)) return false
  const [own, theirs] = [piecesOf(one), piecesOf(other)]
  const fewest = hasSpaceless(one) ? fewestLetters : fewestTokens
  if (Math.min(own.size, theirs.size) < fewest) return false
  const common = [...own].filter((piece) => theirs.has(piece)).length
  return common / Math.min(own.size, theirs.size) < leastCommon
}

/** Words; in a script without spaces pairs of letters. */
function piecesOf(title: string): ReadonlySet<string> {
  if (!hasSpaceless(title)) return new Set(tokensOf(title))
  return letterPairsOf(title)
}

function isLatin(text: string): boolean {
  const letters = text.match(letter)?.length ?? 0
  return (text.match(latin)?.length ?? 0) * 2 > letters
}

/** Days of the other date field are no contradiction: a witness may mean that one. */
function differsInDay(
  {field, value}: Claim<'datePublished' | 'dateModified'>,
  claims: readonly Claim[],
): Differs {
  const spoken = claims.find((claim) => claim.field === 'inLanguage')?.value
  const days = claims.flatMap((claim) =>
    claim.field !== field && (claim.field === 'datePublished' || claim.field === 'dateModified')
      ? [claim.value]
      : [],
  )
  return (other) => {
    const day = instantOf(other, typeof spoken === 'string' ? spoken : undefined)?.day
    return day !== undefined && [value, ...days].every((each) => areApart(each, day))
  }
}

/** Day and month the other way round are the same day in the writing of another country. */
function areApart(one: string, other: string): boolean {
  const [year, month, day] = one.slice(0, 10).split('-')
  if (other === `${year}-${day}-${month}`) return false
  const [a, b] = [one, other].map((each) => Date.parse(each.slice(0, 10)))
  return Math.abs((a ?? 0) - (b ?? 0)) >= daysApart * dayLength
}

function areOtherLanguages(one: string, other: string): boolean {
  const code = language.exec(other.trim().toLowerCase())?.[0]
  if (code === undefined || code === one) return false
  return !groups.some((group) => group.includes(one) && group.includes(code))
}

/** Another path: not the front page, which templates write, and not the same last part of a path elsewhere. */
function areOtherAddresses(one: string, other: string): boolean {
  const [own, theirs] = [urlOf(one), urlOf(other)]
  if (own === undefined || theirs === undefined || home.test(theirs.pathname)) return false
  const [a, b] = [pathOf(own), pathOf(theirs)]
  if (a === b) return hostOf(own) !== hostOf(theirs) && a.length === 0
  const numbers = new Set(a.match(storyNumber))
  if (b.match(storyNumber)?.some((each) => numbers.has(each))) return false
  return a.split('/').at(-1) !== b.split('/').at(-1)
}

function pathOf({pathname}: URL): string {
  return keepPath(pathname).toLowerCase().replace(pathEnd, '')
}

function keepPath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

function hostOf({hostname}: URL): string {
  return hostname.replace(leadingHost, '')
}

/** Names without a word in common, neither of which the domain bears out together with the other. */
function areOtherNames(one: string, other: string, domain: string | undefined): boolean {
  const [a, b] = [keyOf(one), keyOf(other)]
  if (a.includes(b) || b.includes(a) || isLatin(one) !== isLatin(other)) return false
  if (isShort(one, b) || isShort(other, a)) return false
  if (domain !== undefined && agrees(one, domain) && agrees(other, domain)) return false
  const words = new Set(tokensOf(one))
  return !tokensOf(other).some((word) => words.has(word))
}

/** Whether a key is made of the initials of a name. */
function isShort(name: string, key: string): boolean {
  const initials = tokensOf(name)
    .map((word) => word.charAt(0))
    .join('')
  return initials.length > 1 && (key.startsWith(initials) || initials.startsWith(key))
}

/** Full names of people without a word in common with those who are named as its authors or in another role. */
function differsInPeople(
  authors: readonly Agent[],
  claims: readonly Claim[],
  document: Document,
): Differs {
  const others = claims.flatMap((claim) =>
    claim.field === 'editor' || claim.field === 'contributor' ? claim.value : [],
  )
  const known = new Set([...authors, ...others].flatMap(({name}) => tokensOf(name)))
  const named = authors.filter(isFullPerson)
  const owners = new Set([...document.siteNames(), ...ownersOf(document)])
  return (value, at) => {
    const found = agentsIn(value, {trust: 'stated'})
    if (named.length === 0 || found.length === 0 || !found.every(isFullPerson)) return false
    const isSameScript = found.every(({name}) => isLatin(name) === isLatin(named[0]?.name ?? ''))
    const isVouched = at !== undefined && opensByline(document, at)
    return (
      isSameScript &&
      found.every(({name}) => (isVouched || hasKnownName(name)) && !owners.has(keyOf(name))) &&
      found.every(({name}) => !tokensOf(name).some((word) => known.has(word)))
    )
  }
}

/** Names that statements give to organizations. */
function ownersOf({stated}: Document): readonly string[] {
  return stated([
    ['json-ld', 'article.publisher.name'],
    ['json-ld', 'Organization.name'],
    ['json-ld', 'article.copyrightHolder.name', 'article.copyrightHolder'],
    ['json-ld', 'article.sourceOrganization.name'],
    ['meta', 'copyright'],
  ]).map(({value}) => keyOf(value))
}

/** Whether a by-word opens the line that prints a name. */
function opensByline({tree}: Document, at: Range): boolean {
  const line = blocksOf(tree).find((block) => contains(block.at, at))
  return line !== undefined && byWordOf(tree.capture.text.slice(line.at.start, at.end)) !== ''
}

/** A company may look like a person: one word at least is a name that people have. */
function hasKnownName(name: string): boolean {
  return name.split(' ').some((word) => isName(word))
}

function isFullPerson(agent: Agent): boolean {
  return agent['@type'] === 'Person' && agent.name.includes(' ')
}
