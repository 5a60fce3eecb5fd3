import {type Range, without} from '../../text/ranges.ts'
import {listedIn} from '../extract/key-lists.ts'
import {documentsIn} from '../verification/run-folder.ts'

/** A block of a document of a run. */
export interface RunBlock {
  readonly at: Range
  readonly text: string
  readonly role: string
}

/** What a run made of a document, without the evidence. */
export interface RunDocument {
  readonly name: string
  /** Of the bytes of its capture: 64 hexadecimal digits. */
  readonly sha256: string
  readonly isArticle: boolean
  readonly blocks: readonly RunBlock[]
  /** The stretches of the body, in order. */
  readonly body: readonly Range[]
  /** The values of the fields as JSON, by field. */
  readonly fields: ReadonlyMap<string, string>
}

/** The documents of a run by name, and the files that cannot be read, each with a sentence. */
export interface RunDocuments {
  readonly documents: ReadonlyMap<string, RunDocument>
  readonly wrong: readonly {readonly file: string; readonly sentence: string}[]
  /** Audits that the list of keys does not name, which are passed over: an earlier run left them. */
  readonly unlisted: number
}

/** An audit of this format as far as it is read here; `documentsIn` has checked that it is one. */
interface AuditRecord {
  readonly capture: {readonly name: string; readonly sha256: string}
  readonly outcome: string
  readonly tiles: readonly TileRecord[]
  readonly claims: readonly {readonly field: string; readonly value: unknown}[]
}

interface TileRecord {
  readonly tile: string
  readonly at: readonly [number, number]
  readonly text?: string
  readonly role?: string
  readonly fate?: string
  readonly spans?: readonly {readonly fate: string; readonly at: readonly [number, number]}[]
}

/**
 * The documents of a run, from its audits.
 *
 * @param folder
 *   What `extract --out` wrote.
 * @throws SyntaxError
 *   When a list of keys is damaged.
 */
export function runDocumentsIn(folder: string): RunDocuments {
  const documents = new Map<string, RunDocument>()
  const wrong: {readonly file: string; readonly sentence: string}[] = []
  const isListed = listedIn(folder)
  let unlisted = 0
  for (const found of documentsIn(folder)) {
    if (found.wrong !== undefined && found.audit === undefined) wrong.push(found.wrong)
    if (found.audit === undefined) continue
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the form was checked when the file was read
    const made = documentOf(found.audit as AuditRecord)
    if (isListed(made.name)) documents.set(made.name, made)
    else unlisted += 1
  }
  return {documents, wrong, unlisted}
}

function documentOf({capture, outcome, tiles, claims}: AuditRecord): RunDocument {
  const blocks = tiles.filter(({tile}) => tile === 'block')
  return {
    name: capture.name,
    sha256: capture.sha256,
    isArticle: outcome === 'article',
    blocks: blocks.map(({at, text = '', role = ''}) => ({at: rangeOf(at), text, role})),
    body: blocks.flatMap(bodyOf),
    fields: new Map(claims.map(({field, value}) => [field, JSON.stringify(value)])),
  }
}

/** The stretches of a block that are published in the body. */
function bodyOf({at, fate, spans = []}: TileRecord): readonly Range[] {
  if (fate !== 'body') return []
  const holes = spans.filter((span) => span.fate !== 'body').map((span) => rangeOf(span.at))
  return without(rangeOf(at), holes)
}

function rangeOf([start, end]: readonly [number, number]): Range {
  return {start, end}
}
