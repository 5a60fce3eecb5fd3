import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {documentAt} from '../gather/files/document.ts'
import type {Options} from '../index.ts'
import {decode} from '../read/bytes/decode.ts'
import type {Corrections} from '../tree/generated/corrections.ts'
import {isRefusal} from '../tree/refusals.ts'
import type {UserRule} from '../tree/user-rules.ts'
import {readCorrections} from '../validate/corrections.ts'
import {sentenceOf} from '../validate/problems.ts'
import {toJson} from '../write/json.ts'
import {stemming} from '../write/names.ts'
import {caseOf} from './learning/cases.ts'
import {checkedCases} from './learning/check.ts'
import {type CorrectedCapture, correctedIn, linesOf} from './learning/corrected.ts'
import {hasRule, type Proposal, proposalsOf} from './learning/proposals.ts'
import {type RuleFile, ruleFilesFor, rulesAt, writeCase, writeRules} from './learning/rule-files.ts'
import {type Trial, trialOn, weighed} from './learning/trials.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {exitOf, exits, printFailure, printNothingFound} from './shared/exits.ts'
import {counted, printable} from './shared/printable.ts'
import {optionsOf} from './shared/settings.ts'
import type {Terminal} from './shared/terminal.ts'
import {printLines} from './shared/wrapping.ts'

/** Lines of a kind that are printed. */
const mostLines = 20
const longestQuote = 60
const defaultCases = 'cases'

/**
 * Learn from corrections: write a golden case for each corrected document, propose rules where corrections agree, and
 * print what else these rules would change. Rules are written with `--apply` only.
 *
 * @returns
 *   The exit code: 1 when a correction or a document cannot be used.
 */
export async function learn(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const [path, ...captures] = call.paths
  const options = await optionsOf(call)
  if ('type' in options) return options
  if (call.options.has('check')) return check(call, options, terminal)
  if (path === undefined) return misuse('Expected a file of corrections')
  const corrections = correctionsIn(path)
  if ('type' in corrections) return corrections
  const {found, unusable} = correctedIn(corrections, textOf(call, 'captures') ?? '.', options)
  printLines(
    terminal,
    unusable.map(({name, reason}) => `${printable(`${name}: ${reason}`)}\n`).join(''),
  )
  const failed = writeCases(found, textOf(call, 'cases') ?? defaultCases, terminal)
  if (failed !== undefined) return failed
  const target = textOf(call, 'apply')
  const known = knownRules(target, found, options)
  if (typeof known === 'string') return misuse(known)
  const knownFor = (host: string): readonly UserRule[] => known.get(host) ?? []
  const lines = linesOf(found)
  const proposals = weighed(proposalsOf(lines, knownFor), found, options)
  const ruled = lines.filter(
    (line) => line.isCorrected && hasRule(line, [...knownFor(''), ...knownFor(line.host)]),
  )
  terminal.out(`\n${ruledText(ruled.length)}${proposalText(proposals, found)}`)
  const rules = proposals.map(({rule}) => rule)
  if (captures.length > 0 && rules.length > 0) {
    terminal.out(trialText(await trialOn(captures, rules, options)))
  }
  const code = apply(target, proposals, terminal)
  return code !== exits.fine || unusable.length === 0 ? code : exits.rejected
}

/** Print what does not come out as cases expect; returns the exit code, 1 where one does not hold. */
function check(call: Call, options: Options, terminal: Terminal): number | Misuse {
  const folder = textOf(call, 'cases') ?? defaultCases
  if (call.paths.length > 0) return misuse('Expected no paths with `--check`, but `--cases DIR`')
  if (!existsSync(folder)) return misuse(`There is no folder of cases \`${folder}\``)
  const checked = checkedCases(folder, options)
  if (checked.length === 0) return printNothingFound(terminal, 'cases')
  const lines = checked.flatMap((each) =>
    each.faults.map((fault) => `${printable(`${each.folder}: ${fault}`)}\n`),
  )
  const failing = checked.filter(({faults}) => faults.length > 0).length
  const summary = `${counted(checked.length, 'case')} checked, ${failing} with something that does not hold\n`
  const printed = terminal.out(lines.join('') + summary)
  return exitOf(printed, terminal, failing > 0 ? exits.rejected : exits.fine)
}

