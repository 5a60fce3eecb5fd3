import {tuned} from '../../tuning/load.ts'
import {dumpHeaderOf} from './dump-header.ts'
import {frontMatterOf} from './front-matter.ts'

const heading = /^#{1,4} \S/m
/** The end of the words of a link, and the beginning of its address. */
const link = /[^\\]\]\((?:https?:\/\/|\/)/g
const known: ReadonlySet<string> = new Set(['title', 'headline'])
const {markdownLinks: fewestLinks} = tuned('formats')
/** What stands below front matter: text, or the marks of a template, but no further object of a file of data. */
const body = /^\s{0,99}(?:[^\s{]|\{[{%])/

/**
 * Whether a text is Markdown by its own marks: the header of a tool that writes pages as Markdown, front matter with a
 * title and text below it, or a heading and links.
 *
 * Leaves alone a file of JSON or YAML alone, a text with a line of hyphens on top, one with a hash or asterisks, and one
 * that shows a single link.
 */
export function showsMarkdown(head: string): boolean {
  if (dumpHeaderOf(head) !== undefined) return true
  const {entries, faults, end} = frontMatterOf(head)
  const isTitled = entries.length > 1 && entries.some(({key}) => known.has(key))
  if (faults.length === 0 && isTitled && body.test(head.slice(end))) return true
  return head.search(heading) !== -1 && (head.match(link)?.length ?? 0) >= fewestLinks
}
