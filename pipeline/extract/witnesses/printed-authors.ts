import {isEnglish} from '../../language/dictionary.ts'
import {isNameOfPeople} from '../../language/name-list.ts'
import {bylineOf, holdsEasternJob, isAgencyName, isByWord, unique} from '../../parse/names.ts'
import type {Range} from '../../text/ranges.ts'
import {strip} from '../../text/strip.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Agent, PassedOver} from '../../tree/claims.ts'
import type {Role} from '../../tree/roles.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document} from '../document/types.ts'
import {isApart} from './byline-lines.ts'
import {notedAuthors} from './noted-authors.ts'
import {besideTime, deskIn} from './time-names.ts'

/** Roles of lines that name people of another story, or of this one for another reason. */
const unlikely: ReadonlySet<Role> = new Set([
  'headline',
  'related',
  'promo',
  'comments',
  'caption',
  'credit',
  'contributors',
  'bio',
  'tags',
])
const beforeLetters = /[^\p{L}]/u
const behindLetters = /[^\p{L}.]/u
const degrees = /^(?:,?\s\p{Lu}[\p{Lu}.]{1,6}){0,4}$/u
const latin = /\p{Script=Latin}/u
/** What stands in brackets, `（记者王小明）`. */
const inBrackets = /(?<=[（(])[^（()）]{3,40}(?=[）)])/u
const {bylineBlocks: widest} = tuned('fields')

/** The byline that counts, and those that stand elsewhere. */
export interface PrintedAuthors {
  readonly agents: readonly Agent[]
  readonly at: readonly Range[]
  readonly lost: readonly PassedOver[]
}

/**
 * The authors whom lines name.
 *
 * Bylines that stand together in the head of the story count, those with a by-word before names
 * alone; without one, a line of the head that is a name alone right beside a line of times. Elsewhere a byline counts only when all clear bylines name the same persons: a page prints those
 * of other stories too.
 */
export function printedAuthors(document: Document): PrintedAuthors | undefined {
  const lines = linesIn(document)
  const isNamed = lines.some((line) => line.near)
  const beside = isNamed
    ? []
    : [...desksBelowBy(document), ...namesBesideTime(document)].slice(0, 1)
  const named = beside.length > 0 ? beside : chosen(lines, document.head().title?.at)
  const taken = named.length > 0 ? named : notedIn(document)
  const agents = unique(taken.flatMap((line) => line.agents))
  if (agents.length === 0) return undefined
  const others = lines.filter(
    (line) => !taken.includes(line) && !line.agents.every((each) => isAmong(each, agents)),
  )
  return {
    agents,
    at: taken.map(({at}) => at),
    lost: others.map((line) => ({
      value: line.agents.map(({name}) => name).join(', '),
      at: line.at,
      reason: 'A byline elsewhere on the page',
    })),
  }
}

/**
 * The first line of the head that is the full name of a person, or the name of a desk, and nothing else, with a
 * line of times right above or below it.
 *
 *     * Ann Miller
 *     * March 20, 2023
 */
function namesBesideTime(document: Document): readonly AuthorLine[] {
  const head = document.head()
  const blocks = blocksOf(document.tree)
  const isTime = (i: number): boolean => blocks[i]?.data.role === 'timestamp'
  const beside = blocks.flatMap(({at, data}, index): readonly AuthorLine[] => {
    if (!(isTime(index + 1) || isTime(index - 1)) || !head.isNear(at)) return []
    if (isApart(data) || unlikely.has(data.role) || document.inCard(at)) return []
    const agents = signatureIn(document.lineOf(at), document.siteNames())
    return agents.length === 0 || areInTitle(agents, document)
      ? []
      : [{index, at, agents, opened: false, near: true}]
  })
  return beside.slice(0, 1)
}

/** The persons whom notes below the story present as its authors. */
function notedIn(document: Document): readonly AuthorLine[] {
  return notedAuthors(document).map((each) => ({...each, opened: false, near: false}))
}

/** The person or the desk whose name is all of a line. */
function signatureIn(text: string, sites: ReadonlySet<string>): readonly Agent[] {
  const line = strip(text, beforeLetters, behindLetters)
  const {agents} = bylineOf(line, {trust: 'guessed', sites})
  const [only, other] = agents
  const isPerson = only?.['@type'] === 'Person' && other === undefined && isAllOf(line, only.name)
  return isPerson && isListed(only.name) ? agents : deskIn(line, sites)
}

/** Whether a line is a name and nothing else but letters of degrees: `Ann Miller MW`. */
function isAllOf(line: string, name: string): boolean {
  return line.startsWith(name) && degrees.test(line.slice(name.length))
}

/**
 * The desk or body that stands in the head right below a line that is a by-word and nothing else.
 *
 *     Written by
 *     The Harbour Team
 */
