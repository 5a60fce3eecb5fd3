import {foldedAt} from '../../data/folds.ts'
import {groupsOf} from '../../data/groups.ts'
import {hasLevels, type Level, levels, type Row, readLevel} from '../../data/levels.ts'
import {unseenModels} from '../../data/unseen-texts.ts'
import type {Keep} from '../../pipeline/classify/decide.ts'
import {roles as everyRole, fateOf} from '../../pipeline/tree/roles.ts'
import {measureGolden} from '../golden/golden.ts'
import {openingOf, percent, print, table} from '../table.ts'
import {calibrationReport} from './calibration.ts'
import {cleanReport} from './clean-bodies.ts'
import {leftLines, leftTable} from './left-in.ts'
import {costliestRules, ruleTable} from './rules.ts'
import {type Case, caseOf, type Total, totalOf, ways} from './scores.ts'

const fewest = 5
const worst = 10
const linesOfWorst = 3

/**
 * Measure and print how well blocks get their roles.
 *
 * @param folder
 *   Captures with known bodies at three levels of noise, as `bench/README.md` describes them.
 *   Without it the project’s golden captures alone are measured.
 * @param every
 *   Take one capture in so many.
 * @param keep
 *   How far text is kept when in doubt.
 * @param fold
 *   The width, in columns, at which captures are broken first; they stay as they are without it.
 */
export function roles(folder?: string, every = 1, keep: Keep = 'cautious', fold?: number): void {
  print(goldenReport())
  if (folder === undefined) {
    print('No data folder is given: the golden captures alone were measured')
    return
  }
  if (!hasLevels(folder)) {
    throw new RangeError(`Expected text-dev/{${levels.join(',')}}.jsonl.gz in ${folder}`)
  }
  const unseen = unseenModels(folder)
  const judge = (row: Row): Case => caseOf(foldedRow(row, fold), {...unseen(row), keep})
  const all = levels.map((level) => ({
    level,
    cases: readLevel(folder, level, every).map(judge),
  }))
  for (const {level, cases} of all) print(levelReport(level, cases))
  print('=== Calibration, all levels ===\n')
  print(calibrationReport(all.flatMap(({cases}) => cases)))
  print(cleanReport(bodiesIn(folder, every).map(judge)))
  print(summaryOf(all))
}

function foldedRow(row: Row, fold: number | undefined): Row {
  return fold === undefined ? row : {...row, text: foldedAt(row.text, fold).text}
}

/** The numbers of all levels in one table. */
function summaryOf(
  all: readonly {readonly level: Level; readonly cases: readonly Case[]}[],
): string {
  const rows = all.flatMap(({level, cases}) =>
    ways.map((way, i) =>
      scoreRow(i === 0 ? level : '', way, totalOf(cases.map((each) => each[way]))),
    ),
  )
  return `=== All levels ===\n\n${table(['level', 'n', 'way', 'P', 'R', 'F1', 'residue %', 'loss %', 'spotless %'], rows)}`
}

/** Every row with another body, whatever its level, with the body as the capture. */
function bodiesIn(folder: string, every: number): readonly Row[] {
  const rows = levels.flatMap((level) => readLevel(folder, level, every))
  return [...new Map(rows.map((row) => [row.body, {...row, text: row.body}])).values()]
}

function goldenReport(): string {
  const {reached, misses} = measureGolden('text')
  const rows = Object.entries(reached).map(([kind, {right, of}]) => [
    kind,
    right,
    of,
    percent(right, of),
  ])
  const missed = misses.map(
    ({capture, what, expected, found}) =>
      `    ${capture}: ${what}: expected ${openingOf(expected)}, found ${openingOf(found)}`,
  )
  return `Golden captures\n\n${table(['', 'right', 'of', '%'], rows)}\n${missed.join('\n')}\n`
}

function levelReport(level: Level, cases: readonly Case[]): string {
  return [
    `=== ${level}: ${cases.length} captures ===\n`,
    scoreTable(cases),
    'Roles (right: a body role on text of the body, another role on other text)\n',
    roleTable(cases),
    'Rules, and what would change without each\n',
    ruleTable(cases),
    'Rules that cost most sentences\n',
    costliestRules(cases),
    '\nFurniture left in, by its place relative to the body\n',
    leftTable(cases),
    leftLines(cases),
    'Worst documents: − lost, + left in\n',
    worstDocuments(cases),
    '',
  ].join('\n')
}

function scoreTable(cases: readonly Case[]): string {
  const isEnglish = ({row}: Case): boolean => row.language.startsWith('en')
  const languages = [...groupsOf(cases, ({row}) => row.language || '?')]
    .filter(([, own]) => own.length >= fewest)
    .sort(([, a], [, b]) => b.length - a.length)
  const groups: readonly (readonly [string, readonly Case[]])[] = [
    ['all', cases],
    ...groupsOf(cases, ({row}) => row.set),
    ['English', cases.filter(isEnglish)],
    ['other languages', cases.filter((each) => !isEnglish(each))],
    ...languages,
  ]
  const rows = groups
    .filter(([, own]) => own.length > 0)
    .flatMap(([name, own]) =>
      ways.map((way, i) =>
        scoreRow(i === 0 ? name : '', way, totalOf(own.map((each) => each[way]))),
      ),
    )
  return table(['captures', 'n', 'way', 'P', 'R', 'F1', 'residue %', 'loss %', 'spotless %'], rows)
}

function scoreRow(name: string, way: string, total: Total): readonly (string | number)[] {
  const {documents, precision, recall, f1, residue, loss, spotless} = total
  const numbers = [precision, recall, f1, residue].map((number) => number.toFixed(1))
  return [name, documents, way, ...numbers, loss.toFixed(2), spotless.toFixed(1)]
}

function roleTable(cases: readonly Case[]): string {
  const all = cases.flatMap(({judged}) => judged)
  const byRole = groupsOf(all, ({block}) => block.data.role)
  const rows = everyRole.flatMap((role) => {
    const own = byRole.get(role)
    if (own === undefined) return []
    const right = own.filter(({isBody}) => isBody === (fateOf[role] === 'body')).length
    return [[role, fateOf[role], own.length, right, percent(right, own.length)]]
  })
  return table(['role', 'fate', 'blocks', 'right', '%'], rows)
}

/** The documents with most sentences lost, a lost sentence counting as much as four blocks left in. */
function worstDocuments(cases: readonly Case[]): string {
  const badness = ({ours}: Case): number => ours.lost * 4 + ours.wrongBlocks
  return [...cases]
    .sort((a, b) => badness(b) - badness(a))
    .slice(0, worst)
    .map(({row, ours, lost, judged}) => {
      const left = judged.filter(({kept, isBody}) => kept && !isBody)
      return [
        `${row.id} (${row.language}): ${ours.lost} of ${ours.sentences} sentences lost, ${ours.wrongBlocks} of ${ours.keptBlocks} kept blocks not of the body`,
        ...lost.slice(0, linesOfWorst).map((line) => `    − ${openingOf(line)}`),
        ...left.slice(0, linesOfWorst).map(({text}) => `    + ${openingOf(text)}`),
      ].join('\n')
    })
    .join('\n')
}
