import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Expressions that were proved to take linear time: a cache of verdicts, each under the digest of all
 * that it depends on. Whoever removes it, or installs anew, has every expression proved again.
 */
export interface Proved {
  readonly has: (source: string, flags: string) => boolean
  readonly add: (source: string, flags: string) => void
  /** Keep what was added for the next run. */
  readonly keep: () => void
}

const cache = fileURLToPath(
  new URL('../node_modules/.cache/copydesk/expressions.json', import.meta.url),
)

/** @param settings How expressions are checked; with others, nothing is proved. */
export function provedWith(settings: object): Proved {
  const {version} = createRequire(import.meta.url)('recheck/package.json')
  const known = new Set<unknown>(read())
  const digestOf = (source: string, flags: string): string =>
    createHash('sha256')
      .update(JSON.stringify([version, settings, source, flags]))
      .digest('base64url')
  return {
    has: (source, flags) => known.has(digestOf(source, flags)),
    add: (source, flags) => known.add(digestOf(source, flags)),
    keep: (): void => {
      mkdirSync(dirname(cache), {recursive: true})
      writeFileSync(cache, JSON.stringify([...known], undefined, 0))
    },
  }
}

function read(): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(readFileSync(cache, 'utf8'))
    return Array.isArray(found) ? found : []
  } catch {
    // Without a cache everything is proved.
    return []
  }
}
