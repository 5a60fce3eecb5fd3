import type {PlotFigures} from './figures.ts'

/** A table of figures: the names of its columns and its rows. */
export interface FigureTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The figures behind the plots, a table each for levels, calibration and cost. */
export function tablesOf({levels, calibration, costs}: PlotFigures): readonly FigureTable[] {
  return [
    {
      head: ['level', 'captures', 'F1, nothing set aside', 'F1, ours', 'F1, oracle', 'loss %'],
      rows: levels.map(({level, captures, f1, loss}) => [
        level,
        captures,
        f1.nothing.toFixed(1),
        f1.ours.toFixed(1),
        f1.oracle.toFixed(1),
        loss.toFixed(2),
      ]),
    },
    {
      head: ['mean chance of furniture %', 'blocks', 'furniture %'],
      rows: calibration.map(({blocks, chance, furniture}) => [
        chance.toFixed(1),
        blocks,
        furniture.toFixed(1),
      ]),
    },
    {
      head: ['capture', 'bytes', 'CPU ms'],
      rows: costs.map(({form, bytes, milliseconds}) => [form, bytes, milliseconds.toFixed(2)]),
    },
  ]
}
