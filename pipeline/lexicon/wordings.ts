import type {Role} from '../tree/roles.ts'
import {roles} from '../tree/roles.ts'
import {load} from './load.ts'

/** Wordings that a line was found to use, by role. */
export interface Said {
  /** The line is the wording. */
  readonly whole: ReadonlySet<Role>
  /** The line opens with a wording of so many code units; the longest one counts. */
  readonly opens: ReadonlyMap<Role, number>
  /** The wording stands somewhere in the line. */
  readonly holds: ReadonlySet<Role>
}

const longestHeld = 600
const headBits = 0xfff
const firstPlain = /[^\s*·•|>»→›-]/
const ornamentAtEnd = /[\s:.!?…*·•|>»→›-]/
const firstWord =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|^[\p{L}\p{N}']+|^[^\p{L}\p{N}]/u
const wordish = /[\p{L}\p{N}]/u
const nothing: Said = {whole: new Set(), opens: new Map(), holds: new Set()}

const table = load('wordings', ['role', 'form', 'language', 'wording'])
const whole = new Map<string, Set<Role>>()
const opens = new Map<string, {readonly wording: string; readonly role: Role}[]>()
const held = new Map<string, Set<Role>>()

for (const {role, form, wording} of table.rows) {
  const known = roles.find((each) => each === role)
  if (known === undefined)
    throw new RangeError(`Expected a role in wordings.tsv, found \`${role}\``)
  if (form === 'whole') put(whole, bareOf(wording), known)
  else if (form === 'holds') put(held, wording, known)
  else {
    const key = firstWord.exec(wording)?.[0] ?? ''
    opens.set(key, [...(opens.get(key) ?? []), {wording, role: known}])
  }
}

/** Held wordings by their first two code units, in the order of the table: the first that fits counts. */
const heldByHead = new Map<number, string[]>()
for (const wording of held.keys()) {
  const head = headOf(wording, 0)
  heldByHead.set(head, [...(heldByHead.get(head) ?? []), wording])
}
/** Whether a head has these last bits: nearly every place in a line is passed over by one look. */
const mayOpen = new Uint8Array(headBits + 1)
for (const head of heldByHead.keys()) mayOpen[head & headBits] = 1

/**
 * Look a line up in `wordings.tsv`.
 *
 * @param line
 *   Folded and in lower case. Wordings inside lines of more than 600 code units are not looked for.
 */
export function look(line: string): Said {
  const bare = bareOf(line)
  const inside = line.length > longestHeld ? undefined : heldIn(line)
  const opening = openingOf(line)
  const all = whole.get(bare)
  if (!all && !inside && !opening) return nothing
  return {
    whole: all ?? nothing.whole,
    opens: opening ?? nothing.opens,
    holds: inside ?? nothing.holds,
  }
}

function openingOf(line: string): ReadonlyMap<Role, number> | undefined {
  let found: Map<Role, number> | undefined
  for (const {wording, role} of opens.get(firstWord.exec(line)?.[0] ?? '') ?? []) {
    if (!line.startsWith(wording) || !ends(line, wording)) continue
    found ??= new Map()
    found.set(role, Math.max(found.get(role) ?? 0, wording.length))
  }
  return found
}

/** A wording that ends in a letter must not go on in the line, save in scripts without spaces. */
function ends(line: string, wording: string): boolean {
  const last = wording.charAt(wording.length - 1)
  if (!wordish.test(last) || last > '\u2e80') return true
  return !wordish.test(line.charAt(wording.length))
}

function heldIn(line: string): ReadonlySet<Role> | undefined {
  let found: Set<Role> | undefined
  for (let at = 0; at < line.length; at += 1) {
    const head = headOf(line, at)
    if (mayOpen[head & headBits] === 0) continue
    const wording = heldByHead.get(head)?.find((each) => line.startsWith(each, at))
    if (wording === undefined) continue
    found ??= new Set()
    for (const role of held.get(wording) ?? []) found.add(role)
    at += wording.length - 1
  }
  return found
}

/**
 * The two code units at an offset as one number, the same for few others; every held wording has
 * more than two.
 */
function headOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 7) ^ text.charCodeAt(at + 1)
}

/** A line without the bullets, arrows and stops at its edges. */
function bareOf(line: string): string {
  const start = line.search(firstPlain)
  if (start === -1) return ''
  let end = line.length
  while (end > start && ornamentAtEnd.test(line.charAt(end - 1))) end -= 1
  return line.slice(start, end)
}

function put(map: Map<string, Set<Role>>, key: string, role: Role): void {
  const known = map.get(key)
  if (known) known.add(role)
  else map.set(key, new Set([role]))
}
