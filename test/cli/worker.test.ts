import assert from 'node:assert/strict'
import {type ChildProcessByStdio, spawn} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, openSync, readFileSync} from 'node:fs'
import {createInterface} from 'node:readline'
import type {Readable, Writable} from 'node:stream'
import {test} from 'node:test'
import {checkOf} from '../../pipeline/validate/schemas.ts'
import {copydesk, wordsOfCall} from './run.ts'

const [program = '', ...opening] = wordsOfCall

const words = `Ferry returns to its harbour

By Ann Alder

The old ferry came back to its harbour on Friday after two years of repairs, the port said.

“We are glad to see her again,” said the harbour master, who had waited for the day.
`

type Engine = ChildProcessByStdio<Writable, Readable, Readable>

/** An engine’s child process, with pipes. */
function begin(options: readonly string[] = []): Engine {
  return spawn(program, [...opening, 'worker', ...options], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

function capture(id: number | string, text = words): string {
  return `${JSON.stringify({id, text})}\n`
}

/** The replies on one output, each held against its schema. */
function repliesOf(out: string): readonly Readonly<Record<string, unknown>>[] {
  assert.ok(out === '' || out.endsWith('\n'))
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const reply: unknown = JSON.parse(line)
      const check = checkOf('reply')
      assert.ok(check(reply), JSON.stringify(check.errors?.slice(0, 2)))
      return Object(reply)
    })
}

/** A reader of replies that asks for one at a time. */
function reader({stdout}: Engine): () => Promise<Readonly<Record<string, unknown>>> {
  const lines = createInterface({input: stdout})[Symbol.asyncIterator]()
  return async () => {
    const {value} = await lines.next()
    return JSON.parse(value)
  }
}

async function endOf(engine: Engine): Promise<number | null> {
  if (engine.exitCode !== null) return engine.exitCode
  const [code] = await once(engine, 'exit')
  return code
}

test('worker answers every line in order, bad ones too', () => {
  const poison = [
    capture('first'),
    '{"id":"second","text":',
    '[]',
    '{"id":"fourth"}',
    '{"id":5,"text":"Share\\nFollow us\\n"}',
    '{"id":"../../etc/passwd","text":"\\u0000\\u0001\\u0002"}',
    '{"id":"__proto__","text":"a","__proto__":{"id":"x"}}',
    `{"id":"nested","text":${'['.repeat(20_000)}}`,
    capture('last'),
  ]
  const input = poison.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join('')
  const {code, out, err} = copydesk(['worker'], {input})
  assert.equal(err, '')
  assert.equal(code, 0)
  assert.deepEqual(
    repliesOf(out).map(({id, status}) => [id, status]),
    [
      ['first', 'article'],
      [undefined, 'error'],
      [undefined, 'error'],
      ['fourth', 'error'],
      [5, 'rejected'],
      ['../../etc/passwd', 'rejected'],
      ['__proto__', 'error'],
      [undefined, 'error'],
      ['last', 'article'],
    ],
  )
})

test('worker gives one capture one reply, wherever it stands', () => {
  const input = `${capture(1)}${capture(2, 'Nothing of note.')}not json\n${capture(1)}`
  const [first, , , again] = copydesk(['worker'], {input}).out.split('\n')
  assert.equal(again, first)
})

test('worker sends audits with --audit', () => {
  const [plain] = repliesOf(copydesk(['worker'], {input: capture(1)}).out)
  const [full] = repliesOf(copydesk(['worker', '--audit'], {input: capture(1)}).out)
  assert.equal(plain?.['audit'], undefined)
  assert.equal(typeof full?.['audit'], 'object')
  assert.deepEqual(full?.['article'], plain?.['article'])
})

test('worker reads the JSON of others with a map', () => {
  const input = `${JSON.stringify({maintext: words, title: 'Ferry returns', source_domain: 'x'})}\n`
  const [reply] = repliesOf(copydesk(['worker', '--map', 'news-please'], {input}).out)
  assert.equal(reply?.['status'], 'article')
})

