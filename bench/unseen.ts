import {takenFrom} from '../data/captures.ts'
import type {Row} from '../data/levels.ts'
import {foldOf} from '../data/sites.ts'
import type {Judging} from '../pipeline/classify/classify.ts'
import {modelOf} from '../pipeline/classify/model/text/model.ts'
import {foldsOfShipped, learnRoles} from '../train/roles.ts'

/**
 * For each capture a model that has not seen its site: those that were learned beside the shipped
 * one; where they are gone, they are learned again, which takes its minutes.
 */
export function unseenModels(folder: string): (row: Row) => Judging {
  const weights = foldsOfShipped() ?? learnRoles(takenFrom(folder)).folds
  const models = weights.map(modelOf)
  return (row) => ({model: models[foldOf(row)]})
}
