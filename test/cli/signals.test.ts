import assert from 'node:assert/strict'
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {setTimeout as pause} from 'node:timers/promises'
import {wordsOfCall} from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'copydesk-signals-'))
after(() => rmSync(root, {recursive: true}))

/** A document that takes a minute, so that whatever ends sooner was ended. */
const long = `${'The harbour opened again on Monday, the port said. '.repeat(8)}\n\n`.repeat(
  100_000,
)
const text = join(root, 'long.txt')
writeFileSync(text, long)
const line = join(root, 'long.jsonl')
writeFileSync(line, `${JSON.stringify({text: long})}\n`)

/** Milliseconds after which every call is at the document. */
const untilBusy = 3000
/** Milliseconds within which a signal ends a call, on a machine that others use as well; alone it takes 200. */
const patience = 10_000

/** A call that is at the document. */
async function busy(words: readonly string[], input = '/dev/null'): Promise<ChildProcess> {
  const [program = '', ...opening] = wordsOfCall
  const stdin = openSync(input, 'r')
  const child = spawn(program, [...opening, ...words], {stdio: [stdin, 'ignore', 'ignore']})
  closeSync(stdin)
  await pause(untilBusy)
  assert.equal(child.exitCode, null, 'the document takes too little time')
  return child
}

/** How a call ends that is sent a signal. */
async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<readonly unknown[]> {
  const end = once(child, 'exit', {signal: AbortSignal.timeout(patience)})
  child.kill(signal)
  return await end
}

test('a signal ends a run into a folder, and its workers, at once, whatever they are at', async () => {
  const out = join(root, 'out')
  assert.deepEqual(await endOf(await busy(['extract', text, '--out', out]), 'SIGTERM'), [143, null])
  assert.ok(!existsSync(join(out, 'articles')) || readdirSync(join(out, 'articles')).length === 0)
})

test('a signal ends a run that prints, and one that reads standard input, at once', async () => {
  assert.deepEqual(await endOf(await busy(['extract', text]), 'SIGINT'), [130, null])
  assert.deepEqual(await endOf(await busy(['extract', '-'], text), 'SIGINT'), [null, 'SIGINT'])
})

test('a signal ends a worker for another program at once', async () => {
  assert.deepEqual(await endOf(await busy(['worker'], line), 'SIGTERM'), [null, 'SIGTERM'])
})
