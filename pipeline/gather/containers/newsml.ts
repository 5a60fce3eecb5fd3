import {xmlFlawOf, xmlParser} from '../../text/xml.ts'
import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, refuse} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import {refused} from './capture-record.ts'
import type {GatherOptions} from './options.ts'
import {type DecodedXml, decodedXml} from './xml-text.ts'

/** An item of a message: its kind, its range in UTF-16 code units, and whether it holds its text. */
interface FoundItem {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly hasText: boolean
}

interface FoundItems {
  readonly items: readonly FoundItem[]
  readonly isMessage: boolean
  readonly flaw: string | undefined
}

const prefix = /^[^:]*:/
const inline: ReadonlySet<string> = new Set(['inlineXML', 'inlineData'])
const mediaType = 'application/vnd.iptc.g2.newsitem+xml'

/**
 * The news items of files in NewsML-G2, each a document named by the offset of its first byte: those of a
 * `newsMessage`, or the file itself.
 *
 * Items without a text, such as pictures, packages and vocabularies, are skipped and reported. What is broken in the
 * XML is one more refusal behind the items that could be read, with its line and column.
 */
export function* newsmlInputs({files}: Shard, options: GatherOptions): Generator<Input> {
  for (const found of files) {
    const input = documentAt(found, options.mostBytes)
    const bytes = input.bytes()
    if (isRefusal(bytes)) yield refused(input.name, bytes)
    else yield* itemsOf(input, bytes, options)
  }
}

function* itemsOf(input: Input, bytes: Uint8Array, options: GatherOptions): Generator<Input> {
  const {name} = input
  const decoded = decodedXml(bytes)
  const {items, isMessage, flaw} = itemsIn(decoded)
  if (!isMessage) {
    yield input
    return
  }
  const {text, label, lengthOf, skipped} = decoded
  let offset = skipped
  let from = 0
  for (const {name: kind, start, end, hasText} of items) {
    offset += lengthOf(text.slice(from, start))
    from = start
    const place = `${name}@${offset}`
    const own = bytes.subarray(offset, offset + lengthOf(text.slice(start, end)))
    if (kind === 'newsItem' && hasText)
      yield {name: place, bytes: (): Uint8Array => own, mediaType, charset: label}
    else {
      const reason = `The \`${kind}\` holds no text of an article`
      options.onSkipped?.({name: place, rule: 'newsml/kind', reason})
    }
  }
  if (flaw !== undefined) {
    yield refused(
      name,
      refuse('newsml/xml', `The XML is broken at ${flaw}`, 'Fetch the file again'),
    )
  } else if (!items.some(({hasText}) => hasText)) {
    yield refused(
      name,
      refuse(
        'newsml/no-text',
        'No item of the message holds a text',
        'Fetch the items with their content inline',
      ),
    )
  }
}

/** The items of a message that end before the first flaw. */
function itemsIn({text}: DecodedXml): FoundItems {
  const parser = xmlParser()
  const open: string[] = []
  const items: FoundItem[] = []
  let isMessage = false
  let flaw: string | undefined
  let start = 0
  let hasText = false
  parser.on('error', (error) => {
    flaw ??= xmlFlawOf(error)
  })
  parser.on('opentag', ({name}) => {
    const own = name.replace(prefix, '')
    if (open.length === 0) isMessage = own === 'newsMessage'
    if (isItem(open)) {
      start = text.lastIndexOf('<', parser.position - 1)
      hasText = false
    }
    if (inline.has(own)) hasText = true
    open.push(own)
  })
  parser.on('closetag', () => {
    const name = open.pop()
    if (name === undefined || flaw !== undefined || !isItem(open)) return
    items.push({name, start, end: parser.position, hasText})
  })
  parser.write(text).close()
  return {items, isMessage, flaw}
}

/** Whether an element in these is an item of a message. */
function isItem(around: readonly string[]): boolean {
  return around.length === 2 && around[0] === 'newsMessage' && around[1] === 'itemSet'
}
