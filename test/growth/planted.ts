/** Work that is planted to see that the measure finds it: what it does with so many entries. */
export const planted: Readonly<Record<string, (count: number) => unknown>> = {
  'pairs of a loop': pairsOfLoop,
  'a list that is searched': (count) => {
    const seen: string[] = []
    for (let i = 0; i < count; i++) if (!seen.includes(`x${i}`)) seen.push(`x${i}`)
    return seen
  },
  'a list that is copied': (count) => {
    let all: readonly number[] = []
    for (let i = 0; i < count; i++) all = [...all, i]
    return all
  },
  'a text that is searched to its end': (count) => {
    const text = 'a'.repeat(count)
    let found = 0
    for (let i = 0; i < count; i++) if (text.indexOf('b', i) === i) found += 1
    return found
  },
  'bytes that are joined': (count) => {
    let all = Buffer.alloc(0)
    for (let i = 0; i < count; i++) all = Buffer.concat([all, Buffer.from([1])])
    return all
  },
}

/** Work that grows as its input does, though it may look otherwise. */
export const innocent: Readonly<Record<string, (count: number) => unknown>> = {
  'a loop': (count) => {
    let sum = 0
    for (let i = 0; i < count; i++) sum += i
    return sum
  },
  'a list that is sorted': (count) =>
    Array.from({length: count}, (_, i) => (i * 7919) % count).sort((a, b) => a - b),
  'pairs up to a limit': (count) => {
    let pairs = 0
    for (let i = 0; i < Math.min(count, 100); i++) for (let j = 0; j < i; j++) pairs += j
    return pairs
  },
  'a text that is cut from its front': (count) => {
    let rest = 'ab'.repeat(count)
    while (rest !== '') rest = rest.slice(rest.indexOf('b') + 1)
    return rest
  },
}

/** A loop within a loop. */
export function pairsOfLoop(count: number): number {
  let pairs = 0
  for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) pairs += j
  return pairs
}
