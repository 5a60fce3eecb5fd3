import {diceOfInput, either} from './dice.ts'
import {encodedText} from './generators/encodings.ts'
import {htmlPage} from './generators/html.ts'
import {jsonLdPage} from './generators/json-ld.ts'
import {jsonLines} from './generators/json-lines.ts'
import type {Generator, MadeOptions} from './generators/made.ts'
import {metaPage} from './generators/meta.ts'
import {mhtmlArchive} from './generators/mhtml.ts'
import {microdataPage} from './generators/microdata.ts'
import {mutant} from './generators/mutants.ts'
import {parquetFile} from './generators/parquet.ts'
import {plainText} from './generators/plain-text.ts'
import {storm} from './generators/storms.ts'
import {warcArchive} from './generators/warc.ts'

/** Kind of input → how often it is made, and what makes it. */
const generators = {
  text: [20, plainText],
  html: [20, htmlPage],
  'json-ld': [12, jsonLdPage],
  microdata: [6, microdataPage],
  meta: [8, metaPage],
  mhtml: [5, mhtmlArchive],
  warc: [5, warcArchive],
  parquet: [4, parquetFile],
  jsonl: [6, jsonLines],
  encodings: [6, encodedText],
  storms: [4, storm],
  mutants: [4, mutant],
} as const satisfies Readonly<Record<string, readonly [weight: number, make: Generator]>>

type InputOfKind = keyof typeof generators

/** One input of a fuzz run. */
export interface FuzzInput {
  /** Its number, kind and extension, by which a container is told from a document: `12-warc.warc.gz`. */
  readonly name: string
  readonly kind: string
  readonly bytes: Uint8Array
  /** What is known of it beforehand; nothing for a container. */
  readonly options: MadeOptions
}

/**
 * Input `number` of the run with a seed: the same on any machine, whatever was made before.
 *
 * A name that ends in `.warc`, `.warc.gz`, `.jsonl`, `.jsonl.gz` or `.parquet` is a container of documents.
 */
export function inputOf(seed: number, number: number): FuzzInput {
  const dice = diceOfInput(seed, number)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
  const kinds = Object.keys(generators) as readonly InputOfKind[]
  const kind = either(
    dice,
    kinds.map((each) => [generators[each][0], () => each] as const),
  )
  const {bytes, extension, options = {}} = generators[kind][1](dice)
  return {name: `${number}-${kind}${extension}`, kind, bytes, options}
}
