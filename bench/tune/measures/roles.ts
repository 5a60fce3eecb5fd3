import {foldsOfShipped} from '../../../data/fold-models.ts'
import {levels, readLevel} from '../../../data/levels.ts'
import {unseenModels} from '../../../data/unseen-texts.ts'
import {caseOf, totalOf} from '../../text/scores.ts'
import type {Measure} from '../figures.ts'

/**
 * How well blocks of plain text get their roles, over all levels: F1 of the kept text, sentences
 * lost, furniture left in, documents without either. Captures are judged by models that have not seen
 * their sites, where such were learned beside the shipped one.
 */
export const measure: Measure = (folder, every) => {
  const judging = foldsOfShipped('text') ? unseenModels(folder) : () => ({})
  const rows = levels.flatMap((level) => readLevel(folder, level, every))
  const {f1, loss, residue, spotless} = totalOf(
    rows.map((row) => caseOf(row, {...judging(row), keep: 'cautious'}).ours),
  )
  return {F1: f1, 'loss %': loss, 'residue %': residue, 'spotless %': spotless}
}
