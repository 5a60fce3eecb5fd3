import type {VFileMessage} from 'vfile-message'
import type {Refusal} from '../../tree/refusals.ts'
import {printable} from './printable.ts'

/** Lines about one input that a person will read. */
const mostTold = 20

/** A thing to tell about one input. */
export interface Problem {
  readonly name: string
  readonly line: number
  readonly column: number
  /** `fail`: there is no article. `message`: a person should look. `info`: done, and safe. */
  readonly level: 'fail' | 'message' | 'info'
  readonly rule: string
  readonly reason: string
  /** Why, or what helps. */
  readonly note?: string
}

/** The problem of an input that cannot be read. */
export function problemOfRefusal(name: string, {rule, reason, remedy}: Refusal): Problem {
  return {name, line: 1, column: 1, level: 'fail', rule, reason, note: remedy}
}

/** The problem that a message of the pipeline tells. */
export function problemOfMessage(name: string, message: VFileMessage): Problem {
  const {line, column, fatal, ruleId, reason, note} = message
  return {
    name,
    line: line ?? 1,
    column: column ?? 1,
    level: fatal === true ? 'fail' : fatal === false ? 'message' : 'info',
    rule: ruleId ?? 'copydesk',
    reason,
    ...(note === undefined ? {} : {note}),
  }
}

/** A problem on one line, which editors can jump from: `file:line:column message`. */
function lineOf({name, line, column, rule, reason, note}: Problem): string {
  const why = note === undefined ? '' : `. ${note}`
  return `${printable(`${name}:${line}:${column} ${reason}${why} (${rule})`)}\n`
}

/**
 * Problems of one input, a line each. The gravest come first when there are too many to read; the
 * rest is counted.
 */
export function linesOf(problems: readonly Problem[]): string {
  if (problems.length <= mostTold) return problems.map(lineOf).join('')
  const told = [
    ...problems.filter(({level}) => level === 'fail'),
    ...problems.filter(({level}) => level !== 'fail'),
  ].slice(0, mostTold)
  const name = told[0]?.name ?? ''
  const rest = problems.length - mostTold
  return `${told.map(lineOf).join('')}${printable(name)}:1:1 ${rest} more, which \`copydesk explain\` tells\n`
}
