import type {MadePart} from '../resources/made-parts.ts'
import {resources} from '../resources/resources.ts'

/** The models of this folder, a file each. */
export const models = [
  'chances',
  'fields',
  'headline',
  'page',
  'quality',
  'text',
  'title',
  'title-run',
] as const

/** A file of this folder without its `.json`. */
export type ModelName = (typeof models)[number]

/** What is known of a model, as `schemas/model-card.schema.json` demands it. */
export interface ModelCard {
  /** What the numbers of the model are, with their unit. */
  readonly what: string
  /** What it was learned from, with the licences of that, and what of it the file holds. */
  readonly source: string
  /** SPDX identifier of the file itself. */
  readonly licence: string
  /** ISO 8601 day on which these weights were learned first. */
  readonly date: string
  /** Learns the same bytes again from the same data. */
  readonly command: string
  /** How many documents, rows, trees, features and the like. */
  readonly count: Readonly<Record<string, number>>
  /** Families of features. */
  readonly features: readonly string[]
  /** The hyper-parameters. */
  readonly settings: Readonly<Record<string, number>>
  /** What models reach on parts of the data that they were not learned from. */
  readonly judged: {
    readonly folds: number
    /** What is never split between two folds. */
    readonly by: string
    /** Prints the measures. */
    readonly command: string
    readonly measures: Readonly<Record<string, number>>
  }
}

/**
 * Read a model of this folder, weights and card.
 *
 * @returns
 *   The parsed file; its reader checks that it fits.
 */
export function loadModel(name: ModelName): unknown {
  return JSON.parse(resources.textOf(`models/${name}.json`))
}

/** What the build made of a model; `undefined` where there is no build, and the caller reads the model itself. */
export function madeOfModel(
  part: Extract<MadePart, `made/${string}-${'forest' | 'words'}`>,
): Uint8Array | undefined {
  return resources.made(part)
}
