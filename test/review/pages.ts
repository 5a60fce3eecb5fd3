import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {understand} from '../../pipeline/index.ts'
import {groundTable, type ShownAudit, shownOf} from '../../pipeline/review/from-audit.ts'
import {closingPart, documentPart, openingPart} from '../../pipeline/review/page.ts'
import {programOf} from '../../pipeline/review/program.ts'
import type {Ground, ShownDocument, ShownIndex} from '../../pipeline/review/shown.ts'

/** A capture with its name, which says by its ending what it is. */
export interface NamedCapture {
  readonly name: string
  readonly text: string
}

/** What a page shows of some captures, and the grounds that it refers to. */
export function shownFrom(captures: readonly NamedCapture[]): {
  readonly all: readonly ShownAudit[]
  readonly grounds: readonly Ground[]
} {
  const grounds = groundTable()
  const all = captures.map(({name, text}) => {
    const {audit} = understand(Buffer.from(text), {name})
    return shownOf(audit, grounds)
  })
  return {all, grounds: grounds.all()}
}

/** The text of a page that shows some captures. */
export function pageFrom(captures: readonly NamedCapture[]): string {
  const {all, grounds} = shownFrom(captures)
  return pageOf(all, grounds)
}

/** The text of a page that shows some audits. */
function pageOf(all: readonly ShownAudit[], grounds: readonly Ground[]): string {
  const program = programOf()
  const entries = all.map(({entry}) => entry)
  const index = {id: 'test', results: 'results', release: '0', entries, grounds}
  const documents = all.map(({document}) => documentPart(document)).join('')
  return openingPart(program, 'Copydesk review') + documents + closingPart(index, program)
}

/** The data that a page holds. */
export interface PageContent<Part> {
  readonly index: ShownIndex
  /** Documents, or documents in two runs. */
  readonly documents: readonly Part[]
}

/** The data in the file of a page. */
export function pageDataIn<Part = ShownDocument>(file: string): PageContent<Part> {
  const text = readFileSync(file, 'utf8')
  const parts = [...text.matchAll(/<script type="application\/json" data-document>(.*)<\/script>/g)]
  const index = /<script type="application\/json" id="index">(.*)<\/script>/.exec(text)?.[1] ?? ''
  return {index: JSON.parse(index), documents: parts.map(([, part]) => JSON.parse(part ?? ''))}
}

/** A document of any number of blocks. */
export function longCapture(blocks: number): NamedCapture {
  const line = 'The harbour master said on Monday that the ferry would sail again in spring, number'
  const lines = Array.from({length: blocks - 1}, (_, i) => `${line} ${i + 1}.`)
  return {name: 'long.txt', text: ['Ferry sails again', ...lines].join('\n\n')}
}

/** A temporary folder with a page in it. */
export interface PageFolder {
  readonly folder: string
  readonly file: string
  readonly remove: () => void
}

/** Write a page to a temporary folder. */
export function writePage(page: string): PageFolder {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-review-'))
  const file = join(folder, 'review.html')
  writeFileSync(file, page)
  return {folder, file, remove: () => rmSync(folder, {recursive: true})}
}
