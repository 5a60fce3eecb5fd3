import type {Understood} from '../index.ts'
import {unseenInWords} from '../text/character-names.ts'
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
const lineWidth = 6
const placeWidth = 20
const roleWidth = 14
const sureWidth = 7
/** Margins in nats from which on a decision counts as sure, and as likely. */
const [leastSure, leastLikely] = [4, 2]
const longestQuote = 70
const indent = ' '.repeat(placeWidth)

const remainder = /\/rest$/
const weightsInReason = / [+−]\d+\.\d|: \d+\.\d nats(?:, the next value −?\d+\.\d)?$/g

/** How an explanation is written. */
export interface ExplanationStyle {
  /** The line of an offset of the capture in the input, from 1. */
  readonly lineOf: (offset: number) => number
  /** Whether weights and margins are written as numbers. */
  readonly weights: boolean
}

/**
 * An explanation of a document, line by line: its blocks with every vote and span, its edits, its
 * claims with the values passed over, its notes, and its ledger.
 */
export function explanationOf(
  {tree, messages}: Understood,
  style: ExplanationStyle,
): readonly StyledLine[] {
  const {name, source} = tree.capture
  const failed = messages
    .map((message) => problemOfMessage(name, message))
    .filter(({level}) => level === 'fail')
  return [
    [['strong', name]],
    [sourceText(source)],
    ...failed.map(ofFailure),
    ...section(
      'Blocks, with their lines in the input and their ranges in the capture',
      blocksOf(tree).flatMap((block) => ofBlock(tree, block, style)),
    ),
    ...section(
      'Edits',
      allApplied(tree).map((edit) => ofEdit(edit, style)),
    ),
    ...section(
      'Claims',
      tree.claims.flatMap((claim) => ofClaim(claim, style)),
    ),
    ...(tree.withheld === undefined
      ? []
      : section(
          'Withheld',
          tree.withheld.flatMap((claim) => ofClaim(claim, style)),
        )),
    ...section(
      'Notes',
      [...tree.doubts, ...tree.notes].map((note) => ofNote(note, style)),
    ),
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

function ofBlock(
  tree: Extracted,
  block: Block<ExtractedFacts>,
  style: ExplanationStyle,
): readonly StyledLine[] {
  const {role, margin, evidence, spans} = block.data
  const head: StyledLine = [
    placeColumn(block.at, style),
    [colourOf[fateOf[role]], role.padEnd(roleWidth)],
    ['faint', style.weights ? `${margin.toFixed(1).padStart(5)}  ` : sureness(margin)],
    quotedText(sliceOf(tree, block.at), longestQuote),
  ]
  // What remains of a model beside the features that it names is a number and nothing else.
  const votes = style.weights ? evidence : evidence.filter(({rule}) => !remainder.test(rule))
  const won = votes.filter((vote) => vote.role === role)
  const lost = votes.filter((vote) => vote.role !== role)
  return [
    head,
    ...won.map((vote) => ofVote(vote, true, style)),
    ...lost.map((vote) => ofVote(vote, false, style)),
    ...spans.map((span) => ofSpan(tree, span)),
  ]
}

/** How sure a decision is, in a word. */
function sureness(margin: number): string {
  const word = margin >= leastSure ? 'sure' : margin >= leastLikely ? 'likely' : 'close'
  return word.padEnd(sureWidth)
}

/** A vote with what it adds to its role; where that is not its whole weight, both are printed. */
function ofVote(vote: Evidence, won: boolean, {weights}: ExplanationStyle): StyledLine {
  const {role, rule, reason} = vote
  const number = weights ? `${signed(worthOf(vote)).padStart(5)}  ` : ''
  const kept = weights ? keptText(vote) : ''
  const words = `${role.padEnd(roleWidth)}${number}${rule}  ${reason}${kept}`
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

function ofEdit({at, was, now, rule, reason}: Edit, style: ExplanationStyle): StyledLine {
  return [
    placeColumn(at, style),
    ['magenta', `${editedText(was)} → ${editedText(now)}`],
    `  ${rule}  ${reason}`,
  ]
}

/** Text of an edit in backticks, or in words where nobody would see it. */
function editedText(text: string): string {
  return unseenInWords(text) ?? exact(text, longestQuote)
}

function ofClaim(
  {field, value, rule, reason, at, from = [], derived, probability, passedOver}: Claim,
  {weights}: ExplanationStyle,
): readonly StyledLine[] {
  const why = weights ? reason : reason.replaceAll(weightsInReason, '')
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
    ['    ', `${derived ? 'derived  ' : ''}${where}  ${rule}  ${why}`],
    ...over.map((line) => ['  ', ...line]),
  ]
}

function ofNote({at, level, rule, reason}: Note, style: ExplanationStyle): StyledLine {
  const colour = level === 'fail' ? 'red' : level === 'message' ? 'yellow' : 'faint'
  return [placeColumn(at, style), [colour, level], `  ${rule}  ${reason}`]
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

/** The line in the input, and the range in the capture. */
function placeColumn(at: Range, {lineOf}: ExplanationStyle): string {
  return `${String(lineOf(at.start)).padStart(lineWidth)}  ${rangeText(at)} `.padEnd(placeWidth)
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
