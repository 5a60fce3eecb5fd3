import {isUtf8} from 'node:buffer'
import {gunzipSync} from 'node:zlib'
import {type FuzzInput, inputOf} from './inputs.ts'
import type {Fault, FaultKind} from './judge.ts'
import {shrink} from './shrink.ts'

/** Which inputs are judged: those from a number on, until there are enough or the time is over. */
export interface Plan {
  readonly seed: number
  readonly from: number
  readonly inputs: number
  readonly seconds: number
}

/** How closely an input is examined. */
export interface Closeness {
  /** Understand it a second time, and in pieces. */
  readonly again: boolean
  /** Repeat it to a length at which growth beyond its length shows. */
  readonly grown: boolean
}

const replies = ['articles', 'rejected', 'errors'] as const

type Reply = (typeof replies)[number]

/** What came of an input. */
export interface Verdict {
  readonly faults: readonly Fault[]
  readonly documents: Readonly<Record<Reply, number>>
}

export type Judge = (input: FuzzInput, closeness: Closeness) => Promise<Verdict>

/** What came of a run. */
export interface Tally {
  readonly inputs: number
  readonly documents: Readonly<Record<Reply, number>>
  /** Inputs with a fault of that kind; absent for none. */
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>
  /** What changed a body that is not idempotent → in how many inputs. */
  readonly changes: ReadonlyMap<string, number>
}

/** Every such input is understood a second time, and in pieces. */
const again = 10
/** Every such input is also repeated. */
const grown = 200
/** Faults that look the same are made smaller so many times, and so many in one run. */
const mostAlike = 2
const mostShrunk = 40
/** Bytes that are tried while an input is made smaller; a hang is slow to try. */
const usualBytes = 1_500_000
const mostBytes: Readonly<Partial<Record<FaultKind, number>>> = {hangs: 100_000}
const longestLikeness = 120
const longestShown = 3000
const variable = /`[^`]*`|U\+[0-9A-F]+|\d+/g
const beyondAscii = /[^ -~]/g
/** Kinds that end a run well all the same, when it judges more than one input. */
export const explained: ReadonlySet<FaultKind> = new Set(['not idempotent'])

/** Judges the inputs of a plan one after another, and prints each fault with the smallest input that has it. */
export async function run(plan: Plan, judge: Judge, print: (text: string) => void): Promise<Tally> {
  const counts: Counts = {
    inputs: 0,
    documents: {articles: 0, rejected: 0, errors: 0},
    faults: new Map(),
    changes: new Map(),
  }
  const seen = new Map<string, number>()
  const isAlone = plan.inputs === 1
  const end = performance.now() + plan.seconds * 1000
  while (counts.inputs < plan.inputs && performance.now() < end) {
    const number = plan.from + counts.inputs
    const closeness = {
      again: isAlone || number % again === 0,
      grown: isAlone || number % grown === 0,
    }
    const found = {input: inputOf(plan.seed, number), seed: plan.seed, judge, closeness}
    const verdict = await judge(found.input, closeness)
    count(counts, verdict)
    for (const fault of differentOf(verdict.faults)) {
      if (explained.has(fault.kind) && !isAlone) continue
      const isShrunk = add(seen, likenessOf(fault)) <= mostAlike && seen.size <= mostShrunk
      print(await reportOf(fault, found, isShrunk))
    }
  }
  const {inputs, documents, changes} = counts
  return {inputs, documents, changes, faults: Object.fromEntries(counts.faults)}
}

/** A tally as it grows. */
interface Counts {
  inputs: number
  readonly documents: Record<Reply, number>
  readonly faults: Map<FaultKind, number>
  readonly changes: Map<string, number>
}

function count(counts: Counts, verdict: Verdict): void {
  counts.inputs += 1
  for (const reply of replies) counts.documents[reply] += verdict.documents[reply]
  for (const kind of new Set(verdict.faults.map((fault) => fault.kind))) add(counts.faults, kind)
  const changes = verdict.faults.filter(({kind}) => explained.has(kind))
  for (const what of new Set(changes.map((fault) => fault.what))) add(counts.changes, what)
}

function add<Key>(counts: Map<Key, number>, key: Key): number {
  const count = (counts.get(key) ?? 0) + 1
  counts.set(key, count)
  return count
}

/** The first of the faults that look alike. */
function differentOf(faults: readonly Fault[]): readonly Fault[] {
  const first = new Map(faults.toReversed().map((fault) => [likenessOf(fault), fault]))
  return [...first.values()]
}

/** What two faults of one cause have in common: the kind and the reason, without quotations and numbers. */
function likenessOf({kind, what}: Fault): string {
  return `${kind} ${what.replaceAll(variable, '…').slice(0, longestLikeness)}`
}

/** An input with a fault, and how it was found. */
interface Found {
  readonly input: FuzzInput
  readonly seed: number
  readonly judge: Judge
  readonly closeness: Closeness
}

async function reportOf(fault: Fault, found: Found, isShrunk: boolean): Promise<string> {
  const {input, seed} = found
  const repeat = `make fuzz SEED=${seed} INPUT=${Number.parseInt(input.name, 10)}`
  const head = `${input.name}: ${fault.kind}: ${fault.what}\n  repeat with: ${repeat}\n`
  return isShrunk ? head + (await smallest(fault, found)) : head
}

/** The smallest input found that has a fault, as a line that can be pasted into a test. */
async function smallest(fault: Fault, {input, judge, closeness}: Found): Promise<string> {
  const fails = async (candidate: FuzzInput): Promise<boolean> => {
    const {faults} = await judge(candidate, closeness)
    return faults.some((other) => likenessOf(other) === likenessOf(fault))
  }
  const open = await unpacked(input, fails)
  const most = mostBytes[fault.kind] ?? usualBytes
  const {bytes, tries} = await shrink(open.bytes, (each) => fails({...open, bytes: each}), most)
  const known = JSON.stringify(open.options)
  return `  ${tries} tries made ${input.bytes.length} bytes ${bytes.length}, as ${open.name} ${known}:\n  ${printable(bytes)}\n`
}

/** The input without its compression when it still fails, since that cannot be cut into parts. */
async function unpacked(
  input: FuzzInput,
  fails: (input: FuzzInput) => Promise<boolean>,
): Promise<FuzzInput> {
  if (!input.name.endsWith('.gz')) return input
  try {
    const name = input.name.slice(0, -'.gz'.length)
    const open = {...input, name, bytes: gunzipSync(input.bytes)}
    return (await fails(open)) ? open : input
  } catch {
    // A damaged member stays packed.
    return input
  }
}

/** Bytes as a string of JSON in ASCII, or in Base64 when they are not UTF-8. */
function printable(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  const text = isUtf8(buffer)
    ? JSON.stringify(buffer.toString()).replaceAll(
        beyondAscii,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : `base64 ${buffer.toString('base64')}`
  return text.length > longestShown ? `${text.slice(0, longestShown)}… (cut here)` : text
}
