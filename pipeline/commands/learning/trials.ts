import {inputsOf} from '../../gather/inputs.ts'
import {shardsOf} from '../../gather/shards.ts'
import {type Options, type Understood, understand} from '../../index.ts'
import {read} from '../../read/read.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import type {Input} from '../../tree/inputs.ts'
import {isRefusal} from '../../tree/refusals.ts'
import type {Role} from '../../tree/roles.ts'
import type {UserRule} from '../../tree/user-rules.ts'
import {knownOf} from '../shared/document.ts'
import type {CorrectedCapture} from './corrected.ts'
import type {Proposal} from './proposals.ts'

/** A block that has another role with the rules. */
export interface ChangedLine {
  readonly name: string
  readonly text: string
  readonly was: Role
  readonly now: Role
}

/** What rules change in some documents. */
export interface Trial {
  readonly documents: number
  readonly changes: readonly ChangedLine[]
}

/** Weights that are tried in turn, in nats, until the corrected lines have their roles. */
const weights: readonly number[] = [4, 6, 8, 12, 16, 20]

/** The proposals with the least weights at which their lines get their roles, and how many of them do. */
export function weighed(
  proposals: readonly Proposal[],
  documents: readonly CorrectedCapture[],
  options: Options,
): readonly (Proposal & {readonly reached: number})[] {
  let now = proposals
  for (const weight of weights) {
    const counts = reachedBy(now, documents, options)
    const isLast = weight === weights.at(-1)
    if (isLast || now.every(({lines}, i) => counts[i] === lines.length)) {
      return now.map((each, i) => ({...each, reached: counts[i] ?? 0}))
    }
    const next = weights[weights.indexOf(weight) + 1] ?? weight
    now = now.map((each, i) =>
      counts[i] === each.lines.length ? each : {...each, rule: {...each.rule, weight: next}},
    )
  }
  return []
}

/** For each proposal, how many of its corrected lines have their role with all proposals. */
function reachedBy(
  proposals: readonly Proposal[],
  documents: readonly CorrectedCapture[],
  options: Options,
): readonly number[] {
  const right = documents.flatMap(({understood, roles, document: {url}}) => {
    const known = url === undefined ? options : {...options, url}
    const rules = [...(options.rules ?? []), ...proposals.map(({rule}) => rule)]
    const {tree} = understand(understood.tree.capture, {...known, rules})
    const roleAt = new Map(blocksOf(tree).map(({at, data}) => [at.start, data.role]))
    return roles.filter(({at: [start], now}) => roleAt.get(start) === now).map(({text}) => text)
  })
  return proposals.map(({lines}) => lines.filter(({text}) => right.includes(text)).length)
}

/**
 * What rules change in the documents below some paths: each is understood with them, and with them on trial, so that their
 * votes do not count.
 *
 * A document that cannot be read, or in which a step fails, is left out.
 */
export async function trialOn(
  paths: readonly string[],
  rules: readonly UserRule[],
  options: Options,
): Promise<Trial> {
  const changes: ChangedLine[] = []
  let documents = 0
  for (const shard of shardsOf(paths)) {
    for await (const input of inputsOf(shard)) {
      const found = changesIn(input, rules, options)
      if (found === undefined) continue
      documents += 1
      changes.push(...found)
    }
  }
  return {documents, changes}
}

function changesIn(
  input: Input,
  rules: readonly UserRule[],
  options: Options,
): readonly ChangedLine[] | undefined {
  const bytes = input.bytes()
  const capture = isRefusal(bytes) ? bytes : read(bytes, knownOf(input, options))
  if (isRefusal(capture)) return undefined
  const own = options.rules ?? []
  try {
    const now = understand(capture, {...options, rules: [...own, ...rules]})
    const trial = rules.map((rule) => ({...rule, status: 'trial' as const}))
    return changed(input.name, understand(capture, {...options, rules: [...own, ...trial]}), now)
  } catch {
    return undefined
  }
}

function changed(name: string, before: Understood, after: Understood): readonly ChangedLine[] {
  const roleAt = new Map(blocksOf(before.tree).map(({at, data}) => [at.start, data.role]))
  return blocksOf(after.tree).flatMap(({at, data: {role: now}}) => {
    const was = roleAt.get(at.start)
    return was === undefined || was === now ? [] : [{name, text: sliceOf(after.tree, at), was, now}]
  })
}
