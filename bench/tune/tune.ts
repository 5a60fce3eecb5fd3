import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {print, table} from '../table.ts'
import {type Entry, entryOf} from './entries.ts'
import type {Figures} from './figures.ts'

const one = fileURLToPath(new URL('./measure-one.ts', import.meta.url))
const widest = 24

/**
 * Measure the values of one tuned number and print the curve, the present value marked.
 *
 * @param called
 *   Area and name, such as `relate/leastScore`.
 * @param folder
 *   The data folder, as `bench/README.md` describes it.
 * @param every
 *   Take one document in so many.
 * @param values
 *   Values to try; those that the entry names where none are given.
 */
export function tune(
  called: string,
  folder: string,
  every: number,
  values: readonly number[] = [],
): void {
  const entry = entryOf(called, values)
  const points = entry.sweep.map((value) => ({value, figures: figuresOf(entry, value)}))
  print(headOf(entry, every))
  print(curveOf(entry.value, points))

  function figuresOf({area, name}: Entry, value: number): Figures {
    const options = ['--import', 'tsx', '--max-old-space-size=6000', one]
    const args = [...options, `${area}/${name}`, String(value), folder, String(every)]
    return JSON.parse(execFileSync(process.execPath, args, {encoding: 'utf8'}))
  }
}

function headOf({area, name, value, unit, meaning, bench}: Entry, every: number): string {
  return `${area}/${name} is ${value} ${unit}. ${meaning}\nMeasured by ${bench}, one document in ${every}:\n`
}

/** A row a value: the figures, and the first of them as a bar between its least and its most. */
function curveOf(
  present: number,
  points: readonly {readonly value: number; readonly figures: Figures}[],
): string {
  const names = Object.keys(points[0]?.figures ?? {})
  const main = points.map(({figures}) => figures[names[0] ?? ''] ?? 0)
  const [least, most] = [Math.min(...main), Math.max(...main)]
  const rows = points.map(({value, figures}, i) => [
    value === present ? `→ ${value}` : value,
    ...names.map((name) => (figures[name] ?? 0).toFixed(2)),
    barOf(((main[i] ?? 0) - least) / (most - least || 1)),
  ])
  return table(['value', ...names, names[0] ?? ''], rows)
}

/** As long as a share from 0 to 1, and at least one sign. */
function barOf(share: number): string {
  return '▪'.repeat(1 + Math.round(widest * share)).padEnd(widest + 1)
}
