import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {defaultIndex} from '../../pipeline/write/engines/opensearch.ts'
import {installJava, installPostgres} from './installing.ts'

const schemas = fileURLToPath(new URL('../../schemas/', import.meta.url))
const secondsToStart = 120
const second = 1000
const password = 'harbour-4711'

/** A server that runs on the loopback address. */
export interface Server {
  /** The address that `--to` takes. */
  readonly address: string
  /** The address of the index over HTTP, of those that have one. */
  readonly web?: string
  readonly stop: () => Promise<void>
}

/** How a server is installed and started in an empty folder. */
export type Start = (folder: string) => Promise<Server>

/** The servers, by the names of their engines. */
export const starts: Readonly<Record<'opensearch' | 'solr' | 'postgres', Start>> = {
  opensearch: async (folder) => {
    const classes = installJava('opensearch')
    const port = await freePort()
    const web = `http://127.0.0.1:${port}`
    const stop = await startJava(classes, folder, port, `${web}/_cluster/health`)
    return {address: `opensearch+${web}/${defaultIndex}`, web: `${web}/${defaultIndex}`, stop}
  },
  solr: async (folder) => {
    const classes = installJava('solr')
    const core = join(folder, 'news')
    mkdirSync(core)
    cpSync(join(schemas, 'solr/conf'), join(core, 'conf'), {recursive: true})
    writeFileSync(join(core, 'core.properties'), 'name=news\n')
    writeFileSync(join(folder, 'solr.xml'), '<solr/>\n')
    const port = await freePort()
    const web = `http://127.0.0.1:${port}/solr/news`
    const stop = await startJava(classes, folder, port, `${web}/schema/uniquekey`)
    return {address: `solr+${web}`, web, stop}
  },
  postgres: async (folder) => {
    const programs = installPostgres()
    const port = await freePort()
    startPostgres(programs, folder, port)
    return {
      address: `postgres://news:${password}@127.0.0.1:${port}/news`,
      stop: () => Promise.resolve(asUser(`${programs}/pg_ctl -D ${folder}/data -m fast -w stop`)),
    }
  },
}

/** Start a server of Java, and wait until it answers at an address. */
async function startJava(
  classes: string,
  folder: string,
  port: number,
  asked: string,
): Promise<() => Promise<void>> {
  const words = [
    '-Xmx768m',
    `-Dsolr.log.dir=${folder}`,
    '-cp',
    classes,
    'Server',
    folder,
    `${port}`,
  ]
  // It ends with its standard input, so that it never outlives this process.
  const child = spawn('java', words, {stdio: ['pipe', 'ignore', 'pipe']})
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null || tries === secondsToStart) {
      child.kill()
      throw new Error(`The server of ${asked} did not start: ${errors.join('').slice(0, 2000)}`)
    }
    if (await answers(asked)) return () => ended(child)
    await new Promise((resolve) => setTimeout(resolve, second))
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.stdin?.end()
  await exit
}

/** A cluster of its own. PostgreSQL refuses to run as root, who hands it to the user of Debian's package. */
function startPostgres(programs: string, folder: string, port: number): void {
  const secret = join(folder, 'password.txt')
  writeFileSync(secret, password)
  if (isRoot()) {
    chmodSync(dirname(folder), 0o711)
    for (const path of [folder, secret]) chownSync(path, ...idOfPostgres())
  }
  const data = join(folder, 'data')
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  asUser(
    `${programs}/initdb -D ${data} -U news --auth=scram-sha-256 --pwfile=${secret} -E UTF8 --locale=C.UTF-8`,
  )
  asUser(`${programs}/pg_ctl -D ${data} -l ${folder}/log.txt -o "${settings}" -w start`)
  asUser(`PGPASSWORD=${password} ${programs}/createdb -h 127.0.0.1 -p ${port} -U news news`)
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function idOfPostgres(): readonly [user: number, group: number] {
  const [, , user = '', group = ''] =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === 'postgres') ?? []
  return [Number(user), Number(group)]
}

/** Run a line of the shell as somebody who may run PostgreSQL. */
function asUser(line: string): void {
  const [user, group] = isRoot() ? idOfPostgres() : []
  const who = user === undefined || group === undefined ? {} : {uid: user, gid: group}
  // The server inherits what it is given, and would keep a pipe open.
  const output = join(mkdtempSync(join(tmpdir(), 'copydesk-output-')), 'output.txt')
  const file = openSync(output, 'w')
  const ran = spawnSync('sh', ['-c', line], {
    ...who,
    cwd: '/',
    stdio: ['ignore', file, file],
    timeout: secondsToStart * second,
  })
  closeSync(file)
  const text = readFileSync(output, 'utf8')
  rmSync(dirname(output), {recursive: true})
  if (ran.status !== 0) throw new Error(`\`${line}\` ended with ${ran.status}: ${text}`)
}

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const found = server.address()
      server.close(() =>
        typeof found === 'object' && found !== null
          ? resolve(found.port)
          : reject(new Error('Expected a port')),
      )
    })
  })
}
