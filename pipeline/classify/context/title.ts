import {datelines} from '../../parse/datelines.ts'
import {fateOf} from '../../tree/roles.ts'
import {firstOf} from '../../tree/span-rules.ts'
import {tuned} from '../../tuning/load.ts'
import {lengthOfDateline} from './limits.ts'
import {titleLinesOf} from './title-features.ts'
import {titleWeights} from './title-weights.ts'
import type {ViewedBlock} from './viewed-block.ts'

const {sameHead, ledeBelow, headlineChance} = tuned('text')

/** The line that looks most like the headline, and whether there is enough evidence for it. */
export interface Title {
  readonly index: number
  readonly sure: boolean
}

/**
 * The line that looks most like the headline.
 *
 * Every line that could be one is scored on what stands around it and on how many of its words the
 * prose repeats; scores become probabilities among the lines and “none of them” (softmax).
 *
 * Leaves a text without any furniture, byline, time or dateline alone: what stands above such a body
 * may as well be its first crosshead, which is mostly so.
 */
export function titleOf(blocks: readonly ViewedBlock[]): Title | undefined {
  const candidates = titleLinesOf(blocks)
  const weights = titleWeights()
  let best: {readonly index: number; readonly score: number} | undefined
  const shares = new Map<string, number>()
  let all = 1
  for (const {index, features} of candidates) {
    const score = scoreOf(features, weights)
    const power = Math.exp(score)
    const key = blocks[index]?.view.lower ?? ''
    shares.set(key, (shares.get(key) ?? 0) + power)
    all += power
    if (best === undefined || (score > best.score && !isSameHead(blocks, best.index, index)))
      best = {index, score}
  }
  if (best === undefined) return undefined
  const share = shares.get(blocks[best.index]?.view.lower ?? '') ?? 0
  const mayBeSure = isCaptured(blocks) || isAboveDateline(blocks, best.index)
  return {index: best.index, sure: mayBeSure && share / all >= headlineChance}
}

function isSameHead(blocks: readonly ViewedBlock[], first: number, second: number): boolean {
  return second - first <= sameHead && blocks[first]?.view.lower === blocks[second]?.view.lower
}

/** Sum of the weights, each times its feature. */
function scoreOf(features: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < weights.length; i += 1) sum += (weights[i] ?? 0) * (features[i] ?? 0)
  return sum
}

/** Whether anything stands in the capture besides the text itself. */
function isCaptured(blocks: readonly ViewedBlock[]): boolean {
  return blocks.some(({verdict}) => fateOf[verdict.role] !== 'body')
}

/** Whether the next line, or the one after a dek, opens with a dateline. */
function isAboveDateline(blocks: readonly ViewedBlock[], index: number): boolean {
  return blocks
    .slice(index + 1, index + 1 + ledeBelow)
    .some(({view}) => firstOf(datelines, view.text.slice(0, lengthOfDateline)) !== undefined)
}
