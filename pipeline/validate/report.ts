import {withoutCommands} from '../text/workflow-commands.ts'
import type {Inspection, Placed} from './inspect.ts'
import {sentenceOf} from './problems.ts'
import {sarif} from './sarif.ts'

/** The format of a report: for people, or for tools that annotate a change. */
export type ReportFormat = 'text' | 'github' | 'sarif' | 'json'

const writers: Readonly<
  Record<ReportFormat, (inspections: readonly Inspection[], version: string) => string>
> = {
  text: (inspections) => lines(inspections, textLine),
  github: (inspections) => lines(inspections, githubLine),
  sarif: (inspections, version) => `${JSON.stringify(sarif(inspections, version), undefined, 2)}\n`,
  json: (inspections) => `${JSON.stringify(inspections, undefined, 2)}\n`,
}

const githubLevels = {error: 'error', warning: 'warning', note: 'notice'} as const
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * The problems of inputs as text.
 *
 * @param version
 *   The release of this program, which logs of SARIF name.
 * @returns
 *   For `text` and `github`, one line for each problem; for `sarif` (2.1.0) and `json`, one JSON value.
 */
export function report(
  inspections: readonly Inspection[],
  format: ReportFormat,
  version: string,
): string {
  return writers[format](inspections, version)
}

function lines(
  inspections: readonly Inspection[],
  lineOf: (file: string, problem: Placed) => string,
): string {
  return inspections
    .flatMap(({file, problems}) => problems.map((problem) => `${lineOf(file, problem)}\n`))
    .join('')
}

function textLine(file: string, problem: Placed): string {
  const {line, column, severity} = problem
  return printable(
    `${file}:${line}:${column}: ${severity}: ${sentenceOf(problem)} (${problem.rule})`,
  )
}

/** An annotation, in the workflow command that GitHub Actions reads from standard output. */
function githubLine(file: string, problem: Placed): string {
  const properties = {
    file,
    line: String(problem.line),
    col: String(problem.column),
    title: problem.rule,
  }
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${githubLevels[problem.severity]} ${list.join(',')}::${escapeMessage(sentenceOf(problem))}`
}

function printable(text: string): string {
  return withoutCommands(
    text.replace(unprintable, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
