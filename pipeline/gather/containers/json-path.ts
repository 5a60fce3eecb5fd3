import type {FieldMap, PathStep} from '../../tree/field-map.ts'

/**
 * The documents in a JSON value: the elements of the list at the path `list` of the map, the elements
 * of the value when it is a list itself, or else the value.
 *
 * @returns
 *   `undefined` when the map has a path `list` and there is no list.
 */
export function documentsAt(value: unknown, {list}: FieldMap): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (list === undefined) return [value]
  const [found] = follow(value, list)
  return Array.isArray(found) ? found : undefined
}

/** The fields of one document, found by the paths of a map. A path with several values gives a list. */
export function mappedFields(value: unknown, map: FieldMap): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [field, path] of Object.entries(map.fields)) {
    const values = follow(value, path)
    if (values.length > 0) found.set(field, values.length === 1 ? values[0] : values)
  }
  return found
}

/** The values at a path, without `null`; none when a step finds nothing. */
function follow(value: unknown, path: readonly PathStep[]): readonly unknown[] {
  let values: readonly unknown[] = [value]
  for (const step of path) values = values.flatMap((each) => stepFrom(each, step))
  return values.filter((each) => each !== null && each !== undefined)
}

function stepFrom(value: unknown, step: PathStep): readonly unknown[] {
  if (Array.isArray(value)) return elementsOf(value, step)
  if (typeof value !== 'object' || value === null || typeof step !== 'string') return []
  // Own properties only, so that the step `__proto__` finds nothing.
  return Object.hasOwn(value, step) ? [Reflect.get(value, step)] : []
}

function elementsOf(list: readonly unknown[], step: PathStep): readonly unknown[] {
  if (step === '*') return list
  if (typeof step === 'number') return list.slice(step, step + 1)
  if (typeof step === 'string') return []
  const {where, is} = step
  return list
    .filter((each) => is.some((one) => (stepFrom(each, where)[0] ?? null) === one))
    .slice(0, 1)
}
