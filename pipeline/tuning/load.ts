import {resources} from '../resources/resources.ts'
import type fields from './fields.json'
import type formats from './formats.json'
import type normalize from './normalize.json'
import type page from './page.json'
import type read from './read.json'
import type relate from './relate.json'
import type search from './search.json'
import type text from './text.json'
import type typos from './typos.json'

/** The files of this folder. They are read when they are needed; only their types come in here. */
interface Files {
  readonly fields: typeof fields
  readonly formats: typeof formats
  readonly normalize: typeof normalize
  readonly page: typeof page
  readonly read: typeof read
  readonly relate: typeof relate
  readonly search: typeof search
  readonly text: typeof text
  readonly typos: typeof typos
}

/** The files of this folder, by name. */
export const areas = [
  'fields',
  'formats',
  'normalize',
  'page',
  'read',
  'relate',
  'search',
  'text',
  'typos',
] as const

/** A part of the pipeline whose numbers are tuned together: a file of this folder. */
export type Area = keyof Files

/** The numbers of an area by name. A name that its file lacks does not compile. */
export type Tuned<A extends Area> = {
  readonly [Name in Exclude<keyof Files[A], '$schema'>]: number
}

const loaded = new Map<Area, Readonly<Record<string, number>>>()
const replaced = new Map<string, number>()

/**
 * The tuned numbers of an area, frozen.
 *
 *     const {leastScore} = tuned('relate')
 *
 * A test wants this form, so that it can see which entries of a file nobody reads.
 *
 * @returns
 *   The value of every entry of `<area>.json`; its unit and meaning, and how it was measured, stand there.
 */
export function tuned<A extends Area>(area: A): Tuned<A> {
  const values = loaded.get(area) ?? valuesOf(area)
  loaded.set(area, values)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: read from the very file that the type is made of
  return values as Tuned<A>
}

/**
 * Replace a number before the pipeline is loaded: the bench measures other values this way.
 *
 * @throws RangeError
 *   When the file has no such entry, or when its numbers are in use already.
 */
export function replaceTuned(area: Area, name: string, value: number): void {
  if (loaded.has(area)) {
    throw new RangeError(`Expected to replace \`${area}/${name}\` before its file is in use`)
  }
  if (!Object.hasOwn(valuesOf(area), name)) {
    throw new RangeError(`Expected an entry of ${area}.json, found \`${name}\``)
  }
  replaced.set(`${area}/${name}`, value)
}

function valuesOf(area: Area): Readonly<Record<string, number>> {
  const {$schema, ...entries}: Readonly<Record<string, {readonly value: number}>> = JSON.parse(
    resources.textOf(`tuning/${area}.json`),
  )
  const values = Object.entries(entries).map(
    ([name, {value}]) => [name, replaced.get(`${area}/${name}`) ?? value] as const,
  )
  return Object.freeze(Object.fromEntries(values))
}
