/**
 * Learns how much each kind of witness counts for a field, from pages whose fields are known.
 *
 *     npm run train -- fields --data DATA
 *
 * Writes `pipeline/models/fields.json`, and prints what weights reach on sites that they were not
 * learned from.
 */

import {fieldPagesFrom} from '../../data/field-pages.ts'
import {keepFolds} from '../../data/fold-models.ts'
import {percent, print, table} from '../../data/table.ts'
import {pageFolds} from '../../data/taken-pages.ts'
import type {FieldWeights, Weights} from '../../pipeline/extract/document/weights.ts'
import {loadModel, type ModelCard} from '../../pipeline/models/load.ts'
import {ship} from '../ship.ts'
import {type Contest, contestsOf, type LearnedField, learnedFields} from './contests.ts'
import {elected, likeliest, settings} from './elections.ts'
import {startingWeights} from './field-start.ts'

const hundred = 100
const command = 'npm run train -- fields --data DATA'

const [folder, mode] = process.argv.slice(2)
if (folder === undefined) throw new RangeError('Expected a folder with sets of pages')
const contests = fieldPagesFrom(folder).flatMap(contestsOf)
const whole = weightsFrom(contests)
const folds = Array.from({length: pageFolds}, (_, fold) =>
  weightsFrom(contests.filter((contest) => contest.fold !== fold)),
)
const rows = learnedFields.map((field) => rowOf(field))
/** Fields in which weights learned without a site are right about it at least as often as the start is. */
const bettered = learnedFields.filter(
  (field) => unseenRight(field) >= rightOf(electionsOf(field), () => startingWeights[field]),
)
const chosen = withLearned(whole)
print(table(['field', 'elections', 'at the start %', 'unseen sites %', 'all sites %'], rows))
const members = [
  `"weights":{\n${Object.entries(chosen)
    .map(([field, weights]) => `"${field}":${JSON.stringify(weights)}`)
    .join(',\n')}\n}`,
]
const shipped = mode === 'folds' ? loadModel('fields') : ship('fields', cardOf(), members)
keepFolds(
  'fields',
  shipped,
  folds.map((weights) => ({weights: withLearned(weights)})),
)

/** The weights of the start, with those learned in their place where they do better. */
function withLearned(weights: FieldWeights): FieldWeights {
  return {
    ...startingWeights,
    ...Object.fromEntries(bettered.map((field) => [field, weights[field]])),
  }
}

/** The weights of every field: learned where there is truth, and those of the start elsewhere. */
function weightsFrom(taken: readonly Contest[]): FieldWeights {
  const learned = learnedFields.map((field) => {
    const own = taken.filter((each) => each.field === field)
    return [field, rounded(likeliest(own, startingWeights[field]))]
  })
  return {...startingWeights, ...Object.fromEntries(learned)}
}

function rounded(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Math.round(hundred * weight) / hundred]),
  )
}

function rowOf(field: LearnedField): readonly (string | number)[] {
  const own = electionsOf(field)
  const ways = [
    (): Weights => startingWeights[field],
    ({fold}: Contest): Weights => folds[fold]?.[field] ?? {},
    (): Weights => whole[field],
  ]
  return [field, own.length, ...ways.map((way) => percent(rightOf(own, way), own.length))]
}

function electionsOf(field: LearnedField): readonly Contest[] {
  return contests.filter((contest) => contest.field === field)
}

/** How many elections a true value wins by weights learned without the site. */
function unseenRight(field: LearnedField): number {
  return rightOf(electionsOf(field), ({fold}) => folds[fold]?.[field] ?? {})
}

/** How many elections a true value wins. */
function rightOf(own: readonly Contest[], way: (contest: Contest) => Weights): number {
  return own.filter((contest) => elected(contest, way(contest)).right).length
}

function cardOf(): Omit<ModelCard, 'date'> {
  const measures = learnedFields.map((field) => {
    const own = electionsOf(field)
    const right = bettered.includes(field)
      ? unseenRight(field)
      : rightOf(own, () => startingWeights[field])
    return [`${field}Right`, Math.round((hundred * hundred * right) / own.length) / hundred]
  })
  return {
    what: 'Weights, in nats, of kinds of witnesses and of traits of candidates, a table a field; the value with the largest sum is elected.',
    source:
      'Pages with known fields: the development halves of WCXB (CC BY 4.0), of the parser tests of Fundus (MIT), of DAnIEL and of an article extraction data set (Apache-2.0). Fields without truth, and those in which learned weights do worse on sites not learned from, keep the weights of the start, which were set by hand; `features` names the others. The file holds no text.',
    licence: 'MIT',
    command,
    count: Object.fromEntries(learnedFields.map((field) => [field, electionsOf(field).length])),
    features: [...bettered],
    settings,
    judged: {
      folds: pageFolds,
      by: 'site',
      command,
      measures: Object.fromEntries(measures),
    },
  }
}
