import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import type {ForestWeights} from '../pipeline/classify/model/forest.ts'
import {modelDigest} from '../pipeline/models/digest.ts'
import type {ModelCard, ModelName} from '../pipeline/models/load.ts'
import {storedForest} from './stored-forest.ts'

/**
 * Write a model and its card to `pipeline/models/`.
 *
 * The card keeps its date when the weights are those that stand there already, so that learning
 * again from the same data writes the same bytes.
 *
 * @param members
 *   The members of the file after the card, as JSON text with a line break where a reader wants one.
 * @returns
 *   The model as it stands in the file.
 */
export function ship(
  name: ModelName,
  card: Omit<ModelCard, 'date'>,
  members: readonly string[],
): unknown {
  const path = new URL(`../pipeline/models/${name}.json`, import.meta.url)
  const model: unknown = JSON.parse(`{${members.join(',')}}`)
  const {what, source, licence, ...rest} = card
  const dated = {what, source, licence, date: dateOf(path, model), ...rest}
  const printed = JSON.stringify(dated, null, 2)
  writeFileSync(path, `{${[`"card":${printed}`, ...members].join(',\n')}}\n`)
  return model
}

/** The date of the same weights, if they were learned before; else today. */
function dateOf(path: URL, model: unknown): string {
  const today = new Date().toISOString().slice(0, 10)
  if (!existsSync(path)) return today
  const before: {readonly card: ModelCard} = JSON.parse(readFileSync(path, 'utf8'))
  return modelDigest(before) === modelDigest(model) ? before.card.date : today
}

/** The member of a forest, a tree a line, so that a change can be read. */
export function forestMember(forest: ForestWeights): string {
  const {features, base, borders, trees} = storedForest(forest)
  const linesOf = (list: readonly unknown[]): string =>
    list.map((each) => JSON.stringify(each)).join(',\n')
  return `"forest":{"features":${JSON.stringify(features)},\n"base":${base},\n"borders":[\n${linesOf(borders)}],\n"trees":[\n${linesOf(trees)}]}`
}
