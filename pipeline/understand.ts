import type {VFileMessage} from 'vfile-message'
import {auditOf} from './compile/audit.ts'
import {newsArticle, type Printing} from './compile/news-article.ts'
import type {ReadOptions} from './read/options.ts'
import {read} from './read/read.ts'
import {stages, stagesWith, type Tuning} from './stages.ts'
import type {Audit} from './tree/generated/audit.ts'
import type {NewsArticle} from './tree/generated/news-article.ts'
import {messagesOf} from './tree/messages.ts'
import {isRefusal} from './tree/refusals.ts'
import type {Capture, Extracted, Note} from './tree/types.ts'
import {type Problem, type Profile, validateArticle} from './validate/validate.ts'

/** How a document is to be understood and printed. */
export interface Options extends Printing, Tuning, Omit<ReadOptions, 'name'> {
  /** A soft profile, whose recommendations are told as messages. */
  readonly profile?: Profile
}

/** What became of a document. */
export interface Understood {
  readonly tree: Extracted
  /** Valid against the schema; absent when the document is rejected, and a message says why. */
  readonly article?: NewsArticle
  readonly audit: Audit
  /** Every edit, block set aside and note, in order of place; `fatal` is true for what rejects. */
  readonly messages: readonly VFileMessage[]
}

/**
 * From a capture to a validated article and its audit.
 *
 * @param input
 *   A capture, or a page or plain text: bytes in any encoding, or a string.
 * @param options
 *   With `name`, what messages call the document.
 * @throws TypeError
 *   When the input can not be read, or `url` is no absolute address; `read` returns a refusal
 *   instead.
 */
export function understand(
  input: Capture | string | Uint8Array,
  options: Options & {readonly name?: string} = {},
): Understood {
  const captured = {type: 'root', capture: captureOf(input, options)} as const
  const {typos, risky, normalize, keep, model, pageModel, body, rules, templates} = options
  const asked = [typos, risky, normalize, keep, model, pageModel, body, rules, templates]
  const tuned = asked.some((each) => each !== undefined)
  return conclude((tuned ? stagesWith(options) : stages).run(captured), options)
}

/** What follows from a tree that has been through every stage: compiled and validated. */
export function conclude(tree: Extracted, options: Options = {}): Understood {
  const article = newsArticle(tree, options)
  const wrong = article === undefined ? [] : notesOf(validateArticle(article, options), tree)
  const found = [...remarksOn(tree), ...wrong]
  const valid = ![...tree.notes, ...found].some(({level}) => level === 'fail')
  const audit = auditOf(tree, valid ? article : undefined, options, found)
  const told = {...tree, notes: [...tree.notes, ...found]}
  const messages = messagesOf(told)
  return valid && article ? {tree: told, article, audit, messages} : {tree: told, audit, messages}
}

function captureOf(
  input: Capture | string | Uint8Array,
  {name = 'capture', url, charset, mediaType}: Partial<ReadOptions>,
): Capture {
  if (typeof input === 'object' && 'text' in input) return input
  const capture = read(input, {
    name,
    ...(url === undefined ? {} : {url}),
    ...(charset === undefined ? {} : {charset}),
    ...(mediaType === undefined ? {} : {mediaType}),
  })
  if (isRefusal(capture)) throw new TypeError(`${name}: ${capture.reason}. ${capture.remedy}`)
  return capture
}

/** What the reader of a page met in it. */
function remarksOn({capture: {page, text}}: Extracted): readonly Note[] {
  const at = {start: 0, end: text.length}
  return (page?.remarks ?? []).map(({rule, level, reason}) => ({rule, level, reason, at}))
}

function notesOf(problems: readonly Problem[], tree: Extracted): readonly Note[] {
  const at = {start: 0, end: tree.capture.text.length}
  return problems.map(({rule, severity, message, pointer}) => ({
    rule,
    level: severity === 'error' ? 'fail' : 'message',
    reason: `${pointer} ${message}`,
    at,
  }))
}
