/**
 * Tests the package for Spark in a cluster of two executors on this machine:
 *
 *     make spark
 *
 * Installs PySpark below `node_modules/.cache/spark`, and names what is missing.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {wordsOfCall} from '../cli/run.ts'
import {writeMadeWarcs} from './made.ts'

const {values} = parseArgs({
  options: {
    count: {type: 'string', default: '5000'},
    seed: {type: 'string', default: '1'},
    optional: {type: 'boolean', default: false},
    keep: {type: 'boolean', default: false},
  },
})
const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, 'node_modules/.cache/spark')
const packages = join(cache, 'packages')
/** What is installed; within the ranges of `engines/spark/pyproject.toml`. */
const pinned = ['pyspark==4.3.0', 'pandas==2.3.3', 'pyarrow==26.0.1'] as const
const paths = [packages, join(root, 'clients/python/src'), join(root, 'engines/spark/src')]
const {env: outer} = process
/** The exit code where something is missing. */
const missingCode = 2

const missing = lacking()
if (missing === undefined) process.exitCode = check()
else {
  process.stderr.write(`${missing} The package for Spark was not tested.\n`)
  process.exitCode = values.optional ? 0 : missingCode
}

/** What is missing, as sentences; `undefined` when all is there. */
function lacking(): string | undefined {
  for (const [program, remedy] of [
    ['java', 'Install Java 17 or newer.'],
    ['python3', 'Install Python 3.11 or newer.'],
  ] as const) {
    const {error, status} = spawnSync(program, ['--version'])
    if (error !== undefined || status !== 0) return `There is no \`${program}\`. ${remedy}`
  }
  return installed()
}

function installed(): string | undefined {
  const stamp = join(cache, 'installed.txt')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === pinned.join('\n')) return undefined
  rmSync(packages, {recursive: true, force: true})
  mkdirSync(cache, {recursive: true})
  const words = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  const ran = spawnSync('python3', [...words, '--target', packages, ...pinned], {encoding: 'utf8'})
  if (ran.status !== 0) {
    const [line = 'pip printed nothing'] = ran.stderr.split('\n').filter((each) => each !== '')
    return `PySpark could not be installed: ${line}.`
  }
  writeFileSync(stamp, pinned.join('\n'))
  return undefined
}

/** Make documents and judge what Spark makes of them; returns the exit code. */
function check(): number {
  const work = mkdtempSync(join(cache, 'work-'))
  writeMadeWarcs(join(work, 'in'), Number(values.seed), Number(values.count))
  const env = {
    ...outer,
    COPYDESK: wordsOfCall.join('\n'),
    PYTHONPATH: paths.join(':'),
    PYTHONDONTWRITEBYTECODE: '1',
    PYSPARK_PYTHON: 'python3',
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_HOME: join(packages, 'pyspark'),
  }
  const words = [join(root, 'test/spark/check.py'), work]
  const {status} = spawnSync('python3', words, {env, stdio: 'inherit'})
  if (!values.keep) rmSync(work, {recursive: true, force: true})
  return status ?? 1
}
