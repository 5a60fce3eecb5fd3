import {makerOf} from '../../maker/maker.ts'
import {comparedWith} from '../../relate/compared.ts'
import {joiningOf, keysOf} from '../../relate/neighbours.ts'
import {readDocument} from '../../relate/reading.ts'
import {sketchOf} from '../../relate/sketch.ts'
import {keyOf} from '../../tree/keys.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {toLine} from '../../write/json.ts'
import {articleInAudit} from '../relating/documents.ts'
import {type ArticleHead, settledRecords} from '../relating/records.ts'
import {toCompareIn, toSettleIn} from './bodies.ts'
import {offsetOf, type Request, type WantedName, wantedBy} from './requests.ts'

/** The part of a reply that answers a request with this key and body. */
type SpecialAnswer = (body: string, key: string) => object | Refusal

const remedy = 'See docs/worker.md, “Relations”'

/** What a worker answers beside documents. All of it is what `copydesk relate` computes, cut where another engine shuffles. */
const answers: Readonly<Record<Exclude<WantedName, 'counters'>, SpecialAnswer>> = {
  about: () => ({status: 'about', about: {maker: makerOf(), joining: joiningOf()}}),
  sketch: sketched,
  compare: compared,
  settle: settled,
}

/**
 * The reply to a request that is no document, as a line of JSON; `undefined` for a document, and for counters, which the
 * process that reads requests has.
 */
export function answerWanted(request: Request): string | undefined {
  const asked = wantedBy(request)
  if (asked === undefined || asked.wanted === 'counters') return undefined
  const {wanted, ...id} = asked
  const place = `stdin@${offsetOf(request)}`
  const key = keyOf({...id, name: place, place})
  const body = 'frame' in request ? request.frame.body : Buffer.alloc(0)
  const answer = isRefusal(body) ? body : answered(answers[wanted], body.toString(), key)
  const found = isRefusal(answer) ? failed(answer) : {...answer, messages: []}
  return toLine({...id, key, ...found})
}

function answered(answer: SpecialAnswer, body: string, key: string): object | Refusal {
  try {
    return answer(body, key)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse('frame/body', `The body cannot be answered: ${reason}`, remedy)
  }
}

function failed({rule, reason, remedy: note}: Refusal): object {
  const message = {rule, level: 'fail', reason, note, line: 1, column: 1}
  return {status: 'error', messages: [message]}
}

/** An audit: its document as relations are found by it, and the keys under which it meets others. */
function sketched(body: string, key: string): object | Refusal {
  const found = articleInAudit(body, key)
  if (found === undefined) return {status: 'sketch'}
  if (found.type === 'problem') return refuse('frame/body', found.reason, remedy)
  const {article} = found
  const {id, name, title, url} = article
  const head: ArticleHead = {
    ...{id, article: article.article, name, title},
    ...(url === undefined ? {} : {url}),
  }
  const keys = keysOf(sketchOf(readDocument(article)))
  return {
    status: 'sketch',
    sha256: article.sha256,
    keys: keys.map(({kind, hash}) => [kind, hash]),
    head,
    document: article,
  }
}

/** Documents, and pairs of places in that list: each pair side by side. */
function compared(body: string): object | Refusal {
  const wanted = toCompareIn(body)
  if (isRefusal(wanted)) return wanted
  const read = wanted.documents.map(readDocument)
  const comparisons = wanted.pairs.map(([i, j]) => {
    const [one, other] = [read[i], read[j]]
    if (one === undefined || other === undefined) throw new RangeError(`no document ${i} or ${j}`)
    return comparedWith(one, other)
  })
  return {status: 'compared', comparisons}
}

/** The heads of documents that hang together, and all their comparisons: relations, stories, grouped documents. */
function settled(body: string): object | Refusal {
  const wanted = toSettleIn(body)
  if (isRefusal(wanted)) return wanted
  const byKey = new Map(wanted.heads.map((head) => [head.id, head]))
  const articleOf = (key: string): ArticleHead => {
    const head = byKey.get(key)
    if (head === undefined) throw new RangeError(`no head of ${key}`)
    return head
  }
  return {status: 'settled', ...settledRecords(wanted.comparisons, articleOf)}
}
