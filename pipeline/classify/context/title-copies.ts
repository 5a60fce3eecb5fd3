import {bareOf} from '../../text/strip.ts'
import {tuned} from '../../tuning/load.ts'
import {lengthOfTitle} from './limits.ts'

const {copiedLength: leastCopied} = tuned('text')
const separator = /[|>›»·•:]|\s-\s|\s"\s/

/** Where else the words of a line stand. */
export interface Copies {
  /** On another line of its own. */
  readonly twice: boolean
  /** As a part of a longer line: of a path of links, of a title with the site’s name. */
  readonly within: boolean
  /** On a line of its own further up. */
  readonly above: boolean
}

/**
 * Where the words of each line of a capture stand again.
 *
 * @param lines
 *   Folded and in lower case.
 * @returns
 *   A function from the position of a line to its copies.
 */
export function copiesOf(lines: readonly string[]): (index: number) => Copies {
  const keys = lines.map(bareOf)
  const count = new Map<string, number>()
  const first = new Map<string, number>()
  const parts = new Set<string>()
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] ?? ''
    count.set(key, (count.get(key) ?? 0) + 1)
    if (!first.has(key)) first.set(key, i)
    for (const part of partsOf(key)) parts.add(part)
  }
  return (index) => {
    const key = keys[index] ?? ''
    return {
      twice: (count.get(key) ?? 0) > 1,
      within: key.length >= leastCopied && parts.has(key),
      above: (first.get(key) ?? index) < index,
    }
  }
}

function partsOf(key: string): readonly string[] {
  if (key.length > lengthOfTitle || !separator.test(key)) return []
  return key.split(separator).map(bareOf)
}