/** The corrections in a file. */
function correctionsIn(path: string): Corrections | Misuse {
  const bytes = documentAt({path}).bytes()
  const decoded = isRefusal(bytes) ? bytes : decode(bytes)
  if (isRefusal(decoded)) {
    return misuse(`Could not read \`${path}\`. ${decoded.reason}. ${decoded.remedy}`)
  }
  const read = readCorrections(decoded.text)
  if (!('problems' in read)) return read.corrections
  const listed = read.problems
    .slice(0, mostLines)
    .map((each) => `  ${path}:${each.line}:${each.column}  ${sentenceOf(each)}`)
  return misuse([`The corrections in \`${path}\` cannot be used`, ...listed].join('\n'))
}

/** Write the cases, and print where; returns the exit code when one could not be written. */
function writeCases(
  found: readonly CorrectedCapture[],
  folder: string,
  terminal: Terminal,
): number | undefined {
  const stemOf = stemming(() => found.map(({document}) => document.name))
  for (const each of found) {
    const own = join(folder, stemOf(each.document.name))
    const failure = writeCase(own, caseOf(each))
    if (failure !== undefined) {
      printFailure(failure, terminal)
      return exits.output
    }
    const what = [counted(each.roles.length, 'role'), counted(each.fields.length, 'field')]
    const printed = terminal.out(`${printable(`${own}: ${what.join(' and ')} corrected`)}\n`)
    if (printed !== 'written') return exitOf(printed, terminal, exits.fine)
  }
  return undefined
}

/** The rules that exist for each host, and for all; of a file that cannot be read, a sentence about it. */
function knownRules(
  target: string | undefined,
  found: readonly CorrectedCapture[],
  {rules = []}: Options,
): ReadonlyMap<string, readonly UserRule[]> | string {
  const known = new Map<string, readonly UserRule[]>()
  for (const host of new Set(['', ...found.map((each) => each.host)])) {
    const own = target === undefined ? [] : rulesAt(target, host)
    if (typeof own === 'string') return own
    known.set(host, [...own, ...rules])
  }
  return known
}

function ruledText(count: number): string {
  return count === 0 ? '' : `${counted(count, 'corrected line')} with a rule already\n`
}

function proposalText(
  proposals: readonly (Proposal & {readonly reached: number})[],
  found: readonly CorrectedCapture[],
): string {
  const all = found.reduce((sum, {roles}) => sum + roles.length, 0)
  const covered = proposals.reduce((sum, {lines}) => sum + lines.length, 0)
  const head = `${counted(proposals.length, 'rule')} proposed from ${covered} of ${counted(all, 'corrected role')}\n`
  const texts = proposals.map(({host, rule, lines, reached}) => {
    const of = host === '' ? 'several hosts' : host
    return `\nFor ${of}; ${reached} of ${counted(lines.length, 'corrected line')} get their role\n${toJson([rule])}`
  })
  return head + texts.join('')
}

/** What the rules change in other captures. */
function trialText({documents, changes}: Trial): string {
  const listed = changes.slice(0, mostLines).map(({name, text, was, now}) => {
    const opening = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
    return `  ${printable(`${name}: ${was} → ${now}: ${opening.replaceAll('\n', ' ')}`)}\n`
  })
  const more = changes.length > mostLines ? `  … ${changes.length - mostLines} more\n` : ''
  const head = `\nTried on ${counted(documents, 'document')}: ${counted(changes.length, 'line')} with another role\n`
  return head + listed.join('') + more
}

/** Write the rules into their files, or print how that is done. */
function apply(
  target: string | undefined,
  proposals: readonly Proposal[],
  terminal: Terminal,
): number {
  if (proposals.length === 0) return exits.fine
  if (target === undefined) {
    terminal.err('`--apply FILE` or `--apply FOLDER` writes the rules; nothing was written\n')
    return exits.fine
  }
  const files = ruleFilesFor(target, proposals)
  if (typeof files === 'string') {
    terminal.err(`copydesk: ${printable(files)}\n`)
    return exits.rejected
  }
  return writeAll(files, terminal)
}

function writeAll(files: readonly RuleFile[], terminal: Terminal): number {
  for (const file of files) {
    const failure = writeRules(file)
    if (failure !== undefined) {
      printFailure(failure, terminal)
      return exits.output
    }
    const what = `${counted(file.added.length, 'rule')} written to ${file.path}`
    terminal.out(`\n${printable(what)}; use them with \`--rules ${file.path}\`\n`)
  }
  return exits.fine
}
