import {worthOf} from '../../pipeline/tree/evidence.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'
import type {Evidence} from '../../pipeline/tree/types.ts'
import {percent, table} from '../table.ts'
import type {Case} from './scores.ts'

const bins = 10

/** Blocks with about the same chance: how many, the sum of their chances, and how many are furniture. */
interface Bin {
  blocks: number
  chance: number
  furniture: number
}

/**
 * How well chances are kept: of blocks that are furniture with a chance of 0.9 by their votes, nine
 * in ten should be; and the expected calibration error, the mean of what is between the two.
 */
export function calibrationReport(cases: readonly Case[]): string {
  const all = binsOf(cases)
  const blocks = all.reduce((sum, bin) => sum + bin.blocks, 0)
  const error = all.reduce((sum, bin) => sum + Math.abs(bin.chance - bin.furniture), 0) / blocks
  const rows = all.map((bin, i) => [
    `${(i / bins).toFixed(1)} to ${((i + 1) / bins).toFixed(1)}`,
    bin.blocks,
    percent(bin.chance, bin.blocks),
    percent(bin.furniture, bin.blocks),
  ])
  return [
    table(['chance of furniture', 'blocks', 'mean chance %', 'furniture %'], rows),
    `Expected calibration error: ${error.toFixed(4)}\n`,
  ].join('\n')
}

/** Blocks by tenths of the chance of furniture that their votes add up to. */
export function binsOf(cases: readonly Case[]): readonly Readonly<Bin>[] {
  const all = Array.from({length: bins}, (): Bin => ({blocks: 0, chance: 0, furniture: 0}))
  for (const {block, isBody} of cases.flatMap(({judged}) => judged)) {
    const chance = chanceOf(block.data.evidence)
    const bin = all[Math.min(bins - 1, Math.floor(chance * bins))]
    if (bin === undefined) continue
    bin.blocks += 1
    bin.chance += chance
    bin.furniture += isBody ? 0 : 1
  }
  return all
}

/** The chance of furniture that votes add up to, without the prior. */
function chanceOf(evidence: readonly Evidence[]): number {
  const against = evidence.reduce(
    (sum, vote) => sum + (fateOf[vote.role] === 'body' ? -worthOf(vote) : worthOf(vote)),
    0,
  )
  return 1 / (1 + Math.exp(-against))
}
