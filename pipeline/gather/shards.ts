import type {Found, Kind, Shard} from '../tree/inputs.ts'
import {kindOf} from './kinds.ts'
import {type Choice, filesOf} from './paths.ts'

/** What to take, and how it is cut. */
export interface Cut extends Choice {
  /** What all files and standard input are, whatever their names say. */
  readonly kind?: Kind
  /** Files of single documents in a shard; 64 by default. */
  readonly files?: number
}

const defaultFiles = 64

/**
 * The inputs that paths lead to, cut into shards in order, each file once.
 *
 * A path is a file, a folder with everything below it, or `-` for standard input. Only names and
 * lengths of files are looked at; nothing is read.
 */
export function* shardsOf(paths: readonly string[], cut: Cut = {}): Generator<Shard> {
  const {files: most = defaultFiles} = cut
  let documents: Found[] = []
  for (const found of filesOf(paths, cut)) {
    const kind = found.refusal === undefined ? (cut.kind ?? kindOf(found.path)) : 'document'
    if (kind === 'document' && documents.push(found) < most) continue
    if (documents.length > 0) yield {kind: 'document', files: documents}
    documents = []
    if (kind !== 'document') yield {kind, files: [found]}
  }
  if (documents.length > 0) yield {kind: 'document', files: documents}
}
