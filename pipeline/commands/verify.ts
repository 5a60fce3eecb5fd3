import {readFileSync} from 'node:fs'
import {verify as check, type Report} from '../../verify/verify.ts'
import {codeOf} from '../tree/refusals.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {exitOf, exits, printNothingFound} from './shared/exits.ts'
import {counted, printable} from './shared/printable.ts'
import type {Terminal} from './shared/terminal.ts'
import {captureOf} from './verification/captures.ts'
import {
  type AuditedDocument,
  documentsIn,
  holdsTables,
  wrongFilesIn,
} from './verification/run-folder.ts'
import {objectIn, strangeAudit} from './verification/strict-json.ts'
import {unaccountedIn} from './verification/unaccounted.ts'

/** A capture, an audit and an article. */
const mostPaths = 3

/** A file, and what its check came to. */
interface Checked extends Report {
  readonly file: string
  /** A sentence about the whole file, with its remedy. */
  readonly wrong?: string
}

/**
 * Check the audit of one capture, or all audits of a run, against captures and articles.
 *
 * @returns
 *   The exit code: 1 when something does not hold, or a capture is missing.
 */
export function verify(call: Call, terminal: Terminal): number | Misuse {
  const [first, second, third] = call.paths
  if (first === undefined || call.paths.length > mostPaths) {
    return misuse('Expected a capture, its audit and perhaps its article, or the folder of a run')
  }
  try {
    const checked =
      second === undefined
        ? Array.from(documentsIn(first), (found) =>
            checkedIn(found, textOf(call, 'captures') ?? '.'),
          )
        : [checkedOne(first, second, third)]
    if (checked.length === 0) {
      return holdsTables(first)
        ? misuse(
            `The audits in \`${first}\` are in Parquet, which is not read; run \`copydesk extract\` with another format`,
          )
        : printNothingFound(terminal, 'audits')
    }
    const wrong = second === undefined ? [...wrongFilesIn(first), ...unaccountedIn(first)] : []
    return printed([...checked, ...wrong], checked.length, terminal)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    terminal.err(
      `copydesk: ${printable(error instanceof Error ? error.message : '')}. Check the paths\n`,
    )
    return exits.rejected
  }
}

function checkedOne(capture: string, file: string, article: string | undefined): Checked {
  const record = objectIn(readFileSync(file, 'utf8'))
  if (typeof record === 'string') return wrongFile(file, record)
  const audit = record.audit ?? record
  const strange = strangeAudit(audit)
  if (strange !== undefined) return wrongFile(file, strange)
  if (article === undefined) return {file, ...check(readFileSync(capture), audit)}
  const beside = objectIn(readFileSync(article, 'utf8'))
  if (typeof beside === 'string') return wrongFile(article, beside)
  return {file, ...check(readFileSync(capture), audit, {article: beside})}
}

function checkedIn({file, audit, article, wrong}: AuditedDocument, captures: string): Checked {
  if (wrong !== undefined) return wrongFile(wrong.file, wrong.sentence)
  const {name, sha256, bytes} = audit.capture
  const found = captureOf(captures, String(name), String(sha256), Number(bytes))
  if (typeof found === 'string') {
    const missing = {place: '/capture/name', expected: 'the capture', found: found}
    return {file, findings: [missing], skipped: []}
  }
  const {findings, skipped} = check(found.bytes, audit, {article, feed: found.feed})
  const isAlone = article === undefined && audit.outcome === 'article'
  return {
    file,
    findings,
    skipped: isAlone ? [...skipped, 'There is no file of the article'] : skipped,
  }
}

function wrongFile(file: string, wrong: string): Checked {
  return {file, wrong, findings: [], skipped: []}
}

/** Print what does not hold and what was not checked; returns the exit code. */
function printed(all: readonly Checked[], count: number, terminal: Terminal): number {
  const lines = all.flatMap(({file, wrong, findings, skipped}) => [
    ...(wrong === undefined ? [] : [`${file}: ${wrong}`]),
    ...findings.map(
      ({place, expected, found}) => `${file} ${place}: Expected ${expected}, found ${found}`,
    ),
    ...skipped.map((what) => `${file}: Not checked: ${what}`),
  ])
  const failing = all.filter(
    ({wrong, findings}) => wrong !== undefined || findings.length > 0,
  ).length
  const skips = all.reduce((sum, {skipped}) => sum + skipped.length, 0)
  const out = terminal.out(lines.map((line) => `${printable(line)}\n`).join(''))
  const summary = `${counted(count, 'audit')} checked, ${counted(failing, 'file')} with something that does not hold`
  terminal.err(`${summary}; ${counted(skips, 'value')} not checked\n`)
  return exitOf(out, terminal, failing > 0 ? exits.rejected : exits.fine)
}
