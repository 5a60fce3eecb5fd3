import type {MetadataElement} from '../../pipeline/read/html/metadata-element.ts'
import type {Statement} from '../../pipeline/tree/page.ts'

/** A part as a page has it; it stands in no item. */
export function part(
  element: string,
  attributes: MetadataElement['attributes'] = {},
  text = '',
  item = -1,
): MetadataElement {
  return {element, attributes, text, item, bytes: {start: 100, end: 200}}
}

/** A script of JSON-LD. */
export function script(json: unknown): MetadataElement {
  return part(
    'script',
    {type: 'application/ld+json'},
    typeof json === 'string' ? json : JSON.stringify(json),
  )
}

/** A `meta` with a property or a name. */
export function meta(name: string, content: string): MetadataElement {
  return part('meta', {property: name, content})
}

/** What statements say of a property, in order. */
export function said(statements: readonly Statement[], property: string): readonly string[] {
  return statements.filter((each) => each.property === property).map(({value}) => value)
}
