import {closeSync, openSync, readFileSync, readSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {readDocument} from '../../relate/reading.ts'
import {sketchOf} from '../../relate/sketch.ts'
import {articlesIn, keysFor, type RunArticle} from './documents.ts'
import {bytesOfSketch} from './sketch-bytes.ts'

/** Where a document stands in a spool: the line of a file. */
export interface SpooledDocument {
  readonly key: string
  readonly sha256: string
  readonly offset: number
  readonly length: number
}

/** A task of the first step: files of audits to read, and the name of the spool that they go to. */
export interface SpoolTask {
  readonly type: 'spool'
  readonly state: string
  readonly name: string
  readonly files: readonly (readonly [folder: string, file: string])[]
}

/** The files of a spool: documents a line each, their places a line each, sketches of 400 bytes, problems a line each. */
export const spoolFiles = {
  documents: '.documents.ndjson',
  places: '.places.ndjson',
  sketches: '.sketches',
  problems: '.problems.ndjson',
} as const

/** Read files of audits, and write their articles with their sketches into a spool. */
export function fillSpool({state, name, files}: SpoolTask): void {
  const path = (ending: string): string => join(state, `${name}${ending}`)
  const documents = openSync(path(spoolFiles.documents), 'w')
  const places = openSync(path(spoolFiles.places), 'w')
  const sketches = openSync(path(spoolFiles.sketches), 'w')
  const problems = openSync(path(spoolFiles.problems), 'w')
  let offset = 0
  let keys: {readonly of: string; readonly map: ReadonlyMap<string, string>} | undefined
  for (const [folder, file] of files) {
    const of = file.endsWith('.ndjson') ? `${folder}/${file}` : folder
    if (keys?.of !== of) keys = {of, map: keysFor(folder, file)}
    for (const found of articlesIn(folder, file, keys.map)) {
      if (found.type === 'problem') {
        writeSync(problems, `${JSON.stringify(found)}\n`)
        continue
      }
      const {article} = found
      const line = Buffer.from(`${JSON.stringify(article)}\n`)
      writeSync(documents, line)
      const place: SpooledDocument = {
        key: article.id,
        sha256: article.sha256,
        offset,
        length: line.length,
      }
      writeSync(places, `${JSON.stringify(place)}\n`)
      writeSync(sketches, bytesOfSketch(sketchOf(readDocument(article))))
      offset += line.length
    }
  }
  for (const file of [documents, places, sketches, problems]) closeSync(file)
}

/** The lines of a file of a spool as values. */
export function linesOfSpool(state: string, name: string, ending: string): readonly unknown[] {
  const lines = readFileSync(join(state, `${name}${ending}`), 'utf8').split('\n')
  return lines.flatMap((line): unknown => (line === '' ? [] : [JSON.parse(line)]))
}

/** Reads documents of spools by their places. */
export interface SpoolReader {
  readonly at: (spool: string, offset: number, length: number) => RunArticle
  readonly close: () => void
}

/** Open the spools of a state folder for reading; each file is opened when it is first needed. */
export function readerOf(state: string): SpoolReader {
  const files = new Map<string, number>()
  return {
    at: (spool, offset, length): RunArticle => {
      const file = files.get(spool) ?? openSync(join(state, `${spool}${spoolFiles.documents}`), 'r')
      files.set(spool, file)
      const bytes = Buffer.alloc(length)
      readSync(file, bytes, 0, length, offset)
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `fillSpool` writes such lines
      return JSON.parse(bytes.toString()) as RunArticle
    },
    close: (): void => {
      for (const file of files.values()) closeSync(file)
    },
  }
}
