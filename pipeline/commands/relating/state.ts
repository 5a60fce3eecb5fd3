import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {makerOf} from '../../maker/maker.ts'
import type {Sketch} from '../../relate/sketch.ts'
import {canonical} from '../../text/canonical.ts'
import {propertyOf} from '../../text/json.ts'
import {sketchIn, sketchLength} from './sketch-bytes.ts'
import {linesOfSpool, type SpooledDocument, spoolFiles} from './spool.ts'

/** The folder, below the folder of relations, of what a later run needs: documents and sketches. */
export const stateName = '.state'

const aboutName = 'state.json'

/** A document of the corpus, and where it stands. */
export interface CorpusDocument extends SpooledDocument {
  readonly spool: string
  /** Its place among the sketches of its spool. */
  readonly row: number
}

/** The digests of what sketches depend on. */
function makerText(): string {
  const {release, language, tuning} = makerOf()
  return canonical({release, language, tuning})
}

/** Write what the state was made by. */
export function writeAbout(state: string): void {
  writeFileSync(join(state, aboutName), `${JSON.stringify({maker: makerText()})}\n`)
}

/** Why the state of an earlier run cannot be used; `undefined` when it can. */
export function strangeState(folder: string): string | undefined {
  const path = join(folder, stateName, aboutName)
  if (!existsSync(path)) return `There are no relations in \`${folder}\``
  const maker = propertyOf(JSON.parse(readFileSync(path, 'utf8')), 'maker')
  if (maker === makerText()) return undefined
  return `The relations in \`${folder}\` were made by another version`
}

/** The names of the spools of a state folder, the older first. */
export function spoolsIn(state: string): readonly string[] {
  const {places} = spoolFiles
  return readdirSync(state)
    .filter((name) => name.endsWith(places))
    .map((name) => name.slice(0, -places.length))
    .sort((a, b) => (a < b ? -1 : 1))
}

/** The name of a spool: those of a later generation take the place of earlier ones. */
export function spoolName(generation: number, number: number): string {
  return `${String(generation).padStart(4, '0')}-${String(number).padStart(4, '0')}`
}

/** The generation of a spool. */
export function generationOf(spool: string): number {
  return Number.parseInt(spool, 10)
}

/**
 * The documents of a state folder by key, in order of code units. Of several with one key, the one of the latest generation
 * counts, and among those the one whose capture has the greatest digest.
 *
 * @returns
 *   The documents, and how many others had the key of one of them in the same generation.
 */
export function corpusIn(state: string): {
  readonly documents: readonly CorpusDocument[]
  readonly repeated: number
} {
  const byKey = new Map<string, CorpusDocument>()
  let repeated = 0
  for (const spool of spoolsIn(state)) {
    for (const [row, value] of linesOfSpool(state, spool, spoolFiles.places).entries()) {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `fillSpool` writes such lines
      const document: CorpusDocument = {...(value as SpooledDocument), spool, row}
      const known = byKey.get(document.key)
      if (known !== undefined && generationOf(known.spool) === generationOf(spool)) repeated += 1
      if (known === undefined || isNewer(document, known)) byKey.set(document.key, document)
    }
  }
  const documents = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return {documents, repeated}
}

function isNewer(one: CorpusDocument, other: CorpusDocument): boolean {
  const [a, b] = [generationOf(one.spool), generationOf(other.spool)]
  if (a !== b) return a > b
  return one.sha256 > other.sha256 || (one.sha256 === other.sha256 && one.spool < other.spool)
}

/** The sketches of a corpus with the places of their documents in it, spool by spool. */
export function* sketchesOf(
  state: string,
  documents: readonly CorpusDocument[],
): Generator<readonly [number, Sketch], void> {
  const bySpool = new Map<string, number[]>()
  for (const [place, {spool}] of documents.entries()) {
    const known = bySpool.get(spool)
    if (known === undefined) bySpool.set(spool, [place])
    else known.push(place)
  }
  for (const [spool, places] of bySpool) {
    const bytes = readFileSync(join(state, `${spool}${spoolFiles.sketches}`))
    for (const place of places) {
      const {row = 0, key = ''} = documents[place] ?? {}
      const start = row * sketchLength
      yield [place, sketchIn(bytes.subarray(start, start + sketchLength), key)]
    }
  }
}
