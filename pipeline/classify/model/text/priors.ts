import {fateOf, type Role} from '../../../tree/roles.ts'
import {tuned} from '../../../tuning/load.ts'
import type {Passed} from '../../context/passed.ts'
import type {BlockFeatures} from '../block-features.ts'
import {isShortLine} from './surroundings.ts'

const {
  priorCautious,
  priorBalanced,
  priorClean,
  cleanFurniture,
  cleanPrior,
  unnamedShare,
  unnamedPrior,
  fieldPrior,
  asidePrior,
  repeatPrior,
  prosePrior,
  linePrior,
  strongBodyLead: strongLead,
  strongBodyPrior: strongPrior,
} = tuned('text')

/** Log-odds for the body that a block starts with, in nats, by how far text is kept when in doubt. */
export const textPrior = {
  cautious: priorCautious,
  balanced: priorBalanced,
  clean: priorClean,
} as const

/** The highest prior against what rules find. */
const mostOf = {body: Number.POSITIVE_INFINITY, field: fieldPrior, aside: asidePrior}
const hasWord = /[\p{L}\p{N}]/u

/**
 * The priors of the blocks of a capture: what a block starts with for the body, in nats. Higher for
 * what no rule names in captures that may well be clean, for single lines, and for what rules are sure is of the body;
 * lower for prose, and for what rules find.
 *
 * @returns
 *   A function of the position of a block and of the role outside the body that leads there.
 */
export function textPriorsOf(
  {blocks, verdicts}: Passed,
  features: BlockFeatures,
  keep: keyof typeof textPrior,
): (index: number, out: Role | undefined) => number {
  const prior = textPrior[keep]
  const {net, prose} = features.columns
  const isNamed = (i: number): boolean => (net[i] ?? 0) > 1
  const more = moreIn(features, isNamed, (i) => hasWord.test(blocks[i]?.view.text ?? ''))
  return (index, out) => {
    const role = verdicts[index]?.role
    if (role === undefined || fateOf[role] !== 'body') return Math.min(prior, mostFor(out))
    if (isNamed(index)) return prior
    const own = prose[index] === 1 ? prosePrior : linePrior
    return prior + more + own + ((net[index] ?? 0) <= -strongLead ? strongPrior : 0)
  }
}

/** What is added for blocks that no rule names, in captures of which rules name nothing or nearly all. */
function moreIn(
  {size, columns, votes}: BlockFeatures,
  isNamed: (i: number) => boolean,
  isWorded: (i: number) => boolean,
): number {
  let found = 0
  let short = 0
  let unnamed = 0
  for (let i = 0; i < size; i += 1) {
    const named = isNamed(i)
    const out = votes[i]?.out
    if (named && out !== undefined && fateOf[out] === 'aside' && isWorded(i)) found += 1
    if (!isShortLine(columns, i)) continue
    short += 1
    if (!named) unnamed += 1
  }
  if (found < cleanFurniture * size) return cleanPrior
  return unnamedPrior * Math.max(0, 1 - unnamed / Math.max(1, short) / unnamedShare)
}

function mostFor(out: Role | undefined): number {
  if (out === undefined) return mostOf.body
  return out === 'repeat' ? repeatPrior : mostOf[fateOf[out]]
}
