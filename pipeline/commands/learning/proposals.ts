import {viewOf} from '../../classify/context/block.ts'
import {compileRules, faultsOf} from '../../classify/rules/user-rules.ts'
import {fold} from '../../text/fold.ts'
import {strip} from '../../text/strip.ts'
import type {Role} from '../../tree/roles.ts'
import type {UserRule} from '../../tree/user-rules.ts'
import type {CorrectedLine} from './corrected.ts'

/** A rule that corrections propose. */
export interface Proposal {
  /** The host that all of its corrections are of; empty for several, or none. */
  readonly host: string
  readonly rule: UserRule
  /** The corrected lines that it sees. */
  readonly lines: readonly CorrectedLine[]
}

/** A wording, and where in a line it must stand. */
interface SharedWording {
  readonly place: 'whole' | 'opens' | 'holds'
  readonly text: string
}

/** Corrections that must agree before a rule is proposed. */
const leastCorrections = 2
/** Words of a wording that opens a line, and of one anywhere in it. */
const leastWords = {opens: 2, holds: 3} as const
const mostWords = 8
/** Letters without which a wording would be found by chance. */
const leastLetters = 6
/** Examples of each kind. */
const mostExamples = 5
/** The weight that a rule begins with, in nats: nearly sure. */
const firstWeight = 4
const places = ['whole', 'opens', 'holds'] as const
const spaces = /\s+/g
const edge = /[\s\p{P}\p{S}]/u
const notLetters = /[^\p{L}\p{N}]+/gu
const opensWithLetter = /^[a-z]/
const notInIds = /[^a-z0-9]+/g
const hints = {lines: 1, blankAbove: 1, indent: 0} as const

/**
 * The rules that corrections of roles propose: wordings that at least two corrected lines of one role share, and that no
 * line of the same documents with another role has. Each line counts for the wording that most lines share.
 *
 * @param lines
 *   All lines of the corrected documents.
 * @param knownFor
 *   The rules that exist for a host: their ids are taken, and a line that one of them gives its role needs no other.
 */
export function proposalsOf(
  lines: readonly CorrectedLine[],
  knownFor: (host: string) => readonly UserRule[] = () => [],
): readonly Proposal[] {
  const corrected = lines.filter(({isCorrected}) => isCorrected)
  const known = knownFor('').concat(...[...new Set(corrected.map(({host}) => host))].map(knownFor))
  const ids = new Set(known.map(({id}) => id))
  const isOpen = (line: CorrectedLine): boolean =>
    !hasRule(line, [...knownFor(''), ...knownFor(line.host)])
  return [...new Set(corrected.map(({role}) => role))].flatMap((role) => {
    const others = lines.filter((line) => line.role !== role)
    let left = corrected.filter((line) => line.role === role && isOpen(line))
    const found: Proposal[] = []
    for (;;) {
      const best = bestOf(left, others)
      if (best === undefined) return found
      const own = left.filter(({text}) => isSeen(text, best))
      const made = proposalOf(role, best, own, others, ids)
      if (made !== undefined) found.push(made)
      left = left.filter((line) => !own.includes(line))
    }
  })
}

/** Whether one of some rules sees a line, and votes for the role that it has. */
export function hasRule({role, text}: CorrectedLine, rules: readonly UserRule[]): boolean {
  return rules.some((rule) => rule.role === role && isSeenBy(rule, text))
}

/** The wording that most lines share and no other line has; of several the strictest, then the longest. */
function bestOf(
  own: readonly CorrectedLine[],
  others: readonly CorrectedLine[],
): SharedWording | undefined {
  const candidates = new Map(
    own.flatMap(({text}) => wordingsIn(text)).map((each) => [`${each.place} ${each.text}`, each]),
  )
  const counted = [...candidates.values()]
    .map((wording) => ({wording, count: own.filter(({text}) => isSeen(text, wording)).length}))
    .filter(({count}) => count >= leastCorrections)
    .sort(
      (a, b) =>
        b.count - a.count ||
        places.indexOf(a.wording.place) - places.indexOf(b.wording.place) ||
        b.wording.text.length - a.wording.text.length,
    )
  return counted.find(({wording}) => !others.some(({text}) => isSeen(text, wording)))?.wording
}

