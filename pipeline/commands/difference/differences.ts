import {lengthOf, type Range, without} from '../../text/ranges.ts'
import type {RunBlock, RunDocument} from './run-documents.ts'

/** A block with another role. */
export interface BlockChange {
  readonly at: Range
  readonly text: string
  readonly was: string
  readonly now: string
}

/** A field with another value, as JSON; absent where there is none. */
export interface FieldChange {
  readonly field: string
  readonly was?: string
  readonly now?: string
}

/** What changed of one document. */
export interface DocumentChange {
  readonly name: string
  /** `lost` and `gained`: whether there is an article; `recaptured`: the input has other bytes, and its blocks are not compared. */
  readonly outcome: 'same' | 'lost' | 'gained' | 'recaptured'
  readonly blocks: readonly BlockChange[]
  readonly fields: readonly FieldChange[]
  readonly counts: Readonly<Record<Measure, number>>
}

/** What is measured, and what it is a share of. */
export const measures = {
  'documents-lost': {of: 'articles', about: 'articles that are no longer there'},
  'documents-gained': {of: 'articles', about: 'articles that are new'},
  'body-lost': {of: 'body', about: 'UTF-16 code units that left the body'},
  'body-gained': {of: 'body', about: 'UTF-16 code units that came into the body'},
  'roles-changed': {of: 'blocks', about: 'blocks with another role'},
  'fields-lost': {of: 'fields', about: 'fields that have no value any more'},
  'fields-gained': {of: 'fields', about: 'fields that have a value now'},
  'fields-changed': {of: 'fields', about: 'fields with another value'},
} as const satisfies Readonly<Record<string, {readonly of: Whole; readonly about: string}>>

export type Measure = keyof typeof measures

/** What the older run holds in all. */
export type Whole = 'articles' | 'body' | 'blocks' | 'fields'

/** Every measure, in the order of the table. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const measureNames = Object.keys(measures) as readonly Measure[]

/** What changed between two runs. */
export interface RunDifference {
  readonly documents: readonly DocumentChange[]
  /** Documents that both runs hold, or one of them. */
  readonly compared: number
  readonly counts: Readonly<Record<Measure, number>>
  readonly wholes: Readonly<Record<Whole, number>>
}

const nothing: Omit<RunDocument, 'name' | 'sha256'> = {
  isArticle: false,
  blocks: [],
  body: [],
  fields: new Map(),
}
const zero: Readonly<Record<Measure, number>> = {
  'documents-lost': 0,
  'documents-gained': 0,
  'body-lost': 0,
  'body-gained': 0,
  'roles-changed': 0,
  'fields-lost': 0,
  'fields-gained': 0,
  'fields-changed': 0,
}

/** What changed from one run to another, by document; documents without a change are counted only. */
export function differenceOf(
  before: ReadonlyMap<string, RunDocument>,
  after: ReadonlyMap<string, RunDocument>,
): RunDifference {
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const all = names.map((name) => changeOf(name, before.get(name), after.get(name)))
  const old = [...before.values()]
  const articles = old.filter(({isArticle}) => isArticle)
  return {
    documents: all.filter(isChanged),
    compared: names.length,
    counts: sumOf(all.map(({counts}) => counts)),
    wholes: {
      articles: articles.length,
      body: articles.reduce((sum, {body}) => sum + lengthOfAll(body), 0),
      blocks: old.reduce((sum, {blocks}) => sum + blocks.length, 0),
      fields: articles.reduce((sum, {fields}) => sum + fields.size, 0),
    },
  }
}

function changeOf(
  name: string,
  old: RunDocument | undefined,
  young: RunDocument | undefined,
): DocumentChange {
  const [was, now] = [published(old), published(young)]
  const isRecaptured = old !== undefined && young !== undefined && old.sha256 !== young.sha256
  const outcome = outcomeOf(was.isArticle, now.isArticle, isRecaptured)
  const blocks = isRecaptured || !old || !young ? [] : blockChanges(old.blocks, young.blocks)
  const fields = fieldChanges(was.fields, now.fields)
  const counts = {
    ...zero,
    ...countsOfFields(fields),
    'documents-lost': outcome === 'lost' ? 1 : 0,
    'documents-gained': outcome === 'gained' ? 1 : 0,
    'body-lost': isRecaptured ? 0 : lengthOfAll(outside(was.body, now.body)),
    'body-gained': isRecaptured ? 0 : lengthOfAll(outside(now.body, was.body)),
    'roles-changed': blocks.length,
  }
  return {name, outcome, blocks, fields, counts}
}

function outcomeOf(was: boolean, now: boolean, isRecaptured: boolean): DocumentChange['outcome'] {
  if (was !== now) return was ? 'lost' : 'gained'
  return isRecaptured ? 'recaptured' : 'same'
}

function countsOfFields(fields: readonly FieldChange[]): Partial<Record<Measure, number>> {
  const lost = fields.filter(({now}) => now === undefined).length
  const gained = fields.filter(({was}) => was === undefined).length
  return {
    'fields-lost': lost,
    'fields-gained': gained,
    'fields-changed': fields.length - lost - gained,
  }
}

/** What is published of a document: of one without an article nothing. */
function published(document: RunDocument | undefined): typeof nothing {
  return document?.isArticle === true ? document : nothing
}

/** The blocks of the older run whose place has another role now. Both lists tile the same capture. */
function blockChanges(
  old: readonly RunBlock[],
  young: readonly RunBlock[],
): readonly BlockChange[] {
  let next = 0
  return old.flatMap(({at, text, role}): readonly BlockChange[] => {
    while ((young[next]?.at.end ?? Number.POSITIVE_INFINITY) <= at.start) next += 1
    const now = roleAt(young, next, at)
    return now === undefined || now === role ? [] : [{at, text, was: role, now}]
  })
}

/** The role of the block that shares most with a stretch; of several the first. */
function roleAt(blocks: readonly RunBlock[], from: number, at: Range): string | undefined {
  let best: string | undefined
  let most = 0
  for (let i = from; i < blocks.length; i += 1) {
    const block = blocks[i]
    if (block === undefined || block.at.start >= at.end) break
    const shared = Math.min(block.at.end, at.end) - Math.max(block.at.start, at.start)
    if (shared > most) [best, most] = [block.role, shared]
  }
  return best
}

function fieldChanges(
  old: ReadonlyMap<string, string>,
  young: ReadonlyMap<string, string>,
): readonly FieldChange[] {
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((field) => {
    const [was, now] = [old.get(field), young.get(field)]
    if (was === now) return []
    return [{field, ...(was === undefined ? {} : {was}), ...(now === undefined ? {} : {now})}]
  })
}

/** The parts of stretches that lie outside of others; both are in order. */
function outside(ranges: readonly Range[], others: readonly Range[]): readonly Range[] {
  let next = 0
  return ranges.flatMap((range) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next += 1
    let last = next
    while ((others[last]?.start ?? Number.POSITIVE_INFINITY) < range.end) last += 1
    return without(range, others.slice(next, last))
  })
}

function lengthOfAll(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + lengthOf(range), 0)
}

function isChanged({outcome, counts}: DocumentChange): boolean {
  return outcome !== 'same' || Object.values(counts).some((count) => count > 0)
}

function sumOf(
  all: readonly Readonly<Record<Measure, number>>[],
): Readonly<Record<Measure, number>> {
  const sums = {...zero}
  for (const counts of all) for (const name of measureNames) sums[name] += counts[name]
  return sums
}
