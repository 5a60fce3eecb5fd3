import {existsSync, rmSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {type Database, driverOf} from '../../search/database.ts'
import {beginUpdate, type Update} from '../../search/filling.ts'
import {openToChange, refusalOf} from '../../search/schema.ts'
import {isAddress} from '../../send/address.ts'
import {connect} from '../../send/connect.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {extract} from '../extract/extract.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'
import {exitOf, exits, printFailure} from '../shared/exits.ts'
import {printable} from '../shared/printable.ts'
import type {Program} from '../shared/program.ts'
import {statsAt} from '../shared/stats.ts'
import {temporaryFolder} from '../shared/temporary-folder.ts'
import type {Terminal} from '../shared/terminal.ts'
import {report} from './report.ts'
import {documentsOf, type Found, holdsResults, unreadableIn} from './results.ts'
import {toServer} from './to-server.ts'

/** Options of this command that `extract` does not have. */
const own: readonly string[] = ['to', 'add', 'json', 'origin', 'raw', 'rejected']

/** Exit codes of refusals, by rule; any other means that the index could not be written. */
const codes: Readonly<Record<string, number>> = {
  'search/driver': exits.misuse,
  'search/other': exits.misuse,
  'search/version': exits.misuse,
  'search/busy': exits.locked,
}

/** Puts results into an index: of the file or server that `--to` names. */
type Fill = (results: string, path: string) => number | Promise<number>

/**
 * Make an index of articles, or bring it up to date.
 *
 * A path is a folder of results, a file of search documents, or captures, which are turned into articles first.
 * Articles that came from the same path before and are not there any more are deleted.
 *
 * @returns
 *   The exit code.
 */
export async function index(
  call: Call,
  terminal: Terminal,
  program: Program,
): Promise<number | Misuse> {
  const to = textOf(call, 'to')
  if (to === undefined || to === '') {
    return misuse('Expected a file or an address for the index: `--to FILE`')
  }
  if (isAddress(to)) {
    const connected = await connect(to)
    if (isRefusal(connected)) return misuse(`${connected.reason}. ${connected.remedy}`)
    if (call.paths.length === 0) return misuse('Expected a path of results or captures')
    return await toServer({call, terminal, ...connected}, (fill) =>
      indexPaths({call, terminal, program, fill}),
    )
  }
  const wrong = wrongPaths(call, to)
  if (wrong !== undefined) return wrong
  const driver = await driverOf()
  const database = isRefusal(driver) ? driver : openToChange(driver, to)
  if (isRefusal(database)) return refused(database, terminal)
  try {
    const filling = {call, terminal, database, to}
    return await indexPaths({
      call,
      terminal,
      program,
      fill: (results, path) => fill(results, path, filling),
    })
  } finally {
    database.close()
  }
}

function wrongPaths({paths}: Call, to: string): Misuse | undefined {
  if (paths.length === 0) return misuse('Expected a path of results or captures')
  if (statsAt(to)?.isDirectory() === true) {
    return misuse(`Expected a file for \`--to\`, found the folder \`${to}\``)
  }
  return existsSync(dirname(resolve(to)))
    ? undefined
    : misuse(`Expected a folder that exists for \`--to\`, found \`${to}\``)
}

/** What a path is indexed with. */
interface Indexing {
  readonly call: Call
  readonly terminal: Terminal
  readonly program: Program
  readonly fill: Fill
}

/** The file of an index, open, and its name. */
interface Filling extends Pick<Indexing, 'call' | 'terminal'> {
  readonly database: Database
  readonly to: string
}

/** Index all paths, up to the first that ends the command. */
async function indexPaths(indexing: Indexing): Promise<number | Misuse> {
  let code: number = exits.fine
  for (const path of indexing.call.paths) {
    const ended = await indexPath(path, indexing)
    if (!isDone(ended)) return ended
    code = Math.max(code, ended)
  }
  return code
}

/** Whether a path was indexed, in spite of documents that were rejected. */
function isDone(ended: number | Misuse): ended is number {
  return ended === exits.fine || ended === exits.rejected
}

async function indexPath(path: string, indexing: Indexing): Promise<number | Misuse> {
  if (holdsResults(path)) {
    const reason = unreadableIn(path)
    return reason === undefined ? await indexing.fill(path, path) : misuse(reason)
  }
  if (existsSync(join(path, 'audits'))) {
    return misuse(`The results in \`${path}\` have no list of keys; run \`copydesk extract\` again`)
  }
  const {call, terminal, program} = indexing
  const folder = temporaryFolder('index')
  if (isRefusal(folder)) return refused(folder, terminal)
  try {
    const options = new Map([...call.options].filter(([name]) => !own.includes(name)))
    options.set('out', folder).set('parts', true).set('format', 'search')
    const inner: Call = {type: 'call', command: 'extract', paths: [path], options}
    const ended = await extract(inner, terminal, program)
    if (!isDone(ended)) return ended
    return holdsResults(folder) ? Math.max(ended, await indexing.fill(folder, path)) : ended
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/**
 * Put results into the index.
 *
 * @param path
 *   As it was given; below it, articles are known to have been there before.
 */
function fill(results: string, path: string, {call, terminal, database, to}: Filling): number {
  let update: Update | undefined
  try {
    update = beginUpdate(database, textOf(call, 'origin') ?? resolve(path))
    let problems = 0
    for (const found of documentsOf(results)) {
      if (found.type === 'problem') {
        problems += 1
        terminal.err(`${printable(found.place)}: ${printable(found.reason)}\n`)
        if (found.key !== undefined) update.keep(found.key)
      } else apply(update, found)
    }
    if (!call.options.has('add')) update.deleteRest()
    const counts = {path, ...update.end(), problems}
    update = undefined
    const printed = report(counts, {call, terminal, to})
    return exitOf(printed, terminal, problems > 0 ? exits.rejected : exits.fine)
  } catch (error) {
    return refused(refusalOf(error, to), terminal)
  } finally {
    update?.drop()
  }
}

function apply(update: Update, found: Exclude<Found, {readonly type: 'problem'}>): void {
  if (found.type === 'document') {
    const {raw: _, ...document} = found.document
    update.put(document)
  } else if (found.type === 'keep') update.keep(found.key)
  else update.delete(found.key)
}

function refused(refusal: Refusal, terminal: Terminal): number {
  printFailure(refusal, terminal)
  return codes[refusal.rule] ?? exits.output
}
