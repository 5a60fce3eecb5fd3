import assert from 'node:assert/strict'
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {after, test} from 'node:test'
import {packed, record, response} from '../gather/warcs.ts'
import {aTenth, type Hard, hardLines, hardPages, hardTexts, inFull} from './hostile.ts'
import {wordsOfCall} from './run.ts'

/** Seconds of CPU for one document: ten times what the slowest needs on an idle machine. */
const mostSeconds = 20
/** Seconds of CPU for all of them; the system ends the process then. */
const mostInAll = 600
/** Nothing sets a prototype through its old name, and memory is bounded. */
const strict = '--disable-proto=throw --max-old-space-size=2000'
const ticksPerSecond = 100
const half = /\p{Cs}/u

const root = mkdtempSync(join(tmpdir(), 'copydesk-hostile-'))
after(() => rmSync(root, {recursive: true}))

/** The command in a shell that bounds its CPU time. */
function bounded(words: readonly string[]): readonly string[] {
  const [program = '', ...opening] = wordsOfCall
  const call = [program, ...strict.split(' '), ...opening, ...words]
  return ['-c', `ulimit -t ${mostInAll}; exec ${call.map((word) => `'${word}'`).join(' ')}`]
}

/** Seconds of CPU that a process has taken, where the system tells: fields 14 and 15 of proc_pid_stat(5). */
function cpuOf({pid}: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return 0
  }
}

interface Told {
  readonly status: string
  readonly article?: {readonly articleBody: string}
  readonly messages: readonly object[]
}

function assertAnswered(name: string, {status, holds, lacks}: Hard, told: Told): void {
  const said = `${JSON.stringify(told.messages)} ${told.article?.articleBody ?? ''}`
  assert.equal(told.status, status, `${name}: ${said.slice(0, 500)}`)
  assert.ok(said.includes(holds ?? ''), `${name}: ${said.slice(0, 500)}`)
  assert.ok(lacks === undefined || !lacks.test(said), name)
  assert.ok(!half.test(said), name)
}

test('every hard document and line is answered by a worker as it should be, in little time', async () => {
  const child = spawn('bash', bounded(['worker']), {stdio: ['pipe', 'pipe', 'inherit']})
  const replies = createInterface({input: child.stdout})[Symbol.asyncIterator]()
  for (const [name, hard] of [...hardPages, ...hardTexts, ...hardLines]) {
    const before = cpuOf(child)
    child.stdin.write(`${hard.record(inFull)}\n`)
    const {value} = await replies.next()
    assert.ok(value !== undefined, `${name}: the worker ended`)
    assertAnswered(name, hard, JSON.parse(value))
    const seconds = cpuOf(child) - before
    assert.ok(seconds <= mostSeconds, `${name}: ${seconds} s`)
  }
  child.stdin.end()
  assert.deepEqual(await once(child, 'exit'), [0, null])
})

test('every hard page and text in a WARC file is answered once, by workers, and costs no other', () => {
  const path = join(root, 'hard.warc.gz')
  const file = openSync(path, 'w')
  const all = [...hardPages.values(), ...hardTexts.values()]
  for (const {record: recordOf, status} of all) {
    // Their size is measured above; only what is rejected for it needs it here as well.
    const made = recordOf(status === 'rejected' ? inFull : aTenth)
    const capture: {readonly html?: string; readonly text?: string} = JSON.parse(made)
    writeSync(file, packed([recordFor(capture)]))
  }
  closeSync(file)
  const out = join(root, 'out')
  const words = bounded(['extract', path, '--out', out, '--workers', '2', '--json', '--quiet'])
  const ran = spawnSync('bash', words, {encoding: 'utf8'})
  assert.equal(ran.status, 1, ran.stderr.slice(0, 2000))
  const {articles, rejected, errors} = JSON.parse(ran.stdout)
  const count = (status: Hard['status']) => all.filter((hard) => hard.status === status).length
  assert.deepEqual(
    [articles, rejected, errors],
    [count('article'), count('rejected'), 0],
    ran.stderr,
  )
  for (const name of readdirSync(out, {recursive: true, encoding: 'utf8'})) {
    assert.match(
      name,
      /^(?:articles|audits|keys|rejected|manifest\.json|same-content\.ndjson)(?:\/\d{6}-\d{4}\.ndjson)?$/,
    )
  }
})

function recordFor({html, text}: {readonly html?: string; readonly text?: string}): Uint8Array {
  if (html !== undefined) return response(html)
  return record({'WARC-Type': 'conversion', 'Content-Type': 'text/plain'}, text ?? '')
}
