import type {Json} from '../../../verify/text.ts'

/** The colon behind a string that makes it a key. */
const colon = /\s*:/y
const byteOrderMark = '\ufeff'
const vocabularies = [
  {
    name: 'PROV',
    isOf: (value: Json): boolean => '@graph' in value && value['@context']?.prov !== undefined,
  },
  {
    name: 'Web Annotation',
    isOf: (value: Json): boolean => String(value['@context']).includes('www.w3.org/ns/anno'),
  },
]

/**
 * The JSON object in a text, if every reader of JSON understands the same object.
 *
 * @returns
 *   A sentence with its remedy when the text is empty, opens with a byte-order mark, is no JSON, is no
 *   object, or has a key twice in an object.
 */
export function objectIn(text: string): Json | string {
  if (text.trim() === '') return 'The file is empty. Write it again with `copydesk extract`'
  if (text.startsWith(byteOrderMark))
    return 'The file opens with a byte-order mark. Remove the mark'
  const value = valueIn(text)
  if (value === undefined) return 'This is not JSON. Write it again with `copydesk extract`'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'This is not a JSON object. Write it again with `copydesk extract`'
  }
  const key = repeatedKeyIn(text)
  return key === undefined
    ? value
    : `The key ${key} stands twice in one object. Write the file again with \`copydesk extract\``
}

/** What an object is that is not an audit of the default format, with a remedy. */
export function strangeAudit(value: Json): string | undefined {
  const vocabulary = vocabularies.find(({isOf}) => isOf(value))?.name
  if (vocabulary !== undefined) {
    return `This is written in ${vocabulary}; \`copydesk verify\` reads audits of the default format. Run \`copydesk extract\` without \`--audit-format\``
  }
  return typeof value.capture?.sha256 === 'string'
    ? undefined
    : 'This is not an audit, since it names no capture. Write it again with `copydesk extract`'
}

function valueIn(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function repeatedKeyIn(json: string): string | undefined {
  const open: Set<string>[] = []
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (sign === '{') open.push(new Set())
    if (sign === '}') open.pop()
    if (sign !== '"') continue
    const end = endOfString(json, at)
    colon.lastIndex = end
    if (colon.test(json)) {
      const key: string = JSON.stringify(JSON.parse(json.slice(at, end)))
      if (open.at(-1)?.has(key) === true) return key
      open.at(-1)?.add(key)
    }
    at = end - 1
  }
  return undefined
}

/** The place behind the string that opens at a place of valid JSON. */
function endOfString(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}
