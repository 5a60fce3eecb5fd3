import {execFileSync} from 'node:child_process'
import {chmodSync, cpSync, readdirSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = new URL('../', import.meta.url)

/** Makes `dist/`: JavaScript and types of `pipeline/`, its word tables, and a command that can be run. */
function build(): void {
  rmSync(new URL('dist', root), {recursive: true, force: true})
  const compiler = fileURLToPath(new URL('node_modules/.bin/tsc', root))
  execFileSync(compiler, ['-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'})
  const tables = readdirSync(new URL('pipeline/lexicon/', root)).filter((name) =>
    name.endsWith('.tsv'),
  )
  for (const name of tables) {
    cpSync(new URL(`pipeline/lexicon/${name}`, root), new URL(`dist/lexicon/${name}`, root))
  }
  chmodSync(new URL('dist/cli.js', root), 0o755)
}

build()
