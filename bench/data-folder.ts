import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {resources} from '../pipeline/resources/resources.ts'
import {wordFiles} from '../pipeline/resources/word-files.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const table = /\.(?:tsv|json)$/
const template = 'TEMPLATE.tsv'
const withoutFile = /^((?:@[^/]+\/)?[^/]+)\//

/**
 * Write what the package needs beside its program: the tables of words, models, tuned numbers and schemas as one
 * file, the word data of other packages, and the detector of languages (`resources/packed.ts` reads it).
 *
 * @returns
 *   The names of the packages that something comes from.
 */
export function writeDataFolder(folder: string): readonly string[] {
  mkdirSync(join(folder, 'words'), {recursive: true})
  writeFileSync(join(folder, 'tables.json'), JSON.stringify(tables()))
  writeFileSync(join(folder, 'package.json'), releaseOnly())
  for (const path of wordFiles) {
    writeFileSync(join(folder, 'words', path.replaceAll('/', '.')), resources.wordsOf(path))
  }
  const program = resources.languageDetector()
  if (!(program instanceof Uint8Array)) throw new TypeError('Expected the bytes of the detector')
  writeFileSync(join(folder, 'cld3.wasm'), program)
  return ['cld3-asm', ...new Set(wordFiles.map((path) => withoutFile.exec(path)?.[1] ?? ''))]
}

/** Every table by its path. */
function tables(): Readonly<Record<string, string>> {
  const own = ['language', 'models', 'tuning'].flatMap((room) =>
    resources
      .namesIn(room)
      .filter((name) => table.test(name) && name !== template)
      .map((name) => [`${room}/${name}`, resources.textOf(`${room}/${name}`)] as const),
  )
  const schemas = readdirSync(join(root, 'schemas'))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [`schemas/${name}`, minified(resources.textOf(`schemas/${name}`))] as const)
  return Object.fromEntries([...own, ...schemas])
}

function minified(json: string): string {
  return JSON.stringify(JSON.parse(json))
}

/** The `package.json` of the package, of which the release is read. */
function releaseOnly(): string {
  const {name, version}: {readonly name: string; readonly version: string} = JSON.parse(
    resources.textOf('package.json'),
  )
  return `${JSON.stringify({name, version})}\n`
}
