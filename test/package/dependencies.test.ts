import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {bundle} from '../../bench/bundle.ts'
import {licenceText, thirdParties} from '../../bench/licences.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-bundle-'))
after(() => rmSync(folder, {recursive: true}))
/** What is installed with ours, and what ours holds. */
const packages = thirdParties(await bundle(folder))
const manifest: {
  readonly engines: {readonly node: string}
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const lock = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
/** Licences that ask for no more than a notice. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
])

/** Every package that a newcomer installs to work on the project. */
const developed: {readonly packages: Readonly<Record<string, {readonly engines?: unknown}>>} =
  JSON.parse(lock)

test('every package that is installed with ours, or that ours holds, has a permissive licence', () => {
  assert.ok(packages.length > 50)
  const others = packages.filter(({licence}) => !isPermissive(licence))
  assert.deepEqual(
    others.map(({name, licence}) => `${name}: ${licence}`),
    [],
  )
})

test('a licence is permissive only when every part of it is', () => {
  assert.equal(isPermissive('(MIT AND BSD)'), true)
  assert.equal(isPermissive('MIT OR Apache-2.0'), true)
  for (const licence of [
    'CC-BY-SA-4.0',
    '(MIT AND GPL-3.0)',
    'MIT AND CC-BY-SA-3.0',
    'UNLICENSED',
    '',
  ]) {
    assert.equal(isPermissive(licence), false, licence)
  }
})

test('no package warns on the oldest Node that we support', () => {
  const oldest = versionIn(manifest.engines.node)
  const newer = packages.filter(({node}) => node !== undefined && isNewer(versionIn(node), oldest))
  assert.deepEqual(
    newer.map(({name, node}) => `${name}: ${node}`),
    [],
  )
})

test('no package of a clone warns on the Node that we support, or on Node 22', () => {
  const oldest = manifest.engines.node.replace('>=', '')
  const ranges = Object.entries(developed.packages).map(
    ([path, entry]) => [path, nodeIn(entry)] as const,
  )
  assert.ok(ranges.filter(([, range]) => range !== undefined).length > 50)
  for (const version of [oldest, '22.20.0']) {
    const missed = ranges.filter(([, range]) => range !== undefined && !isIn(version, range))
    assert.deepEqual(missed, [])
  }
})

test('a version is in a range when it is in one of its parts', () => {
  assert.ok(isIn('20.19.0', '^20.19.0 || >=22.12.0'))
  assert.ok(isIn('22.12.0', '^20.19.0 || >=22.12.0'))
  assert.ok(!isIn('21.0.0', '^20.19.0 || >=22.12.0'))
  assert.ok(!isIn('20.19.0', '>=22'))
  assert.ok(isIn('20.19.0', '>= 0.10'))
  assert.ok(isIn('20.19.0', '20 || >=22'))
})

test('versions are compared part by part', () => {
  assert.equal(isNewer(versionIn('>=22'), versionIn('>=20.19.0')), true)
  assert.equal(isNewer(versionIn('>=20.19.1'), versionIn('>=20.19.0')), true)
  assert.equal(isNewer(versionIn('>=20.19.0'), versionIn('>=20.19.0')), false)
  assert.equal(isNewer(versionIn('>=0.10.0'), versionIn('>=20.19.0')), false)
  assert.throws(() => versionIn('^18 || ^22'), RangeError)
})

test('no package runs a script when it is installed', () => {
  assert.deepEqual(
    packages.filter(({installScripts}) => installScripts.length > 0).map(({name}) => name),
    [],
  )
})

test('every dependency is pinned to one version', () => {
  const ranges = Object.entries({...manifest.dependencies, ...manifest.devDependencies})
  assert.deepEqual(
    ranges.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    [],
  )
})

test('the lock file holds digests and no addresses of downloads', () => {
  assert.doesNotMatch(lock, /"resolved":/)
  assert.match(lock, /"integrity": "sha512-/)
})

test('the text of licences names every package, with its licence where it has one', () => {
  const text = licenceText(packages)
  for (const {name, version, text: own} of packages) {
    assert.ok(text.includes(`${name} ${version}, `), name)
    assert.ok(text.includes(own), name)
  }
  assert.ok(
    packages.filter((each) => /permission|redistribution/i.test(each.text)).length >
      packages.length * 0.9,
  )
})

function isPermissive(licence: string): boolean {
  return (
    licence
      .split(/[()\s]+|\b(?:AND|OR)\b/)
      .filter(Boolean)
      .every((part) => permissive.has(part)) && licence !== ''
  )
}

/** The least version of a range such as `>=20.19.0`. */
function versionIn(range: string): readonly number[] {
  const [, version] = /^>=\s?v?(\d+(?:\.\d+)*)$/.exec(range) ?? []
  if (version === undefined)
    throw new RangeError(`Expected a range like \`>=20\`, found \`${range}\``)
  return version.split('.').map(Number)
}

function isNewer(version: readonly number[], other: readonly number[]): boolean {
  const at = [0, 1, 2].find((part) => (version[part] ?? 0) !== (other[part] ?? 0))
  return at !== undefined && (version[at] ?? 0) > (other[at] ?? 0)
}

/** The range of Node that an entry of the lock file asks for. */
function nodeIn({engines}: {readonly engines?: unknown}): string | undefined {
  const node: unknown =
    typeof engines === 'object' && engines !== null ? Reflect.get(engines, 'node') : undefined
  return typeof node === 'string' ? node : undefined
}

/** Whether a version is in a range of the forms that packages use: `^20.19.0 || >=22`, `20`, `*`. */
function isIn(version: string, range: string): boolean {
  return range.split('||').some((part) => isInPart(version, part.trim()))
}

function isInPart(version: string, part: string): boolean {
  const [, sign = '', least = ''] = /^(\^|>=?|~)?\s?v?(\d+(?:\.\d+)*)(?:\.x)?$/.exec(part) ?? []
  if (part === '*') return true
  assert.notEqual(least, '', part)
  const [found, asked] = [version, least].map((each) => each.split('.').map(Number))
  if (found === undefined || asked === undefined || isNewer(asked, found)) return false
  return sign.startsWith('>') || found[0] === asked[0]
}
