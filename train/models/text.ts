import {type Taken, takenFrom} from '../../data/captures.ts'
import {keepFolds} from '../../data/fold-models.ts'
import {folds} from '../../data/sites.ts'
import {familyOf} from '../../pipeline/classify/model/features.ts'
import type {TextWeights} from '../../pipeline/classify/model/text/model.ts'
import {loadModel, type ModelCard} from '../../pipeline/models/load.ts'
import {boostAcross} from '../forest/across.ts'
import {type Settings, settings} from '../forest/boost.ts'
import {judge} from '../forest/judge.ts'
import {scaled, scaleOf} from '../forest/temperature.ts'
import {forestMember, ship} from '../ship.ts'
import {gramsIn, lexiconMember, lexiconSettings} from './lexicon.ts'
import {names, sampleOf, type TextRows} from './text-sample.ts'

/** A model of all captures, and one for each fold that has not seen it. */
export interface Learned {
  readonly card: Omit<ModelCard, 'date'>
  readonly whole: TextWeights
  readonly folds: readonly TextWeights[]
}

const command = 'npm run train -- text --data DATA'
/** How the forest of texts is grown. */
export const how: Settings = {...settings, trees: 150, rate: 0.08, leaves: 31, share: 0.3}

/** Learn the model of plain texts that `classify` uses. */
export async function learnRoles(taken: Iterable<Taken>): Promise<Learned> {
  const sample = sampleOf(taken)
  const {whole, models, unseen} = await boostAcross(sample, sample.parts, how)
  if (models.length < folds) throw new RangeError(`Expected captures in all ${folds} folds`)
  const scale = scaleOf(unseen, sample.labels, sample.weights)
  return {
    card: cardOf(
      sample,
      scale,
      judge(
        unseen.map((odds) => scale * odds),
        sample.labels,
        sample.weights,
      ),
    ),
    whole: {forest: scaled(whole, scale), lexicon: sample.lexicons.whole},
    folds: models.map((forest, fold) => {
      const lexicon = sample.lexicons.parts[fold]
      if (lexicon === undefined) throw new RangeError(`Expected a lexicon without fold ${fold}`)
      return {forest: scaled(forest, scale), lexicon}
    }),
  }
}

function cardOf(
  {count, labels, lexicons}: TextRows,
  scale: number,
  measures: Readonly<Record<string, number>>,
): Omit<ModelCard, 'date'> {
  return {
    what: 'A lexicon, votes of hashed words and pairs of words, and a forest of boosted trees that reads it: log-odds, in ten-thousandths of a nat, that a block of a plain-text capture is not of the article’s body.',
    source:
      'News and other articles with known bodies, at three levels of noise and as several text browsers print their pages: the development halves of WCXB (CC BY 4.0), of the parser tests of Fundus (MIT), of the DAnIEL corpus in Waddle and of AndyTheFactory/article-extraction-dataset (Apache-2.0). The file holds thresholds, votes, and hashes of words that stand on several sites, no text.',
    licence: 'MIT',
    command,
    count: {
      ...count,
      rows: labels.length,
      trees: how.trees,
      features: names.length,
      grams: gramsIn(lexicons.whole),
    },
    features: [...new Set(names.map(familyOf))],
    settings: {
      ...how,
      scale,
      lexiconSites: lexiconSettings.sites,
      lexiconGrams: lexiconSettings.grams,
      lexiconEpochs: lexiconSettings.epochs,
      lexiconRate: lexiconSettings.rate,
      lexiconDecay: lexiconSettings.decay,
    },
    judged: {folds, by: 'site', command, measures},
  }
}

if (import.meta.filename === process.argv[1]) {
  const [folder, what] = process.argv.slice(2)
  if (folder === undefined) throw new RangeError('Expected a data folder')
  const {card, whole, folds: models} = await learnRoles(takenFrom(folder))
  keepFolds(
    'text',
    what === 'folds'
      ? loadModel('text')
      : ship('text', card, [lexiconMember(whole.lexicon), forestMember(whole.forest)]),
    models,
  )
}
