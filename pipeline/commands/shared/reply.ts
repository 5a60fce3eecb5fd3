import type {Input, Skipped} from '../../tree/inputs.ts'
import type {Document} from './document.ts'
import type {Problem} from './problems.ts'

/** What is told of a document in a reply; see `schemas/reply.schema.json`. */
type Message = Omit<Problem, 'name'>

/** The answer to one capture; see `schemas/reply.schema.json`. */
export interface Reply {
  readonly id?: string | number
  readonly status: 'article' | 'rejected' | 'error'
  readonly article?: object
  readonly audit?: object
  readonly messages: readonly Message[]
}

/** How a run counts an answer → how a reply calls it. */
const statuses = {
  articles: 'article',
  rejected: 'rejected',
  errors: 'error',
} as const satisfies Record<Document['reply'], Reply['status']>

/**
 * The reply to an input.
 *
 * @param told
 *   What there is to tell of the line that it came in.
 * @param audit
 *   Whether the audit goes with it.
 */
export function replyOf(
  {id}: Input,
  document: Document,
  told: readonly Skipped[],
  audit: boolean,
): Reply {
  const {accepted} = document
  return {
    ...(id === undefined ? {} : {id}),
    status: statuses[document.reply],
    ...(accepted === undefined ? {} : {article: accepted.article}),
    ...(audit && document.audit !== undefined ? {audit: document.audit} : {}),
    messages: [...told.map(noted), ...document.problems.map(withoutName)],
  }
}

function noted({rule, reason}: Skipped): Message {
  return {line: 1, column: 1, level: 'message', rule, reason}
}

function withoutName({name: _, ...message}: Problem): Message {
  return message
}
