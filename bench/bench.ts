/**
 * Measures Copydesk.
 *
 *     npm run bench -- NAME [--data FOLDER] [--every N] …
 *
 * Without a name the measures run that `make bench` is for: costs, then, with data, quality. `help` lists all.
 */
import {existsSync} from 'node:fs'
import {type Bench, type BenchName, benches} from './benches.ts'
import {type Given, givenIn, type OptionName} from './options.ts'
import {print, table} from './table.ts'

/** What runs without a name, in this order, each with what it has other than usual. */
const usual: readonly (readonly [BenchName, Given?])[] = [
  ['speed'],
  ['classify-speed'],
  // Of as many pages as the lines of earlier releases.
  ['history', {every: 10}],
  ['startup', {count: 21}],
  ['gathering'],
  ['runs', {count: 130, megabytes: 10}],
  ['roles'],
  ['text-fields'],
  ['pages'],
  ['page-fields'],
  ['page-images'],
]

/** Exit code of a call that cannot be run. */
const misuse = 2

const call = callOf(process.argv.slice(2))
if (typeof call === 'function') await call()
else {
  process.stderr.write(`${call.refused}\n`)
  process.exitCode = misuse
}

type Call = () => Promise<void> | void

function callOf(args: readonly string[]): Call | {readonly refused: string} {
  try {
    const {words, given} = givenIn(args)
    if (given.data !== undefined && !existsSync(given.data)) {
      return {refused: `Expected a folder in --data, found \`${given.data}\``}
    }
    const [name, ...rest] = words
    if (name === undefined) return () => measureAll(given)
    if (name === 'help') return () => print(help())
    const bench = benchOf(name)
    checkOptions(bench, given)
    return () => bench.run(given, rest)
  } catch (error) {
    return {refused: error instanceof Error ? error.message : String(error)}
  }
}

/** Those of the usual measures for which enough is given. */
async function measureAll({data, every}: Given): Promise<void> {
  const common = {...(data === undefined ? {} : {data}), ...(every === undefined ? {} : {every})}
  for (const [name, own] of usual) {
    const bench: Bench = benches[name]
    const given: Given = {...common, ...own}
    if (missingFor(bench, given).length === 0) await bench.run(given, [])
  }
}

function benchOf(text: string): Bench {
  const found = Object.entries(benches).find(([name]) => name === text)
  if (found !== undefined) return found[1]
  throw new RangeError(`Expected one of ${Object.keys(benches).join(', ')}, found \`${text}\``)
}

function checkOptions(bench: Bench, given: Given): void {
  const missing = missingFor(bench, given)
  if (missing.length > 0) throw new RangeError(`Expected ${flagsOf(missing)}`)
  const strange = Object.keys(given).filter((name) => !bench.takes.some((own) => own === name))
  if (strange.length === 0) return
  const taken = bench.takes.length === 0 ? 'no option' : flagsOf(bench.takes)
  throw new RangeError(`Expected ${taken}, found ${flagsOf(strange)}`)
}

function missingFor({needs = []}: Bench, given: Given): readonly OptionName[] {
  return needs.filter((name) => given[name] === undefined)
}

function help(): string {
  const rows = Object.entries(benches).map(([name, {takes, prints}]) => [
    name,
    flagsOf(takes),
    prints,
  ])
  return table(['measure', 'options', 'prints'], rows)
}

function flagsOf(names: readonly string[]): string {
  return names.map((name) => `--${name}`).join(' ')
}
