import type {Processor} from 'unified'
import type {Node} from 'unist'
import {apply} from '../tree/edits.ts'
import {messagesOfEdits} from '../tree/messages.ts'
import {repair} from './normalize.ts'
import type {NormalizeOptions} from './options.ts'

/** A text that no parser has read. */
interface Plain extends Node {
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
 * The parser that was attached before it is given the mended text, and `file.value` is that text, so
 * that positions of nodes and of later messages are positions in it. Without one, the text itself is
 * the result. A message of the file tells every edit, with its place in the text as it came.
 */
export function normalizeText(this: Processor, options: NormalizeOptions = {}): undefined {
  const parser = this.parser
  this.parser = (document, file): Node => {
    const edits = repair(document, options)
    file.messages.push(...messagesOfEdits(file.path ?? 'text', document, edits))
    const value = apply(document, edits)
    file.value = value
    return parser === undefined ? plain(value) : parser(value, file)
  }
  if (parser === undefined) this.compiler ??= (_, file): string => String(file)
}

function plain(value: string): Plain {
  return {type: 'root', value}
}
