import {entriesOf, propertyOf} from '../text/json.ts'
import type {Range} from '../text/ranges.ts'
import {without} from '../text/ranges.ts'
import {fateOf, spanFateOf} from '../tree/roles.ts'
import type {Inconsistency} from './inconsistency.ts'

interface Tile {
  readonly at: Range
  readonly text: string
  readonly fate: string
  readonly holes: readonly Hole[]
}

interface Hole {
  readonly at: Range
  readonly fate: string
}

const fates = ['body', 'field', 'aside', 'gap'] as const

/**
 * Contradictions within an audit: tiles that do not join, a ledger that does not balance, a fate that
 * does not belong to its role, an edit whose text is not in the capture.
 *
 * An audit whose tiles lack their shape is skipped, since the schema reports it.
 */
export function inconsistenciesInAudit(audit: unknown): readonly Inconsistency[] {
  const tiles = tilesOf(audit)
  if (tiles === undefined) return []
  const broken = joints(audit, tiles)
  return [
    ...outcome(audit),
    ...fatesOfRoles(audit),
    ...(broken.length > 0 ? broken : [...ledger(audit, tiles), ...edits(audit, tiles)]),
  ]
}

function outcome(audit: unknown): readonly Inconsistency[] {
  const named = propertyOf(audit, 'article') !== undefined
  const isArticle = propertyOf(audit, 'outcome') === 'article'
  if (named === isArticle) return []
  const message = isArticle
    ? 'The outcome is an article; add its `@id` as `article`'
    : 'The capture was rejected; remove `article`'
  return [{pointer: '/article', rule: 'audit/outcome', message}]
}

function joints(audit: unknown, tiles: readonly Tile[]): readonly Inconsistency[] {
  const rule = 'audit/tiles'
  const found: Inconsistency[] = []
  let end = 0
  for (const [i, {at, text}] of tiles.entries()) {
    if (at.start !== end || at.end < at.start) {
      const message = `Starts at ${at.start} and ends at ${at.end}, but the tile before it ends at ${end}`
      found.push({pointer: `/tiles/${i}/at`, rule, message})
    }
    if (text.length !== at.end - at.start) {
      const message = `Holds ${text.length} code units, but its offsets span ${at.end - at.start}`
      found.push({pointer: `/tiles/${i}/text`, rule, message})
    }
    end = at.end
  }
  const length = propertyOf(propertyOf(audit, 'capture'), 'codeUnits')
  if (length !== end) {
    const message = `The tiles end at ${end}, but the capture at ${JSON.stringify(length)}`
    found.push({pointer: '/capture/codeUnits', rule, message})
  }
  return found
}

function ledger(audit: unknown, tiles: readonly Tile[]): readonly Inconsistency[] {
  const written = propertyOf(audit, 'ledger')
  const sums: Record<string, number> = {capture: tiles.at(-1)?.at.end ?? 0}
  for (const fate of fates) sums[fate] = 0
  for (const {at, fate} of tiles.flatMap(stretchesOf)) {
    sums[fate] = (sums[fate] ?? 0) + at.end - at.start
  }
  return Object.entries(sums).flatMap(([fate, sum]) => {
    if (propertyOf(written, fate) === sum) return []
    const message = `The tiles add up to ${sum}; write that`
    return [{pointer: `/ledger/${fate}`, rule: 'audit/ledger', message}]
  })
}

function stretchesOf({at, fate, holes}: Tile): readonly Hole[] {
  const cut = fate === 'body' ? holes.filter((hole) => hole.fate !== 'body') : []
  const ranges = cut.map((hole) => hole.at)
  return [...without(at, ranges).map((left) => ({at: left, fate})), ...cut]
}

function fatesOfRoles(audit: unknown): readonly Inconsistency[] {
  return entriesOf(propertyOf(audit, 'tiles')).flatMap((tile, i) => [
    ...fateInconsistency(tile, 'role', fateOf, `/tiles/${i}`),
    ...entriesOf(propertyOf(tile, 'spans')).flatMap((span, j) =>
      fateInconsistency(span, 'name', spanFateOf, `/tiles/${i}/spans/${j}`),
    ),
  ])
}

function fateInconsistency(
  value: unknown,
  key: string,
  table: Readonly<Record<string, string>>,
  pointer: string,
): readonly Inconsistency[] {
  const name = propertyOf(value, key)
  if (typeof name !== 'string' || !Object.hasOwn(table, name)) return []
  const fate = table[name]
  if (propertyOf(value, 'fate') === fate) return []
  const message = `The fate of \`${name}\` is \`${fate}\`; write that`
  return [{pointer: `${pointer}/fate`, rule: 'audit/fate', message}]
}

function edits(audit: unknown, tiles: readonly Tile[]): readonly Inconsistency[] {
  const text = tiles.map((tile) => tile.text).join('')
  return entriesOf(propertyOf(audit, 'edits')).flatMap((edit, i) => {
    const at = rangeOf(edit)
    if (at === undefined || text.slice(at.start, at.end) === propertyOf(edit, 'was')) return []
    const message = 'Differs from the text of the capture at these offsets; correct one of the two'
    return [{pointer: `/edits/${i}/was`, rule: 'audit/edit', message}]
  })
}

function tilesOf(audit: unknown): readonly Tile[] | undefined {
  const values = propertyOf(audit, 'tiles')
  if (!Array.isArray(values)) return undefined
  const tiles = values.flatMap((value: unknown): readonly Tile[] => {
    const at = rangeOf(value)
    const text = propertyOf(value, 'text')
    const fate = propertyOf(value, 'tile') === 'gap' ? 'gap' : propertyOf(value, 'fate')
    if (at === undefined || typeof text !== 'string' || typeof fate !== 'string') return []
    return [{at, text, fate, holes: entriesOf(propertyOf(value, 'spans')).flatMap(holeOf)}]
  })
  return tiles.length === values.length ? tiles : undefined
}

function holeOf(span: unknown): readonly Hole[] {
  const at = rangeOf(span)
  const fate = propertyOf(span, 'fate')
  return at !== undefined && typeof fate === 'string' ? [{at, fate}] : []
}

function rangeOf(value: unknown): Range | undefined {
  const [start, end] = entriesOf(propertyOf(value, 'at'))
  return typeof start === 'number' && typeof end === 'number' ? {start, end} : undefined
}
