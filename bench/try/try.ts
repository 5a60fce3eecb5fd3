import {parseArgs} from 'node:util'
import {failuresOf} from '../../data/rule-examples.ts'
import {openingOf, percent, print, table} from '../table.ts'
import {printDataReport} from './data-captures.ts'
import {agreementOf, type OwnReport, onOwnCaptures} from './own-captures.ts'
import {type Tried, triedOf} from './tried.ts'

/** Captures of the data folder that one is taken of where nothing else is wanted. */
const sparse = 20
const mostHits = 30

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {data: {type: 'string', default: ''}, every: {type: 'string', default: String(sparse)}},
})
process.exitCode = tryRules(positionals[0] ?? '', values.data, Number(values.every))

/**
 * Try one rule, or several: run their examples, print where they vote in the captures of the project
 * and how often an editor agrees, which lines depend on them, and what that changes in the accepted
 * golden captures. With a data folder the same for captures with a known body.
 *
 * @returns
 *   The exit code: 1 when an example fails.
 */
function tryRules(word: string, folder: string, every: number): number {
  const tried = triedOf(word)
  const failures = tried.builtIn.flatMap(failuresOf)
  const examples = tried.builtIn.flatMap(({examples: {yes, no}}) => [...yes, ...no]).length
  print(
    failures.length === 0
      ? `Examples: all ${examples} hold\n`
      : [`Examples that fail, of ${examples}:`, ...failures, ''].join('\n'),
  )
  printOwnReport(tried, onOwnCaptures(tried))
  if (folder !== '') printDataReport(tried, folder, every)
  return failures.length > 0 ? 1 : 0
}

function printOwnReport({roleOf}: Tried, {captures, hits, changes, diffs}: OwnReport): void {
  print(
    `Votes in the ${captures} captures of the project, and the role that an editor gives the line\n`,
  )
  const rows = Array.from(roleOf, ([id, role]) => {
    const {hits: all, known, ...agree} = agreementOf(hits, id, role)
    return [id, all, known, percent(agree.role, known), percent(agree.fate, known)]
  })
  print(table(['rule', 'hits', 'with truth', 'role %', 'fate %'], rows))
  for (const {capture, text, rule, truth, role} of hits.slice(0, mostHits)) {
    const sign = truth === undefined ? ' ' : truth === roleOf.get(rule) ? '✓' : '✗'
    const verdict = truth === undefined ? role : `${role}, an editor: ${truth}`
    print(`  ${sign} ${capture}: ${openingOf(text)}  (${rule}; ${verdict})`)
  }
  if (hits.length > mostHits) print(`  … ${hits.length - mostHits} more`)
  print(list('Lines that have another role without the rules', changes))
  print(list('Golden captures with these votes that differ from what was accepted', diffs))
}

function list(title: string, lines: readonly string[]): string {
  return `\n${[`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)].join('\n')}`
}
