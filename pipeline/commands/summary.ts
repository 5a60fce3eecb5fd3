import {allApplied} from '../tree/applied.ts'
import {blocksOf} from '../tree/blocks.ts'
import {balance, type Ledger} from '../tree/ledger.ts'
import {fateOf} from '../tree/roles.ts'
import type {Extracted} from '../tree/types.ts'
import type {Document} from './document.ts'
import {counted, grouped} from './printable.ts'

type Counts = Readonly<Record<string, number>>

/** What a run came to. Numbers only, so that two runs can be compared. */
export interface Summary {
  readonly documents: number
  readonly articles: number
  readonly rejected: number
  /** UTF-16 code units of all captures that were understood, by fate. */
  readonly codeUnits: Ledger
  /** Edits by rule. */
  readonly edits: Counts
  /** Blocks set aside by role. */
  readonly aside: Counts
}

/** Before any document. */
export const nothing: Summary = {
  documents: 0,
  articles: 0,
  rejected: 0,
  codeUnits: {body: 0, field: 0, aside: 0, gap: 0, capture: 0},
  edits: {},
  aside: {},
}

/** A summary with one more document. */
export function add(summary: Summary, document: Document): Summary {
  const accepted = document.accepted !== undefined
  const tree = document.understood?.tree
  return {
    ...(tree === undefined ? summary : addTree(summary, tree)),
    documents: summary.documents + 1,
    articles: summary.articles + (accepted ? 1 : 0),
    rejected: summary.rejected + (accepted ? 0 : 1),
  }
}

/** A summary for people, in up to four lines. */
export function textOfSummary({
  documents,
  articles,
  rejected,
  codeUnits,
  edits,
  aside,
}: Summary): string {
  const {body, field, aside: away, gap, capture} = codeUnits
  const fates = Object.entries({body, field, aside: away, gap})
    .map(([fate, count]) => `${grouped(count)} ${fate}`)
    .join(', ')
  const lines = [
    `${counted(documents, 'document')}: ${counted(articles, 'article')}, ${grouped(rejected)} rejected`,
    `${counted(capture, 'code unit')}: ${fates}`,
    listed(edits, 'edit'),
    listed(aside, 'block', ' set aside'),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function addTree(summary: Summary, tree: Extracted): Summary {
  const more = balance(tree)
  const units = summary.codeUnits
  const roles = blocksOf(tree).map((block) => block.data.role)
  return {
    ...summary,
    codeUnits: {
      body: units.body + more.body,
      field: units.field + more.field,
      aside: units.aside + more.aside,
      gap: units.gap + more.gap,
      capture: units.capture + more.capture,
    },
    edits: count(
      summary.edits,
      allApplied(tree).map(({rule}) => rule),
    ),
    aside: count(
      summary.aside,
      roles.filter((role) => fateOf[role] === 'aside'),
    ),
  }
}

/** Counts with more names counted; in order of code units, whatever the order of documents. */
function count(counts: Counts, names: readonly string[]): Counts {
  if (names.length === 0) return counts
  const sums = new Map(Object.entries(counts))
  for (const name of names) sums.set(name, (sums.get(name) ?? 0) + 1)
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function listed(counts: Counts, noun: string, after = ''): string {
  const all = Object.entries(counts)
  const sum = all.reduce((total, [, number]) => total + number, 0)
  const parts = all.map(([name, number]) => `${grouped(number)} ${name}`).join(', ')
  return `${counted(sum, noun)}${after}${parts === '' ? '' : `: ${parts}`}`
}
