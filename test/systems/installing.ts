import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Where servers are installed. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/systems/', import.meta.url))
const sources = fileURLToPath(new URL('./servers/', import.meta.url))
const minutes = 60_000
const longestInstall = 10 * minutes
const debianPrograms = '/usr/lib/postgresql'

/** Why a server cannot be installed here, as a sentence. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled'
}

/**
 * Install a server of Java: what its `pom.xml` names, by Maven, and its compiled `Server.java`, in a folder of its own.
 *
 * @returns
 *   The class path.
 * @throws NotInstalled
 *   Without Java or Maven, or when Maven reaches no registry.
 */
export function installJava(name: string): string {
  const source = join(sources, name)
  const pom = readFileSync(join(source, 'pom.xml'), 'utf8')
  const server = readFileSync(join(source, 'Server.java'), 'utf8')
  const folder = join(cache, name)
  const stamp = join(folder, 'installed.txt')
  const path = `${join(folder, 'classes')}:${join(folder, 'lib')}/*`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === pom + server) return path
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  const lib = join(folder, 'lib')
  const copy = ['-B', '-q', '-f', join(source, 'pom.xml'), 'dependency:copy-dependencies']
  run('mvn', [...copy, `-DoutputDirectory=${lib}`], 'Maven')
  run(
    'javac',
    ['-cp', `${lib}/*`, '-d', join(folder, 'classes'), join(source, 'Server.java')],
    'A JDK',
  )
  writeFileSync(stamp, pom + server)
  return path
}

/**
 * Install PostgreSQL by Debian's package, where it is not there.
 *
 * @returns
 *   The folder of its programs, the newest when there are several.
 * @throws NotInstalled
 *   On other systems without it, or when no registry is reached.
 */
export function installPostgres(): string {
  const [newest] = postgresFolders()
  if (newest !== undefined) return newest
  const what = 'PostgreSQL, and apt-get to install it,'
  run('apt-get', ['update', '-q'], what)
  run('apt-get', ['install', '-y', '-q', 'postgresql'], what)
  const [installed] = postgresFolders()
  if (installed === undefined) throw new NotInstalled(`There is no program in ${debianPrograms}`)
  return installed
}

function postgresFolders(): readonly string[] {
  const {stdout} = spawnSync('sh', ['-c', `ls -d ${debianPrograms}/*/bin/initdb`], {
    encoding: 'utf8',
  })
  const programs = stdout.split('\n').filter((line) => line !== '')
  return programs.map((line) => join(line, '..')).reverse()
}

function run(program: string, words: readonly string[], what: string): void {
  const ran = spawnSync(program, words, {encoding: 'utf8', timeout: longestInstall})
  if (ran.error !== undefined) {
    throw new NotInstalled(`${what} is not on this machine: ${ran.error.message}`)
  }
  if (ran.status === 0) return
  const lines = `${ran.stdout}${ran.stderr}`.split('\n').filter((line) => line.trim() !== '')
  throw new NotInstalled(`\`${program}\` ended with ${ran.status}: ${lines.slice(0, 3).join(' ')}`)
}
