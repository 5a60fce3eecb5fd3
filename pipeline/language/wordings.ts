import type {Role} from '../tree/roles.ts'
import {roles} from '../tree/roles.ts'
import {bareOf, isLetter} from './bare-line.ts'
import type {UseEntry} from './uses/use-entry.ts'
import type {Use} from './uses.ts'
import {uses} from './uses.ts'
import {wordingsOf} from './word-rows.ts'

/** The wordings that a line uses, by role. */
export interface Wordings {
  /** The line is the wording. */
  readonly whole: ReadonlySet<Role>
  /** The length, in code units, of the longest wording that the line opens with. */
  readonly opens: ReadonlyMap<Role, number>
  /** The wording stands somewhere in the line. */
  readonly holds: ReadonlySet<Role>
}

/** A wording and the role that it is evidence for. */
interface Listed {
  readonly wording: string
  readonly role: Role
}

const longestHeld = 600
const firstBeyondAscii = 0x80
const firstPictograph = 0x2190
const pictographs = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|[\u200D\s]){1,8}/u
const space = 0x20
/** A power of two, some twenty times as many as there are held wordings. */
const slots = 8192
/** Code units behind the first word that distinguish wordings which begin with it. */
const followed = 3
const firstWord =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|^[\p{L}\p{N}']+|^[^\p{L}\p{N}]/u
const wordish = /[\p{L}\p{N}]/u
/** The result for a line without any listed wording. */
export const nothing: Wordings = {whole: new Set(), opens: new Map(), holds: new Set()}

const whole = new Map<string, Set<Role>>()
const opens = new Map<string, Listed[]>()
const held = new Map<string, Listed[]>()
/**
 * The slots in which wordings in `held` begin, by their first word and, of longer ones, what follows
 * it: at most words of a line none begins, and nothing is looked up.
 */
const taken = new Uint8Array(slots)
/** The same for wordings in `opens`, where the first word is plain. */
const begun = new Uint8Array(slots)
/** The slots of wordings in `whole`, by their edges, their middle and their length. */
const listedWhole = new Uint8Array(slots * 4)

for (const [use, role] of speaking()) {
  for (const {form, wording} of wordingsOf(use)) {
    if (form === 'whole') {
      const bare = bareOf(wording)
      listedWhole[slotOfWhole(bare)] = 1
      put(whole, bare, role)
    } else if (form === 'opens') {
      take(begun, wording, plainEnd(wording))
      list(opens, firstWordOf(wording), {wording, role})
    } else if (form === 'holds') {
      const end = wordEnd(wording, 0)
      take(taken, wording, end)
      list(held, wording.slice(0, end), {wording, role})
    }
  }
}
const longestWhole = Math.max(...Array.from(whole.keys(), (wording) => wording.length))

/**
 * Look a line up among the wordings that are evidence for a role.
 *
 * @param line
 *   Folded and in lower case. Wordings inside lines of more than 600 code units are not looked for.
 */
export function look(line: string): Wordings {
  const bare = bareOf(line)
  const inside = line.length > longestHeld ? undefined : heldIn(line)
  const opening = openingOf(line)
  const all = listedAs(bare)
  if (!all && !inside && !opening) return nothing
  return {
    whole: all ?? nothing.whole,
    opens: opening ?? nothing.opens,
    holds: inside ?? nothing.holds,
  }
}

/** The roles that a line is a wording of: `look(line).whole`, where nothing else is asked. */
export function wholeIn(line: string): ReadonlySet<Role> {
  return listedAs(bareOf(line)) ?? nothing.whole
}

function listedAs(bare: string): ReadonlySet<Role> | undefined {
  return bare.length > longestWhole || listedWhole[slotOfWhole(bare)] === 0
    ? undefined
    : whole.get(bare)
}

/** The uses whose wordings are evidence for a role. */
function speaking(): readonly (readonly [Use, Role])[] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the entries of a closed table have its key type
  const entries = Object.entries<UseEntry>(uses) as readonly (readonly [Use, UseEntry])[]
  return entries.flatMap(([use, entry]) => {
    const role = entry.role ?? roles.find((each) => each === use)
    return role === undefined ? [] : [[use, role] as const]
  })
}

/** What a line opens with, behind pictographs too: `📱 Follow us`. */
function openingOf(line: string): ReadonlyMap<Role, number> | undefined {
  const first = line.charCodeAt(0)
  if (first < firstPictograph) return openingAt(line)
  const skipped = pictographs.exec(line)?.[0].length ?? 0
  if (skipped === 0) return openingAt(line)
  const behind = openingAt(line.slice(skipped))
  return behind && new Map(Array.from(behind, ([role, length]) => [role, skipped + length]))
}

