import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Milliseconds of each file in the last runs; a cache, which changes the order of files alone. */
export type Durations = Readonly<Record<string, number>>

const cache = fileURLToPath(
  new URL('../../node_modules/.cache/copydesk/test-durations.json', import.meta.url),
)

/** The durations of earlier runs; none where there is no cache that can be read. */
export function readDurations(): Durations {
  try {
    const found: unknown = JSON.parse(readFileSync(cache, 'utf8'))
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(
      Object.entries(found).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
    )
  } catch {
    // The order of files is all that depends on it.
    return {}
  }
}

/** Keeps durations for the next run. */
export function keepDurations(durations: Durations): void {
  mkdirSync(dirname(cache), {recursive: true})
  writeFileSync(cache, `${JSON.stringify(durations, undefined, 1)}\n`)
}

/** Files with the longest first, so that no process is left with a long one at the end. */
export function longestFirst(files: readonly string[], durations: Durations): readonly string[] {
  const lengthOf = (file: string): number => durations[file] ?? Number.MAX_SAFE_INTEGER
  return [...files].sort((a, b) => lengthOf(b) - lengthOf(a))
}
