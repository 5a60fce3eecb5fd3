import {entriesOf, isObject, type JsonObject, step} from '../../text/json.ts'

/** The text of a news item, and where it stands. */
export interface NinjsBody {
  readonly value: string
  /** The JSON pointer of its string. */
  readonly pointer: string
  readonly mediaType: 'text/plain' | 'text/html'
}

const html = /html/i
const plain = /^text\/plain\b|^$/i
/** Bodies of another kind: data, calendars, packages. */
const otherRole = /^(?:short|sms|push|summary|teaser|caption|script)/i

/** The text of an item: HTML before plain text; of several bodies the one with the main role. */
export function bodyIn(item: JsonObject): NinjsBody | undefined {
  const found = [...bodiesOf(item), ...oldBodiesOf(item)].filter(({value}) => value.trim() !== '')
  return found.find(({mediaType}) => mediaType === 'text/html') ?? found[0]
}

/** `bodies` of ninjs 2.x and 3.x; 2.x writes `contenttype`, 3.x `contentType`. */
function bodiesOf(item: JsonObject): readonly NinjsBody[] {
  const all = entriesOf(item['bodies']).flatMap((body, i) => (isObject(body) ? [{body, i}] : []))
  const main = all.filter(({body}) => !otherRole.test(String(body['role'] ?? '')))
  return (main.length > 0 ? main : all).flatMap(({body, i}): readonly NinjsBody[] => {
    const {value} = body
    const mediaType = typeIn(body)
    if (typeof value !== 'string' || mediaType === undefined) return []
    return [{value, pointer: `/bodies${step(i)}/value`, mediaType}]
  })
}

/** The media type of a body, by its role where it states none; `undefined` for what is no text. */
function typeIn(body: JsonObject): NinjsBody['mediaType'] | undefined {
  const type = String(body['contentType'] ?? body['contenttype'] ?? '')
  if (html.test(type === '' ? String(body['role'] ?? '') : type)) return 'text/html'
  return plain.test(type) ? 'text/plain' : undefined
}

/** `body_text` and its siblings of ninjs 1.x, with any suffix: `body_richhtml`. */
function oldBodiesOf(item: JsonObject): readonly NinjsBody[] {
  return Object.entries(item).flatMap(([name, value]): readonly NinjsBody[] => {
    if (!name.startsWith('body_') || typeof value !== 'string') return []
    return [{value, pointer: step(name), mediaType: html.test(name) ? 'text/html' : 'text/plain'}]
  })
}
