import {mkdirSync, writeFileSync} from 'node:fs'
import {hasLevels, levels, type Row, readLevel} from '../../data/levels.ts'
import {unseenModels} from '../../data/unseen-texts.ts'
import {understand} from '../../pipeline/index.ts'
import {documentsOf, paragraphsOf} from '../speed/captures.ts'
import {costsOf} from '../speed/timing.ts'
import {print, table} from '../table.ts'
import {binsOf} from '../text/calibration.ts'
import {type Case, caseOf, totalOf} from '../text/scores.ts'
import {drawingsOf} from './drawings.ts'
import {type CostFigures, keepFigures, type LevelFigures, type PlotFigures} from './figures.ts'
import {rounded} from './svg.ts'
import {tablesOf} from './tables.ts'

const folderOfDrawings = new URL('../../docs/plots/', import.meta.url)
const sizes = [1e3, 4e3, 1e4, 1e5, 1e6]
const rounds = 9
const percent = 100

/**
 * Measure what the plots of `docs/accuracy.md` show, print it, keep it in `figures.json`, and draw it
 * in `docs/plots/`: F1 and loss by level, calibration, and cost against length.
 *
 * @param folder
 *   Captures with known bodies at three levels of noise.
 * @param every
 *   Take one capture in so many.
 */
export function plots(folder: string, every = 1): void {
  if (!hasLevels(folder)) {
    throw new RangeError(`Expected text-dev/{${levels.join(',')}}.jsonl.gz in ${folder}`)
  }
  const costs = costFigures()
  const unseen = unseenModels(folder)
  const judge = (row: Row): Case => caseOf(row, unseen(row))
  const all = levels.map((level) => ({level, cases: readLevel(folder, level, every).map(judge)}))
  const figures: PlotFigures = {
    measured: every === 1 ? 'every capture of text-dev' : `one capture in ${every} of text-dev`,
    levels: all.map(({level, cases}) => levelFigures(level, cases)),
    calibration: binsOf(all.flatMap(({cases}) => cases))
      .filter(({blocks}) => blocks > 0)
      .map(({blocks, chance, furniture}) => ({
        blocks,
        chance: rounded((percent * chance) / blocks),
        furniture: rounded((percent * furniture) / blocks),
      })),
    costs,
  }
  for (const {head, rows} of tablesOf(figures)) print(table(head, rows))
  keepFigures(figures)
  writeDrawings(figures)
}

/** Write the plots of some figures to `docs/plots/`. */
export function writeDrawings(figures: PlotFigures): void {
  mkdirSync(folderOfDrawings, {recursive: true})
  for (const [name, drawing] of Object.entries(drawingsOf(figures))) {
    writeFileSync(new URL(name, folderOfDrawings), drawing)
  }
}

function levelFigures(level: string, cases: readonly Case[]): LevelFigures {
  const f1Of = (way: 'nothing' | 'ours' | 'oracle'): number =>
    rounded(totalOf(cases.map((each) => each[way])).f1)
  return {
    level,
    captures: cases.length,
    f1: {nothing: f1Of('nothing'), ours: f1Of('ours'), oracle: f1Of('oracle')},
    loss: rounded(totalOf(cases.map(({ours}) => ours)).loss),
  }
}

function costFigures(): readonly CostFigures[] {
  const made = [...sizes.map(documentsOf), ...sizes.map(paragraphsOf)]
  const tasks = made.map(({name, bytes}) => ({name, run: () => understand(bytes)}))
  const costs = costsOf(tasks, rounds)
  return made.map(({name, form, bytes}) => ({
    form,
    bytes: bytes.length,
    milliseconds: rounded(costs.get(name)?.best ?? Number.NaN),
  }))
}