function openingAt(line: string): ReadonlyMap<Role, number> | undefined {
  const end = plainEnd(line)
  if (isPlainWord(line, end) && !isTaken(begun, line, 0, end)) return undefined
  const listed = opens.get(firstWordOf(line))
  if (listed === undefined) return undefined
  let found: Map<Role, number> | undefined
  for (const {wording, role} of listed) {
    if (!line.startsWith(wording) || !ends(line, wording)) continue
    found ??= new Map()
    found.set(role, Math.max(found.get(role) ?? 0, wording.length))
  }
  return found
}

/** The word that a line opens with: its first letters and figures, or its first sign. */
function firstWordOf(line: string): string {
  const end = plainEnd(line)
  if (isPlainWord(line, end)) return line.slice(0, end)
  return firstWord.exec(line)?.[0] ?? ''
}

/** Where the letters and digits of ASCII that a line opens with end. */
function plainEnd(line: string): number {
  let end = 0
  while (isPlainLetter(line.charCodeAt(end))) end += 1
  return end
}

/** Whether the first word of a line is plain and ends there. */
function isPlainWord(line: string, end: number): boolean {
  return end > 0 && (end === line.length || line.charCodeAt(end) < firstBeyondAscii)
}

/** Whether a wording ends where a word of the line ends. In scripts without spaces it may end anywhere. */
function ends(line: string, wording: string): boolean {
  const last = wording.charAt(wording.length - 1)
  if (!wordish.test(last) || last > '\u2e80') return true
  return !wordish.test(line.charAt(wording.length))
}

/** Find held wordings: at each word, only those that begin with it are compared. */
function heldIn(line: string): ReadonlySet<Role> | undefined {
  let found: Set<Role> | undefined
  for (let start = 0; start < line.length; ) {
    if (line.charCodeAt(start) === space) {
      start += 1
      continue
    }
    const end = wordEnd(line, start)
    if (isTaken(taken, line, start, end)) {
      for (const role of heldAt(line, start, end)) {
        found ??= new Set()
        found.add(role)
      }
    }
    start = end
  }
  return found
}

/** The roles of the wordings that begin with a word of a line. */
function heldAt(line: string, start: number, end: number): readonly Role[] {
  return (held.get(line.slice(start, end)) ?? [])
    .filter(({wording}) => line.startsWith(wording, start))
    .map(({role}) => role)
}

/** Note the slot of a wording whose first word ends at `end`. */
function take(table: Uint8Array, wording: string, end: number): void {
  const first = slotOf(wording, 0, end)
  table[wording.length < end + followed ? first : slotAfter(first, wording, end)] = 1
}

function isTaken(table: Uint8Array, line: string, start: number, end: number): boolean {
  const first = slotOf(line, start, end)
  return table[first] === 1 || table[slotAfter(first, line, end)] === 1
}

/** A number from both ends, the middle and the length of a whole line. */
function slotOfWhole(line: string): number {
  const {length} = line
  const edges = line.charCodeAt(0) * 61 + line.charCodeAt(length - 1) * 1031
  const inner = line.charCodeAt(length >> 1) * 7727 + line.charCodeAt(length >> 2) * 331
  return (edges + inner + length * 4099) & (listedWhole.length - 1)
}

/** A number from that of a word and the two units behind the one that follows it. */
function slotAfter(slot: number, text: string, end: number): number {
  return (slot * 31 + text.charCodeAt(end + 1) * 131 + text.charCodeAt(end + 2) * 29) & (slots - 1)
}

/** A number from the first, the middle and the last unit of a word and from its length. */
function slotOf(text: string, start: number, end: number): number {
  const ends = text.charCodeAt(start) * 61 + text.charCodeAt(end - 1) * 17
  return (ends + text.charCodeAt((start + end) >> 1) * 7 + (end - start) * 257) & (slots - 1)
}

/** Where the word at `start` ends; a sign, a space or a character of a script without spaces is one. */
function wordEnd(line: string, start: number): number {
  let end = start
  while (end < line.length && isLetter(line.charCodeAt(end))) end += 1
  return end === start ? start + 1 : end
}

/** A letter or digit of ASCII, or an apostrophe. */
function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x27
}

function put(map: Map<string, Set<Role>>, key: string, role: Role): void {
  const known = map.get(key)
  if (known) known.add(role)
  else map.set(key, new Set([role]))
}

function list(map: Map<string, Listed[]>, key: string, listed: Listed): void {
  const known = map.get(key)
  if (known) known.push(listed)
  else map.set(key, [listed])
}
