import type {Plugin, Processor, Transformer} from 'unified'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {classifyWith} from './classify/classify.ts'
import {correctWith} from './correct/correct.ts'
import {extract} from './extract/extract.ts'
import {normalizing} from './normalize/normalize.ts'
import {read} from './read/read.ts'
import {segment} from './segment/segment.ts'
import type {Audit} from './tree/generated/audit.ts'
import type {NewsArticle} from './tree/generated/news-article.ts'
import {line} from './tree/line.ts'
import {isRefusal} from './tree/refusals.ts'
import type {Extracted, Segmented} from './tree/types.ts'
import {conclude, type Options} from './understand.ts'

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

/**
 * Copydesk for unified: parser, transformers and compiler in one.
 *
 *     const file = await unified().use(copydesk).process(await read('capture.txt'))
 *     file.result // NewsArticle
 *
 * Messages of the file tell every edit and every block set aside; `file.data.audit` is the account.
 *
 * @param options
 *   As for `understand`.
 * @throws VFileMessage
 *   From `process`, when the document has no article or is no plain text: its first fatal message.
 */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: unified has no type for all three in one plugin
export const copydesk = attach as unknown as Plugin<[Options?], Extracted, NewsArticle>

function attach(this: Processor, options: Options = {}): Transformer {
  this.parser = (document, file): Segmented => parse(document, file, options)
  const classify = classifyWith(options)
  const correct = correctWith(options)
  this.compiler = (tree, file): NewsArticle => compile(asExtracted(tree), file, options)
  return (tree) => extract.run(correct.run(classify.run(asSegmented(tree))))
}

function parse(document: string, file: VFile, {url, normalize}: Options): Segmented {
  const input = typeof file.value === 'string' ? document : file.value
  const known = {name: file.path ?? 'capture', ...(url === undefined ? {} : {url})}
  const capture = read(input, known)
  if (isRefusal(capture))
    return file.fail(`${capture.reason}. ${capture.remedy}`, {
      ruleId: capture.rule,
      source: 'copydesk',
    })
  return line(normalizing(normalize)).next(segment).run({type: 'root', capture})
}

function compile(tree: Extracted, file: VFile, options: Options): NewsArticle {
  const {article, audit, messages} = conclude(tree, options)
  file.messages.push(...messages)
  file.data.audit = audit
  if (article !== undefined) return article
  throw (
    messages.find(({fatal}) => fatal === true) ?? new RangeError('Expected an article or a reason')
  )
}

/** unified types every tree as a bare node; what our parser made has the facts of `Segmented`. */
function asSegmented(tree: Node): Segmented {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the tree comes from `parse` right above
  return tree as Segmented
}

function asExtracted(tree: Node): Extracted {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the tree comes from the transformer right above
  return tree as Extracted
}
