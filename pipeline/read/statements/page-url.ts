import {urlOf} from '../../text/addresses.ts'
import type {Statement} from '../../tree/page.ts'

const day = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
/** Month and day without a nought, or a month by its name. */
const loose = /\/((?:19|20)\d\d)\/(\d{1,2}|[a-z]{3,9})\/(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/
const named = /[a-z]{3}/
/** A day, or a moment to the minute, in the number of a story: `nid=20240305`, `A2024030514320005196`. */
const stamp =
  /(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d{1,12})?(?!\d)/
const words = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-_+][\p{L}\p{N}]+){2,}/gu
const here = {start: 0, end: 0}

/** Statements from the address of a page: a day in its path, and the words of its slug. */
export function statementsOfUrl(url: string | undefined): readonly Statement[] {
  const parsed = url === undefined ? undefined : urlOf(url)
  if (parsed === undefined) return []
  const path = decodedPath(parsed.pathname)
  const found = [day, loose, stamp].map((form) => form.exec(path)).find((each) => each !== null)
  const slug = (path.match(words) ?? []).toSorted((a, b) => b.length - a.length)[0]
  const stated = {source: 'url', node: 0, bytes: here} as const
  return [
    ...(found === undefined
      ? []
      : [
          {
            ...stated,
            property: 'date',
            value: found.slice(1).join(named.test(found[0]) ? ' ' : '-'),
          },
        ]),
    ...(slug === undefined ? [] : [{...stated, property: 'slug', value: slug}]),
  ]
}

/** A path with its escapes decoded; unchanged when they are invalid. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
