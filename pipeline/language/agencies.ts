import {bareOf} from '../text/strip.ts'
import {load} from './load.ts'
import {phraseFinder} from './phrases.ts'
import {oneOf, wordsForUse} from './words.ts'

/** A news agency, as a dateline or credit writes it. */
export interface Agency {
  readonly written: string
  /** Its name in full. */
  readonly name: string
  /** ISO 3166 code of its home. */
  readonly country: string
}

const opening = phraseFinder(
  (['source', 'by', 'author'] as const).flatMap((use) => wordsForUse(use)),
)
const label = new RegExp(String.raw`^${oneOf('source', 'by', 'author')}\s?[:：]?\s*`, 'iu')
const special = /[.*+?^${}()|[\]\\]/g
const table = load('agencies', ['written', 'name', 'country'])

/** Agencies by the way they are written. */
export const agencies: ReadonlyMap<string, Agency> = new Map(
  table.rows.map((row) => [row.written, row]),
)

/** Source of a pattern that matches any agency as written, longest first. */
export const agencyPattern: string = [...agencies.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((written) => written.replace(special, '\\$&'))
  .join('|')

const lowerNames: ReadonlySet<string> = new Set(
  [...agencies.keys()].map((written) => written.toLowerCase()),
)

/** The agency of a line that holds only its name, in any case, and perhaps a label; as written there. */
export function agencyOf(line: string): string | undefined {
  const bare = bareOf(line)
  const lower = bare.toLowerCase()
  if (lowerNames.has(lower)) return bare
  // Most lines end with no agency: no label is looked for.
  if (!(opening.mayBegin(bare, 0) && endsWithName(lower) && label.test(bare))) return undefined
  const unlabelled = bare.replace(label, '')
  return lowerNames.has(unlabelled.toLowerCase()) ? unlabelled : undefined
}

function endsWithName(lower: string): boolean {
  for (const name of lowerNames) if (lower.endsWith(name)) return true
  return false
}
