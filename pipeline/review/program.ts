import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import type {PageProgram} from './page.ts'

/** What is used of esbuild, which is installed with the source only. */
interface Bundler {
  readonly buildSync: (options: object) => {
    readonly outputFiles: readonly {readonly text: string}[]
  }
}

const load = createRequire(import.meta.url)

/** The files of the program beside the bundle of the command: its script and its style. */
export const programFiles = {script: 'review/page.js', style: 'review/page.css'} as const

/**
 * The program of a page: from its files in the package, or bundled from the source, where there are none.
 *
 * @throws RangeError
 *   When there is neither, since the package was taken apart.
 */
export function programOf(): PageProgram {
  const built = new URL(`../${programFiles.script}`, import.meta.url)
  const files = existsSync(built) ? readBuilt(built) : bundledProgram()
  return {
    ...files,
    scriptDigest: digestOf(files.script),
    styleDigest: digestOf(files.style),
  }
}

/** The script and the style of a page, made from the source in `browser/`. */
export function bundledProgram(): Pick<PageProgram, 'script' | 'style'> {
  const folder = fileURLToPath(new URL('browser/', import.meta.url))
  if (!existsSync(folder)) {
    throw new RangeError('Expected the files of the page of review, found none; install again')
  }
  const {buildSync}: Bundler = load('esbuild')
  const entry = (contents: string, loader: string): string => {
    const made = buildSync({
      stdin: {contents, loader, resolveDir: folder},
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      minify: true,
      logLevel: 'silent',
    })
    return (made.outputFiles[0]?.text ?? '').trim()
  }
  return {
    script: entry("import {startPage} from './start.ts'\nstartPage(document)", 'ts'),
    style: entry("@import './review.css'", 'css'),
  }
}

function readBuilt(script: URL): Pick<PageProgram, 'script' | 'style'> {
  const style = new URL(`../${programFiles.style}`, import.meta.url)
  return {script: readFileSync(script, 'utf8'), style: readFileSync(style, 'utf8')}
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
