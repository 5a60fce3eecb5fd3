import {digestOf} from '../text/canonical.ts'
import type {Range} from '../text/ranges.ts'
import {appliedOf} from '../tree/applied-edits.ts'
import type {Claim, PassedOver, Witness} from '../tree/claims.ts'
import {type Edit, merge} from '../tree/edits.ts'
import type {
  Audit,
  AuditPassedOver,
  AuditSide,
  AuditWitness,
  Vote,
} from '../tree/generated/audit.ts'
import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {Nature} from '../tree/kinds.ts'
import {balance} from '../tree/ledger.ts'
import {fateOf, spanFateOf} from '../tree/roles.ts'
import {bytesOf} from '../tree/trace.ts'
import type {
  Block,
  Capture,
  Evidence,
  Extracted,
  ExtractedFacts,
  Gap,
  Note,
  Side,
} from '../tree/types.ts'
import {type Readable, readableOf, readingsOf, stepsOf} from './readings.ts'

/**
 * The audit of a document: every character of the capture with its fate and the reason, every edit,
 * and the evidence for every field.
 *
 * Tiles joined are the capture; ranges are half-open pairs of UTF-16 code units of it.
 *
 * @param article
 *   The article that is written; `undefined` when the document is rejected.
 * @param found
 *   Notes made after the stages, such as violations of the schema.
 * @param maker
 *   The release and the digests of what made the document.
 * @throws RangeError
 *   When the ledger does not balance, which is a fault of Copydesk.
 */
export function auditOf(
  tree: Extracted,
  article: NewsArticle | undefined,
  found: readonly Note[] = [],
  maker?: Audit['maker'],
): Audit {
  const {name, text, source, url, page, labelled} = tree.capture
  const {encoding, sha256, bytes, replaced, part} = source
  const applied = appliedOf(tree)
  const known = readableOf(tree, merge(applied.repairs, applied.edits))
  const audit: Omit<Audit, 'digest'> = {
    version: 2,
    ...(maker === undefined ? {} : {maker}),
    capture: {
      name,
      sha256,
      bytes,
      encoding,
      replaced,
      format: page === undefined ? 'text' : 'page',
      ...(labelled === undefined ? {} : {labelled: labelled.format}),
      ...(part === undefined ? {} : {part: {at: pair(part.at), transfer: part.transfer}}),
      codeUnits: text.length,
      ...(url === undefined ? {} : {url}),
    },
    outcome: article === undefined ? 'rejected' : 'article',
    ...(article === undefined ? {} : {article: article['@id']}),
    ...(tree.quality === undefined ? {} : {quality: tree.quality}),
    ...(tree.nature === undefined ? {} : {nature: natureIn(tree.nature)}),
    ledger: balance(tree),
    tiles: tilesOf(tree),
    edits: [
      ...applied.repairs.map((edit) => editOf(edit, 'normalize')),
      ...applied.edits.map((edit) => editOf(edit, 'correct')),
    ],
    claims: tree.claims.map((claim) => claimOf(claim, known)),
    ...(tree.withheld === undefined
      ? {}
      : {withheld: tree.withheld.map((claim) => claimOf(claim, known))}),
    notes: [...tree.doubts, ...tree.notes, ...found].map(noteOf),
  }
  return {...audit, digest: digestOf(audit)}
}

/** In a loop of a function of its own: a callback that is made for each document is compiled anew after every full collection. */
function tilesOf({children, capture}: Extracted): Audit['tiles'] {
  const tiles: Audit['tiles'][number][] = []
  for (const tile of children) tiles.push(tileOf(tile, capture))
  return tiles
}

function tileOf(tile: Block<ExtractedFacts> | Gap, capture: Capture): Audit['tiles'][number] {
  const at = pair(tile.at)
  const text = capture.text.slice(tile.at.start, tile.at.end)
  if (tile.type === 'gap') return {tile: 'gap', at, text}
  const {role, margin, by, prior, evidence, spans} = tile.data
  const bytes = bytesOf(capture, tile.at)
  return {
    tile: 'block',
    at,
    ...(bytes === undefined ? {} : {bytes: pair(bytes)}),
    text,
    role,
    fate: fateOf[role],
    margin,
    by,
    prior,
    evidence: evidence.map((vote) => voteOf(vote, vote.at === tile.at ? at : pair(vote.at))),
    spans: spans.map(({name, at: where, rule, reason, value}) => ({
      name,
      fate: spanFateOf[name],
      at: pair(where),
      rule,
      reason,
      ...(value === undefined ? {} : {value}),
    })),
  }
}

function voteOf(
  {rule, role, weight, kept, status, reason}: Evidence,
  at: readonly [number, number],
): Vote {
  // Most votes have neither, and there are many of them.
  if (kept === undefined && status === undefined) {
    return {rule, role, weight, reason, at}
  }
  return {
    rule,
    role,
    weight,
    ...(kept === undefined ? {} : {kept}),
    ...(status === undefined ? {} : {status}),
    reason,
    at,
  }
}

function editOf(edit: Edit, stage: 'normalize' | 'correct'): Audit['edits'][number] {
  const {rule, at, was, now, reason} = edit
  return {stage, rule, at: pair(at), was, now, reason}
}

function claimOf(claim: Claim, known: Readable): Audit['claims'][number] {
  const {from, passedOver, ...rest} = claim
  return {
    ...rest,
    at: claim.at.map(pair),
    ...(from === undefined ? {} : {from: from.map(witnessOf)}),
    readings: readingsOf(claim, known),
    passedOver: passedOver.map((other) => overOf(other, known)),
  }
}

function overOf(other: PassedOver, known: Readable): AuditPassedOver {
  const {value, at, from, reason} = other
  return {
    value,
    ...(at === undefined ? {} : {at: pair(at)}),
    ...(from === undefined ? {} : {from: witnessOf(from)}),
    how: stepsOf(other, known),
    reason,
  }
}

function witnessOf({source, property, bytes, stated}: Witness): AuditWitness {
  return {source, property, bytes: pair(bytes), stated}
}

function noteOf({level, rule, reason, at, between}: Note): Audit['notes'][number] {
  return {
    level,
    rule,
    reason,
    at: pair(at),
    ...(between === undefined ? {} : {between: between.map(sideOf)}),
  }
}

function sideOf({value, at, from}: Side): AuditSide {
  return {
    value,
    ...(at === undefined ? {} : {at: pair(at)}),
    ...(from === undefined ? {} : {from: witnessOf(from)}),
  }
}

function natureIn({kind, complete, votes}: Nature): NonNullable<Audit['nature']> {
  return {kind, complete, votes: votes.map(({at, ...vote}) => ({...vote, at: pair(at)}))}
}

function pair({start, end}: Range): readonly [number, number] {
  return [start, end]
}
