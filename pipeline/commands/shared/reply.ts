import type {DocumentId, Input, Skipped} from '../../tree/inputs.ts'
import {flatRow} from '../../write/flat.ts'
import type {Accepted} from '../../write/formats.ts'
import type {DocumentResult} from './document.ts'
import type {InputProblem} from './problems.ts'
import type {ReplyFormat} from './reply-formats.ts'

/** A message about a document in a reply; see `schemas/reply.schema.json`. */
type Message = Omit<InputProblem, 'name'>

/** The reply to one capture; see `schemas/reply.schema.json`. */
export interface Reply {
  readonly id?: DocumentId
  /** Its id, else its address, else `stdin@` and the offset of its line. */
  readonly key: string
  /** The line of an error that has no id. */
  readonly input?: InputLine
  readonly status: 'article' | 'rejected' | 'error'
  readonly article?: object
  /** The same as a flat document for search engines, with `--format search`. */
  readonly search?: object
  /** The same as the columns of a table, with `--format flat`. */
  readonly flat?: object
  readonly audit?: object
  readonly messages: readonly Message[]
  /** Microseconds of CPU that the document took, when they are asked for. */
  readonly cpu?: number
}

/** A request of the input, so that its sender can recognize it. */
export interface InputLine {
  /** From 1; blank lines count. */
  readonly line: number
  /**
   * Of a line without its line feed, or of the header of a frame: 64 hexadecimal digits. Absent where the header is too
   * long or could not be read whole.
   */
  readonly sha256?: string
}

/** What a reply holds beside its document. */
export interface ReplyContext {
  /** By default `jsonld`. */
  readonly format?: ReplyFormat
  /** What was skipped in the line of the input. */
  readonly skipped: readonly Skipped[]
  /** Whether the reply holds the columns of the article beside it. */
  readonly columns?: boolean
  /** Whether the reply holds the audit. */
  readonly audit: boolean
  /** Computed when the reply is an error without an id. */
  readonly lineOf: () => InputLine
}

/** The name of a reply in the counts of a run → its status in the reply. */
const statuses = {
  articles: 'article',
  rejected: 'rejected',
  errors: 'error',
} as const satisfies Record<DocumentResult['reply'], Reply['status']>

/** The reply to an input. */
export function replyOf(
  {id}: Pick<Input, 'id'>,
  document: DocumentResult,
  {skipped, audit, lineOf, columns = false, format = 'jsonld'}: ReplyContext,
): Reply {
  const {accepted} = document
  const status = statuses[document.reply]
  return {
    ...(id === undefined ? {} : {id}),
    ...(id === undefined && status === 'error' ? {input: lineOf()} : {}),
    status,
    key: document.key,
    ...(accepted === undefined ? {} : articleIn(format, accepted)),
    ...(accepted === undefined || !columns ? {} : {flat: flatRow(accepted.search)}),
    ...(audit && document.audit !== undefined ? {audit: document.audit} : {}),
    messages: [...skipped.map(messageOf), ...document.problems.map(withoutName)],
  }
}

/** The article of a reply, by the form that was asked for. */
function articleIn(
  format: ReplyFormat,
  {article, search}: Accepted,
): Pick<Reply, 'article' | 'search' | 'flat'> {
  if (format === 'search') return {search}
  return format === 'flat' ? {flat: flatRow(search)} : {article}
}

function messageOf({rule, reason}: Skipped): Message {
  return {line: 1, column: 1, level: 'message', rule, reason}
}

function withoutName({name: _, ...message}: InputProblem): Message {
  return message
}
