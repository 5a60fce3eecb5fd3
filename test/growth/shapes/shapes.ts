import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {documentResultOf} from '../../../pipeline/commands/shared/document.ts'
import {inputsOf} from '../../../pipeline/gather/inputs.ts'
import {relate} from '../../../pipeline/index.ts'
import {jsonLdRepairsOf} from '../../../pipeline/repair/json-ld-repairs.ts'
import type {InputKind} from '../../../pipeline/tree/inputs.ts'
import {inspect} from '../../../pipeline/validate/inspect.ts'
import {lede, type Row, repeated, type Shape, story, textOf} from '../shape.ts'
import {
  archives,
  type ContainerRow,
  documents,
  lines,
  packedArchives,
  tables,
} from './containers.ts'
import {above, below, head} from './pages.ts'
import {manyScripts, scripts} from './statements.ts'
import {bareTexts, texts} from './texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-growth-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

const inPage = (content: string): string => `<!doctype html><html><body>${content}</body></html>`
const inHead = (content: string): string =>
  `<!doctype html><html><head>${content}</head><body>${story}</body></html>`

/** Every shape: its kind and its name, and what is done with it. */
export const shapes: readonly Shape[] = [
  ...below.map((row) => ofPage('below a story', row, (content) => inPage(story + content))),
  ...above.map((row) => ofPage('above a story', row, (content) => inPage(content + story))),
  ...[...head, ...manyScripts].map((row) => ofPage('in the head', row, inHead)),
  ...scripts.map((row) =>
    ofPage('in JSON-LD', row, (content) =>
      inHead(`<script type="application/ld+json">${content}</script>`),
    ),
  ),
  ...texts.map((row) => ofText('behind a story', row, (content) => `${lede}\n\n${content}`)),
  ...bareTexts.map((row) => ofText('in a text', row, (content) => content)),
  ...documents.map(ofBytes),
  ...archives.map((row) => ofContainer('warc', 'warc', row)),
  ...packedArchives.map((row) => ofContainer('warc', 'warc.gz', row)),
  ...lines.map((row) => ofContainer('jsonl', 'jsonl', row)),
  ...tables.map((row) => ofContainer('parquet', 'parquet', row)),
  {
    name: 'related: paragraphs of two documents',
    size: 20,
    run: (count) => () => relate([relatable('a', count), relatable('b', count)]),
  },
  {
    name: 'related: documents with nothing in common',
    size: 20,
    run: (count) => () => relate(Array.from({length: count}, (_, i) => unlike(i))),
  },
  {
    name: 'validated: articles of one page',
    size: 10,
    run: (count) => {
      const page = repeated(
        count,
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Port {i}"}</script>\n',
      )
      return () => inspect(page, 'page.html')
    },
  },
]

function ofPage(place: string, row: Row, around: (content: string) => string): Shape {
  const run = (count: number) => ofDocument(Buffer.from(around(textOf(row, count))), 'text/html')
  return {name: `${place}: ${row[0]}`, size: row[1], run}
}

function ofText(place: string, row: Row, around: (content: string) => string): Shape {
  const run = (count: number) => ofDocument(Buffer.from(around(textOf(row, count))), 'text/plain')
  return {name: `${place}: ${row[0]}`, size: row[1], run}
}

function ofBytes([name, size, bytes]: ContainerRow): Shape {
  return {name: `in bytes: ${name}`, size, run: (count) => ofDocument(bytes(count))}
}

/** A document from its bytes to its article, as a run does it, with what was mended in its statements. */
function ofDocument(bytes: Buffer, mediaType?: string): () => unknown {
  const input = {name: 'capture', bytes: () => bytes, ...(mediaType && {mediaType})}
  return () => {
    const {understood} = documentResultOf(input, {})
    return understood && jsonLdRepairsOf(understood)
  }
}

function ofContainer(kind: InputKind, extension: string, [name, size, bytes]: ContainerRow): Shape {
  const run = (count: number) => {
    const path = join(folder, `container.${extension}`)
    writeFileSync(path, bytes(count))
    return async () => {
      for await (const input of inputsOf({kind, files: [{path}]})) input.bytes()
    }
  }
  return {name: `in ${extension}: ${name}`, size, run}
}

function relatable(id: string, count: number) {
  const text = repeated(count, 'The port {w} opened on day {i}, the harbour master {w} said. ')
  return {
    id,
    paragraphs: text.split('. ').map((each, i) => ({text: each, at: {start: i, end: i + 1}})),
  }
}

function unlike(i: number) {
  const text = repeated(30, (j) => `w${i}x${j} `)
  return {id: String(i), paragraphs: [{text, at: {start: 0, end: text.length}}]}
}
