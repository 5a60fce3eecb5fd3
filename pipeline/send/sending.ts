import {createHash} from 'node:crypto'
import type {SearchDocument} from '../tree/generated/search-document.ts'
import {type EngineDocument, engineDocumentOf} from '../write/engines/document.ts'
import {batchesOf} from './batches.ts'
import {type Engine, EngineFailure, type IndexChange, type Refused} from './engine.ts'
import {mostTries} from './limits.ts'
import {type OnRetry, retrying, type Wait, waitByClock, waitOf} from './retry.ts'

/** What is to be done with one document of results. */
export type Wanted =
  | {readonly type: 'document'; readonly document: SearchDocument}
  /** Nobody knows what became of it: it stays as it is. */
  | {readonly type: 'keep'; readonly key: string}
  | {readonly type: 'delete'; readonly key: string}

/** How documents are sent. */
export interface SendOptions {
  /** Where the documents come from: the name by which a later call knows which of them went. */
  readonly origin: string
  /** Whether documents keep their JSON-LD. */
  readonly raw: boolean
  /** Whether documents of this origin that are not among the wanted are deleted. */
  readonly deletesRest: boolean
  readonly onRefused: (refused: Refused) => void
  readonly onRetry: OnRetry
  readonly wait?: Wait
}

/** What was done, in documents. */
export interface SendCounts {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly deleted: number
  readonly refused: number
}

/**
 * Bring an index on a server up to date.
 *
 * The index itself is the journal: each of its documents has the origin that it came from and a digest. What is there as it
 * should be is not sent again, so that a call that broke off goes on where it was, and no document is written twice. One
 * batch is under way at a time, and no document is read before the last batch was answered.
 *
 * @throws EngineFailure
 *   When the server does not do what it is asked to, after all tries. What it acknowledged before stays.
 */
export async function sendTo(
  engine: Engine,
  wanted: Iterable<Wanted>,
  options: SendOptions,
): Promise<SendCounts> {
  const {origin, onRetry, wait = waitByClock} = options
  const calling = <Result>(call: () => Promise<Result>): Promise<Result> =>
    retrying(call, wait, onRetry)
  await calling(engine.prepare)
  const known = await calling(() => engine.digestsOf(origin))
  const counts = {added: 0, replaced: 0, unchanged: 0, deleted: 0, refused: 0}
  const onSame = (): void => {
    counts.unchanged += 1
  }
  for (const changes of batchesOf(changesFor(wanted, known, options, onSame))) {
    const refused = await sendBatch(engine, changes, {calling, onRetry, wait})
    for (const each of refused) options.onRefused(each)
    count(counts, changes, refused, known)
  }
  await calling(engine.finish)
  return counts
}

/** What is to be changed of what an index has. */
function* changesFor(
  wanted: Iterable<Wanted>,
  known: ReadonlyMap<string, string>,
  {origin, raw, deletesRest}: SendOptions,
  onSame: () => void,
): Generator<IndexChange> {
  const missing = new Set(known.keys())
  // Of several documents with one key, the last one stays.
  const digests = new Map<string, string | undefined>(known)
  for (const each of wanted) {
    const key = keyOf(each)
    missing.delete(key)
    if (each.type === 'delete') yield each
    if (each.type !== 'document') continue
    const document = withDigest(engineDocumentOf(each.document, raw), origin)
    if (digests.get(key) === document.digest) onSame()
    else {
      digests.set(key, document.digest)
      yield {type: 'put', key, document}
    }
  }
  if (deletesRest) for (const key of missing) yield {type: 'delete', key}
}

function keyOf(wanted: Wanted): string {
  return wanted.type === 'document' ? wanted.document.key : wanted.key
}

/** What a batch is sent with. */
interface BatchSending extends Pick<SendOptions, 'onRetry'> {
  readonly calling: <Result>(call: () => Promise<Result>) => Promise<Result>
  readonly wait: Wait
}

/** Send a batch, and what the engine had no room for again, until there is nothing left. */
async function sendBatch(
  engine: Engine,
  changes: readonly IndexChange[],
  {calling, onRetry, wait}: BatchSending,
): Promise<readonly Refused[]> {
  const refused: Refused[] = []
  let rest = changes
  for (let tries = 1; ; tries += 1) {
    const sent = await calling(() => engine.send(rest))
    refused.push(...sent.refused)
    if (sent.again.length === 0) return refused
    rest = sent.again
    const failure = new EngineFailure(
      `${engine.name} has no room for ${rest.length} of ${changes.length} documents at the moment`,
      {isPassing: true, remedy: 'Run the same command later: it goes on where it was'},
    )
    if (tries >= mostTries) throw failure
    const milliseconds = waitOf(tries)
    onRetry(failure, milliseconds)
    await wait(milliseconds)
  }
}

type Counts = {-readonly [Name in keyof SendCounts]: number}

function count(
  counts: Counts,
  changes: readonly IndexChange[],
  refused: readonly Refused[],
  known: ReadonlyMap<string, string>,
): void {
  const not = new Set(refused.map(({change}) => change.key))
  counts.refused += not.size
  for (const {type, key} of changes) {
    if (not.has(key)) continue
    if (type === 'delete') counts.deleted += Number(known.has(key))
    else if (known.has(key)) counts.replaced += 1
    else counts.added += 1
  }
}

function withDigest(document: EngineDocument, origin: string): EngineDocument {
  const digest = createHash('sha256').update(JSON.stringify(document)).digest('base64url')
  return {...document, indexed_from: origin, digest}
}
