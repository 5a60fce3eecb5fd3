import type {SchemaValidateFunction} from 'ajv'

/** Levels of a value that are compared; no list of our schemas holds deeper ones. */
const deepest = 16

/**
 * The keyword `uniqueItems`, in time that grows with the length of the list: ajv compares each object of a
 * list with every other.
 */
export const uniqueItems: SchemaValidateFunction = (
  isUnique: boolean,
  items: readonly unknown[],
) => {
  const twice = isUnique ? duplicateIn(items) : undefined
  uniqueItems.errors =
    twice === undefined
      ? []
      : [
          {
            keyword: 'uniqueItems',
            message: `must NOT have duplicate items (items ## ${twice.j} and ${twice.i} are identical)`,
            params: {...twice},
          },
        ]
  return twice === undefined
}

/**
 * The first item that stands in a list before: its place, and the place of the one before.
 *
 * Leaves values alone that are nested deeper than 16 levels.
 */
export function duplicateIn(
  items: readonly unknown[],
): {readonly i: number; readonly j: number} | undefined {
  const places = new Map<string, number>()
  for (const [i, item] of items.entries()) {
    const key = keyOf(item, deepest)
    if (key === undefined) continue
    const j = places.get(key)
    if (j !== undefined) return {i, j}
    places.set(key, i)
  }
  return undefined
}

/** The same text for equal JSON values, whatever the order of members; `undefined` for one that is too deep. */
function keyOf(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (depth === 0) return undefined
  const isList = Array.isArray(value)
  const members = isList ? value.map((each, i) => [String(i), each] as const) : sorted(value)
  const parts: string[] = []
  for (const [name, member] of members) {
    const key = keyOf(member, depth - 1)
    if (key === undefined) return undefined
    parts.push(isList ? key : `${JSON.stringify(name)}:${key}`)
  }
  return isList ? `[${parts.join(',')}]` : `{${parts.join(',')}}`
}

function sorted(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
