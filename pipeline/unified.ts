import type {Plugin, Processor, Transformer} from 'unified'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {repairText} from './normalize/normalize.ts'
import type {NormalizeOptions} from './normalize/options.ts'
import {checkNormalizeOptions, checkOptions} from './option-checks.ts'
import {knownIn, type Options} from './options.ts'
import {read} from './read/read.ts'
import {stagesWith} from './stages.ts'
import {apply} from './tree/edits.ts'
import type {Audit} from './tree/generated/audit.ts'
import type {NewsArticle} from './tree/generated/news-article.ts'
import {messagesOfEdits} from './tree/messages.ts'
import {isRefusal} from './tree/refusals.ts'
import type {Capture, Captured, Extracted} from './tree/types.ts'
import {conclude} from './understand.ts'

declare module 'unified' {
  interface CompileResultMap {
    NewsArticle: NewsArticle
  }
}

declare module 'vfile' {
  interface DataMap {
    /** The account of the document, set by `copydesk`. */
    audit: Audit
  }
}

/** The last stage of the parser; the stages behind it are the transformer. */
const lastOfParser = 'segment'

/**
 * Copydesk for unified: parser, transformers and compiler in one.
 *
 *     const file = await unified().use(copydesk).process(await read('capture.txt'))
 *     file.result // NewsArticle
 *
 * The messages of the file report every edit and every block set aside; `file.data.audit` is the account.
 *
 * @param options
 *   As for `understand`; the path of the file is its name.
 * @throws VFileMessage
 *   From `process`, when the document has no article or cannot be read: its first fatal message.
 */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: unified has no type for all three in one plugin
export const copydesk = attach as unknown as Plugin<[Options?], Extracted, NewsArticle>

function attach(this: Processor, options: Options = {}): Transformer {
  checkOptions(options)
  const {head, tail} = stagesWith(options).cutAfter(lastOfParser)
  this.parser = (document, file): Captured =>
    head({type: 'root', capture: captureOf(document, file, options)})
  this.compiler = (tree, file): NewsArticle => compile(asExtracted(tree), file, options)
  return (tree) => tail(asCaptured(tree))
}

function captureOf(document: string, file: VFile, options: Options): Capture {
  const input = typeof file.value === 'string' ? document : file.value
  const capture = read(input, knownIn(options, file.path ?? 'capture'))
  if (!isRefusal(capture)) return capture
  const {rule: ruleId, reason, remedy} = capture
  return file.fail(`${reason}. ${remedy}`, {ruleId, source: 'copydesk'})
}

function compile(tree: Extracted, file: VFile, options: Options): NewsArticle {
  const {article, audit, messages} = conclude(tree, options)
  for (const message of messages) file.messages.push(message)
  file.data.audit = audit
  if (article !== undefined) return article
  throw (
    messages.find(({fatal}) => fatal === true) ?? new RangeError('Expected an article or a reason')
  )
}

/** unified types every tree as a bare node; what our parser made has the facts of its last stage. */
function asCaptured(tree: Node): Captured {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the tree comes from the parser right above
  return tree as Captured
}

function asExtracted(tree: Node): Extracted {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the tree comes from the transformer right above
  return tree as Extracted
}

/** A text that no parser has read. */
interface PlainText extends Node {
  readonly type: 'root'
  readonly value: string
}

/**
 * Normalization for unified: alone, or before a parser.
 *
 *     const file = await unified().use(normalizeText).process('Fish &amp;amp; chips')
 *     String(file) // Fish & chips
 *
 *     unified().use(retextEnglish).use(normalizeText).use(retextStringify)
 *
 * The parser that was attached before it gets the mended text, and `file.value` is that text, so
 * that positions of nodes and of later messages are positions in it. Without one, the text itself is
 * the result. A message of the file reports every edit, with its place in the text as it came.
 */
export function normalizeText(this: Processor, options: NormalizeOptions = {}): undefined {
  checkNormalizeOptions(options)
  const parser = this.parser
  this.parser = (document, file): Node => {
    const edits = repairText(document, options)
    for (const message of messagesOfEdits(file.path ?? 'text', document, edits)) {
      file.messages.push(message)
    }
    const value = apply(document, edits)
    file.value = value
    return parser === undefined ? plainText(value) : parser(value, file)
  }
  if (parser === undefined) this.compiler ??= (_, file): string => String(file)
}

function plainText(value: string): PlainText {
  return {type: 'root', value}
}
