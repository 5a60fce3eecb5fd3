import type {VFileMessage} from 'vfile-message'
import type {Refusal} from '../../tree/refusals.ts'
import {printable} from './printable.ts'

/** Problems of one input that are printed; more would not be read. */
const mostPrinted = 20

/** Where an internal error arose; see `schemas/reply.schema.json`. */
export interface ErrorPlace {
  /** The step of the pipeline: `gather`, `read`, the name of a stage, `compile`, `validate`, `audit` or `write`. */
  readonly step: string
  /** Of the block that the step was at, in UTF-16 code units of the capture. */
  readonly offset?: number
  /** The file and line of this package. */
  readonly source?: string
}

/** Something that a person should know about one input. */
export interface InputProblem {
  readonly name: string
  readonly line: number
  readonly column: number
  /** `fail`: there is no article. `message`: a person should look. `info`: done, and safe. */
  readonly level: 'fail' | 'message' | 'info'
  readonly rule: string
  readonly reason: string
  /** The cause or the remedy. */
  readonly note?: string
  /** Of an internal error: where it arose. */
  readonly place?: ErrorPlace
}

/** A refusal to read an input, as a problem. */
export function problemOfRefusal(name: string, {rule, reason, remedy}: Refusal): InputProblem {
  return {name, line: 1, column: 1, level: 'fail', rule, reason, note: remedy}
}

/** A message of the pipeline, as a problem. */
export function problemOfMessage(name: string, message: VFileMessage): InputProblem {
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

/** A problem on one line in the form `file:line:column message`, which editors turn into a link. */
function lineOf({name, line, column, rule, reason, note}: InputProblem): string {
  const why = note === undefined ? '' : `. ${note}`
  return `${printable(`${name}:${line}:${column} ${reason}${why} (${rule})`)}\n`
}

/** A line about a problem. */
interface ProblemLine {
  readonly text: string
  /** The same for problems that are alike: their rule. Absent for what is printed each time. */
  readonly kind?: string
}

/**
 * Problems of one input, a line each. When there are too many, failures come first and the rest is
 * counted.
 *
 * @param most
 *   The lines for problems.
 */
export function linesOfProblems(
  problems: readonly InputProblem[],
  most = mostPrinted,
): readonly ProblemLine[] {
  if (problems.length <= most) return problems.map(problemLineOf)
  const printed = [
    ...problems.filter(({level}) => level === 'fail'),
    ...problems.filter(({level}) => level !== 'fail'),
  ].slice(0, most)
  const name = printed[0]?.name ?? ''
  const rest = problems.length - most
  const text = `${printable(name)}:1:1 ${rest} more; \`copydesk explain\` prints them all\n`
  return [...printed.map(problemLineOf), {text}]
}

/** The same lines as one text. */
export function problemLinesOf(problems: readonly InputProblem[]): string {
  return linesOfProblems(problems)
    .map(({text}) => text)
    .join('')
}

function problemLineOf(problem: InputProblem): ProblemLine {
  const text = lineOf(problem)
  return problem.level === 'fail' ? {text} : {text, kind: problem.rule}
}
