import {readFileSync} from 'node:fs'

const opening = /^( +)examples: \{/gmu
/** Strings, comments and braces. */
const tokens = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\/.*|[{}]/gu

/**
 * The source of rules without the examples that tests and manuals read.
 *
 * @throws RangeError
 *   When examples have no end.
 */
export function withoutExamples(path: string): string {
  const source = readFileSync(path, 'utf8')
  let kept = ''
  let from = 0
  for (const {0: head, index} of source.matchAll(opening)) {
    kept += source.slice(from, index)
    from = endOf(source, index + head.length, path)
    if (source.charAt(from) === ',') from += 1
  }
  return kept + source.slice(from)
}

/** Where the braces end that were opened before a place; those in strings do not count. */
function endOf(source: string, start: number, path: string): number {
  let depth = 1
  for (const {0: token, index} of source.slice(start).matchAll(tokens)) {
    if (token === '{') depth += 1
    else if (token === '}') depth -= 1
    if (depth === 0) return start + index + 1
  }
  throw new RangeError(`${path}: expected an end of the examples at ${start}`)
}
