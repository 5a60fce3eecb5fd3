import {closeSync, existsSync, openSync, readFileSync, readSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {lazy} from '../text/lazy.ts'
import type {CharsetDetector, Resources} from './types.ts'

/** The folder of the package with everything that is no program. */
const folderName = 'copydesk-data'
/** From an entry of the package, or from a program that holds the package; and from a part of an entry. */
const folders = [`./${folderName}/`, `../${folderName}/`]

const home = lazy(() => {
  const found = folders
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(url))
  if (found !== undefined) return found
  const expected = fileURLToPath(new URL(folders[0] ?? '', import.meta.url))
  throw new Error(
    `Expected the folder \`${expected}\`, found none. Copy it from the package: \`cp -r node_modules/copydesk/dist/${folderName} …\``,
  )
})

/** Where each part of `parts.bin` begins and ends, by name. */
type Places = Readonly<Partial<Record<string, readonly [start: number, end: number]>>>

const places = lazy((): Places => JSON.parse(textAt('parts.json')))

/** Read from the folder of the package that holds its data (`bench/data-folder.ts` makes it). */
export const resources: Resources = {
  // The release is asked for by every command, most of which need nothing else.
  textOf: (path) => (path === 'package.json' ? textAt(path) : textOfPart(path)),
  namesIn: (folder) =>
    Object.keys(places())
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
      .sort((a, b) => (a < b ? -1 : 1)),
  wordsOf: textOfPart,
  made: partOf,
  languageDetector: () => readFileSync(new URL('cld3.wasm', home())),
  charsetDetector: (): CharsetDetector =>
    createRequire(import.meta.url)(fileURLToPath(new URL('jschardet.cjs', home()))),
}

function textOfPart(name: string): string {
  return partOf(name).toString('utf8')
}

/** The bytes of one part, read alone. */
function partOf(name: string): Buffer {
  const place = places()[name]
  if (place === undefined) throw new Error(`Expected \`${name}\` in parts.json, found none`)
  const [start, end] = place
  const bytes = Buffer.allocUnsafeSlow(end - start)
  const file = openSync(new URL('parts.bin', home()), 'r')
  try {
    let at = 0
    while (at < bytes.length) {
      const got = readSync(file, bytes, at, bytes.length - at, start + at)
      if (got === 0) throw new Error(`Expected ${end} bytes in parts.bin, found ${start + at}`)
      at += got
    }
  } finally {
    closeSync(file)
  }
  return bytes
}

function textAt(path: string): string {
  return readFileSync(new URL(path, home()), 'utf8')
}
