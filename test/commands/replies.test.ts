import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {test} from 'node:test'
import {errorOf} from '../../pipeline/commands/shared/document.ts'
import {
  type ReplyOptions,
  repliesTo,
  repliesToRequest,
} from '../../pipeline/commands/shared/replies.ts'
import {mapOf} from '../../pipeline/gather/containers/field-maps.ts'
import {boundsOfLine, mostOfLine} from '../../pipeline/gather/containers/jsonl.ts'
import {frameOf, framesOf} from '../../pipeline/gather/files/frames.ts'
import {byteLinesOf} from '../../pipeline/gather/files/lines.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {checkOf} from '../../pipeline/validate/schemas.ts'
import {asObject, words} from './captures.ts'

const plain: ReplyOptions = {options: {}, opening: {}, audit: true}
const answering: ReplyOptions = {
  ...plain,
  documentResultOf: ({name, bytes: read}) => {
    const bytes = read()
    return isRefusal(bytes)
      ? errorOf({name}, bytes)
      : {key: name, name, reply: 'rejected', problems: []}
  },
}

/** The lines that answer an input, in chunks of the given length. */
async function linesTo(
  input: string | Buffer,
  replying: ReplyOptions = answering,
  length = 1000,
): Promise<readonly string[]> {
  const bytes = Buffer.from(input)
  const chunks = Array.from({length: Math.ceil(bytes.length / length)}, (_, i) =>
    bytes.subarray(i * length, (i + 1) * length),
  )
  const wanted = {...boundsOfLine(replying.opening), withDigests: true}
  const replies: string[] = []
  let number = 0
  for await (const line of byteLinesOf(chunks, wanted)) {
    number += 1
    for (const reply of repliesTo(line, number, replying)) {
      const value: unknown = JSON.parse(reply)
      const check = checkOf('reply')
      assert.ok(check(value), `${reply.slice(0, 200)} ${JSON.stringify(check.errors?.slice(0, 2))}`)
      replies.push(reply)
    }
  }
  return replies
}

function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

function inputIn(reply: string | undefined): unknown {
  return asObject(JSON.parse(reply ?? ''))['input']
}

const numbers = [
  ...['9007199254740993', '-9223372036854775808', '18446744073709551615'],
  ...['1.0', '-0', '1e3', '1E+03', '0.10', '123456789012345678901234567890'],
] as const

for (const number of numbers) {
  test(`a reply repeats the id ${number} as it is written`, async () => {
    const [reply, refused] = await linesTo(
      `{"text":"id: 5, \\"id\\": 6","id": ${number} }\n{"id":${number},"words":"a"}\n`,
    )
    assert.ok(reply?.startsWith(`{"id":${number},"status":"rejected"`), reply)
    assert.ok(refused?.startsWith(`{"id":${number},"status":"error"`), refused)
  })
}

