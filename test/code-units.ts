/** The order of strings by UTF-16 code unit: the same wherever it is run. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
