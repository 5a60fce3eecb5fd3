import type {Statement} from '../../tree/page.ts'

const day = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
const words = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-_+][\p{L}\p{N}]+){2,}/gu
const here = {start: 0, end: 0}

/** What the address of a page says: a day in its path, and the words of its title. */
export function readAddress(url: string | undefined): readonly Statement[] {
  if (url === undefined || !URL.canParse(url)) return []
  const path = decodedPath(new URL(url).pathname)
  const found = day.exec(path)
  const slug = (path.match(words) ?? []).toSorted((a, b) => b.length - a.length)[0]
  const said = {source: 'url', node: 0, bytes: here} as const
  return [
    ...(found === null
      ? []
      : [{...said, property: 'date', value: `${found[1]}-${found[2]}-${found[3]}`}]),
    ...(slug === undefined ? [] : [{...said, property: 'slug', value: slug}]),
  ]
}

/** A path whose escapes cannot be read is taken as it stands. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
