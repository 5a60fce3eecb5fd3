import type {FieldMap, PathStep} from '../../tree/field-map.ts'

/**
 * The documents of a value: the elements of the list that the map leads to, of the value when it is
 * a list itself, or the value.
 *
 * @returns
 *   `undefined` when the map leads to a list and there is none.
 */
export function documentsAt(value: unknown, {list}: FieldMap): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (list === undefined) return [value]
  const [found] = follow(value, list)
  return Array.isArray(found) ? found : undefined
}

/** The fields of one document that a map leads to. */
export function mappedFields(value: unknown, map: FieldMap): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [field, way] of Object.entries(map.fields)) {
    const values = follow(value, way)
    if (values.length > 0) found.set(field, values.length === 1 ? values[0] : values)
  }
  return found
}

/** The values at the end of a way; none when it leads nowhere. */
function follow(value: unknown, way: readonly PathStep[]): readonly unknown[] {
  let values: readonly unknown[] = [value]
  for (const step of way) values = values.flatMap((each) => taken(each, step))
  return values.filter((each) => each !== null && each !== undefined)
}

function taken(value: unknown, step: PathStep): readonly unknown[] {
  if (Array.isArray(value)) return elementsOf(value, step)
  if (typeof value !== 'object' || value === null || typeof step !== 'string') return []
  // Own properties alone: a document may be called `__proto__`, and nothing is found there.
  return Object.hasOwn(value, step) ? [Reflect.get(value, step)] : []
}

function elementsOf(list: readonly unknown[], step: PathStep): readonly unknown[] {
  if (step === '*') return list
  if (typeof step === 'number') return list.slice(step, step + 1)
  if (typeof step === 'string') return []
  const {where, is} = step
  return list
    .filter((each) => is.some((one) => (taken(each, where)[0] ?? null) === one))
    .slice(0, 1)
}