test('a reply repeats the last of two ids, and the one at the path of a map', async () => {
  const [last] = await linesTo('{"id":1.0,"text":"a","id":2.0}\n')
  assert.match(last ?? '', /^\{"id":2\.0,/)
  const map = mapOf({list: ['items'], fields: {id: ['meta', 'n'], text: ['body']}})
  assert.ok(!isRefusal(map))
  const replies = await linesTo(
    '{"items":[{"meta":{"n":1.0},"body":"\\\\"},{"meta":{"n":-0},"body":"\\"7"},{"body":"c"}]}\n',
    {...answering, opening: {map}},
  )
  assert.deepEqual(
    replies.map((reply) => reply.slice(0, 9)),
    ['{"id":1.0', '{"id":-0,', '{"status"'],
  )
})

test('a reply repeats an id of text, and leaves one out that is neither text nor number', async () => {
  const ids = ['"1.0"', '""', '"\\ud800"', '"a\\u2028b"', 'true', '{"written":"5"}', '[1]', 'null']
  const replies = await linesTo(ids.map((id) => `{"id":${id},"text":"a"}\n`).join(''))
  assert.deepEqual(
    replies.map((reply) => asObject(JSON.parse(reply))['id']),
    ['1.0', '', '\ud800', 'a\u2028b', undefined, undefined, undefined, undefined],
  )
})

test('a line that is not JSON is answered with its number and its digest', async () => {
  const bad = ['not json', '{"id":"cut","text":', '[1,2]', '{"text":5}', 'Caf\u00e9\r']
  const replies = await linesTo(`\n{"text":"a"}\n \n${bad.join('\n')}`)
  assert.deepEqual(replies.map(inputIn), [
    undefined,
    ...bad.map((line, i) => ({line: i + 4, sha256: sha256(line)})),
  ])
})

test('a frame is answered with its number and the digest of its header, if that was read', async () => {
  const whole = Buffer.concat([frameOf(Buffer.from('not json')), frameOf(Buffer.alloc(11, 'x'))])
  const next = frameOf(Buffer.from('[1]'), Buffer.from('abcdef'))
  for (const [missing, last] of [
    [1, {line: 3, sha256: sha256('[1]')}],
    [7, {line: 3}],
    [12, {line: 3}],
  ] as const) {
    const chunks = [whole, next.subarray(0, -missing)]
    const inputs: unknown[] = []
    for await (const frame of framesOf(chunks, {header: 10, body: 10})) {
      const request = {number: inputs.length + 1, frame}
      const [reply = ''] = repliesToRequest(request, answering)
      assert.ok(checkOf('reply')(JSON.parse(reply)), reply)
      inputs.push(inputIn(reply))
    }
    assert.deepEqual(inputs, [{line: 1, sha256: sha256('not json')}, {line: 2}, last])
  }
})

test('a reply has the key of its document: its id, its address, or the offset of its line', async () => {
  const lines = [
    JSON.stringify({id: 'a', url: 'https://example.org/a', text: words}),
    JSON.stringify({url: 'https://example.org/b', text: words}),
    JSON.stringify({text: words}),
    'not json',
  ]
  const replies = await linesTo(`${lines.join('\n')}\n`, plain)
  const offset = (count: number): number => Buffer.byteLength(lines.slice(0, count).join('\n')) + 1
  assert.deepEqual(
    replies.map((reply) => asObject(JSON.parse(reply))['key']),
    ['a', 'https://example.org/b', `stdin@${offset(2)}`, `stdin@${offset(3)}`],
  )
})

test('the documents of a line with a list have keys of their own', async () => {
  const map = mapOf({list: ['items'], fields: {text: ['body']}})
  assert.ok(!isRefusal(map))
  const replies = await linesTo(`{"items":[{"body":"a"},{"body":"b"}]}\n`, {
    ...plain,
    opening: {map},
  })
  assert.deepEqual(
    replies.map((reply) => asObject(JSON.parse(reply))['key']),
    ['stdin@0/0', 'stdin@0/1'],
  )
})

test('an error with an id, and what is no error, has no line', async () => {
  const replies = await linesTo('{"id":7}\n{"text":"a"}\n{"id":"x","text":"a"}\n')
  assert.deepEqual(replies.map(inputIn), [undefined, undefined, undefined])
})

test('a line over the limit is answered with its number and its digest, however it is read', async () => {
  const opening = {mostBytes: 10}
  const long = Buffer.alloc(mostOfLine(opening) + 1, 'x')
  for (const length of [1000, 65_536, 2_000_000]) {
    const replies = await linesTo(
      Buffer.concat([Buffer.from('{}\n'), long, Buffer.from('\n[]\n')]),
      {...answering, opening},
      length,
    )
    assert.deepEqual(replies.map(inputIn), [
      {line: 1, sha256: sha256('{}')},
      {line: 2, sha256: sha256(long)},
      {line: 3, sha256: sha256('[]')},
    ])
    assert.match(replies[1] ?? '', /gather\/too-long.*document of at most 10 bytes/)
  }
})

test('an exception costs one reply, and the line after it is answered as ever', async () => {
  const capture = `${JSON.stringify({id: 'same', text: words})}\n`
  const [alone] = await linesTo(capture, plain)
  const replies = await linesTo(`${capture}${capture}${capture}`, {
    ...plain,
    documentResultOf: throwingAt(2),
  })
  assert.deepEqual(
    replies.map((reply) => asObject(JSON.parse(reply))['status']),
    ['rejected', 'error', 'rejected'],
  )
  assert.match(replies[1] ?? '', /"id":"same".*"place":\{"step":"write"/)
  assert.equal((await linesTo(capture, plain))[0], alone)
})

test('an article that cannot be serialized is an error with its place', async () => {
  const cyclic: {self?: object} = {}
  cyclic.self = cyclic
  for (const article of [
    {big: 5n},
    cyclic,
    {toJSON: throwing},
    {
      get headline() {
        return throwing()
      },
    },
  ]) {
    const [reply] = await linesTo('{"id":1.0,"text":"a"}\n', {
      ...plain,
      documentResultOf: ({name}) => ({
        name,
        key: name,
        reply: 'articles',
        problems: [],
        accepted: {article, search: {key: 'x', id: 'x'}, markdown: () => '', text: () => ''},
      }),
    })
    assert.match(reply ?? '', /^\{"id":1\.0,"status":"error",.*"place":\{"step":"write"/)
  }
})

function throwing(): never {
  throw new TypeError('Planted')
}

function throwingAt(number: number): NonNullable<ReplyOptions['documentResultOf']> {
  let count = 0
  return ({name}) => {
    count += 1
    if (count === number) throwing()
    return {key: name, name, reply: 'rejected', problems: []}
  }
}
