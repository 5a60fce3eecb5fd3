import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename} from 'node:path'
import {Script} from 'node:vm'

/** What a part of the program exports, by name. */
export type ScriptExports = Readonly<Record<string, unknown>>

/** A part of the program, as `scriptAt` compiles it: its value is this function. */
type ScriptFunction = (
  exports: ScriptExports,
  require: NodeJS.Require,
  module: {readonly exports: ScriptExports},
  url: string,
  /** A script cannot load modules by itself. */
  importLater: (name: string) => Promise<unknown>,
) => void

/** The end of the name of every script. */
const scriptEnd = /\.script\.js$/

/**
 * Where the code that the engine made of a script is kept. The name of a script tells its content, and this one the release of the
 * engine and the processor as well: any other engine finds none, and compiles the script.
 */
export function codeUrlOf({href}: URL): URL {
  return new URL(href.replace(scriptEnd, `-${process.versions.v8}-${process.arch}.code`))
}

/**
 * A script of the package, which is all ASCII, with the code that the build has kept of it.
 *
 * The engine itself refuses code that is cut, or was made with other flags, and compiles the script then.
 */
export function scriptAt(url: URL): Script {
  const code = codeAt(codeUrlOf(url))
  return new Script(readFileSync(url, 'latin1'), {
    // Kept with the code: a path would be one of the machine that built the package.
    filename: basename(url.pathname),
    ...(code === undefined ? {} : {cachedData: code}),
  })
}

/** Run a script: what it exports. */
export function exportsOfScript(script: Script, url: URL): ScriptExports {
  const module: {readonly exports: ScriptExports} = {exports: {}}
  const run: ScriptFunction = script.runInThisContext()
  run(module.exports, createRequire(url), module, url.href, (name) => import(name))
  return module.exports
}

function codeAt(url: URL): Buffer | undefined {
  try {
    return readFileSync(url)
  } catch {
    // Nothing was kept for this engine, or it cannot be read: the script is there.
    return undefined
  }
}
