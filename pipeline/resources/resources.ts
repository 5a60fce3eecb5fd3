import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import type {CharsetDetector, Resources} from './types.ts'

/** A package name, with its scope, and the file in the package. */
const packageAndFile = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/
/** What stands beside the folder `pipeline/`; everything else stands in it. */
const beside = /^(?:schemas\/|package\.json$)/
const detectorFile = 'lib/browser/cld3.js'
/** The program stands in the script of the package as a data address, in quotes. */
const programOpens = 'wasmBinaryFile="data:application/octet-stream;base64,'
const load = createRequire(import.meta.url)

/**
 * Read from the source tree and from the packages that are installed with it.
 *
 * `bench/bundle.ts` puts `packed.ts` in the place of this file for the package, and `given.ts` for the entry for browsers.
 */
export const resources: Resources = {
  textOf: (path) => readFileSync(urlOf(path), 'utf8'),
  namesIn: (folder) => readdirSync(urlOf(`${folder}/`)).sort(),
  wordsOf: (path) => {
    const [, name = '', file = ''] = packageAndFile.exec(path) ?? []
    return readFileSync(inPackage(name, file), 'utf8')
  },
  made: () => undefined,
  languageDetector: () => {
    const script = readFileSync(inPackage('cld3-asm', detectorFile), 'latin1')
    const start = script.indexOf(programOpens) + programOpens.length
    return Buffer.from(script.slice(start, script.indexOf('"', start)), 'base64')
  },
  charsetDetector: (): CharsetDetector => load('jschardet'),
}

function urlOf(path: string): URL {
  return new URL(`${beside.test(path) ? '../..' : '..'}/${path}`, import.meta.url)
}

/** A file of a package, from where the main file of the package stands. */
function inPackage(name: string, file: string): URL {
  return new URL(file, pathToFileURL(load.resolve(name)))
}
