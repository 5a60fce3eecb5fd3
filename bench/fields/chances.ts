import {type FieldCase, fieldCasesFrom} from '../../data/field-cases.ts'
import {foldsFrom} from '../../data/fold-models.ts'
import {binsOf, calibrationError, type Judged} from '../../data/reliability.ts'
import {
  type CaptureForm,
  type ChanceTables,
  measuredFields,
  probabilityFrom,
} from '../../pipeline/extract/chances/chance.ts'
import {percent, print, table} from '../table.ts'

const forms: readonly CaptureForm[] = ['page', 'text']
/** Lowest probabilities at which fields are kept. */
const levels = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95] as const

/** Captures that were made of a title and a body: their accuracy says nothing. */
const made = / (?:titled|body)$/

/** A field whose truth is known, with the probability of what was read; none where nothing was. */
interface Answer {
  readonly given: FieldCase
  readonly judged?: Judged
}

/**
 * Measure and print whether the probabilities of fields hold on sites that they were not learned from: how
 * many claims with a probability of 0.9 are right, and what accuracy and precision come to when claims
 * below a probability are left out.
 *
 * @param every
 *   Take one document in so many.
 */
export function fieldChances(folder: string, every = 1): void {
  const folds = tablesFrom(folder)
  const answers = [...fieldCasesFrom(folder, every)].map((given) => answerOf(given, folds))
  for (const field of measuredFields) {
    for (const form of forms) {
      const own = answers.filter(({given}) => given.field === field && given.form === form)
      const judged = own.flatMap((each) => each.judged ?? [])
      if (judged.length === 0) continue
      print(`=== ${field}, ${form}: ${judged.length} claims ===\n`)
      print(reliabilityOf(judged))
      print(curveOf(own.filter(({given}) => !made.test(given.set))))
    }
  }
}

function tablesFrom(folder: string): readonly ChanceTables[] {
  return foldsFrom('chances', folder).map(
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: kept by `train/models/chances.ts`
    (each) => (each as {readonly weights: ChanceTables}).weights,
  )
}

function answerOf(given: FieldCase, folds: readonly ChanceTables[]): Answer {
  const {field, form, fold, features, right} = given
  const weights = folds[fold]?.[field]?.[form]
  if (features === undefined || weights === undefined) return {given}
  return {given, judged: {chance: probabilityFrom(weights, features), right}}
}

function reliabilityOf(judged: readonly Judged[]): string {
  const rows = binsOf(judged).map(({from, count, chance, right}) => [
    `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
    count,
    percent(chance, 1),
    percent(right, 1),
  ])
  return [
    table(['probability', 'claims', 'mean probability %', 'right %'], rows),
    `Expected calibration error: ${calibrationError(judged).toFixed(4)}\n`,
  ].join('\n')
}

/** Accuracy of all whose truth is known, and precision of those with an answer. */
function curveOf(answers: readonly Answer[]): string {
  const rows = levels.map((least) => {
    const kept = answers.flatMap(({judged}) =>
      judged === undefined || judged.chance < least ? [] : [judged],
    )
    const right = kept.filter((each) => each.right).length
    return [
      least.toFixed(2),
      percent(kept.length, answers.length),
      percent(right, answers.length),
      percent(right, kept.length),
    ]
  })
  return table(['least probability', 'answered %', 'accuracy %', 'precision %'], rows)
}
