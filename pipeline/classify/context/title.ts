import {datelines} from '../../parse/datelines.ts'
import {fateOf} from '../../tree/roles.ts'
import {firstOf} from '../../tree/span-rules.ts'
import {titleFactsOf} from './title-facts.ts'
import {weights} from './title-weights.ts'
import type {ViewedBlock} from './viewed-block.ts'

/** Two places of the same words so near are one head, and the first of them is the headline. */
const sameHead = 4
/** The lede stands right below the headline, or below its dek. */
const ledeBelow = 2
const longestDateline = 120
/** Probability above which a line is called the headline: right four times in five at least. */
const enough = 0.34
const worth = Float64Array.from(Object.values(weights))

/** The line that looks most like the headline, and whether enough speaks for it. */
export interface Title {
  readonly index: number
  readonly sure: boolean
}

/**
 * The line that looks most like the headline.
 *
 * Every line that could be one is scored on what stands around it and on how much of it the prose
 * says again; scores become probabilities among the lines and “none of them” (softmax).
 *
 * Leaves a text without any furniture, byline, time or dateline alone: what stands above such a body
 * may as well be its first crosshead, which is mostly so.
 */
export function titleOf(blocks: readonly ViewedBlock[]): Title | undefined {
  const candidates = titleFactsOf(blocks)
  let best: {readonly index: number; readonly score: number} | undefined
  const shares = new Map<string, number>()
  let all = 1
  for (const {index, facts} of candidates) {
    const score = scoreOf(facts)
    const power = Math.exp(score)
    const key = blocks[index]?.view.lower ?? ''
    shares.set(key, (shares.get(key) ?? 0) + power)
    all += power
    if (best === undefined || (score > best.score && !isSameHead(blocks, best.index, index)))
      best = {index, score}
  }
  if (best === undefined) return undefined
  const share = shares.get(blocks[best.index]?.view.lower ?? '') ?? 0
  const told = isCaptured(blocks) || isAboveDateline(blocks, best.index)
  return {index: best.index, sure: told && share / all >= enough}
}

function isSameHead(blocks: readonly ViewedBlock[], first: number, second: number): boolean {
  return second - first <= sameHead && blocks[first]?.view.lower === blocks[second]?.view.lower
}

/** Sum of the weights, each times its fact. */
function scoreOf(facts: Float64Array): number {
  let sum = 0
  for (let i = 0; i < worth.length; i += 1) sum += (worth[i] ?? 0) * (facts[i] ?? 0)
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
    .some(({view}) => firstOf(datelines, view.text.slice(0, longestDateline)) !== undefined)
}
