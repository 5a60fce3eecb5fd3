import {isName, isNameOfPeople} from '../../language/name-list.ts'
import {placeOf} from '../../language/places.ts'
import {sectionOf} from '../../language/sections.ts'
import {capitalised, oneOf} from '../../language/words.ts'
import {datesIn} from '../../parse/calendar.ts'
import {beforeDate, joinedNames} from '../../parse/joined-names.ts'
import {bylineOf, unglue} from '../../parse/names.ts'
import {isKind, letter, mark} from '../../text/code-units.ts'
import type {Role} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import {lengthSearchedForNames} from './limits.ts'
import type {View} from './rule.ts'
import type {ViewedBlock} from './viewed-block.ts'

const {
  nameAbove,
  nameBelow,
  nameLine,
  nameOpeningLines: openingLines,
  namePoints,
  unlistedNamePoints,
} = tuned('text')
const glued = /\p{Ll}{4}\p{Lu}\p{Ll}{2}/u
const letterAlone = /(?:^|\s)\p{Lu}(?=\s|$)/u
/** What may stand behind a name: nothing, a sign, an outlet, minutes, an account. */
const behindName = /^(?:$|,\s\p{Lu}|\s[|·•⋅-]\s|\s\s|\s\d{1,2}\s|@)/u
/** `Ann Miller in Harbour City` */
const inPlace = new RegExp(
  String.raw`^ (?:${oneOf('in-place')}) \p{Lu}[\p{L}\p{M}'-]{1,24}(?: \p{Lu}[\p{L}\p{M}'-]{1,24}){0,2}$`,
  'u',
)
const outletAndPlace = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}\p{M}'&-]{0,24} ){1,3}(?:${capitalised('newspaper', 'outlet')})(?:,| \|) \p{Lu}[\p{L}\p{M} '-]{1,30}$`,
  'u',
)
const beforeJob = /^(?:,\s|\s\(?)/u
const plainWord = /^\p{Ll}[\p{L}\p{M}]{2,}$/u
const joiners = "'-"
const heads: ReadonlySet<Role> = new Set(['byline', 'timestamp'])
/** What such a line may seem to be alone. */
const open: ReadonlySet<Role> = new Set(['paragraph', 'timestamp', 'credit'])
const bullet = /^\W+/u
const space = /\s/u
/** A line of the length of a name in a script that writes it without spaces. */
const eastern =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]{2,6}$/u
const notInWord = /[^\p{L}\p{M}]+/u
/** A sign within a word, or two words without a space: parts of them may be listed. */
const joinedInside = /['’ʼ.-]|\p{Ll}\p{Lu}/u
const {nameListed: listedPoint, nameOpening: openingPoints} = tuned('text')

/**
 * The lines near the headline that are a name, alone or with a date, a job or an outlet after it.
 *
 * Leaves a line alone unless there is enough evidence besides its capitals: a date or byline beside it, a
 * listed name, its place below the headline, the same line elsewhere, a paragraph that opens with it;
 * and a line whose words the body writes in lower case.
 */
export function nameLinesOf(
  blocks: readonly ViewedBlock[],
  title: number | undefined,
): ReadonlySet<number> {
  const found = new Set<number>()
  if (title === undefined) return found
  const first = Math.max(0, title - nameAbove)
  const near = blocks.slice(first, title + nameBelow + 1)
  for (const [n, {view, verdict}] of near.entries()) {
    const index = first + n
    if (index === title || !open.has(verdict.role)) continue
    const around = pointsAround(blocks, title, index)
    const name = mayReach(around, view.text) ? nameIn(view) : undefined
    if (name === undefined || !mayBeName(name, blocks)) continue
    if (around + pointsOf(blocks, name) >= leastFor(name, view)) found.add(index)
  }
  return found
}

/**
 * The line of names between a line that may be a title and the first paragraph, at the very beginning of a text
 * that has hardly anything else to tell by.
 *
 *     Ferry back in port after three days
 *     Ann Miller and Ravi Nair                       names
 *     The ferry returned to port on Monday, …
 *
 * Leaves alone a line without listed names, one with anything but a job beside them, and text that is not mostly
 * prose.
 */
export function openingNamesOf(
  blocks: readonly ViewedBlock[],
  title: number | undefined,
): ReadonlySet<number> {
  const none = new Set<number>()
  const lede = blocks.findIndex(({view}) => view.prose)
  if (title !== 0 || lede < 2 || lede > openingLines) return none
  const story = blocks.slice(lede)
  if (2 * story.filter(({view}) => view.prose).length < story.length) return none
  const found = blocks.slice(1, lede).findIndex((block) => isOfNames(block, blocks))
  return found < 0 ? none : new Set([found + 1])
}

/** Whether a line is made of listed names, and may be. */
function isOfNames({view, verdict}: ViewedBlock, blocks: readonly ViewedBlock[]): boolean {
  if (!open.has(verdict.role) || view.stops || view.words > nameLine) return false
  const names = namesOn(beforeDate(view.text))
  return (
    names.length > 0 &&
    names.every((name) => name.split(space).every(isNameOfPeople) && mayBeName(name, blocks))
  )
}

function leastFor(name: string, {hints}: View): number {
  if (name.split(space).some(isName)) return namePoints
  return hints.marker === undefined ? unlistedNamePoints : Number.POSITIVE_INFINITY
}

/** Whether the points of a line can be enough, whatever name it opens with: most lines need not be parsed. */
function mayReach(around: number, text: string): boolean {
  const listed = joinedInside.test(text) || text.split(notInWord).some(isName)
  return listed
    ? around + listedPoint + openingPoints >= Math.min(namePoints, unlistedNamePoints)
    : around + openingPoints >= unlistedNamePoints
}

/** The name that a line opens with, when little else is on it. */
function nameIn({text, words, stops, hints}: View): string | undefined {
  if (stops || words > nameLine) return undefined
  const line = beforeDate(text)
  // In a script without spaces the word before a date is its label more often than a name.
  if (line !== text && eastern.test(line)) return undefined
  return nameAt(unglue(hints.marker === undefined ? line : line.replace(bullet, '')))
}

/** The full name that a line opens with, with nothing but a job, a sign or an outlet behind it. */
function nameAt(line: string): string | undefined {
  if (!line.includes(' ') && !eastern.test(line)) return undefined
  const {agents, opened} = bylineOf(line, {trust: 'printed'})
  const [first] = agents
  if (first?.name === line && eastern.test(line)) return line
  const [joined] = agents.length > 1 ? joinedNames(line) : []
  if (joined !== undefined) return joined
  if (opened || first?.['@type'] !== 'Person' || !line.startsWith(first.name)) return undefined
  const behind = line.slice(first.name.length)
  const isJob =
    first.jobTitle !== undefined && behind.replace(beforeJob, '').startsWith(first.jobTitle)
  const isOfLine = isJob || behindName.test(behind) || inPlace.test(behind)
  return first.name.includes(' ') && isOfLine ? first.name : undefined
}

/** The names that a line consists of, or one with its job. */
function namesOn(line: string): readonly string[] {
  const joined = joinedNames(line)
  if (joined.length > 0) return joined
  const [first, ...others] = bylineOf(line, {trust: 'printed'}).agents
  if (first?.['@type'] !== 'Person' || others.length > 0 || !first.name.includes(' ')) return []
  const {name, jobTitle} = first
  return jobTitle !== undefined && line.replace(name, '').replace(beforeJob, '') === jobTitle
    ? [name]
    : []
}

function mayBeName(name: string, blocks: readonly ViewedBlock[]): boolean {
  const words = name.toLowerCase().split(space)
  return (
    !glued.test(name) &&
    !letterAlone.test(name) &&
    sectionOf(name) === undefined &&
    placeOf(name) === undefined &&
    !words.some((each) => isPlain(each, blocks))
  )
}

/** Points of a line for what stands on it and around it, besides the name. */
function pointsAround(blocks: readonly ViewedBlock[], title: number, index: number): number {
  const own = blocks[index]?.view
  return sumOf([
    [3, own !== undefined && hasDate(own)],
    [2, isHead(blocks[index - 1]) || isHead(blocks[index + 1])],
    [1, isHead(blocks[index - 2]) || isHead(blocks[index + 2])],
    [2, index > title && isOutletLine(blocks[index + 1]?.view)],
    [2, index > title && index <= title + 2],
    [1, index > title],
    [1, blocks.some(({view}, i) => i !== index && view.lower === own?.lower)],
  ])
}

/** Points for the name: one of its words is listed, and a paragraph opens with it. */
function pointsOf(blocks: readonly ViewedBlock[], name: string): number {
  const lower = name.toLowerCase()
  return sumOf([
    [listedPoint, lower.split(space).some(isName)],
    [
      openingPoints,
      blocks.some(({view}) => view.words > nameLine && view.lower.startsWith(`${lower} `)),
    ],
  ])
}

/** `Harbour News, Vell`: an outlet, a comma and a place. */
export function isOutletLine(view: View | undefined): boolean {
  if (view === undefined || view.stops || view.words > nameLine / 2) return false
  return outletAndPlace.test(view.text)
}

function sumOf(points: readonly (readonly [worth: number, holds: boolean])[]): number {
  return points.reduce((sum, [worth, holds]) => sum + (holds ? worth : 0), 0)
}

function isHead(each: ViewedBlock | undefined): boolean {
  if (each === undefined) return false
  return heads.has(each.verdict.role) || (each.view.words <= nameLine && hasDate(each.view))
}

function hasDate({text}: View): boolean {
  return datesIn(text).length > 0
}

/** Whether a paragraph writes the word in lower case. */
function isPlain(word: string, blocks: readonly ViewedBlock[]): boolean {
  return plainWord.test(word) && blocks.some(({view}) => view.prose && writes(view.text, word))
}

/** Whether the word stands near the beginning of a text, and not as a part of another one. */
function writes(text: string, word: string): boolean {
  const head = text.slice(0, lengthSearchedForNames)
  for (let at = head.indexOf(word); at !== -1; at = head.indexOf(word, at + 1)) {
    const end = at + word.length
    const joined = at > 0 && joiners.includes(head.charAt(at - 1))
    if (!joined && !isKind(head, at - 1, letter | mark) && !isKind(head, end, letter | mark)) {
      return true
    }
  }
  return false
}
