import {gather} from '../gather/gather.ts'
import {decode} from '../read/bytes/decode.ts'
import {itemsIn} from '../read/statements/items.ts'
import type {Input} from '../tree/inputs.ts'
import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {type Inspection, type InspectOptions, inspect} from '../validate/inspect.ts'
import type {Problem} from '../validate/problem.ts'
import {profiles} from '../validate/profiles.ts'
import {type ReportFormat, report} from '../validate/report.ts'
import {searchDocumentIn} from '../write/engines/document.ts'
import {type Call, textOf} from './shared/arguments.ts'
import {exitOf, exits, printNothingFound} from './shared/exits.ts'
import {counted} from './shared/printable.ts'
import type {Program} from './shared/program.ts'
import {linesOfLinks, skippedPaths, textOfSkipped} from './shared/skipped-paths.ts'
import type {Terminal} from './shared/terminal.ts'

const defaultPaths: readonly string[] = ['output']
const article = /\.(?:json|jsonld|jsonl|ndjson|x?html?)$/i
/** Records of rejected inputs, lists of keys, and the list of files: `extract` writes them, and they are not articles. */
const other =
  /(?:^|\/)(?:rejected\/|keys\/|manifest\.json$|(?:keys|same-content|deletions)\.ndjson$)/
/** Files of `relate`, which are empty when no document is related to another. */
const lineage = /(?:^|\/)(?:relations|stories|documents)\.ndjson$/
const reportFormats: readonly ReportFormat[] = ['text', 'github', 'sarif', 'json']

/**
 * Check the markup of pages and files, and our own audits and search documents.
 *
 * In folders, only files with an extension of JSON, NDJSON or HTML are checked. Manifests, lists of keys and
 * records of rejected inputs are left out.
 *
 * @returns
 *   The exit code: 1 when there is an error. Warnings and notes do not change it.
 */
export function validate(
  call: Call,
  terminal: Terminal,
  {version}: Pick<Program, 'version'>,
): number {
  const value = textOf(call, 'format')
  const format = reportFormats.find((name) => name === value) ?? 'text'
  const {skipped, onSkipped} = skippedPaths()
  const inputs = gather(call.paths.length > 0 ? call.paths : defaultPaths, {
    among: (name) => article.test(name) && !other.test(name),
    followLinks: call.options.has('follow-links'),
    onSkipped,
  })
  const options = {...profileOf(call), itemsIn, searchDocumentIn}
  const inspections = Array.from(inputs, (input) => inspectionOf(input, options))
  terminal.err(linesOfLinks(skipped()))
  if (inspections.length === 0) return printNothingFound(terminal, 'files to check')
  const printed = terminal.out(report(inspections, format, version))
  const problems = inspections.flatMap((inspection) => inspection.problems)
  const errors = problems.filter(({severity}) => severity === 'error').length
  if (format === 'text') {
    terminal.err(summaryOf(inspections, problems))
    terminal.err(textOfSkipped(skipped()))
  }
  return exitOf(printed, terminal, errors > 0 ? exits.rejected : exits.fine)
}

function profileOf(call: Call): InspectOptions {
  const value = textOf(call, 'profile')
  const profile = profiles.find((name) => name === value)
  return profile === undefined ? {} : {profile}
}

function inspectionOf({name, bytes: read}: Input, options: InspectOptions): Inspection {
  const bytes = read()
  if (!isRefusal(bytes) && bytes.length === 0 && lineage.test(name)) {
    return {file: name, checked: 0, problems: []}
  }
  const decoded = isRefusal(bytes) ? bytes : decode(bytes)
  return isRefusal(decoded) ? unread(name, decoded) : inspect(decoded.text, name, options)
}

function unread(file: string, {rule, reason, remedy}: Refusal): Inspection {
  const message = `${reason}. ${remedy}`
  const place = {pointer: '', line: 1, column: 1}
  return {file, checked: 0, problems: [{...place, rule, severity: 'error', message}]}
}

function summaryOf(inspections: readonly Inspection[], problems: readonly Problem[]): string {
  const count = (wanted: Problem['severity']): string =>
    counted(problems.filter(({severity}) => severity === wanted).length, wanted)
  const notes = problems.some(({severity}) => severity === 'note') ? `, ${count('note')}` : ''
  const checked = inspections.reduce((sum, inspection) => sum + inspection.checked, 0)
  const files = counted(inspections.length, 'file')
  return `${files}, ${counted(checked, 'value')} checked: ${count('error')}, ${count('warning')}${notes}\n`
}
