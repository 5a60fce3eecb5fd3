import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {type BuildOptions, build, transform} from 'esbuild'
import {asciiOf} from './ascii.ts'
import {withLateValues} from './late/writing.ts'

const commands = fileURLToPath(new URL('../pipeline/commands', import.meta.url))
const keeper = fileURLToPath(new URL('kept-code.ts', import.meta.url))
const captures = fileURLToPath(new URL('../test/golden/', import.meta.url))
/** A text and a page in the manner of most: what they need is compiled. */
const usual = {text: 'ansa-traghetto/capture.txt', html: 'page-ferry/capture.html'} as const
/** The name of the part with the commands that read documents. */
export const documents = 'documents'
/** Files that stay parts of their own: the entry, and what reads no document, such as commands that have workers do it. */
export const alone =
  /\/(?:main|(?<!extract\/)rules|completion|review|validate|verify|extract|worker|start-reading)\.ts$/
/** Of a digest in a name. */
const digits = 8
/** An import by a name that is no string. */
const laterImport = /\bimport\((?=[\w$]+\))/
const late = /\bimport\('(\.[^']+\.ts)'\)/g

/**
 * Write the part of the command with everything that reads documents: a script, the code that the engine of the build made of it, and
 * a module that exports what the script does. Compiling the script anew takes a process longer than a document.
 *
 * @param folder
 *   Where the three come to stand.
 * @param program
 *   What all programs for Node are made with.
 * @returns
 *   The paths of the sources that the script is made of.
 */
export async function writeReadingPart(
  folder: string,
  program: BuildOptions,
): Promise<readonly string[]> {
  const {banner: _, ...withoutBanner} = program
  const {metafile, outputFiles} = await build({
    ...withoutBanner,
    stdin: {contents: allLateImports(), resolveDir: commands},
    metafile: true,
    write: false,
  })
  const [written] = outputFiles
  const exported = Object.values(metafile.outputs)[0]?.exports ?? []
  const script = await transform(written?.text ?? '', {
    charset: 'ascii',
    format: 'cjs',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    target: 'node20',
  })
  mkdirSync(folder, {recursive: true})
  const parameters = 'exports, require, module, partUrl, importLater'
  const whole = `(function (${parameters}) {${withImports(script.code)}})`
  const text = `${asciiOf(await withLateValues(whole))}\n`
  // A script never meets the code of another one, however an installation came to be mixed.
  const digest = createHash('sha256').update(text).digest('hex').slice(0, digits)
  const name = `${documents}-${digest}.script.js`
  const path = join(folder, name)
  writeFileSync(path, text)
  await build({
    ...program,
    outfile: join(folder, `${documents}.js`),
    stdin: {contents: facadeOf(exported, name), resolveDir: commands, loader: 'ts'},
  })
  execFileSync(process.execPath, ['--import', 'tsx', keeper, pathToFileURL(path).href], {
    cwd: dirname(keeper),
    input: requests(),
  })
  return Object.keys(metafile.inputs)
}

/** A request to a worker for each usual document. */
function requests(): string {
  return Object.entries(usual)
    .map(([form, path]) => JSON.stringify({[form]: readFileSync(join(captures, path), 'utf8')}))
    .join('\n')
}

/**
 * A script whose one import of a package that may not be there is done for it.
 *
 * @throws RangeError
 *   When there are others.
 */
function withImports(code: string): string {
  const parts = code.split(laterImport)
  if (parts.length === 2) return parts.join('importLater(')
  throw new RangeError(`Expected one import by a name, found ${parts.length - 1}`)
}

/** A module that exports what the script does. */
function facadeOf(exported: readonly string[], script: string): string {
  return `import {exportsOfScript, scriptAt} from '../resources/cached-script.ts'
const url = new URL('${script}', import.meta.url)
export const {${exported.join(', ')}} = exportsOfScript(scriptAt(url), url)`
}

/** A module that exports what commands import when they need it, but for those that are parts of their own. */
function allLateImports(): string {
  const files = readdirSync(commands, {recursive: true, encoding: 'utf8'})
  const found = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      Array.from(readFileSync(join(commands, name), 'utf8').matchAll(late), ([, path = '']) =>
        join(dirname(join(commands, name)), path),
      ),
    )
  return [...new Set(found)]
    .filter((path) => !alone.test(path))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => `export * from ${JSON.stringify(path)}`)
    .join('\n')
}
