import {fieldPagesFrom} from '../../../data/field-pages.ts'
import {answersOf, measures} from '../../../data/field-scores.ts'
import {understoodOf} from '../../pages/fields.ts'
import {type Measure, meanOf} from '../figures.ts'

/** How well the fields of pages are found: the mean over fields, then the share of each that is right. */
export const measure: Measure = (folder, every) => {
  const answers = fieldPagesFrom(folder, every).map((row) => ({
    row,
    own: answersOf(understoodOf(row).article),
  }))
  const scores = Object.entries(measures).map(([name, {of}]) => {
    const known = answers.flatMap(({row, own}) => of(row, own) ?? [])
    return [name, 100 * meanOf(known)] as const
  })
  return {'mean %': meanOf(scores.map(([, score]) => score)), ...Object.fromEntries(scores)}
}
