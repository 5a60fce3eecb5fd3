import assert from 'node:assert/strict'
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, type TestContext, test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {filesIn} from '../run/runs.ts'
import {copydesk, type Ran, wordsOfCall} from './run.ts'

const [program = '', ...words] = wordsOfCall
const story = 'Ferry sails again\n\nBERGEN: The ferry sailed on Monday, the port said.\n'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-held-'))
  writeFileSync(join(root, 'a.txt'), story)
})
after(() => rmSync(root, {recursive: true}))

/** A run that holds the lock of a folder, and reads its document until standard input is closed. */
async function holderOf(out: string): Promise<ChildProcess> {
  const child = spawn(program, [...words, 'extract', '-', '--out', out, '--quiet'], {
    cwd: root,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  child.stdin?.write(story)
  const isHeld = (): boolean =>
    existsSync(join(root, out, '.copydesk')) &&
    readdirSync(join(root, out, '.copydesk'), {recursive: true, encoding: 'utf8'}).some((name) =>
      name.endsWith('/beat'),
    )
  while (!isHeld()) await wait(10)
  return child
}

/** Let a holder end; returns its exit code and what it printed on standard error. */
async function endOf(child: ChildProcess): Promise<readonly [number | null, string]> {
  let err = ''
  child.stderr?.on('data', (text) => {
    err += String(text)
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stdin?.end()
  return [await ended, err]
}

/** A second run, which takes the holder for one of another container. */
function secondRun(t: TestContext, out: string): Ran {
  const call = ['extract', 'a.txt', '--out', out, '--quiet']
  const apart = ['--pid', '--fork', '--mount-proc']
  if (spawnSync('unshare', [...apart, 'true']).status === 0) {
    const ran = spawnSync('unshare', [...apart, program, ...words, ...call], {
      cwd: root,
      encoding: 'utf8',
    })
    return {code: ran.status, out: ran.stdout, err: ran.stderr}
  }
  t.diagnostic('No right to make a namespace of processes: the lock is changed to name another one')
  const lock = join(root, out, '.copydesk/lock.1')
  const holder = readlinkSync(lock).replace(/pid:\[\d+\]/, 'pid:[1]')
  rmSync(lock)
  symlinkSync(holder, lock)
  return copydesk(call, {folder: root})
}

test('a run in another namespace of processes does not take the lock of a living one', async (t) => {
  const holder = await holderOf('living')
  const second = secondRun(t, 'living')
  assert.equal(second.code, 75, second.err)
  assert.match(second.err, /Another run writes to `living`/)
  assert.deepEqual(await endOf(holder), [0, ''])
  assert.deepEqual(Object.keys(filesIn(join(root, 'living'))), [
    'articles/stdin.jsonld',
    'audits/stdin.json',
    'keys.ndjson',
  ])
})

test('a run that was stopped for so long that another one took its lock changes nothing and ends with 75', async (t) => {
  const holder = await holderOf('stopped')
  holder.kill('SIGSTOP')
  const second = secondRun(t, 'stopped')
  assert.equal(second.code, 0, second.err)
  const files = filesIn(join(root, 'stopped'))
  assert.deepEqual(Object.keys(files), ['articles/a.jsonld', 'audits/a.json', 'keys.ndjson'])
  holder.kill('SIGCONT')
  const [code, err] = await endOf(holder)
  assert.equal(code, 75, err)
  assert.match(err, /another run took over the output folder/)
  assert.deepEqual(filesIn(join(root, 'stopped')), files)
})

test('a run that is stopped keeps its lock where others see that it lives', async () => {
  const holder = await holderOf('seen')
  holder.kill('SIGSTOP')
  const second = copydesk(['extract', 'a.txt', '--out', 'seen'], {folder: root})
  assert.equal(second.code, 75, second.err)
  holder.kill('SIGCONT')
  assert.deepEqual(await endOf(holder), [0, ''])
})

test('the lock of a killed run is taken over at once where others see that it is dead', async () => {
  const holder = await holderOf('killed')
  holder.kill('SIGKILL')
  await endOf(holder)
  const second = copydesk(['extract', 'a.txt', '--out', 'killed', '--quiet'], {folder: root})
  assert.equal(second.code, 0, second.err)
  assert.deepEqual(Object.keys(filesIn(join(root, 'killed'))), [
    'articles/a.jsonld',
    'audits/a.json',
    'keys.ndjson',
  ])
})

test('relations are not written to a folder that another run writes to, and leave no lock', async () => {
  assert.equal(
    copydesk(['extract', 'a.txt', '--out', 'results', '--quiet'], {folder: root}).code,
    0,
  )
  const holder = await holderOf('relations')
  const relate = ['relate', 'results', '--out', 'relations']
  const second = copydesk(relate, {folder: root})
  assert.equal(second.code, 75, second.err)
  assert.match(second.err, /Another run writes to `relations`.*Wait until it has ended/)
  assert.deepEqual(await endOf(holder), [0, ''])
  const free = copydesk(['relate', 'results', '--out', 'lineage'], {folder: root})
  assert.equal(free.code, 0, free.err)
  assert.equal(existsSync(join(root, 'lineage/.copydesk')), false)
})
