import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {lazy} from '../text/lazy.ts'
import type {CharsetDetector, Resources} from './types.ts'
import {groupOf, type WordGroup} from './word-files.ts'

/** The folder of the package with everything that is no program. */
const folderName = 'copydesk-data'
/** From an entry of the package, or from a program that holds the package; and from a part of an entry. */
const places = [`./${folderName}/`, `../${folderName}/`]

const home = lazy(() => {
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(url))
  if (found !== undefined) return found
  const expected = fileURLToPath(new URL(places[0] ?? '', import.meta.url))
  throw new Error(
    `Expected the folder \`${expected}\`, found none. Copy it from the package: \`cp -r node_modules/copydesk/dist/${folderName} …\``,
  )
})

/** Texts by path. */
type Texts = Readonly<Partial<Record<string, string>>>

/** The tables, models and tuned numbers. */
const tables = lazy((): Texts => JSON.parse(textAt('tables.json')))
const words: Readonly<Record<WordGroup, () => Texts>> = {
  spelling: lazy((): Texts => JSON.parse(textAt('spelling.json'))),
  typos: lazy((): Texts => JSON.parse(textAt('typos.json'))),
}

/** Read from the folder of the package that holds its data (`bench/data-folder.ts` makes it). */
export const resources: Resources = {
  textOf: (path) => {
    // The release is asked for by every command, most of which need nothing else.
    const text = path === 'package.json' ? textAt(path) : tables()[path]
    if (text === undefined) throw new Error(`Expected \`${path}\` in tables.json, found none`)
    return text
  },
  namesIn: (folder) =>
    Object.keys(tables())
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
      .sort((a, b) => (a < b ? -1 : 1)),
  wordsOf: (path) => {
    const group = groupOf(path)
    const text = words[group]()[path]
    if (text === undefined) throw new Error(`Expected \`${path}\` in ${group}.json, found none`)
    return text
  },
  languageDetector: () => readFileSync(new URL('cld3.wasm', home())),
  charsetDetector: (): CharsetDetector =>
    createRequire(import.meta.url)(fileURLToPath(new URL('jschardet.cjs', home()))),
}

function textAt(path: string): string {
  return readFileSync(new URL(path, home()), 'utf8')
}
