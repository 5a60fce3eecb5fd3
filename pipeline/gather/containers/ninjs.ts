import {isObject, step} from '../../text/json.ts'
import {jsonPlacesOf} from '../../text/json-places.ts'
import {looksLikeNinjs} from '../../text/ninjs.ts'
import type {Input} from '../../tree/inputs.ts'
import type {GatherOptions} from './options.ts'

const mediaType = 'application/vnd.iptc.ninjs+json'

/**
 * The news items of ninjs in a JSON value: the value itself, a list of them, or a list in one of its members, such as
 * `items`. Each is a document with its own JSON; in a list it is named by the offset of its first byte.
 *
 * @param skipped
 *   Bytes of the file before the text.
 * @returns
 *   `undefined` when there is none.
 */
export function ninjsInputs(
  value: unknown,
  text: string,
  name: string,
  {onSkipped}: GatherOptions,
  skipped = 0,
): readonly Input[] | undefined {
  const found = itemsIn(value)
  if (found === undefined) return undefined
  const {ranges} = jsonPlacesOf(text)
  let from = 0
  let offset = skipped
  return found.flatMap(({pointer, isItem}): readonly Input[] => {
    const at = ranges.get(pointer)
    if (at === undefined) return []
    offset += Buffer.byteLength(text.slice(from, at.start))
    from = at.start
    const place = pointer === '' ? name : `${name}@${offset}`
    const own = text.slice(at.start, at.end)
    if (isItem)
      return [{name: place, bytes: (): Buffer => Buffer.from(own), mediaType, charset: 'utf-8'}]
    onSkipped?.({name: place, rule: 'ninjs/item', reason: 'The object is not a news item of ninjs'})
    return []
  })
}

interface FoundObject {
  readonly pointer: string
  readonly isItem: boolean
}

function itemsIn(value: unknown): readonly FoundObject[] | undefined {
  if (looksLikeNinjs(value)) return [{pointer: '', isItem: true}]
  if (Array.isArray(value)) return listed(value, '')
  if (!isObject(value)) return undefined
  for (const [key, member] of Object.entries(value)) {
    const found = Array.isArray(member) ? listed(member, step(key)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** The objects of a list of which one at least is an item. */
function listed(list: readonly unknown[], pointer: string): readonly FoundObject[] | undefined {
  const found = list.flatMap((each, i): readonly FoundObject[] =>
    isObject(each) ? [{pointer: `${pointer}${step(i)}`, isItem: looksLikeNinjs(each)}] : [],
  )
  return found.some(({isItem}) => isItem) ? found : undefined
}
