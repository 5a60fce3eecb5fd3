import {gather} from '../gather/gather.ts'
import {decode} from '../read/bytes/decode.ts'
import type {Input} from '../tree/inputs.ts'
import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {type Inspection, inspect} from '../validate/inspect.ts'
import {type ReportFormat, report} from '../validate/report.ts'
import type {Profile} from '../validate/validate.ts'
import {type Call, textOf} from './shared/arguments.ts'
import {exitOf, exits, printNothingFound} from './shared/exits.ts'
import {counted} from './shared/printable.ts'
import {optionsOf} from './shared/settings.ts'
import {linesOfLinks, skippedPaths, textOfSkipped} from './shared/skipped-paths.ts'
import type {Terminal} from './shared/terminal.ts'

const defaultPaths: readonly string[] = ['output']
const article = /\.(?:json|jsonld|jsonl|ndjson|x?html?)$/i
/** Records of rejected inputs, lists of keys, and the list of files: `extract` writes them, and they are not articles. */
const other =
  /(?:^|\/)(?:rejected\/|keys\/|manifest\.json$|(?:keys|same-content|deletions)\.ndjson$)/
const reportFormats: readonly ReportFormat[] = ['text', 'github', 'sarif', 'json']

/**
 * Check articles, audits and search documents in files.
 *
 * In folders, only files with an extension of JSON, NDJSON or HTML are checked. Manifests, lists of keys and
 * records of rejected inputs are left out.
 *
 * @returns
 *   The exit code: 1 when there is an error. Warnings of a profile do not change it.
 */
export function validate(call: Call, terminal: Terminal): number {
  const value = textOf(call, 'format')
  const format = reportFormats.find((name) => name === value) ?? 'text'
  const {skipped, onSkipped} = skippedPaths()
  const inputs = gather(call.paths.length > 0 ? call.paths : defaultPaths, {
    among: (name) => article.test(name) && !other.test(name),
    followLinks: call.options.has('follow-links'),
    onSkipped,
  })
  const profile = profileOf(call)
  const inspections = Array.from(inputs, (input) => inspectionOf(input, profile))
  terminal.err(linesOfLinks(skipped()))
  if (inspections.length === 0) return printNothingFound(terminal, 'files to check')
  const printed = terminal.out(report(inspections, format))
  const problems = inspections.flatMap((inspection) => inspection.problems)
  const errors = problems.filter(({severity}) => severity === 'error').length
  if (format === 'text') {
    terminal.err(summaryOf(inspections, errors, problems.length - errors))
    terminal.err(textOfSkipped(skipped()))
  }
  return exitOf(printed, terminal, errors > 0 ? exits.rejected : exits.fine)
}

function profileOf(call: Call): {readonly profile?: Profile} {
  const options = optionsOf(call)
  return 'profile' in options && options.profile !== undefined ? {profile: options.profile} : {}
}

function inspectionOf(
  {name, bytes: read}: Input,
  options: {readonly profile?: Profile},
): Inspection {
  const bytes = read()
  const decoded = isRefusal(bytes) ? bytes : decode(bytes)
  return isRefusal(decoded) ? unread(name, decoded) : inspect(decoded.text, name, options)
}

function unread(file: string, {rule, reason, remedy}: Refusal): Inspection {
  const message = `${reason}. ${remedy}`
  const place = {pointer: '', line: 1, column: 1}
  return {file, checked: 0, problems: [{...place, rule, severity: 'error', message}]}
}

function summaryOf(inspections: readonly Inspection[], errors: number, warnings: number): string {
  const checked = inspections.reduce((sum, inspection) => sum + inspection.checked, 0)
  const files = counted(inspections.length, 'file')
  return `${files}, ${counted(checked, 'value')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`
}
