import {execFileSync} from 'node:child_process'
import {chmodSync, cpSync, readdirSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {buildSync} from 'esbuild'

const root = new URL('../', import.meta.url)

/** Packages that the bundle loads from where they are installed: they find their own data there. */
const external = ['cld3-asm', '@photostructure/ftfy', 'jschardet']
/** What packages in the old format call when they are bundled into modules. */
const requireOfModules =
  "import {createRequire as requireOf} from 'node:module'; const require = requireOf(import.meta.url);"

/** Makes `dist/`: JavaScript and types of `pipeline/`, its word tables and weights, and a command that can be run. */
function build(): void {
  rmSync(new URL('dist', root), {recursive: true, force: true})
  const compiler = fileURLToPath(new URL('node_modules/.bin/tsc', root))
  execFileSync(compiler, ['-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'})
  const tables = readdirSync(new URL('pipeline/lexicon/', root)).filter(
    (name) => name.endsWith('.tsv') || name.endsWith('.json'),
  )
  for (const name of tables) {
    cpSync(new URL(`pipeline/lexicon/${name}`, root), new URL(`dist/lexicon/${name}`, root))
  }
  bundle()
  chmodSync(new URL('dist/cli.js', root), 0o755)
}

/**
 * The command as a small file that answers `--help`, `--version` and wrong use by itself, and loads
 * each command from `dist/bundle/` when it is called.
 */
function bundle(): void {
  buildSync({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['pipeline/cli.ts'],
    outdir: 'dist',
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

build()
