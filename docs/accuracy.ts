/**
 * Writes the passages of `docs/accuracy.md` again that stand in `bench/README.md`, so that a number has one place,
 * and its plots from the figures that the bench kept.
 *
 *     make docs
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {readFigures} from '../bench/plots/figures.ts'
import {writeDrawings} from '../bench/plots/plots.ts'
import {tablesOf} from '../bench/plots/tables.ts'

const page = new URL('accuracy.md', import.meta.url)
const source = new URL('../bench/README.md', import.meta.url)
const floorsFile = new URL('../bench/floors.json', import.meta.url)
/** A passage between its name and its end; in the bench, and in the page. */
const marked = /<!-- accuracy: ([a-z-]+) -->\n\n([\s\S]*?)\n\n<!-- end -->/g

/** How many of a measure were right. */
interface Floor {
  readonly right: number
  readonly of: number
}

/**
 * The text of `docs/accuracy.md`, with every passage as the bench has it.
 *
 * @throws RangeError
 *   When the bench lacks a passage that the page names.
 */
export function accuracyPage(): string {
  const passages = new Map(
    Array.from(readFileSync(source, 'utf8').matchAll(marked), ([, name, text]) => [name, text]),
  )
    .set('floors', floorsTable())
    .set('plots', plotTables())
  return readFileSync(page, 'utf8').replaceAll(marked, (_, name: string) => {
    const text = passages.get(name)
    if (text === undefined) {
      throw new RangeError(
        `Expected a passage \`<!-- accuracy: ${name} -->\` in bench/README.md, found none`,
      )
    }
    return `<!-- accuracy: ${name} -->\n\n${text}\n\n<!-- end -->`
  })
}

/** What was reached on the project’s own captures, as a table. */
function floorsTable(): string {
  const floors: Readonly<Record<string, Readonly<Record<string, Floor>>>> = JSON.parse(
    readFileSync(floorsFile, 'utf8'),
  )
  const rows = Object.entries(floors).flatMap(([kind, measures]) =>
    Object.entries(measures).map(
      ([name, {right, of}]) => `| ${kind}: ${name} | ${right} | ${of} |`,
    ),
  )
  return `| | right | of |\n| --- | --: | --: |\n${rows.join('\n')}`
}

/** The figures behind the plots, as the bench prints them. */
function plotTables(): string {
  const figures = readFigures()
  const tables = tablesOf(figures).map(({head, rows}) => {
    const rule = head.map((_, i) => (i === 0 ? '---' : '--:'))
    return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  })
  return `Of ${figures.measured}:\n\n${tables.join('\n\n')}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(page, accuracyPage())
  writeDrawings(readFigures())
}
