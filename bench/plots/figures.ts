import {readFileSync, writeFileSync} from 'node:fs'

/** The figures of the plots, as `figures.json` keeps them for `docs/accuracy.md`. */
export interface PlotFigures {
  /** The captures that were measured. */
  readonly measured: string
  readonly levels: readonly LevelFigures[]
  /** Blocks of all levels by tenths of the chance that their votes call them furniture. */
  readonly calibration: readonly CalibrationFigures[]
  /** The cost of captures by form and length. */
  readonly costs: readonly CostFigures[]
}

/** What is reached at a level of noise, in per cent. */
export interface LevelFigures {
  readonly level: string
  readonly captures: number
  /** F1 of the body with every block kept, with ours, and with every block of ours right. */
  readonly f1: Readonly<Record<'nothing' | 'ours' | 'oracle', number>>
  /** Sentences of the body that were set aside. */
  readonly loss: number
}

/** Blocks with about the same chance, in per cent. */
export interface CalibrationFigures {
  readonly blocks: number
  /** The mean of their chances. */
  readonly chance: number
  readonly furniture: number
}

/** CPU milliseconds of a capture, bytes to valid article and audit, in the best round. */
export interface CostFigures {
  readonly form: string
  readonly bytes: number
  readonly milliseconds: number
}

const file = new URL('figures.json', import.meta.url)

/** The figures that were kept last. */
export function readFigures(): PlotFigures {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Keep figures. */
export function keepFigures(figures: PlotFigures): void {
  writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`)
}
