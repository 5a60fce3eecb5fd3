import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** A package that is installed with ours, or of which ours holds a part. */
export interface ThirdParty {
  readonly name: string
  readonly version: string
  /** An SPDX expression, as its `package.json` has it. */
  readonly licence: string
  /** The Node versions that it asks for, when it does. */
  readonly node: string | undefined
  /** The scripts that npm runs when it installs the package. */
  readonly installScripts: readonly string[]
  /** Its licence, copyright and notice files, one after the other; empty when it has none. */
  readonly text: string
}

interface LockEntry {
  readonly dev?: boolean
  readonly optional?: boolean
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | {readonly name: string}
  readonly engines?: {readonly node?: string}
  readonly scripts?: Readonly<Record<string, string>>
}

const root = new URL('../', import.meta.url)
const legalFile = /^(?:licen[cs]e|copying|copyright|notice)/i
const whenInstalled = ['preinstall', 'install', 'postinstall']

/**
 * Every package that is installed with ours, and every one of which ours holds a part, from the lock file and the
 * installed packages.
 *
 * @param bundled
 *   The names of those that the package holds, as `bundle` returns them.
 * @throws Error
 *   When one is not installed.
 */
export function thirdParties(bundled: readonly string[]): readonly ThirdParty[] {
  const {packages}: {packages: Readonly<Record<string, LockEntry>>} = JSON.parse(
    readFileSync(new URL('package-lock.json', root), 'utf8'),
  )
  const held = new Set(bundled.map((name) => `node_modules/${name}`))
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && (entry.dev !== true || held.has(path)))
    .map(([path]) => thirdPartyAt(new URL(`${path}/`, root)))
}

/** The licences of all those packages, as one text. */
export function licenceText(packages: readonly ThirdParty[]): string {
  const head =
    'Licences of the packages that Copydesk needs, or whose code or words stand beside this file.\n'
  const parts = packages.map(
    ({name, version, licence, text}) =>
      `${'-'.repeat(80)}\n${name} ${version}, ${licence}\n\n${text || 'The package has no licence file; the line above is what its package.json says.'}\n`,
  )
  return [head, ...parts].join('\n')
}

function thirdPartyAt(folder: URL): ThirdParty {
  const manifest: Manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
  const {name, version, license = '', author, engines, scripts = {}} = manifest
  const files = readdirSync(fileURLToPath(folder)).filter((file) => legalFile.test(file))
  const texts = files.sort().map((file) => readFileSync(new URL(file, folder), 'utf8').trim())
  const holder = typeof author === 'string' ? author : author?.name
  return {
    name,
    version,
    licence: license,
    node: engines?.node,
    installScripts: whenInstalled.filter((script) => script in scripts),
    text: texts.join('\n\n') || (holder === undefined ? '' : `Copyright ${holder}`),
  }
}
