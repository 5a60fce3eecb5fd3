import {toLine} from '../../write/json.ts'
import type {PrintResult} from '../../write/stdout.ts'
import type {Call} from '../shared/arguments.ts'
import {counted, grouped, printable} from '../shared/printable.ts'
import type {Terminal} from '../shared/terminal.ts'

/** What was done with one path, in articles. */
export interface IndexedPath {
  readonly path: string
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly deleted: number
  /** Documents that a server refused. */
  readonly refused?: number
  /** Lines that could not be indexed. */
  readonly problems: number
}

/** Print what was done with a path: with `--json` as a line, else as a sentence to standard error. */
export function report(
  indexed: IndexedPath,
  {call, terminal, to}: {readonly call: Call; readonly terminal: Terminal; readonly to: string},
): PrintResult {
  if (call.options.has('json')) return terminal.out(toLine({index: to, ...indexed}))
  const {path, added, replaced, unchanged, deleted, refused = 0, problems} = indexed
  if (call.options.has('quiet')) return 'written'
  const parts = [
    `${counted(added, 'article')} added`,
    `${grouped(replaced)} replaced`,
    `${grouped(unchanged)} unchanged`,
    `${grouped(deleted)} deleted`,
    ...(refused === 0 ? [] : [`${grouped(refused)} refused`]),
    ...(problems === 0 ? [] : [`${counted(problems, 'line')} left out`]),
  ]
  return terminal.err(`${printable(path)} → ${printable(to)}: ${parts.join(', ')}\n`)
}
