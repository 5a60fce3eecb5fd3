import {agencies} from '../../language/agencies.ts'
import {placeOf} from '../../language/places.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {ClockWitness, Document} from './types.ts'

const names = /[\p{L}][\p{L}\p{M}-]*(?: [\p{Lu}][\p{L}\p{M}-]*)*/gu

/** Places of datelines first, then homes of the agencies that spans and lines of their own name. */
export function clockWitnessesOf({tree, textOf}: Document): readonly ClockWitness[] {
  const spans = blocksOf(tree).flatMap(({data}) => data.spans)
  const places = spans.flatMap(({name, value, at}) => {
    const place = name === 'dateline' && value !== undefined ? placeOf(value) : undefined
    return place ? [{country: place.country, named: `the dateline “${place.place}”`, at}] : []
  })
  const homes = [
    ...spans.map(({at}) => at),
    ...blocksOf(tree)
      .filter(({data}) => ['credit', 'contributors', 'byline'].includes(data.role))
      .map(({at}) => at),
  ].flatMap((at) => {
    const agency = agencyIn(textOf(at))
    return agency ? [{country: agency.country, named: `the agency “${agency.name}”`, at}] : []
  })
  return [...places, ...homes]
}

function agencyIn(text: string): {readonly name: string; readonly country: string} | undefined {
  for (const [name] of text.matchAll(names)) {
    const agency =
      agencies.get(name) ??
      name
        .split(' ')
        .map((word) => agencies.get(word))
        .find((each) => each)
    if (agency) return agency
  }
  return undefined
}
