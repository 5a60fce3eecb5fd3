import {tuned} from '../../../tuning/load.ts'
import {perNat} from '../forest.ts'

const {leaningCautious, leaningBalanced, leaningClean, leastChance, titlePrior} = tuned('page')

/** Nats by which a block must be surer to be furniture than is best for the page as a whole. */
export const pageLeaning = {
  cautious: leaningCautious,
  balanced: leaningBalanced,
  clean: leaningClean,
} as const

/** The highest prior of a title, in nats. */
export const mostOfTitle = titlePrior

/**
 * The prior of the blocks of a page, in nats: with it the words that are kept agree best with the
 * body, at half of the best F1 that is to be expected (Lipton and others, 2014).
 *
 * @param words
 *   One number a block.
 * @param odds
 *   Against the body, in ten-thousandths of a nat; one a block.
 */
export function pagePriorOf(words: Float32Array, odds: readonly number[]): number {
  const chances = odds.map((each) => 1 / (1 + Math.exp(each / perNat)))
  const order = chances.map((_, i) => i).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0))
  const expected = chances.reduce((sum, chance, i) => sum + chance * (words[i] ?? 0), 0)
  let right = 0
  let kept = 0
  let best = 0
  for (const i of order) {
    right += (chances[i] ?? 0) * (words[i] ?? 0)
    kept += words[i] ?? 0
    best = Math.max(best, (2 * right) / Math.max(1, kept + expected))
  }
  const least = Math.max(leastChance, best / 2)
  return Math.round(1000 * Math.log((1 - least) / least)) / 1000
}
