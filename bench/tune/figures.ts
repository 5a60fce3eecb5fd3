import {print, table} from '../table.ts'

/** What a measure reached, by name; the first figure is the one to raise. */
export type Figures = Readonly<Record<string, number>>

/**
 * A measure of the whole pipeline.
 *
 * @param folder
 *   The data folder.
 * @param every
 *   Take one document in so many.
 */
export type Measure = (folder: string, every: number) => Figures

/** Print what a measure reached as one row. */
export function printFigures(figures: Figures): void {
  const cells = Object.values(figures).map((figure) => figure.toFixed(2))
  print(table(Object.keys(figures), [cells]))
}

/** A share in percent, of none 0. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}

/** The mean of some numbers, of none 0. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
}
