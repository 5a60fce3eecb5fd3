import type {Input, Skipped} from '../../tree/inputs.ts'
import type {DocumentResult} from './document.ts'
import type {InputProblem} from './problems.ts'

/** A message about a document in a reply; see `schemas/reply.schema.json`. */
type Message = Omit<InputProblem, 'name'>

/** The reply to one capture; see `schemas/reply.schema.json`. */
export interface Reply {
  readonly id?: string | number
  readonly status: 'article' | 'rejected' | 'error'
  readonly article?: object
  readonly audit?: object
  readonly messages: readonly Message[]
}

/** The name of a reply in the counts of a run → its status in the reply. */
const statuses = {
  articles: 'article',
  rejected: 'rejected',
  errors: 'error',
} as const satisfies Record<DocumentResult['reply'], Reply['status']>

/**
 * The reply to an input.
 *
 * @param skipped
 *   What was skipped in the line of the input.
 * @param audit
 *   Whether the reply holds the audit.
 */
export function replyOf(
  {id}: Input,
  document: DocumentResult,
  skipped: readonly Skipped[],
  audit: boolean,
): Reply {
  const {accepted} = document
  return {
    ...(id === undefined ? {} : {id}),
    status: statuses[document.reply],
    ...(accepted === undefined ? {} : {article: accepted.article}),
    ...(audit && document.audit !== undefined ? {audit: document.audit} : {}),
    messages: [...skipped.map(messageOf), ...document.problems.map(withoutName)],
  }
}

function messageOf({rule, reason}: Skipped): Message {
  return {line: 1, column: 1, level: 'message', rule, reason}
}

function withoutName({name: _, ...message}: InputProblem): Message {
  return message
}
