import {appendFileSync, mkdirSync, rmSync} from 'node:fs'
import {hostname} from 'node:os'
import {join, resolve} from 'node:path'
import type {Connected} from '../../send/connect.ts'
import {EngineFailure, type Refused} from '../../send/engine.ts'
import {type OnRetry, retrying, waitByClock} from '../../send/retry.ts'
import {sendTo, type Wanted} from '../../send/sending.ts'
import {attempt} from '../../write/failures.ts'
import {toLine} from '../../write/json.ts'
import {type Call, type Misuse, textOf} from '../shared/arguments.ts'
import {exitOf, exits, printFailure} from '../shared/exits.ts'
import {counted, printable} from '../shared/printable.ts'
import type {Terminal} from '../shared/terminal.ts'
import {report} from './report.ts'
import {documentsOf} from './results.ts'

const unsafe = /[^a-z0-9]+/gi
const millisecondsPerSecond = 1000

/** What results are sent with. */
interface ServerFilling extends Connected {
  readonly call: Call
  readonly terminal: Terminal
}

/**
 * Put results into an index on a server.
 *
 * @param run
 *   Is given what puts the results of one path there, and returns the exit code.
 */
export async function toServer(
  filling: ServerFilling,
  run: (fill: (results: string, path: string) => Promise<number>) => Promise<number | Misuse>,
): Promise<number | Misuse> {
  const {engine} = filling
  const file = rejectedFileOf(filling)
  try {
    // A wrong address is known before captures are turned into articles.
    await retrying(engine.prepare, waitByClock, onRetryOf(filling))
    rmSync(file, {force: true})
    return await run((results, path) => fill(results, path, filling, file))
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    const again = error.isPassing
      ? '. Then run the same command again: what was acknowledged is not sent twice'
      : ''
    filling.terminal.err(`copydesk: ${printable(error.message)}. ${error.remedy}${again}\n`)
    return exits.output
  } finally {
    await engine.close()
  }
}

function onRetryOf({call, terminal}: ServerFilling): OnRetry {
  return ({message}, milliseconds) => {
    if (call.options.has('quiet')) return
    const seconds = milliseconds / millisecondsPerSecond
    terminal.err(`${printable(message)}. The next try is in ${seconds} s\n`)
  }
}

async function fill(
  results: string,
  path: string,
  filling: ServerFilling,
  file: string,
): Promise<number> {
  const {engine, shown, call, terminal} = filling
  let problems = 0
  let refused = 0
  let unkept: ReturnType<typeof keep>
  function* wanted(): Generator<Wanted, void> {
    for (const found of documentsOf(results)) {
      if (found.type !== 'problem') yield found
      else {
        problems += 1
        terminal.err(`${printable(found.place)}: ${printable(found.reason)}\n`)
        if (found.key !== undefined) yield {type: 'keep', key: found.key}
      }
    }
  }
  const counts = await sendTo(engine, wanted(), {
    origin: textOf(call, 'origin') ?? `${hostname()}:${resolve(path)}`,
    raw: call.options.has('raw'),
    deletesRest: !call.options.has('add'),
    onRefused: (each) => {
      refused += 1
      unkept ??= keep(each, file)
      if (refused === 1) terminal.err(lineOf(each, engine.name))
    },
    onRetry: onRetryOf(filling),
  })
  const printed = report({path, ...counts, problems}, {call, terminal, to: shown})
  if (unkept !== undefined) {
    printFailure(unkept, terminal)
    return exits.output
  }
  if (refused > 0) {
    const what = `${counted(refused, 'document')} refused`
    terminal.err(`${what}: kept with the reasons of ${engine.name} in \`${printable(file)}\`\n`)
  }
  return exitOf(printed, terminal, problems + refused > 0 ? exits.rejected : exits.fine)
}

/** The file of refused documents: `rejected/solr-127-0-0-1-8983-solr-news.ndjson`. */
function rejectedFileOf({call, shown}: ServerFilling): string {
  return join(textOf(call, 'rejected') ?? 'rejected', `${shown.replace(unsafe, '-')}.ndjson`)
}

function keep({change, reason}: Refused, file: string): ReturnType<typeof attempt> {
  const line = toLine({key: change.key, reason, ...(change.type === 'put' ? change : {})})
  return attempt(file, () => {
    mkdirSync(join(file, '..'), {recursive: true})
    appendFileSync(file, line)
  })
}

function lineOf({change: {key}, reason}: Refused, name: string): string {
  return `${printable(key)}: ${name} refuses it: ${printable(reason)}\n`
}
