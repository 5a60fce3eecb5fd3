import {print, table} from '../table.ts'
import {measureFamilies} from './measure.ts'

const seed = 7

/**
 * Print how well copies of ten kinds over invented stories are found.
 *
 * @param count
 *   Documents.
 */
export function familiesFigures(count: number): void {
  const {kinds, grades, precision, directed, wireDirected, wrong, ...counts} = measureFamilies(
    seed,
    count,
  )
  const rows: readonly (readonly [string, number])[] = [
    ...kinds,
    ['copies and excerpts', grades.copy],
    ['milder rewrites', grades.mild],
    ['harsher rewrites', grades.harsh],
    ['relations that are right', precision],
    ['directions that are right', directed],
    ['copies of agencies with a direction', wireDirected],
  ]
  print(
    table(
      ['of made families', '%'],
      rows.map(([name, share]) => [name, share.toFixed(2)]),
    ),
  )
  const {documents, relations, bases, falseBases} = counts
  print(
    `\n${documents} documents, ${relations} relations, ${wrong.length} wrong; ${bases} based on another, ${falseBases} of them wrong\n`,
  )
}
