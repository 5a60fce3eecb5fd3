import {execFileSync} from 'node:child_process'
import {chmodSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {bundle} from './bundle.ts'

const root = new URL('../', import.meta.url)

/** Makes `dist/`: JavaScript and types of `pipeline/`, its word tables, weights and tuned numbers, and a command that can be run. */
function build(): void {
  rmSync(new URL('dist', root), {recursive: true, force: true})
  const compiler = fileURLToPath(new URL('node_modules/.bin/tsc', root))
  execFileSync(compiler, ['-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'})
  bundle(fileURLToPath(new URL('dist', root)))
  chmodSync(new URL('dist/cli.js', root), 0o755)
}

build()
