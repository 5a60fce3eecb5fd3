import {cpSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildSync} from 'esbuild'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Packages that the bundle loads from where they are installed: they find their own data there. */
const external = ['cld3-asm', 'jschardet', 'saxes']
/** What packages in the old format call when they are bundled into modules. */
const requireOfModules =
  "import {createRequire as requireOf} from 'node:module'; const require = requireOf(import.meta.url);"

/**
 * Make the command as a small file that answers `--help`, `--version` and wrong use by itself, and
 * loads each command from `bundle/` when it is called, with its word tables, weights and tuned numbers.
 *
 * It reads `package.json` and `schemas/` beside the folder.
 *
 * @param folder
 *   Where `cli.js` comes to stand.
 */
export function bundle(folder: string): void {
  for (const room of ['language', 'models', 'tuning']) {
    const tables = readdirSync(join(root, 'pipeline', room)).filter(
      (name) => name.endsWith('.tsv') || name.endsWith('.json'),
    )
    for (const name of tables) {
      cpSync(join(root, 'pipeline', room, name), join(folder, room, name))
    }
  }
  buildSync({
    absWorkingDir: root,
    entryPoints: ['pipeline/cli.ts'],
    outdir: folder,
    chunkNames: 'bundle/[name]-[hash]',
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    external,
    banner: {js: requireOfModules},
  })
}
