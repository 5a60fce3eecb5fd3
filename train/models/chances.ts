/**
 * Learns how probable it is that a claim is right, from pages and captures whose fields are known.
 *
 *     npm run train -- chances --data DATA
 *
 * Writes `pipeline/models/chances.json`, and prints the calibration error on sites that the weights were
 * not learned from, and on sets that they were not learned from.
 */

import {type FieldCase, fieldCasesFrom} from '../../data/field-cases.ts'
import {keepFolds} from '../../data/fold-models.ts'
import {calibrationError} from '../../data/reliability.ts'
import {folds} from '../../data/sites.ts'
import {print, table} from '../../data/table.ts'
import {
  type CaptureForm,
  type ChanceTables,
  type MeasuredField,
  measuredFields,
  probabilityFrom,
} from '../../pipeline/extract/chances/chance.ts'
import type {Weights} from '../../pipeline/extract/document/weights.ts'
import {loadModel, type ModelCard} from '../../pipeline/models/load.ts'
import {type Case, fitted, settings, surpriseAt} from '../chances/logistic.ts'
import {ship} from '../ship.ts'

const command = 'npm run train -- chances --data DATA'
const pulls = [2, 8, 32, 128, 512] as const
/** With fewer cases only their share is learned. */
const fewest = 300
const forms: readonly CaptureForm[] = ['page', 'text']

/** The claims of one field in one form of capture. */
interface Group {
  readonly field: MeasuredField
  readonly form: CaptureForm
  readonly cases: readonly (FieldCase & Case)[]
}

const [folder, mode] = process.argv.slice(2)
if (folder === undefined) throw new RangeError('Expected a folder with sets of pages and captures')
const claims = [...fieldCasesFrom(folder)].flatMap((each) =>
  each.features === undefined ? [] : [{...each, features: each.features}],
)
const groups = groupsIn(claims)
const learned = groups.map((group) => ({...group, pull: pullFor(group)}))
print(report())
const shipped =
  mode === 'folds'
    ? loadModel('chances')
    : ship('chances', cardOf(), [`"weights":${printed(tablesFrom(() => true))}`])
keepFolds(
  'chances',
  shipped,
  Array.from({length: folds}, (_, fold) => ({weights: tablesFrom((each) => each.fold !== fold)})),
)

/** The groups of which there is anything to learn. */
function groupsIn(all: readonly (FieldCase & Case)[]): readonly Group[] {
  return measuredFields.flatMap((field) =>
    forms.flatMap((form) => {
      const cases = all.filter((each) => each.field === field && each.form === form)
      return cases.length < settings.fewest ? [] : [{field, form, cases}]
    }),
  )
}

/** The pull under which unseen sites surprise least; none where only the share is learned. */
function pullFor({cases}: Group): number | undefined {
  if (cases.length < fewest) return undefined
  const sums = pulls.map((pull) => ({
    pull,
    sum: foldNumbers().reduce((sum, fold) => {
      const unseen = cases.filter((each) => each.fold === fold)
      const seen = cases.filter((each) => each.fold !== fold)
      return sum + surpriseAt(unseen, fitted(seen, pull))
    }, 0),
  }))
  return sums.reduce((least, each) => (each.sum < least.sum ? each : least)).pull
}

function foldNumbers(): readonly number[] {
  return Array.from({length: folds}, (_, fold) => fold)
}

function weightsFrom(cases: readonly Case[], pull: number | undefined): Weights {
  if (pull !== undefined) return fitted(cases, pull)
  return fitted(
    cases.map(({right}) => ({features: ['always'], right})),
    0,
  )
}

/** The tables of all fields, learned from some of the claims. */
function tablesFrom(takes: (each: FieldCase) => boolean): ChanceTables {
  const pairs = measuredFields.flatMap((field) => {
    const own = learned.filter((group) => group.field === field)
    if (own.length === 0) return []
    const weights = own.map(
      ({form, cases, pull}) => [form, weightsFrom(cases.filter(takes), pull)] as const,
    )
    return [[field, Object.fromEntries(weights)] as const]
  })
  return Object.fromEntries(pairs)
}

/** JSON with a line for each table, so that a change can be read. */
function printed(tables: ChanceTables): string {
  const lines = Object.entries(tables).map(
    ([field, own]) =>
      `"${field}":{${Object.entries(own)
        .map(([form, weights]) => `\n"${form}":${JSON.stringify(weights)}`)
        .join(',')}}`,
  )
  return `{\n${lines.join(',\n')}\n}`
}

/** The calibration error on parts of the claims, each judged by weights that were learned from the others. */
function errorAcross(
  {cases, pull}: Group & {readonly pull: number | undefined},
  partOf: (each: FieldCase) => string | number,
): number {
  const parts = [...new Set(cases.map(partOf))]
  const judged = parts.flatMap((part) => {
    const weights = weightsFrom(
      cases.filter((each) => partOf(each) !== part),
      pull,
    )
    return cases
      .filter((each) => partOf(each) === part)
      .map(({features, right}) => ({chance: probabilityFrom(weights, features), right}))
  })
  return calibrationError(judged)
}

function report(): string {
  const rows = learned.map((group) => {
    const {field, form, cases, pull} = group
    return [
      `${field}, ${form}`,
      cases.length,
      shareOf(cases).toFixed(3),
      pull ?? 'share alone',
      errorAcross(group, ({fold}) => fold).toFixed(4),
      new Set(cases.map(collectionOf)).size < 2 ? '–' : errorAcross(group, collectionOf).toFixed(4),
    ]
  })
  const head = ['field', 'claims', 'right', 'pull', 'error, unseen sites', 'error, unseen sets']
  return table(head, rows)
}

/** The set, whatever was made of its captures. */
function collectionOf({set}: FieldCase): string {
  return set.split(' ')[0] ?? set
}

function shareOf(cases: readonly Case[]): number {
  return cases.filter(({right}) => right).length / cases.length
}

function cardOf(): Omit<ModelCard, 'date'> {
  const name = ({field, form}: Group): string =>
    form === 'page' ? `${field}OfPages` : `${field}OfTexts`
  const all = tablesFrom(() => true)
  const features = Object.values(all)
    .flatMap((own) => Object.values(own))
    .flatMap((weights) => Object.keys(weights))
  return {
    what: 'Weights, in nats, of what is known of a claim, a table a field and form of capture; the logistic of their sum is the probability that the claim is right.',
    source:
      'Pages and plain-text captures with known fields: the development halves of WCXB (CC BY 4.0), of the parser tests of Fundus (MIT), of DAnIEL and of an article extraction data set (Apache-2.0). Publisher, description and keywords are known of the pages of Fundus alone. The file holds no text.',
    licence: 'MIT',
    command,
    count: Object.fromEntries(learned.map((group) => [name(group), group.cases.length])),
    features: [...new Set(features.map((each) => each.split(' ')[0] ?? each))].sort((a, b) =>
      a < b ? -1 : 1,
    ),
    settings: {...settings, fewestForFeatures: fewest},
    judged: {
      folds,
      by: 'site',
      command,
      measures: Object.fromEntries(
        learned.map((group) => [
          `${name(group)}Error`,
          Number(errorAcross(group, ({fold}) => fold).toFixed(4)),
        ]),
      ),
    },
  }
}
