import type {Understood} from '../index.ts'
import type {Range} from '../text/ranges.ts'
import {allApplied} from '../tree/applied-edits.ts'
import {blocksOf, sliceOf} from '../tree/blocks.ts'
import type {Claim, PassedOver, Witness} from '../tree/claims.ts'
import type {Edit} from '../tree/edits.ts'
import {worthOf} from '../tree/evidence.ts'
import {balance} from '../tree/ledger.ts'
import {type Fate, fateOf, spanFateOf} from '../tree/roles.ts'
import type {Block, Evidence, Extracted, ExtractedFacts, Note, Source, Span} from '../tree/types.ts'
import type {Colour} from './shared/colours.ts'
import {grouped} from './shared/printable.ts'
import {type InputProblem, problemOfMessage} from './shared/problems.ts'
import {exact, quotedText, type StyledLine} from './shared/styled-lines.ts'

const colourOf: Readonly<Record<Fate, Colour>> = {
  body: 'green',
  field: 'cyan',
  aside: 'yellow',
  gap: 'faint',
}
const placeWidth = 14
const roleWidth = 14
const longestQuote = 70
const indent = ' '.repeat(placeWidth)

/**
 * An explanation of a document, line by line: its blocks with every vote and span, its edits, its
 * claims with the values passed over, its notes, and its ledger.
 */
export function explanationOf({tree, messages}: Understood): readonly StyledLine[] {
  const {name, source} = tree.capture
  const failed = messages
    .map((message) => problemOfMessage(name, message))
    .filter(({level}) => level === 'fail')
  return [
    [['strong', name]],
    [sourceText(source)],
    ...failed.map(ofFailure),
    ...section(
      'Blocks',
      blocksOf(tree).flatMap((block) => ofBlock(tree, block)),
    ),
    ...section('Edits', allApplied(tree).map(ofEdit)),
    ...section('Claims', tree.claims.flatMap(ofClaim)),
    ...(tree.withheld === undefined ? [] : section('Withheld', tree.withheld.flatMap(ofClaim))),
    ...section('Notes', [...tree.doubts, ...tree.notes].map(ofNote)),
    ...section('Ledger, in UTF-16 code units', ofLedger(tree)),
  ]
}

function section(title: string, lines: readonly StyledLine[]): readonly StyledLine[] {
  return [
    [],
    [['strong', title]],
    ...(lines.length === 0 ? [[['faint', '  none']] as const] : lines),
  ]
}

function sourceText({bytes, encoding, replaced, sha256}: Source): string {
  const damage = replaced === 0 ? '' : `, ${grouped(replaced)} unreadable`
  return `${grouped(bytes)} bytes, ${encoding}${damage}, sha256 ${sha256}`
}

function ofFailure({reason, note}: InputProblem): StyledLine {
  return [['red', 'Rejected: '], `${reason}${note === undefined ? '' : `. ${note}`}`]
}

function ofBlock(tree: Extracted, block: Block<ExtractedFacts>): readonly StyledLine[] {
  const {role, margin, evidence, spans} = block.data
  const head: StyledLine = [
    placeColumn(block.at),
    [colourOf[fateOf[role]], role.padEnd(roleWidth)],
    ['faint', `${margin.toFixed(1).padStart(5)}  `],
    quotedText(sliceOf(tree, block.at), longestQuote),
  ]
  const won = evidence.filter((vote) => vote.role === role)
  const lost = evidence.filter((vote) => vote.role !== role)
  return [
    head,
    ...won.map((vote) => ofVote(vote, true)),
    ...lost.map((vote) => ofVote(vote, false)),
    ...spans.map((span) => ofSpan(tree, span)),
  ]
}

/** A vote with what it adds to its role; where that is not its whole weight, both are printed. */
function ofVote(vote: Evidence, won: boolean): StyledLine {
  const {role, rule, reason} = vote
  const number = signed(worthOf(vote)).padStart(5)
  const words = `${role.padEnd(roleWidth)}${number}  ${rule}  ${reason}${keptText(vote)}`
  return won ? [indent, words] : [indent, ['faint', `${words} (lost)`]]
}

function keptText({weight, kept, status}: Evidence): string {
  if (status === 'trial') return ` (on trial: ${signed(weight)} that does not count)`
  if (kept === undefined || signed(kept) === signed(weight)) return ''
  if (kept === 0) return ` (${signed(weight)} that does not count)`
  return ` (${signed(weight)}, of which the model keeps ${signed(kept)})`
}

function signed(nats: number): string {
  return `${nats < 0 ? '−' : '+'}${Math.abs(nats).toFixed(1)}`
}

function ofSpan(tree: Extracted, {name, at, rule, reason, value}: Span): StyledLine {
  const words = value === undefined ? '' : ` = ${quotedText(value, longestQuote)}`
  return [
    indent,
    [colourOf[spanFateOf[name]], name.padEnd(roleWidth)],
    `       ${rangeText(at)} ${quotedText(sliceOf(tree, at), longestQuote)}${words}  ${rule}  ${reason}`,
  ]
}

function ofEdit({at, was, now, rule, reason}: Edit): StyledLine {
  return [
    placeColumn(at),
    ['magenta', `${exact(was, longestQuote)} → ${exact(now, longestQuote)}`],
    `  ${rule}  ${reason}`,
  ]
}

function ofClaim({
  field,
  value,
  rule,
  reason,
  at,
  from = [],
  derived,
  probability,
  passedOver,
}: Claim): readonly StyledLine[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const where = [...at.map(rangeText), ...from.map(witnessText)].join(', ')
  const over = passedOver.map(
    (other): StyledLine => [
      '  ',
      [
        'faint',
        `not ${quotedText(other.value, longestQuote)}  ${placeText(other)}  ${other.reason}`,
      ],
    ],
  )
  const likely: StyledLine =
    probability === undefined ? [] : [['faint', `  right with ${probability.toFixed(2)}`]]
  return [
    ['  ', ['cyan', field], ` ${quotedText(text, longestQuote)}`, ...likely],
    ['    ', `${derived ? 'derived  ' : ''}${where}  ${rule}  ${reason}`],
    ...over.map((line) => ['  ', ...line]),
  ]
}

function ofNote({at, level, rule, reason}: Note): StyledLine {
  const colour = level === 'fail' ? 'red' : level === 'message' ? 'yellow' : 'faint'
  return [placeColumn(at), [colour, level], `  ${rule}  ${reason}`]
}

function ofLedger(tree: Extracted): readonly StyledLine[] {
  const {body, field, aside, gap, capture} = balance(tree)
  const fates = Object.entries({body, field, aside, gap} satisfies Record<Fate, number>)
  return [
    ...fates.map(
      ([fate, count]): StyledLine => [`  ${fate.padEnd(roleWidth)}${grouped(count).padStart(12)}`],
    ),
    [`  ${'capture'.padEnd(roleWidth)}${grouped(capture).padStart(12)}`],
  ]
}

function placeColumn(at: Range): string {
  return `  ${rangeText(at)} `.padEnd(placeWidth)
}

function placeText({at, from}: PassedOver): string {
  return at === undefined ? (from === undefined ? '' : witnessText(from)) : rangeText(at)
}

/** A statement of the page: its source, its property and its bytes. */
function witnessText({source, property, bytes}: Witness): string {
  return `${source} ${property} (bytes ${rangeText(bytes)})`
}

function rangeText({start, end}: Range): string {
  return `${start}–${end}`
}
