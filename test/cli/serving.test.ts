import assert from 'node:assert/strict'
import {type ChildProcessByStdio, execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import type {Readable, Writable} from 'node:stream'
import {after, test} from 'node:test'
import {setTimeout as pause} from 'node:timers/promises'
import {type ByteFrame, frameOf, framesOf} from '../../pipeline/gather/files/frames.ts'
import {checkOf} from '../../pipeline/validate/schemas.ts'
import {asObject} from '../commands/captures.ts'
import {copydesk, wordsOfCall} from './run.ts'

const [program = '', ...opening] = wordsOfCall
const words = `Ferry returns to its harbour

By Ann Alder

The old ferry came back to its harbour on Friday after two years of repairs, the port said.

“We are glad to see her again,” said the harbour master, who had waited for the day.
`
/** Longer than the pipes between two programs hold. */
const long = `${words}\n${'The ferry has left the harbour again on Monday, the port said.\n\n'.repeat(3000)}`
const most = {header: 10_000_000, body: 10_000_000}

type Engine = ChildProcessByStdio<Writable, Readable, null>

const engines: Engine[] = []
after(() => {
  // Those of a test that failed.
  for (const engine of engines) if (engine.exitCode === null) engine.kill('SIGKILL')
})

function begin(options: readonly string[]): Engine {
  const engine = spawn(program, [...opening, 'worker', '--frames', ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // One that was killed does not read.
  engine.stdin.on('error', () => undefined)
  engines.push(engine)
  return engine
}

function send({stdin}: Engine, header: object, body: string | Buffer = ''): boolean {
  return stdin.write(frameOf(Buffer.from(JSON.stringify(header)), Buffer.from(body)))
}

/** The next reply, held against its schema. */
async function replyIn(
  frames: AsyncGenerator<ByteFrame>,
): Promise<Readonly<Record<string, unknown>>> {
  const {value} = await frames.next()
  const {header}: ByteFrame = value
  const reply: unknown = JSON.parse(String(header))
  assert.ok(checkOf('reply')(reply), JSON.stringify(checkOf('reply').errors?.slice(0, 2)))
  return asObject(reply)
}

/** The process beside a worker that answers. */
function answeringOf({pid}: Engine): number {
  return Number(execFileSync('ps', ['--ppid', String(pid), '-o', 'pid='], {encoding: 'utf8'}))
}

async function endOf(engine: Engine): Promise<number | null> {
  engine.stdin.end()
  const [code] = await once(engine, 'exit')
  return code
}

const options = [[], ['--deadline', '60'], ['--window', '3']] as const

for (const given of options) {
  test(`worker keeps the charset of a frame, in any order of replies (${given.join(' ')})`, async () => {
    const engine = begin(given)
    const frames = framesOf(engine.stdout, most)
    const page = Buffer.from(
      `<p>Die F\u00e4hre ${'ist im Hafen zur\u00fcck, sagte der Betreiber. '.repeat(5)}</p>`,
      'latin1',
    )
    send(engine, {id: 1, charset: 'windows-1252', mediaType: 'text/html'}, page)
    assert.match(JSON.stringify(await replyIn(frames)), /"id":1,.*Die F\u00e4hre ist/)
    send(engine, {id: 2, text: 'a'}, page)
    const wrong = await replyIn(frames)
    assert.deepEqual([wrong['id'], wrong['key'], wrong['status']], [2, '2', 'error'])
    send(engine, {request: 'counters', id: 'mine'})
    const {id, key, counters} = await replyIn(frames)
    assert.deepEqual([id, key], ['mine', 'mine'])
    assert.equal(asObject(counters)['requests'], 2)
    assert.equal(await endOf(engine), 0)
  })
}

test('worker gives the same replies with a deadline and a window as without', () => {
  const lines = [
    JSON.stringify({id: 'a', text: words}),
    'not json',
    '',
    JSON.stringify({url: 'https://example.org/a', text: words}),
    JSON.stringify({text: 'Nothing.'}),
  ]
  const input = `${lines.join('\n')}\n`
  const plain = copydesk(['worker', '--audit'], {input})
  const guarded = copydesk(['worker', '--audit', '--deadline', '60', '--window', '4'], {input})
  assert.deepEqual([guarded.code, guarded.out, guarded.err], [0, plain.out, ''])
  assert.equal(plain.out.split('\n').length, 5)
})

test('each format of a reply is a member of its own, and fits its schema', () => {
  const input = `${JSON.stringify({id: 'a', text: words})}\n{"request":"counters"}\n`
  for (const [format, member] of [
    ['jsonld', 'article'],
    ['search', 'search'],
    ['flat', 'flat'],
  ] as const) {
    const {out} = copydesk(['worker', '--format', format], {input})
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => asObject(JSON.parse(line)))
    assert.ok(first && second)
    for (const reply of [first, second]) assert.ok(checkOf('reply')(reply))
    const held = ['article', 'search', 'flat'].filter((name) => name in first)
    assert.deepEqual(held, [member])
    assert.equal(asObject(second['counters'])['articles'], 1)
  }
})

test('a document that takes longer than the deadline is an error, and the next one is answered', async () => {
  const engine = begin(['--deadline', '8'])
  const frames = framesOf(engine.stdout, most)
  send(engine, {id: 'first'}, words)
  assert.equal((await replyIn(frames))['status'], 'article')
  process.kill(answeringOf(engine), 'SIGSTOP')
  send(engine, {id: 'slow'}, words)
  const slow = await replyIn(frames)
  assert.deepEqual([slow['id'], slow['key'], slow['status']], ['slow', 'slow', 'error'])
  assert.match(JSON.stringify(slow['messages']), /run\/timeout/)
  send(engine, {id: 'next'}, words)
  assert.equal((await replyIn(frames))['status'], 'article')
  send(engine, {request: 'counters'})
  const {timeouts, restarts} = asObject((await replyIn(frames))['counters'])
  assert.deepEqual([timeouts, restarts], [1, 1])
  assert.equal(await endOf(engine), 0)
})

test('a process that is killed costs no document', async () => {
  const engine = begin(['--deadline', '60'])
  const frames = framesOf(engine.stdout, most)
  for (const id of ['a', 'b', 'c']) {
    send(engine, {id}, words)
    const reply = await replyIn(frames)
    assert.deepEqual([reply['id'], reply['status']], [id, 'article'])
    process.kill(answeringOf(engine), 'SIGKILL')
  }
  assert.equal(await endOf(engine), 0)
})

test('a program that has as many requests open as the window never waits for the worker to read', async () => {
  const engine = begin(['--window', '4'])
  const ids = [1, 2, 3, 4]
  // Nothing is read until all are written.
  for (const id of ids) if (!send(engine, {id}, long)) await once(engine.stdin, 'drain')
  const frames = framesOf(engine.stdout, most)
  const found: unknown[] = []
  for (const _ of ids) found.push((await replyIn(frames))['id'])
  assert.deepEqual(found, ids)
  assert.equal(await endOf(engine), 0)
})

test('the process that answers ends with its worker, also in the midst of a document', async () => {
  const engine = begin(['--deadline', '60'])
  const frames = framesOf(engine.stdout, most)
  send(engine, {id: 1}, words)
  await replyIn(frames)
  const answering = answeringOf(engine)
  // Some hundred times the text that was long before: it is at work when its worker dies.
  send(engine, {id: 2}, long.repeat(20))
  engine.kill('SIGKILL')
  await once(engine, 'exit')
  for (let i = 0; i < 100 && isAlive(answering); i += 1) await pause(100)
  assert.ok(!isAlive(answering))
})

test('worker with a deadline ends with 0 when its output is closed, and with 74 when its input breaks', async () => {
  const engine = begin(['--deadline', '60'])
  engine.stdout.destroy()
  send(engine, {id: 1}, words)
  assert.equal(await endOf(engine), 0)
  const cut = begin(['--deadline', '60'])
  cut.stdout.resume()
  cut.stdin.write(frameOf(Buffer.from('{}'), Buffer.from(words)).subarray(0, 30))
  assert.equal(await endOf(cut), 74)
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
