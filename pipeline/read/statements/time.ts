import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf} from '../html/plain-text.ts'
import {longestTime, mostTimes} from '../limits.ts'

const changed = /(?:updat|modif|revis|aktualis|edited)/
const published = /(?:publi|posted|entry-date|created|erschienen)/

/**
 * Statements of `time` elements: their `datetime`, else their text. The property follows from the names in
 * their attributes: `time.published`, `time.modified`, or `time`.
 */
export function readTimes(elements: readonly MetadataElement[]): readonly Statement[] {
  const times = elements.filter(({element}) => element === 'time')
  return times.slice(0, mostTimes).flatMap(({attributes, text, bytes}, i): readonly Statement[] => {
    const written = attributes['datetime'] ?? text
    if (written.length > longestTime) return []
    const value = plainTextOf(written)
    if (value === '') return []
    return [{source: 'time', property: `time${kindOf(attributes)}`, value, node: i, bytes}]
  })
}

/** Publication comes first, because WordPress gives an unchanged story the classes `published updated`. */
function kindOf(attributes: MetadataElement['attributes']): string {
  const {class: names = '', id = '', itemprop = '', pubdate} = attributes
  const words = `${names} ${id} ${itemprop}`.toLowerCase()
  if (pubdate !== undefined || published.test(words)) return '.published'
  return changed.test(words) ? '.modified' : ''
}
