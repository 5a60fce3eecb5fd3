import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {byCodeUnit} from './corpus.ts'

/** The folder `pipeline/`. */
export const home = fileURLToPath(new URL('../pipeline', import.meta.url))

const importing = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm
const dynamic = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g

/** An import of a file, types included; paths are from `pipeline/`. */
export interface Import {
  readonly file: string
  /** Another file, or a package. */
  readonly what: string
}

/** Every import of the files below a folder. */
export function importsIn(folder: string): readonly Import[] {
  return filesIn(folder).flatMap((path) => {
    const file = relative(home, path).split(sep).join('/')
    return importsOf(readFileSync(path, 'utf8')).map((what) => ({
      file,
      what: what.startsWith('.')
        ? relative(home, resolve(dirname(path), what))
            .split(sep)
            .join('/')
        : what,
    }))
  })
}

/** What a source imports, as it is written there. */
export function importsOf(source: string): readonly string[] {
  return [importing, dynamic].flatMap((pattern) =>
    Array.from(source.matchAll(pattern), ([, what]) => what ?? ''),
  )
}

/** Whether something imported is a package and no file of ours. */
export function isPackage(what: string): boolean {
  return !(what.endsWith('.ts') || what.startsWith('../'))
}

/**
 * The circles among imports: groups of names of which each leads to every other one.
 *
 * @returns
 *   The names of each group in order; empty without a circle.
 */
export function circlesIn(
  imports: readonly (readonly [from: string, to: string])[],
): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>()
  for (const [from, to] of imports) {
    if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to))
  }
  const reached = new Map([...next.keys()].map((name) => [name, reachedFrom(name, next)]))
  const circles = [...next.keys()].map((name) =>
    [...(reached.get(name) ?? [])]
      .filter((other) => reached.get(other)?.has(name))
      .sort(byCodeUnit),
  )
  const known = new Map(
    circles.filter(({length}) => length > 0).map((circle) => [circle.join(), circle]),
  )
  return [...known.values()]
}

function reachedFrom(name: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>()
  const open = [name]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const other of next.get(at) ?? []) {
      if (found.has(other)) continue
      found.add(other)
      open.push(other)
    }
  }
  return found
}

/** Every source file below a folder. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}
