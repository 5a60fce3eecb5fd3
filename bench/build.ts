import {execFileSync} from 'node:child_process'
import {chmodSync, rmSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {bundle} from './bundle.ts'
import {licenceText, thirdParties} from './licences.ts'
import {billOfMaterials} from './sbom.ts'

const root = new URL('../', import.meta.url)

/** Makes `dist/`: JavaScript and types of `pipeline/` and of the checker `verify/`, its word tables, weights and tuned numbers, a command that can be run, the licences and the bill of materials. */
function build(): void {
  rmSync(new URL('dist', root), {recursive: true, force: true})
  const compiler = fileURLToPath(new URL('node_modules/.bin/tsc', root))
  for (const project of ['tsconfig.build.json', 'tsconfig.verify.json']) {
    execFileSync(compiler, ['-p', project], {cwd: root, stdio: 'inherit'})
  }
  bundle(fileURLToPath(new URL('dist', root)))
  chmodSync(new URL('dist/cli.js', root), 0o755)
  const packages = thirdParties()
  writeFileSync(new URL('dist/THIRD-PARTY-LICENCES.txt', root), licenceText(packages))
  writeFileSync(new URL('dist/sbom.cdx.json', root), billOfMaterials(packages))
}

build()