test('worker refuses a map that there is not, before it reads', () => {
  const {code, out, err} = copydesk(['worker', '--map', 'nowhere'], {input: capture(1)})
  assert.equal(code, 2)
  assert.equal(out, '')
  assert.match(err, /news-please, newsapi, ninjs/)
})

test('worker refuses paths and lengths that are none', () => {
  assert.equal(copydesk(['worker', 'a.jsonl']).code, 2)
  assert.equal(copydesk(['worker', '--max-doc-bytes', '-1']).code, 2)
  assert.equal(copydesk(['worker', '--max-doc-bytes=0']).code, 2)
})

test('worker gives no reply to empty input and empty lines', () => {
  for (const input of ['', '\n', '\r\n \n']) {
    assert.deepEqual(copydesk(['worker'], {input}), {code: 0, out: '', err: ''})
  }
})

test('worker answers a last line without a line feed', () => {
  const {code, out} = copydesk(['worker'], {input: capture(1).trimEnd()})
  assert.equal(code, 0)
  assert.equal(repliesOf(out).length, 1)
})

test('worker reports bytes that are not UTF-8 in the reply', () => {
  const input = Buffer.concat([
    Buffer.from(`{"text":"Caf`),
    Buffer.from([0xe9]),
    Buffer.from('"}\n'),
  ])
  const [reply] = repliesOf(copydesk(['worker'], {input}).out)
  assert.match(JSON.stringify(reply?.['messages']), /gather\/utf-8/)
})

test('worker answers while its input is open, and waits for a writer that stalls', async () => {
  const engine = begin()
  const next = reader(engine)
  const second = capture(2)
  engine.stdin.write(capture(1) + second.slice(0, 40))
  assert.equal((await next())['id'], 1)
  engine.stdin.write(second.slice(40))
  assert.equal((await next())['id'], 2)
  engine.stdin.end()
  assert.equal(await endOf(engine), 0)
})

test('worker waits for a reader that stalls, and loses nothing', async () => {
  const engine = begin(['--audit'])
  const count = 200
  for (let id = 0; id < count; id++) engine.stdin.write(capture(id))
  engine.stdin.end()
  await new Promise((resolve) => setTimeout(resolve, 2000))
  let out = ''
  engine.stdout.setEncoding('utf8')
  for await (const piece of engine.stdout) out += piece
  assert.deepEqual(
    repliesOf(out).map(({id}) => id),
    Array.from({length: count}, (_, id) => id),
  )
  assert.equal(await endOf(engine), 0)
})

test('worker ends without an error when its reader closes the output', async () => {
  const engine = begin()
  let err = ''
  engine.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  engine.stdin.on('error', () => undefined)
  engine.stdin.write(capture(1))
  await once(engine.stdout, 'data')
  engine.stdout.destroy()
  const pump = setInterval(() => engine.stdin.write(capture(2)), 10)
  const code = await endOf(engine)
  clearInterval(pump)
  assert.equal(code, 0)
  assert.equal(err, '')
})

test('worker reports a full disk by its exit code', async () => {
  const full = openSync('/dev/full', 'w')
  const engine = spawn(program, [...opening, 'worker'], {
    stdio: ['pipe', full, 'ignore'],
  })
  closeSync(full)
  engine.stdin?.end(capture(1))
  const [code] = await once(engine, 'exit')
  assert.equal(code, 74)
})

test('worker passes over a line of more than 512 MB without keeping it', async () => {
  const engine = begin()
  const next = reader(engine)
  const piece = Buffer.alloc(1_048_576, 'x')
  engine.stdin.write('{"text":"')
  for (let i = 0; i < 540; i++) {
    if (!engine.stdin.write(piece)) await once(engine.stdin, 'drain')
  }
  engine.stdin.write(`"}\n${capture('after')}`)
  const long = await next()
  assert.equal(long['status'], 'error')
  assert.match(JSON.stringify(long), /gather\/too-long/)
  assert.equal((await next())['id'], 'after')
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${engine.pid}/status`, 'utf8'))?.[1]
  assert.ok(Number(peak) < 600_000, `${peak} kB`)
  engine.stdin.end()
  assert.equal(await endOf(engine), 0)
})
