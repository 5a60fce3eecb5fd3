import {existsSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import type {Rule} from '../../pipeline/classify/context/rule.ts'
import {rules} from '../../pipeline/classify/rules/index.ts'
import {faultsOf} from '../../pipeline/classify/rules/user-rules.ts'
import type {Role} from '../../pipeline/tree/roles.ts'
import type {UserRule} from '../../pipeline/tree/user-rules.ts'
import {readRules} from '../../pipeline/validate/rules.ts'

/** The rules that are tried: some of those that are built in, or rules as data. */
export interface Tried {
  readonly builtIn: readonly Rule[]
  readonly added: readonly UserRule[]
  readonly roleOf: ReadonlyMap<string, Role>
}

const dataFile = /\.json$/
const sourceFile = /\.ts$/

/**
 * The rules that a word names.
 *
 * @param word
 *   The id of a rule (`promo/read-also`), the part before the slash of several (`promo`), a file of
 *   rules (`pipeline/classify/rules/aside/promo.ts`), or a file of rules as data (`.json`).
 * @throws RangeError
 *   When it names no rule, or a rule as data has a fault.
 */
export function triedOf(word: string): Tried {
  if (dataFile.test(word)) {
    const added = addedIn(word)
    return {builtIn: [], added, roleOf: new Map(added.map(({id, role}) => [id, role]))}
  }
  const family = sourceFile.test(word) ? basename(word, '.ts') : word
  const builtIn = rules.filter(({id}) => id === family || id.startsWith(`${family}/`))
  if (builtIn.length > 0) {
    return {builtIn, added: [], roleOf: new Map(builtIn.map(({id, role}) => [id, role]))}
  }
  const [head = ''] = word.split('/')
  const near = rules.filter(({id}) => id.startsWith(`${head}/`)).map(({id}) => `\n  ${id}`)
  throw new RangeError(`Expected a rule, found \`${word}\`${near.join('')}`)
}

function addedIn(path: string): readonly UserRule[] {
  if (!existsSync(path)) throw new RangeError(`There is no file \`${path}\``)
  const read = readRules(readFileSync(path, 'utf8'))
  const faults = 'problems' in read ? read.problems : faultsOf(read.rules)
  const [fault] = faults
  if (fault !== undefined) throw new RangeError(`${path}${fault.pointer}: ${fault.message}`)
  return 'rules' in read ? read.rules : []
}

/**
 * Does some work twice: with the votes of the tried rules, and with those rules on trial, so that
 * their votes are recorded and do not count. Everything else is the same.
 *
 * @param work
 *   Gets the rules as data to understand captures with.
 */
export function withAndWithout<Result>(
  {builtIn, added}: Tried,
  work: (added: readonly UserRule[]) => Result,
): {readonly with: Result; readonly without: Result} {
  const statuses = builtIn.map(({status}) => status)
  try {
    for (const rule of builtIn) setStatus(rule, undefined)
    const result = work(added.map(({status: _, ...rule}) => rule))
    for (const rule of builtIn) setStatus(rule, 'trial')
    return {with: result, without: work(added.map((rule) => ({...rule, status: 'trial'})))}
  } finally {
    for (const [i, rule] of builtIn.entries()) setStatus(rule, statuses[i])
  }
}

/** Rules are read-only for everything else; the tool that tries them is the one that changes them. */
function setStatus(rule: Rule, status: Rule['status']): void {
  if (status === undefined) Reflect.deleteProperty(rule, 'status')
  else Reflect.set(rule, 'status', status)
}
