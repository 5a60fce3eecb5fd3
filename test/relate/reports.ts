import {readdirSync, readFileSync} from 'node:fs'

const folder = new URL('reports/', import.meta.url)

/** The events of which there are reports. */
export const events: readonly string[] = readdirSync(folder)
  .sort()
  .map((name) => name.replace('.txt', ''))

/**
 * Five reports of one invented event that were written independently, each as its paragraphs: an agency’s, a paper’s, another
 * agency’s of the day after, a column, and that of a second agency which had the same facts and the same quotation.
 */
export function reportsOf(event: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`${event}.txt`, folder), 'utf8')
  return text
    .trim()
    .split('\n---\n')
    .map((report) => report.split('\n\n'))
}
