import {location} from 'vfile-location'
import {VFileMessage} from 'vfile-message'
import {unseenInWords} from '../text/character-names.ts'
import {type Range, splitsPair} from '../text/ranges.ts'
import {allApplied} from './applied-edits.ts'
import {blocksOf, sliceOf} from './blocks.ts'
import type {Edit} from './edits.ts'
import {worthOf} from './evidence.ts'
import {fateOf, spanFateOf} from './roles.ts'
import type {Block, Evidence, Extracted, ExtractedFacts, Note, Span} from './types.ts'

/** Characters of the text that a message quotes. */
const longestQuote = 60
/** Reasons that a message gives; an audit has them all. */
const mostReasons = 2
const article = /^an? /
/** The vote of what a model measured beside the features that it names. */
const remainder = /\/rest$/
/** Margin in nats below which a person should check the decision. */
const closeMargin = 2

/** A message without line and column. */
interface MessageDraft {
  readonly rule: string
  readonly level: Note['level']
  readonly reason: string
  readonly at: Range
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly note?: string
}

/**
 * The messages of a tree: one for every edit, every block or span set aside, and every note, in order of
 * position.
 */
export function messagesOf(tree: Extracted): readonly VFileMessage[] {
  const drafts = [
    ...allApplied(tree).map(ofEdit),
    ...blocksOf(tree).flatMap((block) => ofBlock(tree, block)),
    ...notesOf(tree),
  ]
  return messagesFrom(tree, drafts)
}

/** Those of the messages that a person should look at: close decisions, doubts, and what rejects. No other one is made. */
export function warningsOf(tree: Extracted): readonly VFileMessage[] {
  const close = blocksOf(tree).filter(({data}) => data.margin < closeMargin)
  const drafts = [...close.flatMap((block) => ofBlock(tree, block)), ...notesOf(tree)]
  return messagesFrom(
    tree,
    drafts.filter(({level}) => level !== 'info'),
  )
}

function notesOf(tree: Extracted): readonly MessageDraft[] {
  return [...tree.doubts, ...tree.notes]
}

/** The messages of drafts, in order of position. */
function messagesFrom(tree: Extracted, drafts: readonly MessageDraft[]): readonly VFileMessage[] {
  const place = location(tree.capture.text)
  const sorted = drafts.toSorted(
    (a, b) => a.at.start - b.at.start || a.at.end - b.at.end || (a.rule < b.rule ? -1 : 1),
  )
  return withoutTraces(() => sorted.map((draft) => messageOf(draft, tree.capture.name, place)))
}

/** A message for every edit, for text that is not a document. */
export function messagesOfEdits(
  name: string,
  text: string,
  edits: readonly Edit[],
): readonly VFileMessage[] {
  const place = location(text)
  return withoutTraces(() => edits.map((edit) => messageOf(ofEdit(edit), name, place)))
}

/** Messages are errors by class only: their stack traces are useless and slow to make. */
function withoutTraces<Made>(make: () => Made): Made {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** Text cut to at most 60 characters for a message, on one line. */
export function quoted(text: string): string {
  const line = text.replaceAll('\n', ' ')
  if (line.length <= longestQuote) return line
  const cut = splitsPair(line, longestQuote - 1) ? longestQuote - 2 : longestQuote - 1
  return `${line.slice(0, cut).trimEnd()}…`
}

function ofEdit(edit: Edit): MessageDraft {
  const did = edit.now === '' ? 'removed' : `changed to ${inWords(edit.now)}`
  return {
    rule: edit.rule,
    level: 'info',
    reason: `Unexpected ${inWords(edit.was).replace(article, '')}, ${did}`,
    at: edit.at,
    actual: edit.was,
    expected: [edit.now],
    note: edit.reason,
  }
}

/** A text in backticks, or in words where nobody would see it. */
function inWords(text: string): string {
  return unseenInWords(text) ?? `\`${quoted(text)}\``
}

function ofBlock(tree: Extracted, block: Block<ExtractedFacts>): readonly MessageDraft[] {
  const {role, margin, evidence, spans} = block.data
  const cut = spans
    .filter((span) => spanFateOf[span.name] === 'aside')
    .map((span) => ofSpan(tree, span))
  if (fateOf[role] !== 'aside') return cut
  const won = evidence.filter((vote) => vote.role === role && worthOf(vote) > 0)
  const isClose = margin < closeMargin
  const what = `The block \`${quoted(sliceOf(tree, block.at))}\` was set aside as ${role}`
  return [
    {
      rule: won[0]?.rule ?? role,
      level: isClose ? 'message' : 'info',
      reason: isClose ? `${what}, which was a close decision; look at it` : what,
      at: block.at,
      actual: sliceOf(tree, block.at),
      note: strongestOf(won).join('; '),
    },
  ]
}

function ofSpan(tree: Extracted, span: Span): MessageDraft {
  const actual = sliceOf(tree, span.at)
  const reason = `The words \`${quoted(actual)}\` were set aside as ${span.name}`
  return {rule: span.rule, level: 'info', reason, at: span.at, actual, note: span.reason}
}

/** The reasons that weigh most, those that can be checked by looking at the block where there are any. */
function strongestOf(votes: readonly Evidence[]): readonly string[] {
  const telling = votes.filter(({rule}) => !remainder.test(rule))
  const sorted = [...(telling.length > 0 ? telling : votes)].sort((a, b) => worthOf(b) - worthOf(a))
  return [...new Set(sorted.map(({reason}) => reason))].slice(0, mostReasons)
}

function messageOf(
  draft: MessageDraft,
  file: string,
  place: ReturnType<typeof location>,
): VFileMessage {
  const start = place.toPoint(draft.at.start)
  const end = place.toPoint(draft.at.end)
  const message = new VFileMessage(draft.reason, {
    source: 'copydesk',
    ruleId: draft.rule,
    ...(start && end ? {place: {start, end}} : {}),
  })
  message.file = file
  message.name = start ? `${file}:${start.line}:${start.column}` : file
  message.fatal = draft.level === 'fail' ? true : draft.level === 'message' ? false : undefined
  if (draft.actual !== undefined) message.actual = draft.actual
  if (draft.expected !== undefined) message.expected = [...draft.expected]
  if (draft.note !== undefined) message.note = draft.note
  return message
}
