import {createHash} from 'node:crypto'
import {closeSync, openSync, readSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {readDocument} from '../../relate/reading.ts'
import {sketchOf} from '../../relate/sketch.ts'
import {disk} from '../../write/io.ts'
import {toLine} from '../../write/json.ts'
import {linesIn} from '../../write/lines-in.ts'
import {keysFor} from '../extract/key-lists.ts'
import {articlesIn, type RunArticle, type RunProblem, type UnlistedAudit} from './documents.ts'
import {bytesOfSketch} from './sketch-bytes.ts'

/** Where a document stands in a spool: the line of a file. */
export interface SpooledDocument {
  readonly key: string
  /** The digest of the capture. */
  readonly sha256: string
  /** That of the line of the document, so that one that did not change is known. */
  readonly digest: string
  readonly offset: number
  readonly length: number
}

/** A document of an earlier run that is an article no more: the line of a file. */
interface GoneDocument {
  readonly key: string
  readonly gone: true
}

/** A task of the first step: files of audits to read, and the name of the spool that they go to. */
export interface SpoolTask {
  readonly type: 'spool'
  readonly folder: string
  readonly name: string
  readonly files: readonly (readonly [folder: string, file: string])[]
}

/** Hexadecimal digits of the digest of a line. */
const digestLength = 16

/**
 * The files of a spool: documents a line each, their places a line each, sketches of 400 bytes, and a line for each audit
 * that could not be read or is passed over.
 */
export const spoolFiles = {
  documents: '.documents.ndjson',
  places: '.places.ndjson',
  sketches: '.sketches',
  problems: '.problems.ndjson',
} as const

/** Read files of audits, and write their articles with their sketches into a spool. */
export function fillSpool({folder: own, name, files}: SpoolTask): void {
  const path = (ending: string): string => join(own, `${name}${ending}`)
  const documents = openSync(path(spoolFiles.documents), 'w')
  const places = openSync(path(spoolFiles.places), 'w')
  const sketches = openSync(path(spoolFiles.sketches), 'w')
  const problems = openSync(path(spoolFiles.problems), 'w')
  let offset = 0
  let keys: {readonly of: string; readonly map: ReturnType<typeof keysFor>} | undefined
  for (const [folder, file] of files) {
    const of = file.endsWith('.ndjson') ? `${folder}/${file}` : folder
    if (keys?.of !== of) keys = {of, map: keysFor(folder, file)}
    for (const found of articlesIn(folder, file, keys.map)) {
      if (found.type !== 'article') {
        writeFileSync(problems, `${JSON.stringify(found)}\n`)
        continue
      }
      const {article} = found
      const line = Buffer.from(`${JSON.stringify(article)}\n`)
      writeFileSync(documents, line)
      const place: SpooledDocument = {
        key: article.id,
        sha256: article.sha256,
        digest: createHash('sha256').update(line).digest('hex').slice(0, digestLength),
        offset,
        length: line.length,
      }
      writeFileSync(places, `${JSON.stringify(place)}\n`)
      writeFileSync(sketches, bytesOfSketch(sketchOf(readDocument(article))))
      offset += line.length
    }
  }
  for (const file of [documents, places, sketches, problems]) closeSync(file)
}

/** Write a spool of documents of earlier runs that are articles no more. */
export function writeGone(folder: string, name: string, keys: readonly string[]): void {
  const lines = keys.map((key) => toLine({key, gone: true} satisfies GoneDocument))
  for (const ending of Object.values(spoolFiles)) {
    const text = ending === spoolFiles.places ? lines.join('') : ''
    writeFileSync(join(folder, `${name}${ending}`), text)
  }
}

/** The places of the documents of a spool in order, and those that are gone. */
export function* placesOfSpool(
  folder: string,
  name: string,
): Generator<SpooledDocument | GoneDocument, void> {
  for (const line of linesIn(disk, join(folder, `${name}${spoolFiles.places}`))) {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `fillSpool` and `writeGone` write such lines
    yield JSON.parse(line) as SpooledDocument | GoneDocument
  }
}

/** Whether a document is an article no more. */
export function isGone(place: SpooledDocument | GoneDocument): place is GoneDocument {
  return 'gone' in place
}

/** The audits that were not read into a spool: places that could not be read, and audits that are passed over. */
export function problemsOfSpool(
  folder: string,
  name: string,
): readonly (RunProblem | UnlistedAudit)[] {
  const lines = linesIn(disk, join(folder, `${name}${spoolFiles.problems}`))
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `fillSpool` writes such lines
  return Array.from(lines, (line) => JSON.parse(line) as RunProblem | UnlistedAudit)
}

/** Reads documents of spools by their places. */
export interface SpoolReader {
  readonly at: (spool: string, offset: number, length: number) => RunArticle
  readonly close: () => void
}

/** Files that are open at once: each later run adds some spools, and a system may allow as few as 256 files. */
const mostOpen = 64

/** Open the spools of a state folder for reading; each file is opened when it is needed. */
export function readerOf(state: string): SpoolReader {
  const files = new Map<string, number>()
  const close = (): void => {
    for (const file of files.values()) closeSync(file)
    files.clear()
  }
  const fileOf = (spool: string): number => {
    const known = files.get(spool)
    if (known !== undefined) return known
    if (files.size === mostOpen) close()
    const file = openSync(join(state, `${spool}${spoolFiles.documents}`), 'r')
    files.set(spool, file)
    return file
  }
  return {
    at: (spool, offset, length): RunArticle => {
      const bytes = Buffer.alloc(length)
      readSync(fileOf(spool), bytes, 0, length, offset)
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `fillSpool` writes such lines
      return JSON.parse(bytes.toString()) as RunArticle
    },
    close,
  }
}
