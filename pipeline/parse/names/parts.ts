import {isNameOfPeople as isKnownName} from '../../language/name-list.ts'
import {placeOf} from '../../language/places.ts'
import {sectionOf} from '../../language/sections.ts'
import {keyOf} from '../../text/name-key.ts'
import {collectiveOf, deskOf, isAgency, isOffice, opensAsBody, organizationOf} from './bodies.ts'
import {easternNames, isEastern} from './eastern.ts'
import type {Finding, KnownNames} from './findings.ts'
import {lowerLine} from './fold-line.ts'
import {isTitle, withoutJob} from './jobs.ts'
import {isAcronym, isDegree, isDegrees, isLarge, isLettersOfBody} from './letters.ts'
import {isPerson, isPhrase, isPlainWord, isWord, writtenOf} from './person.ts'
import {isNoName, isSubject, namedByPhrase} from './subjects.ts'
import {
  editedByAt,
  formsWithoutSpaces,
  isNobody,
  kinds,
  kindsOf,
  picturedBehind,
} from './vocabulary.ts'
import {isOf, type NamePart, type NameWord} from './words.ts'

const nothing: Finding = {kind: 'nothing'}
/** What a word of the name of a body may be besides a word of every day. */
const ofBodies = kinds.outlet | kinds.desk | kinds.rank
const lowerCase = /^\p{Ll}/u
const initial = /^\p{Lu}\.?$/u

/** What a part is, or the several names that it holds in scripts without commas. */
export function findingsOf(part: NamePart, known: KnownNames, byWord: string): readonly Finding[] {
  if (isEastern(part.words)) return easternFindings(part, known, byWord)
  const words = once(part.words)
  if (words.length === 0) return []
  const whole = organizationOf(words, known)
  if (whole !== undefined) return [whole]
  if (words.every((word) => isOf(word, kinds.generation))) {
    return [{kind: 'generation', text: writtenOf(words)}]
  }
  if (isDegrees(words)) return [{kind: 'degree'}]
  const aside = asideOf(part, words, known)
  if (aside !== undefined) return [aside]
  if (isDoubtful(part, known, byWord) && isNoName(words)) return [jobOr(words)]
  return [agentIn(words, known, byWord, part.bracketed)]
}

/** What is no name though names may be written so: who made the pictures, a job or an office behind a comma. */
function asideOf(
  {joint, bracketed}: NamePart,
  words: readonly NameWord[],
  {trust}: KnownNames,
): Finding | undefined {
  if (namesOtherWork(bracketed)) return nothing
  if (joint === 'and' && words.length > 1 && words.every(isPlainWord)) return nothing
  if (isLettersOfBody(words)) return {kind: 'organization', name: writtenOf(words)}
  if (joint !== 'comma' || words.length === 1) return undefined
  if (words.every(isPlainWord)) return {kind: 'job', title: writtenOf(words)}
  if (isSubject(words)) return nothing
  return trust === 'marked' && isPhrase(words) ? jobOr(words) : undefined
}

/** `Anna Groß (Fotos)`: whether what stands in brackets says that a name is of no author. */
function namesOtherWork(bracketed: string | undefined): boolean {
  if (bracketed === undefined) return false
  const lower = lowerLine(bracketed)
  return editedByAt(lower, 0) === lower.length || editedByAt(`${lower}:`, 0) > lower.length
}

/** Whether neither markup nor a by-word right before a part vouches that it is a name. */
function isDoubtful({joint}: NamePart, {trust}: KnownNames, byWord: string): boolean {
  const isVouched = trust === 'stated' || trust === 'marked'
  return !isVouched && (byWord === '' || joint !== 'start')
}

/** The person of some words, with the job before or behind the name; or the job alone. */
function agentIn(
  all: readonly NameWord[],
  known: KnownNames,
  byWord: string,
  bracketed = '',
): Finding {
  const {words, title} = withoutJob(all)
  if (words.length === 0) return collectiveOf(all, known) ?? {kind: 'job', title}
  const titled = known.trust === 'stated' && byWord === ''
  const name = nameIn(titled ? words : withoutHonorifics(words), known)
  if (opensAsBody(name)) return collectiveOf(name, known) ?? nothing
  if (isOffice(name)) return deskOf(name, known) ?? jobOr(all)
  if (!isPerson(name, known.trust, byWord)) return namedByPhrase(name, known) ?? jobOr(all)
  return personOf(name, title || (isTitle(bracketed) ? bracketed : ''))
}

function personOf(name: readonly NameWord[], jobTitle: string): Finding {
  return {kind: 'person', name: writtenOf(name), ...(jobTitle === '' ? {} : {jobTitle})}
}

/** Words of a job alone, or nothing. */
function jobOr(words: readonly NameWord[]): Finding {
  return words.some((word) => isOf(word, kinds.job))
    ? {kind: 'job', title: writtenOf(words)}
    : nothing
}

/** The words of a name without what follows it: a place, an outlet, an agency, degrees. */
function nameIn(words: readonly NameWord[], {sites}: KnownNames): readonly NameWord[] {
  const end = words.findIndex((word, i) => i > 0 && endsName(words, i, word, sites))
  const name = end === -1 ? words : words.slice(0, end)
  const last = name.findLastIndex((word) => !isDangling(word)) + 1
  const own = last > 0 ? name.slice(0, last) : name
  if (isInitial(own[0]) && own.length > 2 && own.slice(-1).every(isPlainWord))
    return own.slice(0, -1)
  const plain = own.findLastIndex((word) => !(isDegree(word) || isAcronym(word))) + 1
  return plain >= 2 && !isLarge(own) ? own.slice(0, plain) : own
}

