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
const ornament = /^[\s*·•|>»→›-]+|[\s:.!?…*·•|>»→›-]+$/g
const firstWord =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|^[\p{L}\p{N}']+|^[^\p{L}\p{N}]/u
const special = /[.*+?^${}()|[\]\\]/g
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
  if (form === 'whole') put(whole, wording.replace(ornament, ''), known)
  else if (form === 'holds') put(held, wording, known)
  else {
    const key = firstWord.exec(wording)?.[0] ?? ''
    opens.set(key, [...(opens.get(key) ?? []), {wording, role: known}])
  }
}

const holds = new RegExp([...held.keys()].map((key) => key.replace(special, '\\$&')).join('|'), 'g')

/**
 * Look a line up in `wordings.tsv`.
 *
 * @param line
 *   Folded and in lower case. Wordings inside lines of more than 600 code units are not looked for.
 */
export function look(line: string): Said {
  const bare = line.replace(ornament, '')
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
  for (const match of line.matchAll(holds)) {
    found ??= new Set()
    for (const role of held.get(match[0]) ?? []) found.add(role)
  }
  return found
}

function put(map: Map<string, Set<Role>>, key: string, role: Role): void {
  const known = map.get(key)
  if (known) known.add(role)
  else map.set(key, new Set([role]))
}
