import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type ComparedPair, comparedWith} from '../../relate/compared.ts'
import {type ReadDocument, readDocument} from '../../relate/reading.ts'
import {toLine} from '../../write/json.ts'
import {
  type ComparedPlace,
  type ComparisonReader,
  comparedIn,
  comparisonReader,
  lineOfCompared,
} from './comparisons.ts'
import type {RunArticle} from './documents.ts'
import {settledRecords} from './records.ts'
import {readerOf, type SpoolReader} from './spool.ts'

/** Documents that are kept in memory with their words. */
const mostKept = 4000

/** A task of the last step: some files of components. */
export interface SettleTask {
  readonly type: 'settle'
  /** The folder of the spools. */
  readonly state: string
  /** The folder of the chunks, and their names. */
  readonly work: string
  readonly chunks: readonly string[]
  /** The file of the comparisons of an earlier run. */
  readonly kept?: string
}

/** A pair by the places of its documents in a chunk, and where the comparison of an earlier run stands. */
export type ChunkPair = readonly [a: number, b: number, kept?: ComparedPlace]

/** Components to be settled: documents with their places in spools, and for each component its pairs. */
export interface Chunk {
  readonly documents: readonly (readonly [
    key: string,
    spool: string,
    offset: number,
    length: number,
  ])[]
  readonly components: readonly (readonly ChunkPair[])[]
}

/** The files of results of a chunk: lines, and the length in bytes of each comparison. */
export const settledFiles = {
  relations: '.relations.ndjson',
  stories: '.stories.ndjson',
  documents: '.grouped.ndjson',
  compared: '.compared.ndjson',
} as const

/** Compare the pairs of chunks, and write what they come to beside them. */
export function settleChunks({state, work, chunks, kept}: SettleTask): void {
  const spools = readerOf(state)
  const comparisons = kept === undefined ? undefined : comparisonReader(kept)
  for (const name of chunks) {
    const path = join(work, name)
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: only the step before writes such files
    const chunk = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Chunk
    const lines = settledOf(chunk, spools, comparisons)
    for (const [kind, ending] of Object.entries(settledFiles)) {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
      writeFileSync(`${path}${ending}`, lines[kind as keyof SettledLines].join(''))
    }
  }
  spools.close()
  comparisons?.close()
}

type SettledLines = Readonly<Record<keyof typeof settledFiles, string[]>>

function settledOf(
  {components, documents}: Chunk,
  spools: SpoolReader,
  comparisons: ComparisonReader | undefined,
): SettledLines {
  const keyOf = (place: number): string => documents[place]?.[0] ?? ''
  const places = new Map(documents.map(([key], place) => [key, place]))
  const articleAt = remembering((place): RunArticle => {
    const [, spool, offset, length] = documents[place] ?? ['', '', 0, 0]
    return spools.at(spool, offset, length)
  })
  const readAt = remembering((place): ReadDocument => readDocument(articleAt(place)))
  const articleOf = (key: string): RunArticle => articleAt(places.get(key) ?? -1)
  const lines: SettledLines = {relations: [], stories: [], documents: [], compared: []}
  for (const pairs of components) {
    const compared = pairs.map(([i, j, kept]): ComparedPair => {
      const line = kept === undefined ? undefined : comparisons?.at(kept)
      if (line === undefined) {
        const made = comparedWith(readAt(i), readAt(j))
        lines.compared.push(lineOfCompared(made))
        return made
      }
      lines.compared.push(line)
      return comparedIn(line, keyOf(i), keyOf(j))
    })
    addSettled(compared, articleOf, lines)
  }
  return lines
}

/** Settle a component, and add what it comes to. */
function addSettled(
  compared: readonly ComparedPair[],
  articleOf: (key: string) => RunArticle,
  lines: SettledLines,
): void {
  const settled = settledRecords(compared, articleOf)
  for (const kind of ['relations', 'stories', 'documents'] as const) {
    for (const record of settled[kind]) lines[kind].push(toLine(record))
  }
}

/** A function of places that keeps what it made of some thousand of them. */
function remembering<Made>(make: (place: number) => Made): (place: number) => Made {
  const kept = new Map<number, Made>()
  return (place): Made => {
    const known = kept.get(place)
    if (known !== undefined) return known
    const made = make(place)
    if (kept.size >= mostKept) kept.clear()
    kept.set(place, made)
    return made
  }
}
