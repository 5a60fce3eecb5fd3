import type {Replies} from '../../run/part.ts'
import {allApplied} from '../../tree/applied-edits.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {balance, type Ledger} from '../../tree/ledger.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Extracted} from '../../tree/types.ts'
import type {DocumentResult} from '../shared/document.ts'
import {counted, grouped} from '../shared/printable.ts'

type CountsByName = Readonly<Record<string, number>>

/** The totals of a run. It holds numbers only, so that two runs can be compared. */
export interface Summary extends Replies {
  readonly documents: number
  /** UTF-16 code units of all captures that could be read, by fate. */
  readonly codeUnits: Ledger
  /** Edits by rule. */
  readonly edits: CountsByName
  /** Blocks set aside by role. */
  readonly aside: CountsByName
  /** Rejected documents and errors, by the rule that gives the reason. */
  readonly reasons: CountsByName
}

/** The summary of no document. */
export const emptySummary: Summary = {
  documents: 0,
  articles: 0,
  rejected: 0,
  errors: 0,
  codeUnits: {body: 0, field: 0, aside: 0, gap: 0, capture: 0},
  edits: {},
  aside: {},
  reasons: {},
}

/** A summary of one document. */
export function summaryOf({reply, understood, problems}: DocumentResult): Summary {
  const counts = {...emptySummary, documents: 1, [reply]: 1}
  const reason = problems.find(({level}) => level === 'fail')?.rule ?? 'copydesk'
  const reasons = reply === 'articles' ? {} : {[reason]: 1}
  return {...counts, ...(understood && factsOf(understood.tree)), reasons}
}

/** The sum of two summaries, the same in any order and grouping. */
export function addSummaries(a: Summary, b: Summary): Summary {
  return {
    documents: a.documents + b.documents,
    articles: a.articles + b.articles,
    rejected: a.rejected + b.rejected,
    errors: a.errors + b.errors,
    codeUnits: {
      body: a.codeUnits.body + b.codeUnits.body,
      field: a.codeUnits.field + b.codeUnits.field,
      aside: a.codeUnits.aside + b.codeUnits.aside,
      gap: a.codeUnits.gap + b.codeUnits.gap,
      capture: a.codeUnits.capture + b.codeUnits.capture,
    },
    edits: sumOf(a.edits, b.edits),
    aside: sumOf(a.aside, b.aside),
    reasons: sumOf(a.reasons, b.reasons),
  }
}

/** A summary as text, in up to five lines. */
export function textOfSummary({
  documents,
  articles,
  rejected,
  errors,
  codeUnits,
  edits,
  aside,
  reasons,
}: Summary): string {
  const {body, field, aside: away, gap, capture} = codeUnits
  const fates = Object.entries({body, field, aside: away, gap})
    .map(([fate, count]) => `${grouped(count)} ${fate}`)
    .join(', ')
  const lines = [
    `${counted(documents, 'document')}: ${counted(articles, 'article')}, ${grouped(rejected)} rejected, ${counted(errors, 'error')}`,
    ...(articles === documents ? [] : [listed(reasons, 'document', ' without an article')]),
    `${counted(capture, 'code unit')}: ${fates}`,
    listed(edits, 'edit'),
    listed(aside, 'block', ' set aside'),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function factsOf(tree: Extracted): Pick<Summary, 'codeUnits' | 'edits' | 'aside'> {
  const roles = blocksOf(tree).map((block) => block.data.role)
  return {
    codeUnits: balance(tree),
    edits: countsOf(allApplied(tree).map(({rule}) => rule)),
    aside: countsOf(roles.filter((role) => fateOf[role] === 'aside')),
  }
}

function countsOf(names: readonly string[]): CountsByName {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return sumOf({}, Object.fromEntries(counts))
}

/** The sums of two counts by name, in order of code units, whatever the order of documents. */
function sumOf(a: CountsByName, b: CountsByName): CountsByName {
  const added = Object.entries(b)
  if (added.length === 0) return a
  const sums = new Map(Object.entries(a))
  for (const [name, count] of added) sums.set(name, (sums.get(name) ?? 0) + count)
  return Object.fromEntries([...sums].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function listed(counts: CountsByName, noun: string, after = ''): string {
  const all = Object.entries(counts)
  const total = all.reduce((so, [, number]) => so + number, 0)
  const parts = all.map(([name, number]) => `${grouped(number)} ${name}`).join(', ')
  return `${counted(total, noun)}${after}${parts === '' ? '' : `: ${parts}`}`
}
