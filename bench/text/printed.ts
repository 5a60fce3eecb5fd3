import {groupsOf} from '../../data/groups.ts'
import {printedCaptures} from '../../data/printed-captures.ts'
import {unseenModels} from '../../data/unseen-texts.ts'
import type {Keep} from '../../pipeline/classify/decide.ts'
import {print, table} from '../table.ts'
import {type Case, caseOf, totalOf, ways} from './scores.ts'

/**
 * Measure and print how well blocks get their roles in pages as text browsers print them, by browser and by set of pages.
 *
 * @param folder
 *   Sets of pages with known bodies, as `bench/README.md` describes them.
 * @param every
 *   Take one page in so many.
 */
export function printedTexts(folder: string, every = 1, keep: Keep = 'cautious'): void {
  const unseen = unseenModels(folder)
  const cases = Array.from(printedCaptures(folder, every), ({row, text, browser}) => ({
    browser,
    of: caseOf({...row, text}, {...unseen(row), keep}),
  }))
  const groups: readonly (readonly [string, readonly Case[]])[] = [
    ['all', cases.map(({of}) => of)],
    ...Array.from(
      groupsOf(cases, ({browser}) => browser),
      ([name, own]) => [name, own.map(({of}) => of)] as const,
    ),
    ...groupsOf(
      cases.map(({of}) => of),
      ({row}) => row.set,
    ),
  ]
  print(`=== Pages as text browsers print them, by models that have not seen their site ===\n`)
  print(
    table(
      ['captures', 'n', 'way', 'P', 'R', 'F1', 'residue %', 'loss %'],
      groups.flatMap(([name, own]) => ways.map((way, i) => rowOf(i === 0 ? name : '', way, own))),
    ),
  )
}

function rowOf(
  name: string,
  way: (typeof ways)[number],
  cases: readonly Case[],
): readonly (string | number)[] {
  const {documents, precision, recall, f1, residue, loss} = totalOf(cases.map((each) => each[way]))
  const numbers = [precision, recall, f1, residue].map((number) => number.toFixed(1))
  return [name, documents, way, ...numbers, loss.toFixed(2)]
}
