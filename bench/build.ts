/**
 * Makes the package, or its program alone in another folder:
 *
 *     npm run build [-- FOLDER]
 */
import {execFileSync} from 'node:child_process'
import {chmodSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {bundle} from './bundle.ts'
import {writeDeclarations} from './declarations.ts'
import {licenceText, thirdParties} from './licences.ts'
import {billOfMaterials} from './sbom.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const [folder] = process.argv.slice(2)

/** Makes `dist/`: the library and the command with their data, types, the checker `verify/`, the licences and the bill of materials. */
async function build(): Promise<void> {
  const dist = join(root, 'dist')
  rmSync(dist, {recursive: true, force: true})
  const bundled = await bundle(dist)
  chmodSync(join(dist, 'cli.js'), 0o755)
  writeDeclarations(['index', 'web'], join(dist, 'types'))
  const compiler = join(root, 'node_modules/.bin/tsc')
  execFileSync(compiler, ['-p', 'tsconfig.verify.json'], {cwd: root, stdio: 'inherit'})
  const packages = thirdParties(bundled)
  writeFileSync(join(dist, 'THIRD-PARTY-LICENCES.txt'), licenceText(packages))
  writeFileSync(join(dist, 'sbom.cdx.json'), billOfMaterials(packages))
}

if (folder === undefined) await build()
else await bundle(folder)