/** `A. J. Miller View`: behind initials and a name no word of every day belongs to it. */
function isInitial(word: NameWord | undefined): boolean {
  return initial.test(word?.text ?? '')
}

/** Whether a small word at the end of a name has lost what it belonged to. */
function isDangling(word: NameWord): boolean {
  return isOf(word, kinds.particle | kinds.place | kinds.for) && lowerCase.test(word.text)
}

/** Whether what begins at a word is no part of the name before it. */
function endsName(
  words: readonly NameWord[],
  i: number,
  word: NameWord,
  sites: KnownNames['sites'],
): boolean {
  const joins = isOf(word, kinds.place | kinds.for) && (lowerCase.test(word.text) || isLarge(words))
  if (joins && !leadsToName(words, i)) return false
  if (joins && isOf(word, kinds.particle))
    return placeOf(writtenOf(words.slice(i + 1))) !== undefined
  if (joins && word.text.length + Number(lowerCase.test(word.text)) > 1) return true
  return i >= 2 && endsFullName(words, i, word, sites)
}

/** Whether what begins at a word is no part of the two words or more before it. */
function endsFullName(
  words: readonly NameWord[],
  i: number,
  word: NameWord,
  sites: KnownNames['sites'],
): boolean {
  if (isCapitalJoint(word) || isTail(words, i) || isOf(word, kinds.never)) return true
  const rest = writtenOf(words.slice(i))
  return isAgency(rest) || sites?.has(keyOf(rest)) === true
}

/** `Ann Miller For Harbour Online`: a word that names no one, large as titles have it. */
function isCapitalJoint(word: NameWord): boolean {
  return (
    isOf(word, kinds.place | kinds.for) &&
    !isOf(word, kinds.particle) &&
    word.text.length > 1 &&
    isWord(word)
  )
}

/**
 * Whether only words of every day or of outlets follow a full name, several of them, or an outlet of several words.
 *
 *     Ann Miller Global Commons        Ann Miller Los Angeles Times
 *                ^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^
 */
function isTail(words: readonly NameWord[], i: number): boolean {
  const name = words.slice(0, i)
  const tail = words.slice(i)
  if (i === 2 && endsAsOutlet(tail) && name.every(mayBeOfName)) return true
  return (
    i === 2 &&
    tail.length > 1 &&
    tail.every(
      (word) => isOf(word, ofBodies) || isWord(word) || placeOf(word.text) !== undefined,
    ) &&
    tail.some((word) => isOf(word, ofBodies) || isPlainWord(word)) &&
    name.every((word) => word.kinds === 0 && !isPlainWord(word)) &&
    name.some(({text}) => isKnownName(text))
  )
}

/** Whether several words end in one of outlets, a hyphen before it or not: `Cherry Hill Courier-Post`. */
function endsAsOutlet(words: readonly NameWord[]): boolean {
  const last = words.at(-1)
  if (words.length < 2 || last === undefined) return false
  return isOf(last, kinds.outlet) || isHyphened(last)
}

function isHyphened({lower}: NameWord): boolean {
  const end = lower.slice(lower.lastIndexOf('-') + 1)
  return end.length < lower.length && (kindsOf(end) & kinds.outlet) !== 0
}

function mayBeOfName(word: NameWord): boolean {
  return word.kinds === 0 && isKnownName(word.text) && placeOf(word.text) === undefined
}

/** Whether a name of a place or an outlet follows, with an article or without; or nothing. */
function leadsToName(words: readonly NameWord[], i: number): boolean {
  const next = words.slice(i + 1, i + 3)
  return next.length === 0 || next.some(({text}) => !lowerCase.test(text))
}

/** Titles before a name are left out, where a name of several words follows. */
function withoutHonorifics(words: readonly NameWord[]): readonly NameWord[] {
  const start = words.findIndex((word) => !isOf(word, kinds.honorific))
  return start > 0 && words.length - start >= 2 ? words.slice(start) : words
}

/** A name that stands twice, as beside a portrait, once. */
function once(words: readonly NameWord[]): readonly NameWord[] {
  const half = words.slice(0, words.length / 2)
  return words.length > 2 && writtenOf(half) === writtenOf(words.slice(half.length)) ? half : words
}

/** The names among words of a script without spaces. */
function easternFindings(
  {words, joint}: NamePart,
  {trust, sites = new Set()}: KnownNames,
  byWord: string,
): readonly Finding[] {
  const whole = writtenOf(words)
  const isSite = [...sites].some((site) => site.startsWith(keyOf(whole)))
  if (isAgency(whole) || isSite || isEasternCompany(whole)) {
    return [{kind: 'organization', name: whole}]
  }
  if (picturedBehind().some((each) => whole.endsWith(each))) return []
  if (sectionOf(whole) !== undefined || isNobody(whole.toLowerCase())) return []
  // What a statement lists behind its first word may be anything: `股票、基金`.
  const found = easternNames(words, byWord, joint === 'start' ? trust : 'printed')
  const vouched = trust !== 'guessed' || byWord !== '' || found.titled
  const names = vouched ? found.names : []
  return names.length > 0
    ? names.map((name) => ({kind: 'person', name, titled: found.titled}))
    : found.agencies.map((name) => ({kind: 'organization', name}))
}

/** `株式会社海野`, `海野株式会社`: a legal form before or behind a name. */
function isEasternCompany(name: string): boolean {
  return formsWithoutSpaces().some(
    (form) => name.length > form.length && (name.startsWith(form) || name.endsWith(form)),
  )
}
