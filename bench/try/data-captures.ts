import {foldsOfShipped} from '../../data/fold-models.ts'
import {type Level, levels, readLevel} from '../../data/levels.ts'
import {unseenModels} from '../../data/unseen-texts.ts'
import type {Judging} from '../../pipeline/classify/classify.ts'
import {openingOf, percent, print, table} from '../table.ts'
import {recordsOf} from '../text/rules.ts'
import {type Case, caseOf, totalOf} from '../text/scores.ts'
import {type Tried, withAndWithout} from './tried.ts'

/** Lines printed of each kind of change. */
const mostLines = 12

/**
 * Try rules on captures with a known body, and print how often each agrees with it and which lines
 * depend on it. Each capture is judged by a model that has not seen its site, where such models were
 * kept, else by the shipped one: learning takes minutes.
 *
 * @param folder
 *   A data folder, as `bench/README.md` describes it.
 * @param every
 *   Take one capture in so many.
 */
export function printDataReport(tried: Tried, folder: string, every: number): void {
  const areKept = foldsOfShipped('text') !== undefined
  const judgingOf = areKept ? unseenModels(folder) : (): Judging => ({})
  if (!areKept)
    print('No models of folds are kept: the shipped model judges, which has seen these sites\n')
  const pairs = levels.map((level) => {
    const rows = readLevel(folder, level, every)
    const cases = withAndWithout(tried, (rules) =>
      rows.map((row) => caseOf(row, {...judgingOf(row), rules})),
    )
    return {level, ...cases}
  })
  print(`Captures of ${folder}, one in ${every}: agreement of the votes with the known body\n`)
  print(
    agreementTable(
      tried,
      pairs.flatMap((pair) => pair.with),
    ),
  )
  print('With the rules and without them\n')
  print(scoreTable(pairs))
  const changes = pairs.flatMap((pair) => changesOf(pair.with, pair.without))
  for (const [title, isRight] of [
    ['Right only with the rules', true],
    ['Right only without them', false],
  ] as const) {
    const own = changes.filter((change) => change.isRight === isRight)
    const more = own.length > mostLines ? [`  … ${own.length - mostLines} more`] : []
    print(
      [`${title}: ${own.length}`, ...own.slice(0, mostLines).map(lineOf), ...more, ''].join('\n'),
    )
  }
}

function agreementTable(tried: Tried, cases: readonly Case[]): string {
  const rules = Array.from(tried.roleOf, ([id, role]) => ({id, role}))
  const rows = recordsOf(cases, rules).map(({id, hits, agreeing, won, wrong}) => [
    id,
    hits,
    percent(agreeing, hits),
    won.length,
    percent(won.length - wrong.length, won.length),
  ])
  return table(['rule', 'hits', 'agree %', 'won', 'right %'], rows)
}

interface Pair {
  readonly level: Level
  readonly with: readonly Case[]
  readonly without: readonly Case[]
}

function scoreTable(pairs: readonly Pair[]): string {
  const rows = pairs.flatMap((pair) =>
    (['with', 'without'] as const).map((way) => {
      const {documents, f1, residue, loss} = totalOf(pair[way].map(({ours}) => ours))
      return [pair.level, way, documents, f1.toFixed(2), residue.toFixed(2), loss.toFixed(3)]
    }),
  )
  return table(['level', 'way', 'n', 'F1', 'residue %', 'loss %'], rows)
}

interface Change {
  readonly text: string
  readonly was: string
  readonly is: string
  readonly isRight: boolean
}

/** Blocks that are kept only with the rules, or only without them. */
function changesOf(now: readonly Case[], before: readonly Case[]): readonly Change[] {
  return now.flatMap(({judged}, i) =>
    judged.flatMap(({block, text, kept, isBody}, j): readonly Change[] => {
      const old = before[i]?.judged[j]
      if (old === undefined || old.kept === kept) return []
      const [was, is] = [old.block.data.role, block.data.role]
      return [{text, was, is, isRight: kept === isBody}]
    }),
  )
}

function lineOf({text, was, is}: Change): string {
  return `  ${was} → ${is}: ${openingOf(text)}`
}
