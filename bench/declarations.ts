import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const ours = /((?:\bfrom|\bimport\() ?['"])(\.[^'"]+)\.ts(?=['"])/g

/**
 * Write the declarations that the entries of the library lead to, and no others.
 *
 * @param entries
 *   Names of files of `pipeline/`, without `.ts`.
 * @param folder
 *   Where `index.d.ts` comes to stand.
 */
export function writeDeclarations(entries: readonly string[], folder: string): void {
  const made = mkdtempSync(join(tmpdir(), 'copydesk-types-'))
  try {
    const words = ['-p', 'tsconfig.build.json', '--outDir', made]
    execFileSync(join(root, 'node_modules/.bin/tsc'), words, {cwd: root, stdio: 'inherit'})
    const needed = reachedFrom(entries.map((entry) => join(made, `${entry}.d.ts`)))
    for (const path of needed) {
      const target = join(folder, relative(made, path))
      mkdirSync(dirname(target), {recursive: true})
      // Compilers of all ages look for `x.d.ts` behind `x.js`.
      writeFileSync(target, readFileSync(path, 'utf8').replace(ours, '$1$2.js'))
    }
  } finally {
    rmSync(made, {recursive: true})
  }
}

/** The declarations that some declarations import, and those that these import, and so on, with the first. */
function reachedFrom(paths: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>(paths)
  // A set visits what is added while it is walked.
  for (const path of reached) {
    for (const [, , to = ''] of readFileSync(path, 'utf8').matchAll(ours)) {
      const target = join(dirname(path), `${to}.d.ts`)
      if (!existsSync(target)) throw new RangeError(`Expected ${target}, which ${path} imports`)
      reached.add(target)
    }
  }
  return reached
}
