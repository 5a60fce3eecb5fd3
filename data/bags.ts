/** A word of any script; characters of Han and kana one by one, since they stand without spaces. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}_]+/gu

/** Words in lower case and how often each stands in a text. */
export type Bag = ReadonlyMap<string, number>

/** Precision, recall and F1 of one bag of words against another, 0 to 1. */
export interface Overlap {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The bag of words of a text. */
export function bagOf(text: string): Bag {
  const bag = new Map<string, number>()
  for (const each of text.toLowerCase().match(word) ?? []) bag.set(each, (bag.get(each) ?? 0) + 1)
  return bag
}

/** How many words a bag has. */
export function sizeOf(bag: Bag): number {
  let size = 0
  for (const times of bag.values()) size += times
  return size
}

/** How well a bag agrees with the true one. An empty bag agrees with nothing. */
export function overlapOf(found: Bag, truth: Bag): Overlap {
  let common = 0
  for (const [each, times] of found) common += Math.min(times, truth.get(each) ?? 0)
  const precision = common / Math.max(1, sizeOf(found))
  const recall = common / Math.max(1, sizeOf(truth))
  return {
    precision,
    recall,
    f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}
