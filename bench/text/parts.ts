import {foldedAt} from '../../data/folds.ts'
import {hasSecond, levels, type Row, readLevel} from '../../data/levels.ts'
import {heldFold, partsFrom} from '../../data/part-models.ts'
import {printedCaptures} from '../../data/printed-captures.ts'
import {foldOf} from '../../data/sites.ts'
import {type TextWeights, textModelOf} from '../../pipeline/classify/model/text/model.ts'
import {print, table} from '../table.ts'
import {type Case, caseOf, totalOf} from './scores.ts'

const folded = 78

/** Captures that are judged together. */
interface Group {
  readonly name: string
  readonly rows: readonly Row[]
}

/**
 * Measure and print what each part of the model of texts is worth: rules alone, the whole, and models that were learned
 * without one source of captures or one family of features; all on sites that none of them has seen.
 *
 * @param every
 *   Learn from one capture in so many, and judge as few.
 */
export function textParts(folder: string, every = 1): void {
  const groups = groupsIn(folder, every)
  const models = partsFrom(folder, every)
  const rows = models.map(({without, weights}) => {
    const name = without === '' ? 'the whole' : `without ${without}`
    return [name, ...groups.map((group) => figureOf(casesOf(group, weights), 'ours'))]
  })
  const [first] = models
  const alone =
    first === undefined
      ? []
      : (['nothing', 'rules', 'oracle'] as const).map((way) => [
          way,
          ...groups.map((group) => figureOf(casesOf(group, first.weights), way)),
        ])
  print(
    '=== What each part is worth: F1, and percent of the sentences of bodies that are lost ===\n',
  )
  print(
    table(
      ['', ...groups.map(({name, rows: own}) => `${name} (${own.length})`)],
      [...alone, ...rows],
    ),
  )
}

function groupsIn(folder: string, every: number): readonly Group[] {
  const held = (rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => foldOf(row) === heldFold)
  const first = levels.map((level) => ({level, rows: held(readLevel(folder, level, every))}))
  const isEnglish = ({language}: Row): boolean => language.startsWith('en')
  const all = first.flatMap(({rows}) => rows)
  const second = hasSecond(folder)
    ? levels.flatMap((level) => held(readLevel(folder, level, every, 'text-dev-2')))
    : []
  const printed = Array.from(printedCaptures(folder, every), ({row, text}) => ({...row, text}))
  return [
    ...first.map(({level, rows}) => ({name: level, rows})),
    {name: 'other languages', rows: all.filter((row) => !isEnglish(row))},
    {
      name: `folded at ${folded}`,
      rows: all.map((row) => ({...row, text: foldedAt(row.text, folded).text})),
    },
    {name: 'text-dev-2', rows: second},
    {name: 'printed', rows: held(printed)},
    {name: 'clean', rows: all.map((row) => ({...row, text: row.body}))},
  ].filter(({rows}) => rows.length > 0)
}

function casesOf({rows}: Group, weights: TextWeights): readonly Case[] {
  const model = textModelOf(weights)
  return rows.map((row) => caseOf(row, {model}))
}

function figureOf(cases: readonly Case[], way: 'nothing' | 'rules' | 'ours' | 'oracle'): string {
  const {f1, loss} = totalOf(cases.map((each) => each[way]))
  return `${f1.toFixed(1)} −${loss.toFixed(2)}`
}
