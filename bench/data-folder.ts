import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {resources} from '../pipeline/resources/resources.ts'
import {type WordFile, wordFiles} from '../pipeline/resources/word-files.ts'
import {makers} from './made-parts.ts'

const table = /\.(?:tsv|json)$/
const template = 'TEMPLATE.tsv'
/** What is made and also given to programs in browsers: their rules have no examples, which digests read. */
const makerPart = 'made/maker'
const withoutFile = /^((?:@[^/]+\/)?[^/]+)\//

/**
 * Write what the package needs beside its program: the tables of words, models and tuned numbers, the word data of other
 * packages, and the detector of languages. `resources/packed.ts` reads `parts.bin`, in which each part can be read alone;
 * for `resources/given.ts` the same is in files of JSON.
 *
 * @returns
 *   The names of the packages that something comes from.
 */
export function writeDataFolder(folder: string): readonly string[] {
  mkdirSync(folder, {recursive: true})
  const maker = Buffer.from(makers[makerPart]()).toString()
  writeFileSync(join(folder, 'tables.json'), JSON.stringify({...tables(), [makerPart]: maker}))
  writeParts(folder)
  writeFileSync(join(folder, 'package.json'), releaseOnly())
  for (const [group, paths] of Object.entries(wordFiles)) {
    const texts = paths.map((path: WordFile) => [path, resources.wordsOf(path)] as const)
    writeFileSync(join(folder, `${group}.json`), JSON.stringify(Object.fromEntries(texts)))
  }
  const program = resources.languageDetector()
  if (!(program instanceof Uint8Array)) throw new TypeError('Expected the bytes of the detector')
  writeFileSync(join(folder, 'cld3.wasm'), program)
  return [
    'cld3-asm',
    ...new Set(
      Object.values(wordFiles)
        .flat()
        .map((path) => withoutFile.exec(path)?.[1] ?? ''),
    ),
  ]
}

/** Write `parts.bin`, which holds every table, the rules of dictionaries and what is made, and `parts.json`: where each begins and ends. */
function writeParts(folder: string): void {
  const rules = wordFiles.spelling.filter((path) => path.endsWith('.aff'))
  const texts = [
    ...Object.entries(tables()),
    ...rules.map((path) => [path, resources.wordsOf(path)] as const),
  ]
  const parts = [
    ...texts.map(([path, text]) => [path, Buffer.from(text)] as const),
    ...Object.entries(makers).map(([name, make]) => [name, make()] as const),
  ]
  let end = 0
  const places = parts.map(([name, {length}]) => {
    end += length
    return [name, [end - length, end]] as const
  })
  writeFileSync(join(folder, 'parts.bin'), Buffer.concat(parts.map(([, bytes]) => bytes)))
  writeFileSync(join(folder, 'parts.json'), JSON.stringify(Object.fromEntries(places)))
}

/** Every table by its path. */
function tables(): Readonly<Record<string, string>> {
  const own = ['language', 'models', 'tuning', 'validate'].flatMap((room) =>
    resources
      .namesIn(room)
      .filter((name) => table.test(name) && name !== template)
      .map((name) => [`${room}/${name}`, tableOf(`${room}/${name}`)] as const),
  )
  return Object.fromEntries([...own, ['package.json', releaseOnly()]])
}

/** A table as it is read at run time: of tuned numbers only the values. */
function tableOf(path: string): string {
  const text = resources.textOf(path)
  if (!path.startsWith('tuning/')) return text
  const {$schema, ...entries}: Readonly<Record<string, {readonly value: number}>> = JSON.parse(text)
  const values = Object.entries(entries).map(([name, {value}]) => [name, {value}] as const)
  return `${JSON.stringify(Object.fromEntries(values))}\n`
}

/** The `package.json` of the package, of which the release is read. */
function releaseOnly(): string {
  const {name, version}: {readonly name: string; readonly version: string} = JSON.parse(
    resources.textOf('package.json'),
  )
  return `${JSON.stringify({name, version})}\n`
}
