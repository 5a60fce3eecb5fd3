import assert from 'node:assert/strict'
import {test} from 'node:test'
import {answererOf} from '../../pipeline/commands/serving/answerer.ts'
import type {Death, Desk} from '../../pipeline/commands/serving/desk.ts'
import {answerIn, passedBack, passedOn, requestIn} from '../../pipeline/commands/serving/relay.ts'
import type {Request} from '../../pipeline/commands/serving/requests.ts'
import {type Serving, servingOf} from '../../pipeline/commands/serving/serving.ts'
import {slotsOf} from '../../pipeline/commands/serving/slots.ts'
import {parse} from '../../pipeline/commands/shared/arguments.ts'
import {framesOf} from '../../pipeline/gather/files/frames.ts'
import {refuse} from '../../pipeline/tree/refusals.ts'
import {checkOf} from '../../pipeline/validate/schemas.ts'
import {articleColumns} from '../../pipeline/write/flat.ts'
import {asObject} from './captures.ts'

const replying = {options: {}, opening: {}, audit: false}
const serving: Serving = {replying, frames: false, deadline: 2, window: 1}
const fine = '{"status":"article"}\n'
const died: Death = {isLate: false, cause: 'was ended by SIGKILL'}
const late: Death = {isLate: true, cause: 'was ended by SIGKILL'}

function lineRequest(text: string, number = 1): Request {
  return {number, line: {at: 0, bytes: Buffer.from(text)}}
}

/** A start of processes that answer as listed, each list by one process. */
function starting(...lists: readonly (readonly ('fine' | Death)[])[]): () => Promise<Desk | Death> {
  let started = 0
  return async () => {
    const answers = [...(lists[started++] ?? [])]
    const answer = async (): ReturnType<Desk['answer']> => {
      const next = answers.shift() ?? died
      return next === 'fine' ? {text: fine, statuses: ['article']} : next
    }
    return await Promise.resolve({answer, close: async () => await Promise.resolve()})
  }
}

async function countersOf(answerer: ReturnType<typeof answererOf>): Promise<unknown> {
  const reply: unknown = JSON.parse(await answerer.answer(lineRequest('{"request":"counters"}')))
  assert.ok(checkOf('reply')(reply), JSON.stringify(checkOf('reply').errors))
  return asObject(reply)['counters']
}

test('a process that ends at a request is replaced, and the other one gets the request', async () => {
  const answerer = answererOf(starting([died], ['fine', 'fine']), serving)
  assert.equal(await answerer.answer(lineRequest('{"id":"a","text":"b"}')), fine)
  assert.equal(await answerer.answer(lineRequest('{"id":"b","text":"b"}')), fine)
  assert.deepEqual(await countersOf(answerer), {
    ...{requests: 2, bytes: 42, articles: 2, rejected: 0, errors: 0},
    ...{timeouts: 0, restarts: 1},
  })
})

test('a request at which two processes end is an error with its id, and the next one is answered', async () => {
  const answerer = answererOf(starting([died], [died], ['fine']), serving)
  const reply = asObject(JSON.parse(await answerer.answer(lineRequest('{"id":7,"text":"b"}'))))
  assert.deepEqual([reply['id'], reply['key'], reply['status']], [7, '7', 'error'])
  assert.match(JSON.stringify(reply['messages']), /run\/died.*was ended by SIGKILL/)
  assert.equal(await answerer.answer(lineRequest('{"text":"b"}')), fine)
})

test('a request that takes too long is an error at once', async () => {
  const answerer = answererOf(starting([late], ['fine']), serving)
  const reply = await answerer.answer(lineRequest('{"id":"slow","text":"b"}'))
  assert.match(reply, /"id":"slow".*run\/timeout.*longer than 2 s/)
  assert.equal(await answerer.answer(lineRequest('{"text":"b"}')), fine)
  assert.deepEqual(asObject(await countersOf(answerer))['timeouts'], 1)
})

test('processes that never get ready end the worker', async () => {
  const answerer = answererOf(async () => await Promise.resolve(died), serving)
  await assert.rejects(answerer.answer(lineRequest('{"text":"b"}')), /was ended by SIGKILL/)
})

test('a request is the same after it was passed on', async () => {
  const refusal = refuse('gather/too-long', 'Too long', 'Divide it')
  const bytes = Buffer.from([0xff, 0x0a, 0x00])
  const requests: readonly Request[] = [
    {number: 3, line: {at: 9, bytes}},
    {number: 3, line: {at: 9, bytes: refusal, sha256: 'ab'}},
    {number: 3, frame: {at: 9, header: Buffer.from('{}'), body: bytes}},
    {number: 3, frame: {at: 9, header: Buffer.from('{}'), body: refusal}},
    {number: 3, frame: {at: 9, header: refusal, body: bytes}},
  ]
  for (const request of requests) {
    for await (const frame of framesOf([passedOn(request)], {header: 1000, body: 1000})) {
      const back = requestIn(frame)
      assert.deepEqual(JSON.parse(JSON.stringify(back)), JSON.parse(JSON.stringify(request)))
    }
  }
  const answer = {text: fine, statuses: ['article']} as const
  for await (const frame of framesOf([passedBack(answer)], {header: 1000, body: 1000})) {
    assert.deepEqual(answerIn(frame), answer)
  }
})

test('as many take a slot as there are, and the next one waits until one is given back', async () => {
  const slots = slotsOf(2)
  const taken: number[] = []
  const wait = async (i: number): Promise<void> => {
    await slots.take()
    taken.push(i)
  }
  const all = [wait(1), wait(2), wait(3)]
  await Promise.all(all.slice(0, 2))
  assert.deepEqual(taken, [1, 2])
  slots.give()
  await all[2]
  assert.deepEqual(taken, [1, 2, 3])
})

test('wrong options of a worker are told', async () => {
  const wrong = async (...words: readonly string[]): Promise<string> => {
    const call = parse(['worker', ...words])
    if (call.type === 'misuse') return call.reason
    assert.ok(call.type === 'call')
    const found = await servingOf(call)
    return 'type' in found ? found.reason : 'fine'
  }
  assert.match(await wrong('--deadline', '0'), /number from 0\.001/)
  assert.match(await wrong('--window', '0'), /number from 1 to 256/)
  assert.match(await wrong('--format', 'csv'), /jsonld, search, flat/)
  assert.match(await wrong('--frames', '--map', 'newsapi'), /no `--map` with `--frames`/)
  assert.match(await wrong('a.txt'), /no paths/)
  assert.equal(await wrong('--deadline', '1.5', '--window', '4', '--format', 'flat'), 'fine')
})

test('the schema of replies knows every column of a flat article', async () => {
  const {readJson, under} = await import('../schemas/read-schemas.ts')
  const flat = under(readJson('reply.schema.json'), 'properties', 'flat')
  assert.deepEqual(
    Object.keys(under(flat, 'properties')),
    articleColumns.map(({name}) => name),
  )
  const required = articleColumns.filter(({isRequired}) => isRequired).map(({name}) => name)
  assert.deepEqual(flat['required'], required)
})
