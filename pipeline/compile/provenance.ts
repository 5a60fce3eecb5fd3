import type {Audit} from '../tree/generated/audit.ts'
import {sourceOf} from './annotations.ts'

/**
 * An audit as W3C PROV-O in JSON-LD: the article was derived from the capture by an activity of the
 * maker; each block kept or set aside, each edit and each value is an entity with its text and its origin.
 */
export function provenanceOf(audit: Audit): object {
  const {capture, article, maker} = audit
  const source = sourceOf(capture.sha256)
  const of = (kind: string, i: number): string => `urn:copydesk:${kind}:${capture.sha256}:${i}`
  const run = `urn:copydesk:run:${capture.sha256}`
  const agent = `urn:copydesk:release:${maker?.release ?? 'unknown'}`
  const entity = (id: string, label: string, value: string, from: readonly string[]): object => ({
    '@id': id,
    '@type': 'prov:Entity',
    'rdfs:label': label,
    'prov:value': value,
    'prov:wasDerivedFrom': from.map((each) => ({'@id': each})),
    'prov:wasGeneratedBy': {'@id': run},
  })
  const parts = audit.tiles.map((tile, i) =>
    entity(of('tile', i), tile.tile === 'gap' ? 'gap' : `${tile.role}, ${tile.fate}`, tile.text, [
      source,
    ]),
  )
  const edits = audit.edits.map(({rule, now, at}, i) =>
    entity(
      of('edit', i),
      rule,
      now,
      tilesAt(audit, [at]).map((tile) => of('tile', tile)),
    ),
  )
  const claims = audit.claims.map(({field, value, rule, at, probability}, i) => {
    const likely = probability === undefined ? '' : `, probability ${probability}`
    const from = tilesAt(audit, at).map((tile) => of('tile', tile))
    return entity(
      of('claim', i),
      `${field}, ${rule}${likely}`,
      JSON.stringify(value),
      from.length > 0 ? from : [source],
    )
  })
  const members = [
    ...audit.edits.map((_, i) => of('edit', i)),
    ...audit.claims.map((_, i) => of('claim', i)),
  ]
  return {
    '@context': {prov: 'http://www.w3.org/ns/prov#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#'},
    '@graph': [
      {'@id': source, '@type': 'prov:Entity', 'rdfs:label': capture.name},
      {'@id': agent, '@type': 'prov:SoftwareAgent', 'rdfs:label': 'Copydesk'},
      {
        '@id': run,
        '@type': 'prov:Activity',
        'prov:used': {'@id': source},
        'prov:wasAssociatedWith': {'@id': agent},
      },
      ...(article === undefined
        ? []
        : [
            {
              '@id': article,
              '@type': ['prov:Entity', 'prov:Collection'],
              'prov:wasDerivedFrom': {'@id': source},
              'prov:wasGeneratedBy': {'@id': run},
              'prov:hadMember': members.map((id) => ({'@id': id})),
            },
          ]),
      ...parts,
      ...edits,
      ...claims,
    ],
  }
}

/** The tiles that ranges lie in; tiles stand in order. */
function tilesAt({tiles}: Audit, ranges: Audit['claims'][number]['at']): readonly number[] {
  return ranges.flatMap(([start, end]) => {
    let [low, high] = [0, tiles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tiles[middle]?.at[1] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let i = low; i < tiles.length && (tiles[i]?.at[0] ?? end) < end; i += 1) found.push(i)
    return found
  })
}