function wordingsIn(text: string): readonly SharedWording[] {
  const bare = bareOf(text)
  const words = bare.split(' ')
  const found: SharedWording[] = [{place: 'whole', text: bare}]
  for (let start = 0; start < Math.min(words.length, mostWords); start += 1) {
    const place = start === 0 ? 'opens' : 'holds'
    for (let length = leastWords[place]; length <= mostWords; length += 1) {
      if (start + length > words.length) break
      const part = strip(words.slice(start, start + length).join(' '), edge, edge)
      found.push({place, text: part})
      if (start === 0 && length >= leastWords.holds) found.push({place: 'holds', text: part})
    }
  }
  return found.filter((each) => each.text.replace(notLetters, '').length >= leastLetters)
}

function isSeen(text: string, wording: SharedWording): boolean {
  const bare = bareOf(text)
  if (wording.place === 'whole') return bare === wording.text
  return wording.place === 'opens'
    ? `${bare} `.startsWith(`${wording.text} `) || startsBeforeSign(bare, wording.text)
    : ` ${bare} `.includes(` ${wording.text} `)
}

/** Whether a line begins with a wording that no letter follows. */
function startsBeforeSign(line: string, wording: string): boolean {
  const next = line.charAt(wording.length)
  return line.startsWith(wording) && next.replace(notLetters, '') === ''
}

function bareOf(text: string): string {
  return strip(fold(text).toLowerCase().replace(spaces, ' '), edge, edge)
}

/** The rule of a wording; `undefined` when it has no line to leave alone, or does not see its own lines. */
function proposalOf(
  role: Role,
  wording: SharedWording,
  own: readonly CorrectedLine[],
  others: readonly CorrectedLine[],
  ids: Set<string>,
): Proposal | undefined {
  const hosts = new Set(own.map(({host}) => host))
  const host = hosts.size === 1 ? (own[0]?.host ?? '') : ''
  const no = nearest(wording, others)
  if (no.length === 0) return undefined
  const rule: UserRule = {
    id: freeId(`${familyOf(host)}/${role}`, ids),
    role,
    weight: firstWeight,
    reason: reasonOf(wording, own.length, role),
    wordings: {[wording.place]: [wording.text]},
    examples: {yes: [...new Set(own.map(({text}) => onLine(text)))].slice(0, mostExamples), no},
  }
  const [fault] = faultsOf([rule])
  if (fault !== undefined || !own.every(({text}) => isSeenBy(rule, text))) return undefined
  ids.add(rule.id)
  return {host, rule, lines: own}
}

function isSeenBy(rule: UserRule, text: string): boolean {
  return compileRules([rule]).some(({test}) => test(viewOf(text, hints)))
}

const where = {
  whole: 'The whole line is the wording',
  opens: 'Opens with the wording',
  holds: 'Holds the wording',
} as const satisfies Record<SharedWording['place'], string>

function reasonOf({place, text}: SharedWording, count: number, role: Role): string {
  return `${where[place]} “${text}”, which people corrected to ${role} in ${count} lines`
}

/** The lines that share most words with a wording, for a rule to leave alone. */
function nearest({text}: SharedWording, others: readonly CorrectedLine[]): readonly string[] {
  const words = new Set(text.split(notLetters))
  const sharedBy = (line: string): number =>
    new Set(
      bareOf(line)
        .split(notLetters)
        .filter((word) => words.has(word)),
    ).size
  const distinct = [...new Set(others.map((other) => onLine(other.text)))]
  return distinct
    .map((line) => ({line, shared: sharedBy(line)}))
    .sort((a, b) => b.shared - a.shared || a.line.length - b.line.length)
    .slice(0, mostExamples - 2)
    .map(({line}) => line)
}

function onLine(text: string): string {
  return text.replace(spaces, ' ').trim()
}

/** The part of an id before the slash: the host, or `own` for rules of several. */
function familyOf(host: string): string {
  const name = strip(host.toLowerCase().replace(notInIds, '-'), edge, edge)
  if (name === '') return 'own'
  return opensWithLetter.test(name) ? name : `host-${name}`
}

function freeId(stem: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
