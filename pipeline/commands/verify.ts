import {readFileSync} from 'node:fs'
import type {Json} from '../../verify/text.ts'
import {verify as check, type Report} from '../../verify/verify.ts'
import {codeOf} from '../tree/refusals.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {exitOf, exits, printNothingFound} from './shared/exits.ts'
import {counted, printable} from './shared/printable.ts'
import type {Terminal} from './shared/terminal.ts'
import {captureOf} from './verification/captures.ts'
import {type AuditedDocument, documentsIn, wrongFilesIn} from './verification/run-folder.ts'

/** A capture, an audit and an article. */
const mostPaths = 3

/** A file, and what its check came to. */
interface Checked extends Report {
  readonly file: string
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
    if (checked.length === 0) return printNothingFound(terminal, 'audits')
    const wrong = second === undefined ? wrongFilesIn(first) : []
    return printed([...checked, ...wrong], checked.length, terminal)
  } catch (error) {
    if (!(error instanceof SyntaxError) && codeOf(error) === undefined) throw error
    terminal.err(
      `copydesk: ${printable(error instanceof Error ? error.message : '')}. Check the paths\n`,
    )
    return exits.rejected
  }
}

function checkedOne(capture: string, file: string, article: string | undefined): Checked {
  const audit = jsonIn(file)
  const beside = article === undefined ? {} : {article: jsonIn(article)}
  return {file, ...check(readFileSync(capture), audit.audit ?? audit, beside)}
}

function checkedIn({file, audit, article}: AuditedDocument, captures: string): Checked {
  const {name, sha256} = audit.capture
  const found = captureOf(captures, String(name), String(sha256))
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

/** Print what does not hold and what was not checked; returns the exit code. */
function printed(all: readonly Checked[], count: number, terminal: Terminal): number {
  const lines = all.flatMap(({file, findings, skipped}) => [
    ...findings.map(
      ({place, expected, found}) => `${file} ${place}: Expected ${expected}, found ${found}`,
    ),
    ...skipped.map((what) => `${file}: Not checked: ${what}`),
  ])
  const failing = all.filter(({findings}) => findings.length > 0).length
  const skips = all.reduce((sum, {skipped}) => sum + skipped.length, 0)
  const out = terminal.out(lines.map((line) => `${printable(line)}\n`).join(''))
  const summary = `${counted(count, 'audit')} checked, ${counted(failing, 'file')} with something that does not hold`
  terminal.err(`${summary}; ${counted(skips, 'value')} not checked\n`)
  return exitOf(out, terminal, failing > 0 ? exits.rejected : exits.fine)
}

function jsonIn(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8'))
}
