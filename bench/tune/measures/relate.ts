import type {Relatable} from '../../../pipeline/relate/reading.ts'
import {relate} from '../../../pipeline/relate/relate.ts'
import {measureFamilies} from '../../relate/measure.ts'
import {type Body, bodiesIn} from '../../typos/texts.ts'
import type {Measure} from '../figures.ts'

const [seed, families] = [7, 1200]

/**
 * Whether copies and rewrites of made families are found, and whether published bodies, which were written apart, stay apart.
 *
 * @returns
 *   The mean of what is found of copies, milder and harsher rewrites, and of precision, in percent; each of them; and relations
 *   of published bodies as copies, excerpts or rewrites, which may be real ones.
 */
export const measure: Measure = (folder, every) => {
  const {grades, precision, directed, wireDirected} = measureFamilies(seed, families)
  const bodies = bodiesIn(folder).filter((_, i) => i % every === 0)
  const {relations} = relate(bodies.map(relatableOf))
  return {
    'found %': (grades.copy + grades.mild + grades.harsh + precision) / 4,
    'copies %': grades.copy,
    'milder %': grades.mild,
    'harsher %': grades.harsh,
    'precision %': precision,
    'directed %': directed,
    'wire %': wireDirected,
    others: relations.filter(({kind}) => kind !== 'event' && kind !== 'quotations').length,
    events: relations.filter(({kind}) => kind === 'event').length,
  }
}

function relatableOf({id, text}: Body): Relatable {
  let start = 0
  const paragraphs = text.split('\n').map((line) => {
    const at = {start, end: start + line.length}
    start = at.end + 1
    return {text: line, at}
  })
  return {id, paragraphs: paragraphs.filter((each) => each.text.trim() !== '')}
}
