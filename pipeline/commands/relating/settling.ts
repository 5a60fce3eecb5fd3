import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {comparedWith} from '../../relate/compared.ts'
import {type ReadDocument, readDocument} from '../../relate/reading.ts'
import {settle} from '../../relate/stories.ts'
import {toLine} from '../../write/json.ts'
import type {RunArticle} from './documents.ts'
import {groupedDocuments, relationRecord, sourcesIn, storyRecord} from './records.ts'
import {readerOf} from './spool.ts'

/** Documents that are kept in memory with their words. */
const mostKept = 4000

/** A task of the last step: some files of components. */
export interface SettleTask {
  readonly type: 'settle'
  readonly state: string
  readonly chunks: readonly string[]
}

/** Components to be settled: places of documents in spools, and for each component its pairs, by places in that list. */
export interface Chunk {
  readonly documents: readonly (readonly [spool: string, offset: number, length: number])[]
  readonly components: readonly (readonly (readonly [number, number])[])[]
}

/** The files of results of a chunk. */
export const settledFiles = {
  relations: '.relations.ndjson',
  stories: '.stories.ndjson',
  documents: '.grouped.ndjson',
} as const

/** Compare the pairs of chunks, and write what they come to beside them. */
export function settleChunks({state, chunks}: SettleTask): void {
  const reader = readerOf(state)
  for (const name of chunks) {
    const path = join(state, name)
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: only the step before writes such files
    const chunk = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Chunk
    const lines = settledOf(chunk, (place) => {
      const [spool, offset, length] = chunk.documents[place] ?? ['', 0, 0]
      return reader.at(spool, offset, length)
    })
    writeFileSync(`${path}${settledFiles.relations}`, lines.relations.join(''))
    writeFileSync(`${path}${settledFiles.stories}`, lines.stories.join(''))
    writeFileSync(`${path}${settledFiles.documents}`, lines.documents.join(''))
  }
  reader.close()
}

interface SettledLines {
  readonly relations: string[]
  readonly stories: string[]
  readonly documents: string[]
}

function settledOf({components}: Chunk, load: (place: number) => RunArticle): SettledLines {
  const kept = new Map<number, ReadDocument & RunArticle>()
  const places = new Map<string, number>()
  const documentAt = (place: number): ReadDocument & RunArticle => {
    const known = kept.get(place)
    if (known !== undefined) return known
    const article = load(place)
    const read = {...article, ...readDocument(article)}
    if (kept.size >= mostKept) kept.clear()
    kept.set(place, read)
    places.set(article.id, place)
    return read
  }
  const lines: SettledLines = {relations: [], stories: [], documents: []}
  for (const pairs of components) {
    const compared = pairs.map(([i, j]) => comparedWith(documentAt(i), documentAt(j)))
    const {relations, stories} = settle(compared)
    const articleOf = (key: string): RunArticle => documentAt(places.get(key) ?? -1)
    for (const relation of relations)
      lines.relations.push(toLine(relationRecord(relation, articleOf)))
    const sources = sourcesIn(relations)
    for (const story of stories) {
      lines.stories.push(toLine(storyRecord(story, articleOf)))
      for (const each of groupedDocuments(story, sources, articleOf)) {
        lines.documents.push(toLine(each))
      }
    }
  }
  return lines
}
