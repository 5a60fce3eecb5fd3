import {releaseOf} from '../../maker/release.ts'
import {type GroundTable, groundTable, type ShownAudit, shownOf} from '../../review/from-audit.ts'
import {closingPart, documentPart, openingPart} from '../../review/page.ts'
import {programOf} from '../../review/program.ts'
import type {ShownEntry, ShownPair} from '../../review/shown.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {begin} from '../../write/atomic.ts'
import {disk} from '../../write/io.ts'
import {counted} from '../shared/printable.ts'
import {documentsIn} from '../verification/run-folder.ts'
import {validAuditOf} from '../verification/valid-audit.ts'
import {type DocumentChange, measureNames, measures, type RunDifference} from './differences.ts'
import {shareOf} from './gates.ts'

/** Documents that the page holds; the others are counted. */
const mostDocuments = 2000

/** What became of a document, in words. */
export const outcomes = {
  lost: 'no article any more',
  gained: 'an article now',
  recaptured: 'the capture has other bytes; its blocks are not compared',
} as const satisfies Record<Exclude<DocumentChange['outcome'], 'same'>, string>

/**
 * Write the page that shows two runs side by side: the documents that changed, in the viewer of the review.
 *
 * @param runs
 *   The folders of the runs, the older one first.
 * @returns
 *   Why the page could not be written.
 */
export function writeDifferencePage(
  path: string,
  difference: RunDifference,
  [old, young]: readonly [old: string, young: string],
): Refusal | undefined {
  const page = begin(disk, path)
  if (isRefusal(page)) return page
  const program = programOf()
  const grounds = groundTable()
  const listed = difference.documents.slice(0, mostDocuments)
  const before = shownIn(old, listed, grounds)
  const after = shownIn(young, listed, grounds)
  const opened = page.add(openingPart(program, 'Copydesk diff'))
  if (opened !== undefined) return opened
  const entries: ShownEntry[] = []
  for (const change of listed) {
    const [was, now] = [before.get(change.name), after.get(change.name)]
    entries.push(entryOf(change, now ?? was))
    const refusal = page.add(documentPart(pairOf(change, was, now)))
    if (refusal !== undefined) return refusal
  }
  const index = {
    id: '',
    results: young,
    release: releaseOf(),
    entries,
    grounds: grounds.all(),
    comparison: {
      old,
      young,
      measures: measureNames.map((name) => {
        const share = `${shareOf(name, difference).toFixed(2)} %`
        return [name, measures[name].about, difference.counts[name], share] as const
      }),
      left: difference.documents.length - listed.length,
    },
  }
  return page.add(closingPart(index, program)) ?? page.finish()
}

/** What is shown of the documents of a run that changed, by name; without those whose audit is damaged. */
function shownIn(
  folder: string,
  changes: readonly DocumentChange[],
  grounds: GroundTable,
): ReadonlyMap<string, ShownAudit> {
  const names = new Set(changes.map(({name}) => name))
  const shown = new Map<string, ShownAudit>()
  for (const found of documentsIn(folder)) {
    const name = found.audit?.capture?.name
    if (typeof name !== 'string' || !names.has(name)) continue
    const audit = validAuditOf(found)
    if (typeof audit !== 'string') shown.set(name, shownOf(audit, grounds))
  }
  return shown
}

function pairOf(
  {outcome, fields}: DocumentChange,
  was: ShownAudit | undefined,
  now: ShownAudit | undefined,
): ShownPair {
  return {
    ...(was === undefined ? {} : {old: was.document}),
    ...(now === undefined ? {} : {young: now.document}),
    outcome: outcome === 'same' ? '' : sentenceOf(outcomes[outcome]),
    fields,
  }
}

/** The entry of a change in the list: its order is by how much changed, and its roles are those that did. */
function entryOf(change: DocumentChange, shown: ShownAudit | undefined): ShownEntry {
  const {name, outcome, blocks, fields, counts} = change
  const roles = Object.fromEntries(
    [...new Set(blocks.flatMap(({was, now}) => [was, now]))].map((role) => [
      role,
      blocks.filter(({was, now}) => was === role || now === role).length,
    ]),
  )
  const why = [
    ...(outcome === 'same' ? [] : [sentenceOf(outcomes[outcome])]),
    ...(blocks.length === 0 ? [] : [counted(blocks.length, 'block')]),
    ...(fields.length === 0 ? [] : [counted(fields.length, 'field')]),
  ]
  const moved = counts['body-lost'] + counts['body-gained']
  return {
    outcome: 'article',
    host: '',
    language: '',
    kind: '',
    headline: '',
    rules: {},
    ...shown?.entry,
    name,
    doubt: blocks.length + fields.length + (outcome === 'same' ? 0 : mostDocuments),
    why: why.length === 0 ? [`${counted(moved, 'code unit')} of the body`] : why,
    roles,
  }
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
