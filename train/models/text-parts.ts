/**
 * Learns the model of texts without each source of captures and without each family of features, for `npm run bench -- text-parts`,
 * which starts it. One part of the sites is held out, and judges. With `whole` behind the folder and the number no part is left out.
 */
import {captureSources, takenFrom} from '../../data/captures.ts'
import {heldFold, keepParts, type PartModel} from '../../data/part-models.ts'
import {familyOf} from '../../pipeline/classify/model/features.ts'
import {boost} from '../forest/boost.ts'
import {how} from './text.ts'
import {names, sampleOf, type TextRows} from './text-sample.ts'

const [folder, every = '1', alone] = process.argv.slice(2)
if (folder === undefined) throw new RangeError('Expected a data folder')
const taken = Array.from(takenFrom(folder, Number(every))).filter(({fold}) => fold !== heldFold)
const whole = sampleOf(taken)
const families = [...new Set(names.map(familyOf))]

keepParts([partOf('', whole), ...(alone === 'whole' ? [] : parts())])

function parts(): readonly PartModel[] {
  return [
    ...captureSources.map((left) =>
      partOf(`captures: ${left}`, sampleOf(taken.filter(({source}) => source !== left))),
    ),
    ...families.map((family) => partOf(`features: ${family}`, withoutFamily(whole, family))),
  ]
}

function partOf(without: string, sample: TextRows): PartModel {
  return {without, weights: {forest: boost(sample, how), lexicon: sample.lexicons.whole}}
}

/** A sample with one value for all features of a family, so that no tree can use them. */
function withoutFamily(sample: TextRows, family: string): TextRows {
  const places = names.flatMap((name, place) => (familyOf(name) === family ? [place] : []))
  const values = sample.values.slice()
  for (let row = 0; row < values.length; row += names.length) {
    for (const place of places) values[row + place] = 0
  }
  return {...sample, values}
}
