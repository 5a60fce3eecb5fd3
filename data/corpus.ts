import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {inputsOf} from '../pipeline/gather/inputs.ts'
import {shardsOf} from '../pipeline/gather/shards.ts'
import {type Options, type Understood, understand} from '../pipeline/index.ts'
import {read} from '../pipeline/read/read.ts'
import type {Audit} from '../pipeline/tree/generated/audit.ts'
import type {Input} from '../pipeline/tree/inputs.ts'
import {isRefusal} from '../pipeline/tree/refusals.ts'
import type {UserRule} from '../pipeline/tree/user-rules.ts'

/** A capture of this project. */
export interface Sample extends Pick<Input, 'url' | 'mediaType' | 'charset' | 'statements'> {
  readonly name: string
  readonly bytes: Uint8Array
  /** The folder of what is expected of it; absent for `documents/`. */
  readonly folder?: string
  /** Rules of a user’s own that stand beside it. */
  readonly rules?: readonly UserRule[]
}

const documents = fileURLToPath(new URL('../documents/', import.meta.url))
/** The folder of the golden captures. */
export const goldenFolder = fileURLToPath(new URL('../test/golden/', import.meta.url))

const captureName = /^capture\.(\w{1,9})$/
const unnamed: ReadonlySet<string> = new Set(['txt', 'html'])
const all = (await Promise.all(foldersOf(goldenFolder).map(samplesIn))).flat()

/** The golden captures but for pages, by slug; those of files with several documents one by one. */
export const golden: readonly Sample[] = all.filter(({isPage}) => !isPage).map(({sample}) => sample)

/** The golden captures of pages, by slug. */
export const goldenPages: readonly Sample[] = all
  .filter(({isPage}) => isPage)
  .map(({sample}) => sample)

/** Every document of plain text that we have. */
export const corpus: readonly Sample[] = [
  ...readdirSync(documents).map((name) => ({
    name: `documents/${name}`,
    bytes: readFileSync(`${documents}${name}`),
  })),
  ...golden,
]

/** A sample from its bytes to its article, as the command understands it. */
export function understandSample(sample: Sample, options: Options = {}): Understood {
  const {name, bytes, statements, rules, url, mediaType, charset} = sample
  const known = {
    name,
    ...(url === undefined ? {} : {url}),
    ...(mediaType === undefined ? {} : {mediaType}),
    ...(charset === undefined ? {} : {charset}),
  }
  const capture = read(bytes, known)
  if (isRefusal(capture)) throw new TypeError(`${name}: ${capture.reason}`)
  const own = [...(rules ?? []), ...(options.rules ?? [])]
  return understand(statements === undefined ? capture : {...capture, feed: statements}, {
    ...options,
    ...(own.length === 0 ? {} : {rules: own}),
  })
}

/** A sample, and whether its file is a page. */
interface FoundSample {
  readonly sample: Sample
  readonly isPage: boolean
}

/**
 * The documents of a golden folder: of `capture.txt` and `capture.html` named by the folder, of other files with their
 * extension, of a file with several documents with `@` and the offset, each with what is expected in a folder so named.
 */
async function samplesIn(folder: string): Promise<readonly FoundSample[]> {
  const path = `${goldenFolder}${folder}/`
  const [file] = readdirSync(path).filter((name) => captureName.test(name))
  const extension = captureName.exec(file ?? '')?.[1]
  if (file === undefined || extension === undefined) return []
  const name = unnamed.has(extension) ? folder : `${folder}.${extension}`
  const inputs = await inputsIn(`${path}${file}`)
  return inputs.flatMap((input): readonly FoundSample[] => {
    const bytes = input.bytes()
    if (isRefusal(bytes)) return []
    const {url, mediaType, charset, statements} = input
    const place = input.name.slice(path.length + file.length)
    const sample = {
      name: `${name}${place}`,
      folder: place === '' ? path : `${path}${place}/`,
      bytes,
      ...(url === undefined ? {} : {url}),
      ...(mediaType === undefined ? {} : {mediaType}),
      ...(charset === undefined ? {} : {charset}),
      ...(statements === undefined ? {} : {statements}),
      ...rulesBeside(`${path}rules.json`),
    }
    return [{sample, isPage: extension === 'html'}]
  })
}

async function inputsIn(path: string): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const shard of shardsOf([path])) {
    for await (const input of inputsOf(shard)) inputs.push(input)
  }
  return inputs
}

function foldersOf(path: string): readonly string[] {
  return readdirSync(path, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
}

function rulesBeside(path: string): Pick<Sample, 'rules'> {
  return existsSync(path) ? {rules: JSON.parse(readFileSync(path, 'utf8'))} : {}
}

/**
 * An audit as golden captures keep it: without its maker, which changes with every row of a table and every
 * weight, and the digest over both, so that the diff of a change shows the lines that it changed and nothing
 * else.
 */
export function withoutMaker({maker: _, digest: __, ...audit}: Audit): Omit<Audit, 'digest'> {
  return audit
}
