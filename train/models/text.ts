import {type Taken, takenFrom} from '../../data/captures.ts'
import {keepFolds} from '../../data/fold-models.ts'
import {folds} from '../../data/sites.ts'
import {familyOf} from '../../pipeline/classify/model/features.ts'
import {featureRows} from '../../pipeline/classify/model/opinion.ts'
import {textFeatures} from '../../pipeline/classify/model/text/features.ts'
import type {TextWeights} from '../../pipeline/classify/model/text/model.ts'
import {surroundingsOf} from '../../pipeline/classify/model/text/surroundings.ts'
import {loadModel, type ModelCard} from '../../pipeline/models/load.ts'
import type {Sample} from '../forest/bins.ts'
import {boostAcross, type Settings, settings} from '../forest/boost.ts'
import {judge} from '../forest/judge.ts'
import {scaled, scaleOf} from '../forest/temperature.ts'
import {forestMember, ship} from '../ship.ts'

/** A model of all captures, and one for each fold that has not seen it. */
export interface Learned {
  readonly card: Omit<ModelCard, 'date'>
  readonly whole: TextWeights
  readonly folds: readonly TextWeights[]
}

const command = 'npm run train -- text --data DATA'
const how: Settings = {...settings, trees: 60, rate: 0.16, leaves: 28, share: 0.3}

const names = textFeatures.map(({name}) => name)

/** Learn the model of plain texts that `classify` uses. */
export function learnRoles(taken: readonly Taken[]): Learned {
  const parts = Uint8Array.from(
    taken.flatMap(({features, fold}) => new Array(features.size).fill(fold)),
  )
  const sample = sampleOf(taken)
  const {whole, models, unseen} = boostAcross(sample, parts, how)
  if (models.length < folds) throw new RangeError(`Expected captures in all ${folds} folds`)
  const scale = scaleOf(unseen, sample.labels, sample.weights)
  return {
    card: cardOf(
      taken,
      scale,
      judge(
        unseen.map((odds) => scale * odds),
        sample.labels,
        sample.weights,
      ),
    ),
    whole: {forest: scaled(whole, scale)},
    folds: models.map((forest) => ({forest: scaled(forest, scale)})),
  }
}

function sampleOf(taken: readonly Taken[]): Sample & {readonly weights: Float64Array} {
  const size = taken.reduce((sum, {features}) => sum + features.size, 0)
  const values = new Float32Array(size * names.length)
  const labels = new Uint8Array(size)
  const weights = new Float64Array(size)
  let at = 0
  for (const each of taken) {
    values.set(featureRows(textFeatures, surroundingsOf(each.features)), at * names.length)
    labels.set(each.labels, at)
    weights.set(each.weights, at)
    at += each.features.size
  }
  return {features: names, values, labels, weights}
}

function cardOf(
  taken: readonly Taken[],
  scale: number,
  measures: Readonly<Record<string, number>>,
): Omit<ModelCard, 'date'> {
  const blocks = taken.reduce((sum, {features}) => sum + features.size, 0)
  return {
    what: 'A forest of boosted trees: log-odds, in ten-thousandths of a nat, that a block of a plain-text capture is not of the article’s body.',
    source:
      'News and other articles with known bodies, at three levels of noise: the development halves of WCXB (CC BY 4.0) and of the parser tests of Fundus (MIT). The file holds thresholds and votes, no text.',
    licence: 'MIT',
    command,
    count: {captures: taken.length, blocks, trees: how.trees, features: names.length},
    features: [...new Set(names.map(familyOf))],
    settings: {...how, scale},
    judged: {folds, by: 'site', command, measures},
  }
}

if (import.meta.filename === process.argv[1]) {
  const [folder, what] = process.argv.slice(2)
  if (folder === undefined) throw new RangeError('Expected a data folder')
  const {card, whole, folds: models} = learnRoles(takenFrom(folder))
  keepFolds(
    'text',
    what === 'folds' ? loadModel('text') : ship('text', card, [forestMember(whole.forest)]),
    models,
  )
}
