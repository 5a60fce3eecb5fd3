import {propertyOf} from '../text/json.ts'
import {solrDocumentOf} from '../write/engines/solr.ts'
import type {EngineAddress} from './address.ts'
import {type Engine, EngineFailure, type IndexChange, type Refused, type Sent} from './engine.ts'
import {isPassingStatus, secondsOf} from './http.ts'
import {keysPerPage, longestAnswer} from './limits.ts'

const notFound = 404
const badRequest = 400

/** A core of Solr, by its own interface over HTTP. */
export function solrEngine(address: EngineAddress): Engine {
  const request = requester(address)
  return {
    name: address.name,
    prepare: () => prepare(request, address),
    digestsOf: (origin) => digestsOf(request, origin),
    send: (changes) => send(request, changes),
    finish: async (): Promise<void> => void (await request('update?commit=true', {})),
    close: () => Promise.resolve(),
  }
}

/** Sends a request, with a body or without, and returns the answer. */
type SolrRequest = (path: string, body?: object) => Promise<unknown>

function requester({server, user, password = '', name, shown}: EngineAddress): SolrRequest {
  const basic = Buffer.from(`${user}:${password}`).toString('base64')
  const headers = {
    'content-type': 'application/json',
    ...(user === undefined ? {} : {authorization: `Basic ${basic}`}),
  }
  return async (path, body) => {
    const content = body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)}
    const answer = await answerTo(`${server}/${path}`, {headers, ...content})
    if (typeof answer === 'string') {
      throw new EngineFailure(`${name} at \`${shown}\` does not answer: ${answer}`, {
        isPassing: true,
        remedy: 'Check that it runs and that the address is right',
      })
    }
    const {text, status, wait} = answer
    if (status < badRequest) return jsonIn(text)
    const reason = reasonIn(text)
    const message = `${name} at \`${shown}\` answers ${status}: ${reason}`
    throw new SolrFailure(message, status, reason, wait)
  }
}

/** An answer over HTTP. */
interface SolrAnswer {
  readonly text: string
  readonly status: number
  readonly wait: number | undefined
}

/** The answer to a request, or the reason why there is none. */
async function answerTo(address: string, request: RequestInit): Promise<SolrAnswer | string> {
  try {
    const response = await fetch(address, {...request, signal: AbortSignal.timeout(longestAnswer)})
    const wait = secondsOf(response.headers.get('retry-after') ?? undefined)
    return {text: await response.text(), status: response.status, wait}
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    return cause instanceof Error ? cause.message : String(cause)
  }
}

/** A failure that Solr answers. */
class SolrFailure extends EngineFailure {
  readonly status: number
  readonly reason: string

  constructor(message: string, status: number, reason: string, wait: number | undefined) {
    super(message, {isPassing: isPassingStatus(status), remedy: remedyOf(status), wait})
    this.status = status
    this.reason = reason
  }
}

function remedyOf(status: number): string {
  if (status === notFound) {
    return 'Make the core with the configuration in `schemas/solr`, or check the address'
  }
  return status === 401 || status === 403
    ? 'Put a user and a password that may write into the address'
    : 'Check the address and the log of the server'
}

/** What Solr says of an error; of an answer that is no JSON, nothing. */
function reasonIn(text: string): string {
  const message = propertyOf(propertyOf(jsonIn(text), 'error'), 'msg')
  return typeof message === 'string' ? message : 'it gives no reason'
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Solr makes no fields by itself that we could use: the core must have our schema. */
async function prepare(request: SolrRequest, {index, name, shown}: EngineAddress): Promise<void> {
  const unique = propertyOf(await request('schema/uniquekey'), 'uniqueKey')
  if (unique === 'key') return
  throw new EngineFailure(
    `The core \`${index}\` of ${name} at \`${shown}\` has another schema than Copydesk writes`,
    {remedy: 'Make the core with the configuration in `schemas/solr`'},
  )
}

async function digestsOf(request: SolrRequest, origin: string): Promise<Map<string, string>> {
  await request('update?commit=true', {})
  const digests = new Map<string, string>()
  for (let cursor = '*'; ; ) {
    const answer = await request('query', {
      query: '*:*',
      filter: '{!term f=indexed_from v=$origin}',
      fields: 'key,digest',
      sort: 'key asc',
      limit: keysPerPage,
      params: {origin, cursorMark: cursor},
    })
    const found = propertyOf(propertyOf(answer, 'response'), 'docs')
    for (const each of Array.isArray(found) ? found : []) {
      digests.set(String(propertyOf(each, 'key')), String(propertyOf(each, 'digest')))
    }
    const next = String(propertyOf(answer, 'nextCursorMark') ?? cursor)
    if (next === cursor) return digests
    cursor = next
  }
}

/** Solr refuses a batch for one of its documents without saying which: then each is sent by itself. */
async function send(request: SolrRequest, changes: readonly IndexChange[]): Promise<Sent> {
  const gone = changes.flatMap((change) => (change.type === 'delete' ? [change.key] : []))
  if (gone.length > 0) await request('update', {delete: gone})
  const puts = changes.flatMap((change) => (change.type === 'put' ? [change] : []))
  if (puts.length === 0) return {refused: [], again: []}
  try {
    await request(
      'update',
      puts.map(({document}) => solrDocumentOf(document, true)),
    )
    return {refused: [], again: []}
  } catch (error) {
    if (!isOfDocuments(error)) throw error
    return {refused: await sendEach(request, puts), again: []}
  }
}

function isOfDocuments(error: unknown): error is SolrFailure {
  return error instanceof SolrFailure && error.status === badRequest
}

async function sendEach(
  request: SolrRequest,
  puts: readonly Extract<IndexChange, {readonly type: 'put'}>[],
): Promise<readonly Refused[]> {
  const refused: Refused[] = []
  for (const change of puts) {
    try {
      await request('update', [solrDocumentOf(change.document, true)])
    } catch (error) {
      if (!isOfDocuments(error)) throw error
      refused.push({change, reason: error.reason})
    }
  }
  return refused
}
