import type {Statement} from '../../tree/page.ts'
import type {MetadataElement} from '../html/metadata-element.ts'
import {plainTextOf} from '../html/plain-text.ts'

const changed = /(?:updat|modif|revis|aktualis|edited)/
const published = /(?:publi|posted|entry-date|created|erschienen)/
const mostTimes = 300
const longest = 200

/**
 * What `time` elements say: their `datetime`, else their words. The property tells what their
 * attributes call it: `time.published`, `time.modified`, or `time`.
 */
export function readTimes(parts: readonly MetadataElement[]): readonly Statement[] {
  const times = parts.filter(({element}) => element === 'time')
  return times.slice(0, mostTimes).flatMap(({attributes, text, bytes}, i): readonly Statement[] => {
    const written = attributes['datetime'] ?? text
    if (written.length > longest) return []
    const value = plainTextOf(written)
    if (value === '') return []
    return [{source: 'time', property: `time${kindOf(attributes)}`, value, node: i, bytes}]
  })
}

/** WordPress calls a story that was never changed `published updated`. */
function kindOf(attributes: MetadataElement['attributes']): string {
  const {class: names = '', id = '', itemprop = '', pubdate} = attributes
  const said = `${names} ${id} ${itemprop}`.toLowerCase()
  if (pubdate !== undefined || published.test(said)) return '.published'
  return changed.test(said) ? '.modified' : ''
}
