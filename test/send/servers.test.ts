import assert from 'node:assert/strict'
import {createServer, type IncomingMessage, type Server} from 'node:http'
import {after, test} from 'node:test'
import {connect} from '../../pipeline/send/connect.ts'
import {type Engine, EngineFailure} from '../../pipeline/send/engine.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {engineDocumentOf} from '../../pipeline/write/engines/document.ts'
import {documentOf} from './fake-engine.ts'

/** Answers a request: its status, its body, and headers. */
type Answer = (
  request: IncomingMessage,
  body: string,
) => readonly [status: number, body: object, headers?: Readonly<Record<string, string>>]

const running: Server[] = []
after(() => {
  for (const server of running) server.close()
})

/** A server on the loopback address that answers as it is told to. */
async function serving(answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    request.on('end', () => {
      const [status, body, headers = {}] = answer(request, text)
      response.writeHead(status, {
        'content-type': 'application/json',
        connection: 'close',
        ...headers,
      })
      response.end(JSON.stringify(body))
    })
  })
  running.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const found = server.address()
  return `127.0.0.1:${typeof found === 'object' ? found?.port : 0}`
}

async function engineAt(address: string): Promise<Engine> {
  const connected = await connect(address)
  if (isRefusal(connected)) throw new TypeError(connected.reason)
  return connected.engine
}

const put = (
  key: string,
): {type: 'put'; key: string; document: ReturnType<typeof engineDocumentOf>} => ({
  type: 'put',
  key,
  document: engineDocumentOf(documentOf(key)),
})

test('OpenSearch: of a bulk, what is refused and what has no room are told apart', async () => {
  const host = await serving((request, body) => {
    assert.equal(request.url, '/news/_bulk')
    assert.equal(body.trimEnd().split('\n').length, 7)
    const error = {
      type: 'mapper_parsing_exception',
      reason: 'failed',
      caused_by: {type: 'x', reason: 'too long'},
    }
    const items = [
      {index: {_id: 'a', status: 201}},
      {index: {_id: 'b', status: 400, error}},
      {index: {_id: 'c', status: 429, error: {type: 'rejected_execution', reason: 'full'}}},
      {delete: {_id: 'd', status: 404}},
    ]
    return [200, {errors: true, items}]
  })
  const engine = await engineAt(`opensearch+http://${host}/news`)
  const changes = [put('a'), put('b'), put('c'), {type: 'delete', key: 'd'} as const]
  const {refused, again} = await engine.send(changes)
  assert.deepEqual(
    refused.map(({change, reason}) => [change.key, reason]),
    [['b', 'mapper_parsing_exception: failed; x: too long']],
  )
  assert.deepEqual(
    again.map(({key}) => key),
    ['c'],
  )
  await engine.close()
})

for (const scheme of ['opensearch', 'solr']) {
  const address = (host: string): string =>
    `${scheme}+http://ann:harbour-4711@${host}${scheme === 'solr' ? '/solr/news' : '/news'}`

  test(`${scheme}: the user and the password are sent, and are in no message`, async () => {
    let given: string | undefined
    const host = await serving((request) => {
      given = request.headers.authorization
      return [401, {error: {type: 'security_exception', reason: 'no', msg: 'no'}}]
    })
    const engine = await engineAt(address(host))
    await assert.rejects(engine.prepare(), (error) => {
      assert.ok(error instanceof EngineFailure)
      assert.equal(error.isPassing, false)
      assert.match(error.message, /answers 401/)
      assert.match(error.remedy, /user and a password/)
      assert.doesNotMatch(error.message + error.remedy, /4711/)
      return true
    })
    assert.equal(given, `Basic ${Buffer.from('ann:harbour-4711').toString('base64')}`)
    await engine.close()
  })

  test(`${scheme}: a server that is busy says how long to wait`, async () => {
    const host = await serving(() => [503, {error: {msg: 'busy'}}, {'retry-after': '4'}])
    const engine = await engineAt(address(host))
    await assert.rejects(engine.send([put('a')]), {isPassing: true, wait: 4})
    await engine.close()
  })

  test(`${scheme}: a server that does not answer may answer later`, async () => {
    const engine = await engineAt(address('127.0.0.1:1'))
    await assert.rejects(engine.prepare(), (error) => {
      assert.ok(error instanceof EngineFailure)
      assert.equal(error.isPassing, true)
      assert.match(error.message, /does not answer/)
      assert.doesNotMatch(error.message, /4711/)
      return true
    })
    await engine.close()
  })
}

test('an index with other fields than ours is refused', async () => {
  const open = await serving(() => [200, {news: {mappings: {properties: {title: {type: 'text'}}}}}])
  const engine = await engineAt(`opensearch+http://${open}/news`)
  await assert.rejects(engine.prepare(), {isPassing: false, message: /other fields/})
  await engine.close()
  const solr = await serving(() => [200, {uniqueKey: 'id'}])
  await assert.rejects((await engineAt(`solr+http://${solr}/solr/news`)).prepare(), {
    isPassing: false,
    message: /another schema/,
  })
})

test('Solr: one document that is refused does not keep the others out', async () => {
  const host = await serving((_, body) =>
    body.includes('"key":"b"')
      ? [400, {error: {msg: 'immense term'}}]
      : [200, {responseHeader: {status: 0}}],
  )
  const engine = await engineAt(`solr+http://${host}/solr/news`)
  const {refused, again} = await engine.send([put('a'), put('b'), put('c')])
  assert.deepEqual(
    refused.map(({change, reason}) => [change.key, reason]),
    [['b', 'immense term']],
  )
  assert.deepEqual(again, [])
})

test('PostgreSQL: a server that does not answer may answer later, and its password is in no message', async () => {
  const engine = await engineAt('postgres://ann:harbour-4711@127.0.0.1:1/news')
  await assert.rejects(engine.prepare(), (error) => {
    assert.ok(error instanceof EngineFailure)
    assert.equal(error.isPassing, true)
    assert.doesNotMatch(error.message + error.remedy, /4711/)
    return true
  })
  await engine.close()
})
