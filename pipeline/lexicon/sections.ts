import {load} from './load.ts'

const edges = /^[^\p{L}]+|[^\p{L}]+$/gu
const sections: ReadonlySet<string> = new Set(
  load('sections', ['language', 'section']).rows.map((row) => row.section),
)

/** The section that a line names and nothing else, as written; `undefined` when it names none. */
export function sectionOf(line: string): string | undefined {
  const bare = line.replace(edges, '')
  return sections.has(bare.toLowerCase()) ? bare : undefined
}
