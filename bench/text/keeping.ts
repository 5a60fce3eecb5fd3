import {hasLevels, levels, type Row, readLevel} from '../../data/levels.ts'
import {heldFold, wholeFrom} from '../../data/part-models.ts'
import {foldOf} from '../../data/sites.ts'
import type {Keep} from '../../pipeline/classify/decide.ts'
import {type TextModel, textModelOf} from '../../pipeline/classify/model/text/model.ts'
import {textPrior} from '../../pipeline/classify/model/text/priors.ts'
import {print, table} from '../table.ts'
import {caseOf, totalOf} from './scores.ts'

const keeps = ['cautious', 'balanced', 'clean'] as const satisfies readonly Keep[]

/** Captures that are judged together. */
interface Group {
  readonly name: string
  readonly rows: readonly Row[]
}

/**
 * Measure and print what the three ways to keep text are worth: what is lost and what is left in at each, for
 * captures at every level of noise and for the bodies themselves. They are those of one part of the sites, and the model
 * is learned from the others first.
 *
 * @param folder
 *   Captures with known bodies, as `bench/README.md` describes them.
 * @param every
 *   Learn from one capture in so many; all captures of the part are judged.
 */
export function keeping(folder: string, every = 1): void {
  if (!hasLevels(folder)) {
    throw new RangeError(`Expected text-dev/{${levels.join(',')}}.jsonl.gz in ${folder}`)
  }
  const model = textModelOf(wholeFrom(folder, every))
  const rows = groupsIn(folder).flatMap((group) =>
    keeps.map((keep, i) => rowOf(group, keep, model, i === 0)),
  )
  print('=== What is kept in doubt, by a model that has not seen the site ===\n')
  print(table(['captures', 'n', '--keep', 'prior', 'P', 'R', 'F1', 'residue %', 'loss %'], rows))
}

function groupsIn(folder: string): readonly Group[] {
  const all = levels.map((level) => ({
    name: level,
    rows: readLevel(folder, level).filter((row) => foldOf(row) === heldFold),
  }))
  const bodies = new Map(all.flatMap(({rows}) => rows.map((row) => [row.body, row])))
  const clean = Array.from(bodies.values(), (row) => ({...row, text: row.body}))
  return [...all, {name: 'clean', rows: clean}]
}

function rowOf(
  {name, rows}: Group,
  keep: Keep,
  model: TextModel,
  isFirst: boolean,
): readonly (string | number)[] {
  const total = totalOf(rows.map((row) => caseOf(row, {model, keep}).ours))
  const {documents, precision, recall, f1, residue, loss} = total
  const numbers = [precision, recall, f1, residue].map((number) => number.toFixed(1))
  return [
    isFirst ? name : '',
    isFirst ? documents : '',
    keep,
    textPrior[keep],
    ...numbers,
    loss.toFixed(2),
  ]
}
