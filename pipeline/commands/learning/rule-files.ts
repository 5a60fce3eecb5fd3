import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import type {UserRule} from '../../tree/user-rules.ts'
import {readRules} from '../../validate/rules.ts'
import {writeWhole} from '../../write/atomic.ts'
import {attempt} from '../../write/failures.ts'
import {disk} from '../../write/io.ts'
import {toJson} from '../../write/json.ts'
import type {Proposal} from './proposals.ts'

const ruleFile = /\.json$/
/** The file of rules of several hosts. */
const ownFile = 'own.json'

/** A file of rules, and the rules that are new in it. */
export interface RuleFile {
  readonly path: string
  readonly known: readonly UserRule[]
  readonly added: readonly UserRule[]
}

/**
 * The files that proposed rules belong to: the named one, or in a folder one for each host.
 *
 * @returns
 *   A sentence about the first file that cannot be read as rules.
 */
export function ruleFilesFor(
  target: string,
  proposals: readonly Proposal[],
): readonly RuleFile[] | string {
  const paths = new Set(proposals.map(({host}) => fileFor(target, host)))
  const files: RuleFile[] = []
  for (const path of paths) {
    const known = knownIn(path)
    if (typeof known === 'string') return known
    const own = proposals.filter(({host}) => fileFor(target, host) === path)
    files.push({path, known, added: own.map(({rule}) => rule)})
  }
  return files
}

/** The rules that exist for a host in a file or a folder; of a file that cannot be read, a sentence about it. */
export function rulesAt(target: string, host: string): readonly UserRule[] | string {
  return knownIn(fileFor(target, host))
}

/** Write a file of rules: those that it has, and behind them the new ones. */
export function writeRules({path, known, added}: RuleFile): Refusal | undefined {
  return (
    attempt(path, () => disk.makeFolder(dirname(path))) ??
    writeWhole(disk, path, toJson([...known, ...added]))
  )
}

/** Write the files of a case into its folder, which is made when it does not exist. */
export function writeCase(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Refusal | undefined {
  const failure = attempt(folder, () => disk.makeFolder(folder))
  if (failure !== undefined) return failure
  for (const [name, content] of Object.entries(files)) {
    const failed = writeWhole(disk, join(folder, name), content)
    if (isRefusal(failed)) return failed
  }
  return undefined
}

function fileFor(target: string, host: string): string {
  if (ruleFile.test(target)) return target
  return join(target, host === '' ? ownFile : `${host}.json`)
}

function knownIn(path: string): readonly UserRule[] | string {
  if (!existsSync(path)) return []
  const read = readRules(readFileSync(path, 'utf8'))
  if ('rules' in read) return read.rules
  const [problem] = read.problems
  return `The rules in \`${path}\` cannot be read, and nothing was written to it: ${problem?.message ?? ''}. Correct the file`
}
