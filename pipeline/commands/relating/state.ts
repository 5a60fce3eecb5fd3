import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {makerOf} from '../../maker/maker.ts'
import type {Sketch} from '../../relate/sketch.ts'
import {canonical} from '../../text/canonical.ts'
import {propertyOf} from '../../text/json.ts'
import {writeWhole} from '../../write/atomic.ts'
import {disk} from '../../write/io.ts'
import {toLine} from '../../write/json.ts'
import {lineageName} from './relation-files.ts'
import {sketchIn, sketchLength} from './sketch-bytes.ts'
import {isGone, placesOfSpool, type SpooledDocument, spoolFiles} from './spool.ts'
import {changedIn, misfitIn, type StateFiles, stateFileOf, stateFilesIn} from './state-files.ts'

/** The folder, below the folder of relations, of what a later run needs: documents, sketches and comparisons. */
export const stateName = '.state'

const aboutName = 'state.json'

/** The files of the comparisons of a state, behind the name that they have in common. */
export const comparedFiles = {lines: '.ndjson', places: '.places'} as const

/** What a state consists of. Other files in its folder are what a run left that was broken off. */
export interface State {
  /** The names of its spools; those of a later run stand behind. */
  readonly spools: readonly string[]
  /** The name of its comparisons. */
  readonly compared: string
}

/** A state that was read. */
export interface KnownState extends State {
  readonly files: StateFiles
}

/** A document of the corpus, and where it stands. */
export interface CorpusDocument extends SpooledDocument {
  /** The number of its spool in the state. */
  readonly spool: number
  /** Its place among the sketches of its spool. */
  readonly row: number
}

/** The digests of what sketches and comparisons depend on. */
function makerText(): string {
  const {release, language, tuning} = makerOf()
  return canonical({release, language, tuning})
}

/**
 * Write what a state consists of, and by what it was made. From then on it is the state of its folder.
 *
 * @param earlier
 *   The state of an earlier run whose spools stand first in this one, under names of their own: their files are not read again.
 */
export function writeState(folder: string, state: State, earlier: KnownState | undefined): void {
  const known = new Map(
    earlier?.spools.flatMap((spool, i) =>
      filesOfSpool(spool).map((name, k) => [
        filesOfSpool(state.spools[i] ?? '')[k] ?? '',
        earlier.files.get(name),
      ]),
    ),
  )
  const files = Object.fromEntries(
    filesOf(state).map((name) => [name, known.get(name) ?? stateFileOf(join(folder, name))]),
  )
  const text = toLine({maker: makerText(), ...state, files})
  const refusal = writeWhole(disk, join(folder, aboutName), text)
  if (refusal !== undefined) throw Object.assign(new Error(refusal.reason), {code: refusal.rule})
  const kept = new Set([aboutName, ...filesOf(state)])
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(join(folder, name), {recursive: true})
  }
}

function filesOf({spools, compared}: State): readonly string[] {
  return [
    ...spools.flatMap(filesOfSpool),
    ...Object.values(comparedFiles).map((ending) => `${compared}${ending}`),
  ]
}

function filesOfSpool(spool: string): readonly string[] {
  return Object.values(spoolFiles).map((ending) => `${spool}${ending}`)
}

/**
 * The state of the relations of an earlier run. That its files have the content that they were written with is found out by
 * `intactStateIn`.
 *
 * @param relations
 *   The folder of relations.
 * @returns
 *   The state, or why it cannot be used, as a sentence without its full stop.
 */
export function stateIn(relations: string): KnownState | string {
  const folder = join(relations, stateName)
  const path = join(folder, aboutName)
  if (!existsSync(path)) return noRelationsIn(relations)
  const about = jsonIn(readFileSync(path, 'utf8'))
  const maker = propertyOf(about, 'maker')
  const [spools, compared] = [propertyOf(about, 'spools'), propertyOf(about, 'compared')]
  if (typeof maker !== 'string') return `The file \`${path}\` is damaged`
  if (maker !== makerText()) return `The relations in \`${relations}\` were made by another version`
  if (!isNames(spools) || typeof compared !== 'string') return `The file \`${path}\` is damaged`
  const state = {spools, compared}
  const files = stateFilesIn(propertyOf(about, 'files'), filesOf(state))
  if (files === undefined) return `The file \`${path}\` is damaged`
  const damaged = misfitIn(folder, files)
  return damaged === undefined
    ? {...state, files}
    : `The file \`${join(folder, damaged)}\` is damaged`
}

