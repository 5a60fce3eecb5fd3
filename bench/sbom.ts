import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {ThirdParty} from './licences.ts'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly externalReferences?: readonly {readonly type: string}[]
}

interface Bom {
  readonly serialNumber?: string
  readonly metadata: {readonly timestamp?: string; readonly component: Component}
  readonly components: readonly Component[]
  readonly dependencies: readonly {readonly ref: string; readonly dependsOn: readonly string[]}[]
}

/**
 * The bill of materials of the package in CycloneDX 1.5, by `npm sbom`, for what is installed with it.
 *
 * `npm sbom --omit dev` leaves out what our own tools need as well, so that all is printed and chosen
 * from here. What differs from run to run (a number, the time) or from machine to machine (the name of
 * the folder, addresses of downloads) is left out: the same sources give the same bytes.
 *
 * @throws Error
 *   When `npm sbom` fails.
 */
export function billOfMaterials(packages: readonly ThirdParty[]): string {
  const words = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx']
  const cwd = fileURLToPath(new URL('../', import.meta.url))
  const bom: Bom = JSON.parse(
    execFileSync('npm', words, {cwd, encoding: 'utf8', maxBuffer: 100_000_000}),
  )
  const installed = new Set(packages.map(({name, version}) => `${name}@${version}`))
  const components = bom.components.filter(({name, version}) => installed.has(`${name}@${version}`))
  const own = {...bom.metadata.component, name: 'copydesk'}
  const refs = new Set([own, ...components].map((component) => component['bom-ref']))
  const {serialNumber: _serial, ...kept} = bom
  const {timestamp: _time, ...metadata} = bom.metadata
  const chosen = {
    ...kept,
    metadata: {...metadata, component: own},
    components: components.map(withoutDownloads),
    dependencies: bom.dependencies
      .filter(({ref}) => refs.has(ref))
      .map(({ref, dependsOn}) => ({ref, dependsOn: dependsOn.filter((each) => refs.has(each))})),
  }
  return `${JSON.stringify(chosen, undefined, 2)}\n`
}

function withoutDownloads(component: Component): Component {
  const {externalReferences = []} = component
  return {
    ...component,
    externalReferences: externalReferences.filter(({type}) => type !== 'distribution'),
  }
}