function desksBelowBy(document: Document): readonly AuthorLine[] {
  const head = document.head()
  const blocks = blocksOf(document.tree)
  return blocks.flatMap(({at, data}, index) => {
    const above = blocks[index - 1]
    if (above === undefined || !head.isNear(at) || document.inCard(at)) return []
    if (isApart(data) || unlikely.has(data.role) || !isByWord(document.lineOf(above.at))) return []
    const line = document.lineOf(at)
    const {agents} = bylineOf(line, {trust: 'marked', sites: document.siteNames()})
    const bodies = agents.filter(({name}) => name === line)
    return bodies.length === 0 ? [] : [{index, at, agents: bodies, opened: true, near: true}]
  })
}

/** Whether a full name holds no word of every day that is no name. */
function isListed(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length > 1 &&
    !words.some((word) => isWord(word) && !isNameOfPeople(word)) &&
    !words.every(isWord)
  )
}

/** A line that names authors. */
interface AuthorLine {
  readonly index: number
  readonly at: Range
  readonly agents: readonly Agent[]
  /** A by-word names them as authors. */
  readonly opened: boolean
  readonly near: boolean
}

function linesIn(document: Document): readonly AuthorLine[] {
  const head = document.head()
  return blocksOf(document.tree)
    .flatMap((block, index): readonly AuthorLine[] => {
      if (document.inCard(block.at)) return []
      const near = head.isNear(block.at)
      if (near && block.data.role === 'timestamp') {
        return besideTime(document, block.at).map((line) => ({...line, index, near}))
      }
      if (isApart(block.data)) return []
      return bylinesOf(block, document.textOf).map((at): AuthorLine => {
        const {agents, opened} = bylineOf(document.textOf(at), {
          trust: 'printed',
          sites: document.siteNames(),
        })
        return {index, at, agents, opened, near}
      })
    })
    .filter(({agents, opened}) => agents.length > 0 && (opened || !areInTitle(agents, document)))
}

/** `How the Harbour Bakery grew`: the story is about whom its headline names. */
function areInTitle(agents: readonly Agent[], document: Document): boolean {
  const title = document.head().title?.text ?? ''
  return agents.every(({name}) => title.includes(name))
}

/** The block, when it is a byline, or the bylines in it: those of a dateline stand in brackets. */
function bylinesOf(
  {at, data}: Block<ExtractedFacts>,
  textOf: Document['textOf'],
): readonly Range[] {
  if (data.role === 'byline') return [at]
  return data.spans.flatMap((span) => {
    if (span.name === 'byline') return [span.at]
    const found = span.name === 'dateline' ? inBrackets.exec(textOf(span.at)) : null
    if (found === null || !holdsEasternJob(found[0])) return []
    const start = span.at.start + found.index
    return [{start, end: start + found[0].length}]
  })
}

function chosen(lines: readonly AuthorLine[], title: Range | undefined): readonly AuthorLine[] {
  const near = lines.filter((line) => line.near)
  if (near.length === 0) return agreed(lines.filter(isClear))
  const opened = near.filter((line) => line.opened)
  const best = opened.length > 0 ? opened : near
  const below = best.filter(({at}) => title === undefined || at.start >= title.end)
  return together(below.length > 0 ? below : best.slice(-1))
}

/**
 * Whether a line far from the head names persons or agencies for certain: there stand buttons and menus too,
 * `Text/Call Confirm`. Names of Latin letters hold no word of every day, others need a by-word.
 */
function isClear({agents, opened}: AuthorLine): boolean {
  return agents.every((agent) => {
    if (agent['@type'] === 'Organization') return isAgencyName(agent.name)
    if (!latin.test(agent.name)) return opened
    const words = agent.name.split(' ')
    if (words.length === 1) return opened && isNameOfPeople(agent.name) && !isWord(agent.name)
    return (
      !words.some((word) => isWord(word) && !isNameOfPeople(word)) &&
      (opened || !words.every(isWord))
    )
  })
}

function isWord(word: string): boolean {
  return isEnglish(word.toLowerCase())
}

/** The first lines that stand together, with few blocks between them. */
function together(lines: readonly AuthorLine[]): readonly AuthorLine[] {
  const end = lines.findIndex(({index}, i) => index - (lines[i - 1]?.index ?? index) > widest)
  return end === -1 ? lines : lines.slice(0, end)
}

/**
 * The first byline of a page whose bylines, or those with a by-word, all name the same persons. Lines
 * right below each other are one byline.
 */
function agreed(lines: readonly AuthorLine[]): readonly AuthorLine[] {
  const opened = lines.filter((line) => line.opened)
  return [lines, opened].map(listsIn).find(agree)?.[0] ?? []
}

function listsIn(lines: readonly AuthorLine[]): readonly (readonly AuthorLine[])[] {
  const lists: AuthorLine[][] = []
  for (const line of lines) {
    const last = lists.at(-1)
    if (last?.at(-1)?.index === line.index - 1 && !line.opened) last.push(line)
    else lists.push([line])
  }
  return lists
}

function agree(lists: readonly (readonly AuthorLine[])[]): boolean {
  const keys = lists.map((lines) =>
    unique(lines.flatMap(({agents}) => agents))
      .map(({name}) => name.toLowerCase())
      .join('|'),
  )
  return new Set(keys).size === 1
}

function isAmong({name}: Agent, agents: readonly Agent[]): boolean {
  return agents.some((other) => other.name.toLowerCase() === name.toLowerCase())
}