function noRelationsIn(folder: string): string {
  const own = join(folder, lineageName)
  const none = `There are no relations in \`${folder}\``
  return existsSync(join(own, stateName)) ? `${none}, but there are some in \`${own}\`` : none
}

/** The same, when all files have the content that they were written with. */
export function intactStateIn(relations: string): KnownState | string {
  const state = stateIn(relations)
  if (typeof state === 'string') return state
  const folder = join(relations, stateName)
  const changed = changedIn(folder, state.files)
  return changed === undefined ? state : `The file \`${join(folder, changed)}\` is damaged`
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The name of a spool: those of a later generation take the place of earlier ones. */
export function spoolName(generation: number, number: number): string {
  return `${String(generation).padStart(4, '0')}-${String(number).padStart(4, '0')}`
}

/** The generation of a spool or of another file of a state; -1 of a file that has none. */
export function generationOf(name: string): number {
  const generation = Number.parseInt(name, 10)
  return Number.isNaN(generation) ? -1 : generation
}

/**
 * The documents of a state by key, in order of code units. Of several with one key, the one of the latest generation
 * counts, and among those the one whose capture has the greatest digest. One that a later generation removed is left out,
 * and one that a later generation repeats stays the earlier one.
 *
 * @returns
 *   The documents, and how many others had the key of one of them in the same generation.
 */
export function corpusIn(
  folder: string,
  {spools}: State,
): {readonly documents: readonly CorpusDocument[]; readonly repeated: number} {
  const byKey = new Map<string, CorpusDocument>()
  const gone = new Map<string, number>()
  let repeated = 0
  const generations = spools.map(generationOf)
  const put = (document: CorpusDocument): void => {
    const generation = generations[document.spool] ?? 0
    const known = byKey.get(document.key)
    const before = known === undefined ? -1 : (generations[known.spool] ?? 0)
    if (before === generation) repeated += 1
    const isBack = (gone.get(document.key) ?? -1) >= before
    if (known === undefined || isBack || takesPlace(document, known, before === generation)) {
      byKey.set(document.key, document)
    }
  }
  for (const [spool, name] of spools.entries()) {
    let row = 0
    for (const place of placesOfSpool(folder, name)) {
      if (isGone(place)) gone.set(place.key, generations[spool] ?? 0)
      else put({...place, spool, row: row++})
    }
  }
  const documents = [...byKey.values()]
    .filter(({key, spool}) => (gone.get(key) ?? -1) <= (generations[spool] ?? 0))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return {documents, repeated}
}

/** Whether a document takes the place of one that came before it, or beside it in the same generation. */
function takesPlace(one: CorpusDocument, other: CorpusDocument, isBeside: boolean): boolean {
  if (one.digest === other.digest) return false
  if (!isBeside) return true
  return one.sha256 > other.sha256 || (one.sha256 === other.sha256 && one.digest > other.digest)
}

/** The sketches of a corpus with the places of their documents in it, spool by spool. */
export function* sketchesOf(
  folder: string,
  {spools}: State,
  documents: readonly CorpusDocument[],
): Generator<readonly [number, Sketch], void> {
  const bySpool = spools.map((): number[] => [])
  for (const [place, {spool}] of documents.entries()) bySpool[spool]?.push(place)
  for (const [spool, places] of bySpool.entries()) {
    if (places.length === 0) continue
    const bytes = readFileSync(join(folder, `${spools[spool]}${spoolFiles.sketches}`))
    for (const place of places) {
      const {row = 0, key = ''} = documents[place] ?? {}
      const start = row * sketchLength
      yield [place, sketchIn(bytes.subarray(start, start + sketchLength), key)]
    }
  }
}
