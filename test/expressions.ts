import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {tokenizer, tokTypes} from 'acorn'
import {transformSync} from 'esbuild'
import {byCodeUnit} from './code-units.ts'

/** A regular expression of the pipeline. */
export interface Expression {
  readonly source: string
  readonly flags: string
  /** The file, from `pipeline/`, that it was met in. */
  readonly file: string
}

const home = fileURLToPath(new URL('../pipeline/', import.meta.url))
const frame = /\/pipeline\/([^():]+\.ts):\d+:\d+/

/** The files of `pipeline/`, from there, in order. */
export const files: readonly string[] = readdirSync(home, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .sort(byCodeUnit)

/** The source of a file of `pipeline/`. */
export function sourceOf(file: string): string {
  return readFileSync(`${home}${file}`, 'utf8')
}

/** The expressions that a source writes between slashes, as its tokens tell. */
export function literalsOf(file: string, source: string): readonly Expression[] {
  return tokensOf(source).flatMap(({type, word}) => {
    const slash = word.lastIndexOf('/')
    const literal = {source: word.slice(1, slash), flags: word.slice(slash + 1), file}
    return type === tokTypes.regexp ? [literal] : []
  })
}

/** How often a source builds an expression from strings. */
export function buildsIn(source: string): number {
  const tokens = tokensOf(source)
  return tokens.filter(({word}, i) => word === 'RegExp' && tokens[i + 1]?.type === tokTypes.parenL)
    .length
}

/**
 * The expressions that modules of `pipeline/` build from strings while they are loaded and while
 * `exercise` runs. They must not have been loaded before.
 */
export async function recordBuilt(exercise: () => Promise<void>): Promise<readonly Expression[]> {
  const built: Expression[] = []
  const {RegExp: original} = globalThis
  const record = (made: RegExp): RegExp => {
    const file = frame.exec(new Error('Here').stack ?? '')?.[1]
    if (file !== undefined) built.push({source: made.source, flags: made.flags, file})
    return made
  }
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, flags]) => record(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]) => record(target(pattern, flags)),
  })
  try {
    for (const file of files) {
      if (!isStarted(file)) await import(pathToFileURL(`${home}${file}`).href)
    }
    await exercise()
  } finally {
    globalThis.RegExp = original
  }
  return built
}

/** Whether a module does its work when it is loaded: the command, or a worker. */
function isStarted(file: string): boolean {
  return file === 'cli.ts' || sourceOf(file).includes('parentPort')
}

function tokensOf(source: string) {
  const {code} = transformSync(source, {loader: 'ts', target: 'esnext', charset: 'utf8'})
  return Array.from(
    tokenizer(code, {ecmaVersion: 'latest', sourceType: 'module'}),
    ({type, start, end}) => ({type, word: code.slice(start, end)}),
  )
}
