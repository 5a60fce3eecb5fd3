import {classKinds, kindsIn} from '../../../language/class-words.ts'
import type {Element} from '../../../tree/page.ts'
import type {ElementColumns} from './elements.ts'

/** Distance used when no ancestor matches. */
const far = 99

/**
 * Levels up from each block to the nearest element whose names belong to a kind, 0 for its own
 * element; one list a kind, in the order of `classKinds`; 99 when none of the next 98 ancestors matches.
 */
export function classLevelsOf(
  elements: readonly Element[],
  {parent}: ElementColumns,
  element: Int32Array,
): readonly Uint8Array[] {
  const known = new Map<string, number>()
  const kinds = new Int32Array(elements.length)
  for (let e = 0; e < elements.length; e += 1) {
    const each = elements[e]
    if (each !== undefined) kinds[e] = kindsOf(each, known)
  }
  const levels = classKinds.map(() => new Uint8Array(element.length).fill(far))
  for (let i = 0; i < element.length; i += 1) {
    let seen = 0
    let level = 0
    for (let e = element[i] ?? -1; e >= 0 && level < far; e = parent[e] ?? -1) {
      const here = kinds[e] ?? 0
      setLevel(levels, here & ~seen, i, level)
      seen |= here
      level += 1
    }
  }
  return levels
}

function setLevel(levels: readonly Uint8Array[], bits: number, i: number, level: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const kind = levels[31 - Math.clz32(left & -left)]
    if (kind !== undefined) kind[i] = level
  }
}

function kindsOf({attributes}: Element, known: Map<string, number>): number {
  const {class: classes = '', id = '', itemprop = '', role = ''} = attributes
  const names = `${classes} ${id} ${itemprop} ${role}`
  if (names === '   ') return 0
  const before = known.get(names)
  if (before !== undefined) return before
  const kinds = kindsIn(names.toLowerCase())
  known.set(names, kinds)
  return kinds
}
