import {readFileSync} from 'node:fs'
import {relative} from 'node:path'
import {filesIn, home} from './imports.ts'

const variable = /^(?:export )?let (\w+)/gm
const declared = /^(?:export )?(?:let|const) (?:(\w+)|\[([\w, ]+)\])[^\n]*/gm
const changes = '(?:set|add|delete|clear|push|pop|shift|unshift|splice|fill|sort|reverse)'
const global = /\/[dimsuv]*[gy][dgimsuvy]*$|'[dimsuv]*[gy][dgimsuvy]*'\)$/
/** What opens a stretch at the left edge that runs once, while the module is loaded. */
const onLoading = /^(?:for|if|while)\b/
const indented = /^\s/

/**
 * The state of modules, by the form of their source: variables at the left edge that can be assigned, and
 * constants there whose collection is changed inside a function. Comments and strings are not told from code.
 */
export function statesIn(source: string): readonly string[] {
  const variables = Array.from(source.matchAll(variable), ([, name = '']) => name)
  const inFunctions = linesInFunctions(source)
  const changed = namesIn(source).filter((name) => {
    const change = new RegExp(`(?<![\\w.])${name}(?:\\.${changes}\\(|\\[[^\\]]+\\] [-+|&]?=[^=])`)
    return inFunctions.some((line) => change.test(line))
  })
  return [...new Set([...variables, ...changed])]
}

/**
 * Expressions at the left edge with the flag `g` or `y` that are used by `test` or `exec` without their
 * `lastIndex` being set: those continue where an earlier text ended.
 */
export function continuingExpressionsIn(source: string): readonly string[] {
  return Array.from(source.matchAll(declared)).flatMap(([line, name]) => {
    if (name === undefined || !global.test(line)) return []
    const isUsed = new RegExp(`(?<![\\w.])${name}\\.(?:test|exec)\\(`).test(source)
    return isUsed && !source.includes(`${name}.lastIndex = `) ? [name] : []
  })
}

/** The state of every module of the pipeline. */
export function statesOfPipeline(find: (source: string) => readonly string[]): readonly string[] {
  return filesIn(home).flatMap((path) =>
    find(readFileSync(path, 'utf8')).map((name) => `${relative(home, path)} ${name}`),
  )
}

function namesIn(source: string): readonly string[] {
  return Array.from(source.matchAll(declared)).flatMap(([, name, names]) =>
    name === undefined ? (names ?? '').split(', ') : [name],
  )
}

/** Indented lines, but for those of loops and conditions at the left edge. */
function linesInFunctions(source: string): readonly string[] {
  let isLoading = false
  return source.split('\n').filter((line) => {
    if (line !== '' && !indented.test(line) && !line.startsWith('}'))
      isLoading = onLoading.test(line)
    return !isLoading && indented.test(line)
  })
}
