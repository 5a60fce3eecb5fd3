/** Sets of ids that grow together. */
export interface Unions {
  readonly join: (a: string, b: string) => void
  /** The smallest id of the set that an id is in. */
  readonly of: (id: string) => string
}

/** Every id in a set of its own, until they are joined. The result does not depend on the order of joins. */
export function unions(): Unions {
  const parents = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    for (let at = id; at !== root; ) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  return {
    of: find,
    join: (a, b): void => {
      const [one, other] = [find(a), find(b)]
      if (one === other) return
      if (one < other) parents.set(other, one)
      else parents.set(one, other)
    },
  }
}
