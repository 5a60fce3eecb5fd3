import {urlOf} from '../text/addresses.ts'
import type {Audit, AuditNote, BlockTile, Offsets, Vote} from '../tree/generated/audit.ts'
import {doubtOf} from './doubt.ts'
import type {Ground, ShownBlock, ShownDocument, ShownEntry, ShownField, ShownNote} from './shown.ts'
import {valuesOf} from './values.ts'

/** Numbers rules with their reasons; the same pair gets the same number. */
export interface GroundTable {
  readonly numberOf: (rule: string, reason: string) => number
  readonly all: () => readonly Ground[]
}

/** A document for a page, with its entry in the list. */
export interface ShownAudit {
  readonly document: ShownDocument
  readonly entry: ShownEntry
}

/** An empty table of grounds. */
export function groundTable(): GroundTable {
  const numbers = new Map<string, number>()
  const grounds: Ground[] = []
  const numberOf = (rule: string, reason: string): number => {
    const key = `${rule} ${reason}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, grounds.length)
    grounds.push([rule, reason])
    return grounds.length - 1
  }
  return {numberOf, all: () => grounds}
}

/**
 * What a page shows of an audit.
 *
 * @param source
 *   The source of a page, decoded, and where each block stands in it, by the number of the block.
 */
export function shownOf(
  audit: Audit,
  grounds: GroundTable,
  source?: {readonly text: string; readonly places: readonly (Offsets | undefined)[]},
): ShownAudit {
  const blocks = audit.tiles.filter((tile): tile is BlockTile => tile.tile === 'block')
  const claims = [
    ...audit.claims.map((claim) => fieldOf(claim, grounds)),
    ...(audit.withheld ?? []).map((claim) => ({
      ...fieldOf(claim, grounds),
      withheld: true as const,
    })),
  ]
  const url = claims.find(({field}) => field === 'url')?.values[0] ?? audit.capture.url
  const language = claims.find(({field}) => field === 'inLanguage')?.values[0]
  const document: ShownDocument = {
    name: audit.capture.name,
    sha256: audit.capture.sha256,
    ...(url === undefined ? {} : {url}),
    ...(language === undefined ? {} : {language}),
    text: audit.tiles.map(({text}) => text).join(''),
    blocks: blocks.map((block, i) => blockOf(block, grounds, source?.places[i])),
    edits: audit.edits.map(({at, was, now, rule, reason}) => ({
      at,
      was,
      now,
      ground: grounds.numberOf(rule, reason),
    })),
    fields: claims,
    notes: audit.notes.map((note) => noteOf(note, grounds)),
    ...(source === undefined ? {} : {source: source.text}),
  }
  return {document, entry: entryOf(audit, document, blocks)}
}

/** What a page shows of an input that could not be read, or that nothing else is known of. */
export function unreadOf(
  name: string,
  problems: readonly {readonly rule: string; readonly reason: string}[],
  grounds: GroundTable,
): ShownAudit {
  const notes = problems.map(
    ({rule, reason}): ShownNote => ({level: 'fail', ground: grounds.numberOf(rule, reason)}),
  )
  const document = {name, text: '', blocks: [], edits: [], fields: [], notes}
  const rules = countsOf(problems.map(({rule}) => rule))
  const plain = {host: '', language: '', kind: '', headline: '', roles: {}, rules} as const
  return {document, entry: {name, outcome: 'unread', ...plain, ...doubtOf(document)}}
}

function entryOf(audit: Audit, document: ShownDocument, blocks: readonly BlockTile[]): ShownEntry {
  const headline = document.fields.find(({field}) => field === 'headline')?.values[0] ?? ''
  const rules = [
    ...blocks.flatMap(({role, evidence, spans}) => [
      ...evidence.filter((vote) => vote.role === role && worthOf(vote) > 0).map(({rule}) => rule),
      ...spans.map(({rule}) => rule),
    ]),
    ...[...audit.edits, ...audit.claims, ...audit.notes].map(({rule}) => rule),
  ]
  return {
    name: document.name,
    sha256: audit.capture.sha256,
    outcome: audit.outcome,
    host: document.url === undefined ? '' : (urlOf(document.url)?.hostname ?? ''),
    language: document.language ?? '',
    kind: audit.nature?.kind ?? '',
    headline,
    ...doubtOf(document),
    roles: countsOf(blocks.map(({role}) => role)),
    rules: countsOf(rules),
  }
}

function blockOf(
  {at, role, fate, margin, by, evidence, spans}: BlockTile,
  grounds: GroundTable,
  source: Offsets | undefined,
): ShownBlock {
  return {
    at,
    role,
    fate,
    margin,
    by,
    votes: evidence.map((vote) => {
      const ground = grounds.numberOf(vote.rule, vote.reason)
      return vote.status === 'trial'
        ? [ground, vote.role, worthOf(vote), 1]
        : [ground, vote.role, worthOf(vote)]
    }),
    spans: spans.map(({name, fate: ownFate, at: own, rule, reason}) => ({
      name,
      fate: ownFate,
      at: own,
      ground: grounds.numberOf(rule, reason),
    })),
    ...(source === undefined ? {} : {source}),
  }
}

function fieldOf(claim: Audit['claims'][number], grounds: GroundTable): ShownField {
  return {
    field: claim.field,
    values: valuesOf(claim.value),
    ground: grounds.numberOf(claim.rule, claim.reason),
    at: claim.at,
    stated: (claim.from ?? []).map(({source, property}) => `${source} ${property}`),
    ...(claim.probability === undefined ? {} : {probability: claim.probability}),
    passedOver: claim.passedOver.map(({value, reason}) => ({value, reason})),
  }
}

function noteOf({level, rule, reason, at, between}: AuditNote, grounds: GroundTable): ShownNote {
  const [taken, other] = between ?? []
  const sides = taken && other ? {between: [taken.value, other.value] as const} : {}
  return {level, ground: grounds.numberOf(rule, reason), at, ...sides}
}

/** What a vote counts, in nats; a vote on trial says here what it would count. */
function worthOf({kept, weight}: Vote): number {
  return Math.round((kept ?? weight) * 100) / 100
}

function countsOf(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(counts)
}
