import type {VFileMessage} from 'vfile-message'
import {auditOf} from './compile/audit.ts'
import {withDerivedHeadline} from './compile/title.ts'
import {plainStatements} from './feed-statements.ts'
import {fittedTo} from './fitting.ts'
import {makerOf} from './maker/maker.ts'
import {checkOptions} from './option-checks.ts'
import {shown} from './option-forms.ts'
import {knownIn, type Options} from './options.ts'
import {read} from './read/read.ts'
import {stagesWith} from './stages.ts'
import {webAddressOf} from './text/addresses.ts'
import {propertyOf} from './text/json.ts'
import {lazy} from './text/lazy.ts'
import {wellFormed} from './text/surrogates.ts'
import type {Audit} from './tree/generated/audit.ts'
import type {NewsArticle} from './tree/generated/news-article.ts'
import {balance} from './tree/ledger.ts'
import {messagesOf} from './tree/messages.ts'
import {unusableAddress} from './tree/page.ts'
import {isRefusal} from './tree/refusals.ts'
import {inStep} from './tree/step-errors.ts'
import type {Capture, Extracted, Note} from './tree/types.ts'

/** The result of a document. */
export interface Understood {
  readonly tree: Extracted
  /** Valid against the schema; absent when the document is rejected, and a message says why. */
  readonly article?: NewsArticle
  /** Made when it is first read; a caller who needs the article alone does not pay for it. */
  readonly audit: Audit
  /** Every edit, block set aside and note, in order of place; `fatal` is true for what rejects. Made when they are first read. */
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
 *   When the input cannot be read (`read` returns a refusal instead), or an option has a value that
 *   it does not take.
 * @throws StepError
 *   When a step of the pipeline itself fails; it names the step and, where known, the block.
 */
export function understand(
  input: Capture | string | Uint8Array,
  options: Options & {readonly name?: string} = {},
): Understood {
  checkOptions(options)
  const capture = captureOf(input, options)
  return conclude(stagesWith(options).run({type: 'root', capture}), options)
}

/** The end of the line: a tree that every stage has seen is compiled and validated. */
export function conclude(extracted: Extracted, options: Options = {}): Understood {
  const titled = inStep('compile', () =>
    options.deriveHeadline === true ? withDerivedHeadline(extracted) : extracted,
  )
  const {tree, article, notes} = inStep('validate', () => fittedTo(titled, options))
  const found = inStep('compile', () => [...remarksOn(tree), ...notes])
  const valid = ![...tree.notes, ...found].some(({level}) => level === 'fail')
  // A ledger that does not balance is an error here, not where the audit is read.
  inStep('audit', () => balance(tree))
  const audit = lazy(() =>
    inStep('audit', () => auditOf(tree, valid ? article : undefined, found, makerOf(options))),
  )
  const noted = {...tree, notes: [...tree.notes, ...found]}
  const messages = lazy(() => inStep('messages', () => messagesOf(noted)))
  const accepted = valid && article ? {article} : {}
  return {
    tree: noted,
    ...accepted,
    get audit(): Audit {
      return audit()
    },
    get messages(): readonly VFileMessage[] {
      return messages()
    },
  }
}

function captureOf(
  input: Capture | string | Uint8Array,
  {name = 'capture', ...options}: Options & {readonly name?: string},
): Capture {
  const given = inStep('read', () => (isCapture(input) ? madePlain(input) : undefined))
  if (given !== undefined) return given
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new TypeError(`Expected a text, bytes or a capture, found \`${shown(input)}\``)
  }
  const capture = inStep('read', () => read(input, knownIn(options, name)))
  if (isRefusal(capture)) throw new TypeError(`${name}: ${capture.reason}. ${capture.remedy}`)
  return inStep('read', () => madePlain(capture))
}

/** A capture has a name, a text and a source, as `read` makes it. */
function isCapture(input: unknown): input is Capture {
  return (
    typeof propertyOf(input, 'text') === 'string' &&
    typeof propertyOf(input, 'name') === 'string' &&
    typeof propertyOf(propertyOf(input, 'source'), 'sha256') === 'string'
  )
}

/**
 * A capture of the caller with U+FFFD for each half of a surrogate pair, with the statements of its
 * container as plain text, and with its address as it may be published; an address that cannot be used is
 * a statement.
 */
function madePlain(capture: Capture): Capture {
  const {url: written, feed, labelled, ...others} = capture
  const text = wellFormed(capture.text)
  const isPlain = written === undefined && feed === undefined && labelled === undefined
  if (isPlain && text === capture.text) return capture
  const rest = {
    ...others,
    text,
    ...(labelled === undefined
      ? {}
      : {labelled: {...labelled, statements: plainStatements(labelled.statements)}}),
  }
  const url = written === undefined ? undefined : webAddressOf(written)
  const stated = plainStatements(feed ?? [])
  const lost = written === undefined || url !== undefined ? [] : [unusableAddress(written)]
  const whole = [...stated, ...lost]
  return {
    ...rest,
    ...(url === undefined ? {} : {url}),
    ...(whole.length === 0 ? {} : {feed: whole}),
  }
}

/** What the reader of a page, or of a text with labels, found wrong with it. */
function remarksOn({capture: {page, labelled, text}}: Extracted): readonly Note[] {
  const at = {start: 0, end: text.length}
  const ofPage = (page?.remarks ?? []).map(({rule, level, reason}) => ({rule, level, reason, at}))
  return [...ofPage, ...(labelled?.remarks ?? [])]
}
