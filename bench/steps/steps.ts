import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {print, table} from '../table.ts'
import {counting} from './counted.ts'

const root = new URL('../../', import.meta.url).href
const file = fileURLToPath(new URL('./steps.json', import.meta.url))
/** Texts of the wire and of archives, pages of several countries, a hard-wrapped one, one with most lines set aside. */
const documents = [
  'documents/000_0d5f010ca1dc3f35.txt',
  'documents/001_d17dabcca99b35d8.txt',
  'hard-wrapped-wire',
  'reuters-smelter',
  'wire-dpa-kraene',
  'xinhua-duchuan',
  'page-ferry',
  'page-hochwasser',
  'page-live-budget',
  'page-tram-fares',
] as const

/** Steps by document. */
export type Steps = Readonly<Record<string, number>>

/** Steps may grow by so much of what was accepted before a change has to be accepted as well. */
export const mostGrowth = 0.15
const perMillion = 1e6

/**
 * Count the work on ten documents of the project, print it beside what was accepted last, and fail where it grew by
 * more than `mostGrowth`.
 *
 * @param accepts
 *   Whether the new figures are kept in `steps.json`.
 */
export async function steps(accepts: boolean): Promise<void> {
  const now = await counted()
  const last = readSteps()
  print(stepsTable(now, last))
  if (accepts) writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`)
  const grown = accepts ? [] : grownIn(now, last)
  for (const each of grown) process.stderr.write(`${each}\n`)
  if (grown.length > 0) process.exitCode = 1
}

/** The steps of each document, the second time that it is read: tables are loaded by then. */
export async function counted(): Promise<Steps> {
  const {stepsOf, end} = await counting((url) => url.startsWith(root))
  // Loaded here, since code that was loaded before is not counted block by block.
  const {corpus, goldenPages, understandSample} = await import('../../data/corpus.ts')
  const all = [...corpus, ...goldenPages]
  const samples = documents.map((name) => {
    const found = all.find((sample) => sample.name === name)
    if (found === undefined) throw new RangeError(`Expected the document \`${name}\`, found none`)
    return found
  })
  for (const sample of samples) understandSample(sample).audit
  const rows: (readonly [string, number])[] = []
  for (const sample of samples) {
    rows.push([sample.name, await stepsOf(() => understandSample(sample).audit)])
  }
  end()
  return Object.fromEntries(rows)
}

/** What was accepted last. */
export function readSteps(): Steps {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** A line for each document whose steps grew by more than `mostGrowth`, or that has no figure yet. */
export function grownIn(now: Steps, last: Steps): readonly string[] {
  return Object.entries(now).flatMap(([name, count]) => {
    const before = last[name]
    if (before === undefined) return [`${name}: no figure to compare with. ${remedy}`]
    const growth = count / before - 1
    return growth > mostGrowth
      ? [
          `${name}: ${percent(growth)} more steps than accepted, ${percent(mostGrowth)} may be. ${remedy}`,
        ]
      : []
  })
}

const remedy = 'Find what made it slower, or accept it with `make steps`'

function stepsTable(now: Steps, last: Steps): string {
  const rows = Object.keys(now).map((name) => rowOf(name, now[name], last[name]))
  const total = rowOf('all', sumOf(now), sumOf(last))
  return `Counted work, in millions of steps\n\n${table(['document', 'steps', 'accepted', 'change'], [...rows, total])}`
}

function rowOf(name: string, now = 0, before = 0): readonly string[] {
  const steps = [now, before].map((each) => (each / perMillion).toFixed(2))
  const change = before === 0 ? '–' : percent(now / before - 1)
  return [name, ...steps, change.startsWith('-') || before === 0 ? change : `+${change}`]
}

function sumOf(all: Steps): number {
  return Object.values(all).reduce((sum, each) => sum + each, 0)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
