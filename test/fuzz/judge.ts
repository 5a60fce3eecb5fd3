import {isDeepStrictEqual} from 'node:util'
import type {DocumentResult} from '../../pipeline/commands/shared/document.ts'
import {read} from '../../pipeline/read/read.ts'
import {
  type Problem,
  validateAudit,
  validateSearchDocument,
} from '../../pipeline/validate/validate.ts'
import {toJson} from '../../pipeline/write/json.ts'
import {liveIn} from '../oracle/oracle.ts'
import {type Answers, answersTo, documentsOf, isContainer} from './answers.ts'
import {flawsOf} from './flaws.ts'
import {changeOfBody} from './idempotence.ts'
import type {FuzzInput} from './inputs.ts'

/** What can be wrong with an input, in the order in which it is printed. */
export const faultKinds = [
  'crashes',
  'hangs',
  'lost',
  'differing',
  'self-rejected',
  'markup',
  'not idempotent',
] as const

export type FaultKind = (typeof faultKinds)[number]

/** One thing that is wrong with an input. */
export interface Fault {
  readonly kind: FaultKind
  readonly what: string
}

/** Begins with a JSON pointer: the article does not fit its schema. */
const ofForm = /^\//
const pieceSizes = [1, 7, 1021]
const shardSizes = [300, 4000]

/** What is wrong with the results of an input, each document on its own. */
export function faultsOf({results}: Answers): readonly Fault[] {
  return results.flatMap(faultsOfResult)
}

/** Whether a second run, or a run over pieces of the input, gives something else. */
export async function differencesOf(input: FuzzInput, answers: Answers): Promise<readonly Fault[]> {
  const again = await answersTo(input)
  const claims: readonly (readonly [string, boolean])[] = [
    ['a second run gives other bytes', printOf(again) === printOf(answers)],
    [
      'in pieces it reads otherwise',
      isContainer(input) ? await sameInShards(input) : sameInPieces(input),
    ],
  ]
  return claims.flatMap(([what, holds]) => (holds ? [] : [{kind: 'differing', what}]))
}

/** Every result as it would be written. */
function printOf({results, skipped}: Answers): string {
  const printed = results.map(({name, reply, accepted, audit, problems}) => ({
    name,
    reply,
    accepted,
    audit,
    problems,
  }))
  return toJson({printed, skipped})
}

function faultsOfResult({problems, understood, audit, accepted}: DocumentResult): readonly Fault[] {
  const faults = problems
    .filter(({rule}) => rule === 'copydesk/error')
    .map(({reason}): Fault => ({kind: 'crashes', what: reason}))
  if (understood === undefined) return faults
  const form = [
    ...problems
      .filter(({level, reason}) => level === 'fail' && ofForm.test(reason))
      .map(({reason}) => reason),
    ...errorsIn('audit', audit === undefined ? [] : validateAudit(audit)),
    ...errorsIn(
      'search document',
      accepted === undefined ? [] : validateSearchDocument(accepted.search),
    ),
  ]
  const change = changeOfBody(understood)
  return [
    ...faults,
    ...flawsOf(understood).map((what): Fault => ({kind: 'lost', what})),
    ...form.map((what): Fault => ({kind: 'self-rejected', what})),
    ...liveStringsIn(accepted).map((what): Fault => ({kind: 'markup', what})),
    ...(change === undefined ? [] : [{kind: 'not idempotent', what: change} as const]),
  ]
}

/** Strings of what is published of which an HTML parser makes more than text. */
function liveStringsIn(accepted: DocumentResult['accepted']): readonly string[] {
  return accepted === undefined ? [] : [...liveIn(accepted.article), ...liveIn(accepted.search)]
}

function errorsIn(where: string, problems: readonly Problem[]): readonly string[] {
  return problems
    .filter(({severity}) => severity === 'error')
    .map(({pointer, message}) => `${where} ${pointer} ${message}`)
}

function sameInPieces({bytes, name, options}: FuzzInput): boolean {
  const known = {name, ...options}
  const whole = read(bytes, known)
  return pieceSizes.every((size) => isDeepStrictEqual(read(piecesOf(bytes, size), known), whole))
}

function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function sameInShards(input: FuzzInput): Promise<boolean> {
  const whole = await gathered(input)
  for (const size of shardSizes) {
    if (!isDeepStrictEqual(await gathered(input, size), whole)) return false
  }
  return true
}

async function gathered(input: FuzzInput, bytes?: number): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for await (const each of documentsOf(input, () => undefined, bytes)) {
    found.push({...each, bytes: each.bytes()})
  }
  return found
}
