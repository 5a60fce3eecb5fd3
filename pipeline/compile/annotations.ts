import {splitsPair} from '../text/ranges.ts'
import {wellFormed} from '../text/surrogates.ts'
import type {Audit} from '../tree/generated/audit.ts'

type Offsets = readonly [number, number]

/** Characters that a quotation shows before and after the quoted text. */
const beside = 32

/**
 * An audit as W3C Web Annotations: one for each block and span with its role, fate and rules, one for each
 * edit, and one for each range and statement of a claim.
 *
 * Positions of text are in code points, as the standard has them; those of `DataPositionSelector` in bytes.
 */
export function annotationsOf(audit: Audit): object {
  const source = sourceOf(audit.capture.sha256)
  const text = audit.tiles.map((tile) => tile.text).join('')
  const select = selectorsIn(text)
  const items: object[] = []
  const add = (motivation: string, values: readonly string[], selector: object): void => {
    const body = values.map((value) => ({type: 'TextualBody', purpose: motivation, value}))
    const id = `urn:copydesk:annotation:${audit.capture.sha256}:${items.length}`
    items.push({id, type: 'Annotation', motivation, body, target: {source, selector}})
  }
  for (const tile of audit.tiles.filter((each) => each.tile === 'block')) {
    const rules = new Set(tile.evidence.map(({rule}) => rule))
    const bytes = tile.bytes === undefined ? [] : [bytesAt(tile.bytes)]
    add('classifying', [tile.role, tile.fate, ...rules], [...select(tile.at), ...bytes])
    for (const {name, fate, rule, at} of tile.spans) {
      add('classifying', [name, fate, rule], select(at))
    }
  }
  for (const {at, now, rule} of audit.edits) add('editing', [now, rule], select(at))
  for (const claim of audit.claims) {
    const {at, from = []} = claim
    const values = valuesOf(claim)
    for (const range of at) add('identifying', values, select(range))
    for (const {bytes} of from) add('identifying', values, [bytesAt(bytes)])
  }
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:copydesk:annotations:${audit.capture.sha256}`,
    type: 'AnnotationPage',
    items,
  }
}

/** A field with its value, the rule that chose it, and how probable it is. */
function valuesOf({field, value, rule, probability}: Audit['claims'][number]): readonly string[] {
  const own = [`${field}: ${JSON.stringify(value)}`, rule]
  return probability === undefined ? own : [...own, `probability: ${probability}`]
}

/** The name of a content by its digest (RFC 6920). */
export function sourceOf(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`
}

function selectorsIn(text: string): (at: Offsets) => readonly object[] {
  const points = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at += 1) {
    // The second half of a pair is no character of its own.
    points[at + 1] = (points[at] ?? 0) + (splitsPair(text, at) ? 0 : 1)
  }
  return ([start, end]) => [
    {type: 'TextPositionSelector', start: points[start] ?? 0, end: points[end] ?? 0},
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: wellFormed(text.slice(Math.max(0, start - beside), start)),
      suffix: wellFormed(text.slice(end, end + beside)),
    },
  ]
}

function bytesAt([start, end]: Offsets): object {
  return {type: 'DataPositionSelector', start, end}
}
