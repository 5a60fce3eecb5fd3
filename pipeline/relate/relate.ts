import {type ComparedPair, comparedWith} from './compared.ts'
import {eachPair, isWorthwhile, keyKinds, keysOf, worthOf} from './neighbours.ts'
import {closestPairs} from './partners.ts'
import {type ReadDocument, type Relatable, readDocument} from './reading.ts'
import {sketchOf} from './sketch.ts'
import {type Settled, settle} from './stories.ts'

/**
 * Relate the documents of a corpus that fits the memory: who copied whom, and how many origins a story has.
 *
 * The result does not depend on the order of the documents.
 *
 * @throws RangeError
 *   When two documents have one id.
 */
export function relate(documents: readonly Relatable[]): Settled {
  const read = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1)).map(readDocument)
  const ids = new Set(read.map(({id}) => id))
  if (ids.size < read.length) {
    throw new RangeError(`Expected ${read.length} ids, found ${ids.size} different ones`)
  }
  const compared = pairsOf(read).flatMap(([a, b]): readonly ComparedPair[] => {
    const [one, other] = [read[a], read[b]]
    return one === undefined || other === undefined ? [] : [comparedWith(one, other)]
  })
  return settle(compared)
}

/** The pairs that are worth to be compared, by the places of their documents. */
function pairsOf(read: readonly ReadDocument[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  for (const [place, document] of read.entries()) {
    for (const {kind, hash} of keysOf(sketchOf(document))) {
      const key = `${kind} ${hash}`
      const known = holders.get(key)
      if (known === undefined) holders.set(key, [place])
      else if (known.at(-1) !== place) known.push(place)
    }
  }
  const worths = new Map<number, number>()
  for (const [key, places] of holders) {
    const kind = keyKinds.find((each) => key.startsWith(`${each} `)) ?? 'mark'
    eachPair(kind, places, (a, b) => {
      const pair = a * read.length + b
      worths.set(pair, (worths.get(pair) ?? 0) + worthOf(kind))
    })
  }
  const found = [...worths].filter(([, worth]) => isWorthwhile(worth)).sort(([a], [b]) => a - b)
  const weighed = {
    pairs: Float64Array.from(found, ([pair]) => pair),
    worths: Uint32Array.from(found, ([, worth]) => worth),
  }
  return Array.from(
    closestPairs(weighed, read.length),
    (pair) => [Math.floor(pair / read.length), pair % read.length] as const,
  )
}
