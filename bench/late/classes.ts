import type {PlainClasses} from './plain.ts'

const lastOfLatin1 = 0xff
/** Ranges of plain text, as in `plain.ts`. */
const plain = [
  [0, lastOfLatin1],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
] as const
const named = /[pP]\{[\w=]+\}/g

/** The ranges in plain text of each class of Unicode that a program names. */
export function plainClassesOf(program: string): PlainClasses {
  const names = [...new Set(program.match(named))].filter(isClass).sort((a, b) => (a < b ? -1 : 1))
  const listed = (flags: string): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map((name) => [name, rangesOf(new RegExp(`\\${name}`, flags))]))
  return {anyCase: listed('iu'), asWritten: listed('u')}
}

function isClass(name: string): boolean {
  try {
    return new RegExp(`\\${name}`, 'u').unicode
  } catch {
    return false
  }
}

/** The characters of plain text that an expression finds, as ranges of a class. */
function rangesOf(found: RegExp): string {
  const ranges: [number, number][] = []
  for (const [first, last] of plain) {
    for (let unit = first; unit <= last; unit += 1) {
      if (!found.test(String.fromCharCode(unit))) continue
      const before = ranges.at(-1)
      if (before?.[1] === unit - 1) before[1] = unit
      else ranges.push([unit, unit])
    }
  }
  return ranges
    .map(([from, to]) => (from === to ? unitOf(from) : `${unitOf(from)}-${unitOf(to)}`))
    .join('')
}

function unitOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
