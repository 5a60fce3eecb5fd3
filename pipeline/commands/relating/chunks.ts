import {closeSync, openSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {CandidatePair} from './candidates.ts'
import {type KeptComparisons, numberOfRow, numbersOfPlace} from './comparisons.ts'
import {type Chunk, type ChunkPair, settledFiles} from './settling.ts'
import {type CorpusDocument, comparedFiles, type State} from './state.ts'

/** Pairs of a chunk: below that, another process is not worth its start. */
const pairsOfChunk = 2000
const lineFeed = 0x0a
/** The file of a chunk with the numbers of both documents of each pair. */
const pairsEnding = '.pairs'

const nowhere = {spool: 0, row: 0}

/** Chunks of components in files. */
export interface ChunkList {
  /** Their names, in order. */
  readonly names: readonly string[]
  /** How many comparisons of an earlier run they refer to. */
  readonly kept: number
}

/** Write components into chunks of some thousand pairs. */
export function writeChunks(
  components: Iterable<readonly CandidatePair[]>,
  {documents, spools}: Pick<State, 'spools'> & {readonly documents: readonly CorpusDocument[]},
  comparisons: KeptComparisons,
  work: string,
): ChunkList {
  const names: string[] = []
  let kept = 0
  let [waiting, pairs]: [(readonly ChunkPair[])[], number] = [[], 0]
  const write = (): void => {
    if (waiting.length === 0) return
    const name = chunkName(names.length)
    writeFileSync(join(work, `${name}.json`), JSON.stringify(chunkOf(waiting, documents, spools)))
    writeFileSync(join(work, `${name}${pairsEnding}`), numbersOf(waiting, documents))
    names.push(name)
    waiting = []
    pairs = 0
  }
  for (const component of components) {
    waiting.push(
      component.map(([a, b]): ChunkPair => {
        const place = comparisons.of(a, b)
        if (place === undefined) return [a, b]
        kept += 1
        return [a, b, place]
      }),
    )
    pairs += component.length
    if (pairs >= pairsOfChunk) write()
  }
  write()
  return {names, kept}
}

function chunkName(number: number): string {
  return `chunk-${String(number).padStart(6, '0')}`
}

/** The numbers by which a later run knows the documents of pairs. */
function numbersOf(
  components: readonly (readonly ChunkPair[])[],
  documents: readonly CorpusDocument[],
): Uint8Array {
  const numbers = components.flatMap((pairs) =>
    pairs.flatMap(([a, b]) => [a, b].map((each) => numberOfRow(documents[each] ?? nowhere))),
  )
  return new Uint8Array(Float64Array.from(numbers).buffer)
}

/** Components by the numbers of documents in the corpus, as a chunk, which has numbers of its own. */
function chunkOf(
  components: readonly (readonly ChunkPair[])[],
  documents: readonly CorpusDocument[],
  spools: readonly string[],
): Chunk {
  const places = new Map<number, number>()
  const listed: Chunk['documents'][number][] = []
  const placeOf = (number: number): number => {
    const known = places.get(number)
    if (known !== undefined) return known
    const {key = '', spool = 0, offset = 0, length = 0} = documents[number] ?? {}
    places.set(number, listed.length)
    listed.push([key, spools[spool] ?? '', offset, length])
    return listed.length - 1
  }
  return {
    components: components.map((pairs) =>
      pairs.map(
        ([a, b, kept]): ChunkPair =>
          kept === undefined ? [placeOf(a), placeOf(b)] : [placeOf(a), placeOf(b), kept],
      ),
    ),
    documents: listed,
  }
}

/** Join the files of a kind of all chunks, under a name that is not yet that of the result. */
export function joinChunks(
  work: string,
  {names}: ChunkList,
  kind: keyof typeof settledFiles,
  path: string,
): void {
  writeFileSync(path, '')
  for (const name of names) {
    writeFileSync(path, readFileSync(join(work, `${name}${settledFiles[kind]}`)), {flag: 'a'})
  }
}

/** Join the comparisons of all chunks, with a file of their places. */
export function joinComparisons(work: string, {names}: ChunkList, path: string): void {
  const lines = openSync(`${path}${comparedFiles.lines}`, 'w')
  const places = openSync(`${path}${comparedFiles.places}`, 'w')
  let offset = 0
  for (const name of names) {
    const bytes = readFileSync(join(work, `${name}${settledFiles.compared}`))
    const pairs = new Float64Array(
      new Uint8Array(readFileSync(join(work, `${name}${pairsEnding}`))).buffer,
    )
    const made = new Float64Array((pairs.length / 2) * numbersOfPlace)
    let start = 0
    for (let pair = 0; pair < pairs.length / 2; pair++) {
      const end = bytes.indexOf(lineFeed, start) + 1
      const place = [pairs[2 * pair] ?? 0, pairs[2 * pair + 1] ?? 0, offset + start, end - start]
      made.set(place, pair * numbersOfPlace)
      start = end
    }
    writeFileSync(lines, bytes)
    writeFileSync(places, new Uint8Array(made.buffer))
    offset += bytes.length
  }
  closeSync(lines)
  closeSync(places)
}
