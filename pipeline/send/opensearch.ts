import {exportsOf} from '../resources/optional-package.ts'
import {propertyOf} from '../text/json.ts'
import {type Refusal, refuse} from '../tree/refusals.ts'
import type {EngineAddress} from './address.ts'
import {type Engine, EngineFailure, type IndexChange, type Refused, type Sent} from './engine.ts'
import {isPassingStatus, secondsOf} from './http.ts'
import {keysPerPage, longestAnswer} from './limits.ts'
import {openSearchIndex} from './opensearch-template.ts'

const packageName = '@opensearch-project/opensearch'
const notFound = 404

/** What is used of the client of OpenSearch. */
interface Transport {
  readonly request: (params: object, options?: object) => Promise<{readonly body: unknown}>
}

type Client = {readonly transport: Transport; readonly close: () => Promise<void>}

type ClientClass = new (options: object) => Client

/** An index of OpenSearch or Elasticsearch, by the client of OpenSearch, which is an optional peer dependency. */
export async function openSearchEngine(address: EngineAddress): Promise<Engine | Refusal> {
  const {Client: Found} = await exportsOf(packageName)
  if (!isClientClass(Found)) {
    return refuse(
      'send/package',
      `The package \`${packageName}\` is not installed`,
      `Install it beside this package: \`npm install ${packageName}@3\``,
    )
  }
  const {server, user, password = '', index, name} = address
  const client = new Found({
    node: server,
    maxRetries: 0,
    requestTimeout: longestAnswer,
    ...(user === undefined ? {} : {auth: {username: user, password}}),
  })
  const request = requester(client, address)
  const path = `/${encodeURIComponent(index)}`
  return {
    name,
    prepare: () => prepare(request, path, address),
    digestsOf: (origin) => digestsOf(request, path, origin),
    send: async (changes) =>
      sentOf(changes, await request('POST', `${path}/_bulk`, {bulk: changes})),
    finish: async (): Promise<void> => void (await request('POST', `${path}/_refresh`)),
    close: () => client.close(),
  }
}

function isClientClass(value: unknown): value is ClientClass {
  return typeof value === 'function'
}

/** Sends a request and returns the body of the answer. */
type OpenSearchRequest = (
  method: string,
  path: string,
  content?: {readonly body?: object; readonly bulk?: readonly IndexChange[]},
) => Promise<unknown>

function requester({transport}: Client, address: EngineAddress): OpenSearchRequest {
  return async (method, path, {body, bulk} = {}) => {
    const content = bulk === undefined ? {body} : {bulkBody: bulk.flatMap(linesOf)}
    try {
      return (await transport.request({method, path, ...content})).body
    } catch (error) {
      throw failureOf(error, address)
    }
  }
}

function linesOf(change: IndexChange): readonly object[] {
  if (change.type === 'delete') return [{delete: {_id: change.key}}]
  return [{index: {_id: change.key}}, change.document]
}

/** A failure of the client, which names status and reason where the server answered. */
function failureOf(error: unknown, {name, shown}: EngineAddress): EngineFailure {
  const meta = propertyOf(error, 'meta')
  const status = propertyOf(meta, 'statusCode')
  if (typeof status !== 'number') {
    const reason = error instanceof Error ? error.message : String(error)
    return new EngineFailure(`${name} at \`${shown}\` does not answer: ${reason}`, {
      isPassing: true,
      remedy: 'Check that it runs and that the address is right',
    })
  }
  const reason = reasonOf(propertyOf(propertyOf(meta, 'body'), 'error'))
  const wait = secondsOf(propertyOf(propertyOf(meta, 'headers'), 'retry-after'))
  return new StatusFailure(`${name} at \`${shown}\` answers ${status}: ${reason}`, status, wait)
}

/** A failure with the status of HTTP. */
class StatusFailure extends EngineFailure {
  readonly status: number

  constructor(reason: string, status: number, wait: number | undefined) {
    super(reason, {isPassing: isPassingStatus(status), remedy: remedyOf(status), wait})
    this.status = status
  }
}

function remedyOf(status: number): string {
  return status === 401 || status === 403
    ? 'Put a user and a password that may write into the address'
    : 'Check the address and the log of the server'
}

/** What the server says of an error, with the cause that it names. */
function reasonOf(error: unknown): string {
  if (typeof error === 'string') return error
  const [type, reason, cause] = ['type', 'reason', 'caused_by'].map((key) => propertyOf(error, key))
  const own = [type, reason].filter((each) => typeof each === 'string').join(': ')
  const deeper = cause === undefined ? '' : reasonOf(cause)
  return [own, deeper].filter((each) => each !== '').join('; ') || 'it gives no reason'
}

async function prepare(
  request: OpenSearchRequest,
  path: string,
  {name, index, shown}: EngineAddress,
): Promise<void> {
  const found = await mappingsOf(request, path)
  if (found === undefined) {
    await request('PUT', path, {body: openSearchIndex()})
    return
  }
  const all = Object.values(found)
  const isOurs = all.every((each) => {
    const properties = propertyOf(propertyOf(each, 'mappings'), 'properties')
    return propertyOf(properties, 'digest') !== undefined
  })
  if (isOurs && all.length > 0) return
  throw new EngineFailure(
    `The index \`${index}\` of ${name} at \`${shown}\` has other fields than Copydesk writes`,
    {remedy: 'Name another index, or make it with `schemas/opensearch-template.json`'},
  )
}

/** The mappings of an index or of what an alias names; `undefined` when there is none. */
async function mappingsOf(request: OpenSearchRequest, path: string): Promise<object | undefined> {
  try {
    const body = await request('GET', `${path}/_mapping`)
    return typeof body === 'object' && body !== null ? body : {}
  } catch (error) {
    if (error instanceof StatusFailure && error.status === notFound) return undefined
    throw error
  }
}

async function digestsOf(
  request: OpenSearchRequest,
  path: string,
  origin: string,
): Promise<Map<string, string>> {
  await request('POST', `${path}/_refresh`)
  const digests = new Map<string, string>()
  for (let last: unknown; ; ) {
    const body = {
      size: keysPerPage,
      query: {term: {indexed_from: origin}},
      sort: [{key: 'asc'}],
      _source: ['digest'],
      ...(last === undefined ? {} : {search_after: last}),
    }
    const answer = await request('POST', `${path}/_search`, {body})
    const hits = propertyOf(propertyOf(answer, 'hits'), 'hits')
    if (!Array.isArray(hits) || hits.length === 0) return digests
    for (const hit of hits) {
      digests.set(
        String(propertyOf(hit, '_id')),
        String(propertyOf(propertyOf(hit, '_source'), 'digest')),
      )
    }
    last = propertyOf(hits.at(-1), 'sort')
  }
}

/** What became of each change, by the answer to a bulk, which has their order. */
function sentOf(changes: readonly IndexChange[], answer: unknown): Sent {
  const items: unknown = propertyOf(answer, 'items')
  if (!Array.isArray(items) || items.length !== changes.length) {
    throw new EngineFailure('The server answered a bulk without naming each of its documents', {
      remedy: 'Check the address and the log of the server',
    })
  }
  const refused: Refused[] = []
  const again: IndexChange[] = []
  for (const [i, change] of changes.entries()) {
    const item = propertyOf(items[i], change.type === 'put' ? 'index' : 'delete')
    const status = Number(propertyOf(item, 'status'))
    const error = propertyOf(item, 'error')
    if (error === undefined) continue
    if (isPassingStatus(status)) again.push(change)
    else refused.push({change, reason: reasonOf(error)})
  }
  return {refused, again}
}
