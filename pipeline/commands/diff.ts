import {existsSync} from 'node:fs'
import {dirname} from 'node:path'
import {codeOf} from '../tree/refusals.ts'
import {attempt} from '../write/failures.ts'
import {disk} from '../write/io.ts'
import {toLine} from '../write/json.ts'
import {
  type DocumentChange,
  differenceOf,
  measureNames,
  measures,
  type RunDifference,
} from './difference/differences.ts'
import {brokenGates, type Gate, gatesIn, shareOf} from './difference/gates.ts'
import {outcomes, writeDifferencePage} from './difference/page.ts'
import {type RunDocuments, runDocumentsIn} from './difference/run-documents.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {exitOf, exits, printFailure, printNoAudits} from './shared/exits.ts'
import {foreignFileAt} from './shared/page-file.ts'
import {counted, grouped, printable} from './shared/printable.ts'
import type {Terminal} from './shared/terminal.ts'
import {printUnlisted} from './shared/unlisted.ts'
import {printLines} from './shared/wrapping.ts'

/** Documents that are listed, and changes of one document. */
const [mostDocuments, mostChanges] = [50, 20]
const longestText = 70
const column = 18

/**
 * Print what changed between two runs, by document, block and field.
 *
 * @returns
 *   The exit code: 1 when a condition of `--gate` is not met, or a folder holds no audits.
 */
export function diff(call: Call, terminal: Terminal): number | Misuse {
  const [old, young, third] = call.paths
  if (old === undefined || young === undefined || third !== undefined) {
    return misuse('Expected the folders of two runs: the older one, then the newer one')
  }
  const gates = gatesIn(textOf(call, 'gate') ?? '')
  const wanted = textOf(call, 'gate') === undefined ? [] : gates
  if (typeof wanted === 'string') return misuse(wanted)
  const missing = [old, young].find((folder) => !existsSync(folder))
  if (missing !== undefined) return misuse(`There is no folder \`${missing}\``)
  const foreign = foreignFileAt(textOf(call, 'html') ?? '')
  if (foreign !== undefined) return misuse(foreign)
  const runs = [runIn(old), runIn(young)] as const
  const [before, after] = runs
  if (typeof before === 'string' || typeof after === 'string') {
    terminal.err(
      `copydesk: ${printable([before, after].filter((run) => typeof run === 'string').join('. '))}\n`,
    )
    return exits.rejected
  }
  printWrong([before, after], terminal)
  printUnlisted(before.unlisted + after.unlisted, terminal)
  if (before.documents.size === 0 || after.documents.size === 0) {
    return printNoAudits(terminal)
  }
  const difference = differenceOf(before.documents, after.documents)
  return print(difference, wanted, call, [old, young], terminal)
}

/** The documents of a run, or a sentence about why its folder cannot be read. */
function runIn(folder: string): RunDocuments | string {
  try {
    return runDocumentsIn(folder)
  } catch (error) {
    if (error instanceof SyntaxError) {
      return `A list of keys in \`${folder}\` is damaged. Run \`copydesk extract\` into that folder again`
    }
    if (codeOf(error) === undefined) throw error
    return `${error instanceof Error ? error.message : ''}. Check the folder`
  }
}

function printWrong(runs: readonly RunDocuments[], terminal: Terminal): void {
  const lines = runs.flatMap(({wrong}) =>
    wrong.map(({file, sentence}) => `${printable(`${file}: ${sentence}`)}\n`),
  )
  printLines(terminal, lines.join(''))
}

/** Print the difference in the forms that the call names; returns the exit code. */
function print(
  difference: RunDifference,
  gates: readonly Gate[],
  call: Call,
  names: readonly [string, string],
  terminal: Terminal,
): number {
  const broken = brokenGates(gates, difference)
  const page = textOf(call, 'html')
  if (page !== undefined) {
    const failure =
      attempt(page, () => disk.makeFolder(dirname(page))) ??
      writeDifferencePage(page, difference, names)
    if (failure !== undefined) {
      printFailure(failure, terminal)
      return exits.output
    }
  }
  const printed = terminal.out(
    call.options.has('json')
      ? toLine({
          ...difference,
          gates: gates.map((gate) => ({
            gate: gate.text,
            holds: broken.every((each) => each.gate !== gate),
          })),
        })
      : textOfDifference(difference),
  )
  for (const {gate, found} of broken) {
    printLines(terminal, `Broken: \`${gate.text}\`; ${gate.measure} is ${found}\n`)
  }
  return exitOf(printed, terminal, broken.length > 0 ? exits.rejected : exits.fine)
}

function textOfDifference(difference: RunDifference): string {
  const {documents, compared, counts} = difference
  const summary = measureNames.map((name) => {
    const share = `${shareOf(name, difference).toFixed(2)} %`
    return `  ${name.padEnd(column)}${grouped(counts[name]).padStart(10)}${share.padStart(10)}  ${measures[name].about}\n`
  })
  const listed = documents.slice(0, mostDocuments).map(textOfDocument)
  const rest = documents.length - listed.length
  return [
    ...listed,
    ...(rest > 0 ? [`… ${counted(rest, 'document')} more; \`--json\` lists them all\n\n`] : []),
    `${counted(compared, 'document')} compared, ${grouped(documents.length)} with a change\n`,
    ...summary,
  ].join('')
}

function textOfDocument({name, outcome, blocks, fields}: DocumentChange): string {
  const lines = [
    ...blocks.map(({text, was, now}) => `  ${was} → ${now}: ${short(text)}`),
    ...fields.map(({field, was, now}) => `  ${field}: ${valueText(was)} → ${valueText(now)}`),
  ]
  const more = lines.length - mostChanges
  const what = outcome === 'same' ? '' : ` (${outcomes[outcome]})`
  const shown = [
    `${name}${what}`,
    ...lines.slice(0, mostChanges),
    ...(more > 0 ? [`  … ${more} more`] : []),
  ]
  return `${shown.map((line) => `${printable(line)}\n`).join('')}\n`
}

function valueText(json: string | undefined): string {
  return json === undefined ? 'nothing' : short(json)
}

function short(text: string): string {
  const line = text.replaceAll('\n', ' ')
  const characters = [...line.slice(0, 2 * longestText)]
  return characters.length <= longestText
    ? line
    : `${characters.slice(0, longestText - 1).join('')}…`
}
