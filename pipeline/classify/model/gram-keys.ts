/** Keys of grams in the order in which they came, each once, and a table of those that are there, whose entries hold while they bear the stamp. */
export interface GramKeys {
  count: number
  stamp: number
  readonly keys: Int32Array
  readonly known: Int32Array
  readonly stamps: Int32Array
}

/** A power of two, well above the most grams of a block or an element. */
const slots = 1024

/** Room for so many keys. */
export function gramKeys(most: number): GramKeys {
  return {
    count: 0,
    stamp: 0,
    keys: new Int32Array(most),
    known: new Int32Array(slots),
    stamps: new Int32Array(slots),
  }
}

/** Forget all keys. */
export function emptyKeys(grams: GramKeys): void {
  grams.count = 0
  grams.stamp = (grams.stamp + 1) | 0
}

/**
 * Add a key that is not there yet.
 *
 * @returns
 *   Whether it was not.
 */
export function addKey(grams: GramKeys, key: number): boolean {
  const {count, stamp, keys, known, stamps} = grams
  let place = key & (slots - 1)
  while (stamps[place] === stamp) {
    if (known[place] === key) return false
    place = (place + 1) & (slots - 1)
  }
  stamps[place] = stamp
  known[place] = key
  keys[count] = key
  grams.count = count + 1
  return true
}

/** The keys that are there: a view that the next key may write over. */
export function keysIn({keys, count}: GramKeys): Int32Array {
  return keys.subarray(0, count)
}
