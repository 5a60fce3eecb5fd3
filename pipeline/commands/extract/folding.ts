import {counted, grouped} from '../shared/printable.ts'

/** Messages of one kind that are printed. */
const mostAlike = 3

/** A message for a person, and its kind. */
interface KindOfMessage {
  readonly kind?: string
}

/** Decides which messages are printed, and counts the others. */
interface Folding {
  readonly shows: (message: KindOfMessage) => boolean
  /** A line with the counts by kind; empty when every message was printed. */
  readonly line: () => string
}

/** Messages that are alike, of which the first few are printed and the others counted. All are, when `verbose`. */
export function foldingOf(verbose: boolean): Folding {
  const counts = new Map<string, number>()
  return {
    shows: ({kind}): boolean => {
      if (verbose || kind === undefined) return true
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      return count <= mostAlike
    },
    line: () => lineOf([...counts].filter(([, count]) => count > mostAlike)),
  }
}

function lineOf(kinds: readonly (readonly [kind: string, count: number])[]): string {
  if (kinds.length === 0) return ''
  const others = kinds.map(([kind, count]) => [kind, count - mostAlike] as const)
  const all = others.reduce((sum, [, count]) => sum + count, 0)
  const list = others
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .map(([kind, count]) => `${grouped(count)} ${kind}`)
  return `${counted(all, 'message')} like those above: ${list.join(', ')}. \`--verbose\` prints them all\n`
}
