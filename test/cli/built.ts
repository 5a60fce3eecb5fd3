import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {byCodeUnit} from '../corpus.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, 'node_modules/.cache/copydesk')
/** What the command is made of. */
const sources = [
  'package.json',
  'package-lock.json',
  'bench/bundle.ts',
  'bench/data-folder.ts',
  'bench/without-examples.ts',
  'pipeline',
  'schemas',
  'verify',
]

/**
 * The path of the command as users get it, one bundled file, made of the sources as they stand.
 *
 * It starts in a fraction of the time that the sources take. What was made once is used again
 * while the sources are the same; several processes may ask for it at once.
 */
export function builtCli(): string {
  const home = join(cache, digestOf(sources))
  if (!existsSync(home)) make(home)
  return join(home, 'dist/cli.js')
}

function make(home: string): void {
  mkdirSync(cache, {recursive: true})
  const made = mkdtempSync(join(cache, 'making-'))
  const build = ['--import', 'tsx', 'bench/build.ts', join(made, 'dist')]
  execFileSync(process.execPath, build, {cwd: root, stdio: 'inherit'})
  try {
    renameSync(made, home)
  } catch (error) {
    // Another process was quicker.
    rmSync(made, {recursive: true})
    if (!existsSync(home)) throw error
  }
}

function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names.flatMap(filesOf)) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** A file, or all files below a folder, from the root of the project. */
function filesOf(name: string): readonly string[] {
  if (name.includes('.')) return [name]
  return readdirSync(join(root, name), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort(byCodeUnit)
}
