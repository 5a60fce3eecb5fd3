import {createHash} from 'node:crypto'
import {releaseOf} from '../maker/release.ts'
import {
  type GroundTable,
  groundTable,
  type ShownAudit,
  shownOf,
  unreadOf,
} from '../review/from-audit.ts'
import {closingPart, documentPart, openingPart} from '../review/page.ts'
import {programOf} from '../review/program.ts'
import type {ShownEntry, ShownIndex} from '../review/shown.ts'
import type {Audit} from '../tree/generated/audit.ts'
import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {begin} from '../write/atomic.ts'
import {disk} from '../write/io.ts'
import {listedIn} from './extract/key-lists.ts'
import {type ReviewRelations, reviewRelations} from './relating/review-relations.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {exits, printFailure, printNoAudits} from './shared/exits.ts'
import {foreignFileAt} from './shared/page-file.ts'
import {counted, printable} from './shared/printable.ts'
import {statsAt} from './shared/stats.ts'
import type {Terminal} from './shared/terminal.ts'
import {printUnlisted} from './shared/unlisted.ts'
import {type PageSource, pageSourceOf} from './verification/page-source.ts'
import {
  type AuditedDocument,
  documentsIn,
  type UnreadInput,
  unreadIn,
} from './verification/run-folder.ts'
import {validAuditOf} from './verification/valid-audit.ts'

/** What is known of a run once its documents are written to the page. */
interface WrittenDocuments {
  readonly entries: readonly ShownEntry[]
  /** Digest of all digests of audits: the same for the same results. */
  readonly id: string
  /** What is missing on the page, each a line. */
  readonly missing: readonly string[]
  /** Results that the list of keys does not name, which are passed over. */
  readonly unlisted: number
}

/** Digits of the name that corrections are kept under in a browser. */
const idLength = 16

/**
 * Write a page that shows the results of a run, and takes corrections.
 *
 * @returns
 *   The exit code: 1 when there is no audit, or one that cannot be shown.
 */
export function review(call: Call, terminal: Terminal): number | Misuse {
  const [results, ...others] = call.paths
  if (results === undefined || others.length > 0) {
    return misuse('Expected the folder of the results of a run')
  }
  if (!isFolder(results)) {
    return misuse(`Expected a folder of results, found none at \`${results}\``)
  }
  const out = textOf(call, 'out') ?? 'review.html'
  const foreign = foreignFileAt(out)
  if (foreign !== undefined) return misuse(foreign)
  const found = reviewRelations(results, textOf(call, 'relations'))
  if (typeof found === 'string' && call.options.has('relations')) return misuse(found)
  return writePage({results, captures: textOf(call, 'captures'), found}, out, terminal)
}

/** Write the page; returns the exit code. */
function writePage(inputs: PageInputs, out: string, terminal: Terminal): number {
  const {results, found} = inputs
  const page = begin(disk, out)
  if (isRefusal(page)) return failed(page, terminal)
  const program = programOf()
  const grounds = groundTable()
  const opened = page.add(openingPart(program, 'Copydesk review'))
  const written = opened ?? writeDocuments(inputs, grounds, page.add)
  if (isRefusal(written)) return failed(written, terminal)
  const {entries, id, missing, unlisted} = written
  if (entries.length === 0) {
    page.drop()
    printMissing(missing, terminal)
    printUnlisted(unlisted, terminal)
    return printNoAudits(terminal)
  }
  const index = {
    id,
    results,
    release: releaseOf(),
    entries,
    grounds: grounds.all(),
    ...storiesFor(entries, found),
  }
  const closed = page.add(closingPart(index, program)) ?? page.finish()
  if (closed !== undefined) return failed(closed, terminal)
  printMissing(missing, terminal)
  printUnlisted(unlisted, terminal)
  terminal.err(`${counted(entries.length, 'document')} on the page ${printable(out)}\n`)
  return missing.length === 0 ? exits.fine : exits.rejected
}

/** The stories that documents of the page tell. */
function storiesFor(
  entries: readonly ShownEntry[],
  relations: PageInputs['found'],
): Pick<ShownIndex, 'stories'> {
  if (relations === undefined || typeof relations === 'string') return {}
  const keys = new Set(entries.flatMap(({key}) => key ?? []))
  const stories = relations.storiesOf(keys)
  relations.close()
  return {stories}
}

/** Where documents of a page come from. */
interface PageInputs {
  readonly results: string
  readonly captures: string | undefined
  /** Relations, or why those of the run cannot be shown. */
  readonly found: ReviewRelations | string | undefined
}

/** Write each document of a run to the page. */
function writeDocuments(
  {results, captures, found}: PageInputs,
  grounds: GroundTable,
  add: (text: string) => Refusal | undefined,
): WrittenDocuments | Refusal {
  const entries: ShownEntry[] = []
  const missing: string[] = typeof found === 'string' ? [found] : []
  const relations = typeof found === 'string' ? undefined : found
  const digest = createHash('sha256')
  const put = ({document, entry}: ShownAudit): Refusal | undefined => {
    entries.push(entry)
    digest.update(`${entry.name}\n`)
    return add(documentPart(document))
  }
  const listed = listedResults(results, missing)
  for (const found of listed.documents()) {
    const audit = validAuditOf(found)
    if (typeof audit === 'string') {
      missing.push(audit)
      continue
    }
    digest.update(`${audit.digest}\n`)
    const shown = shownOf(audit, grounds, sourceOf(audit, captures, missing))
    const refusal = put(relatedTo(shown, relations?.of(audit)))
    if (refusal !== undefined) return refusal
  }
  for (const {name, problems} of listed.unread()) {
    const refusal = put(unreadOf(name, problems, grounds))
    if (refusal !== undefined) return refusal
  }
  const changed = relations?.changed() ?? 0
  if (changed > 0) {
    const documents = counted(changed, 'document')
    missing.push(
      `The relations are of other results of ${documents}: run \`copydesk relate\` again`,
    )
  }
  return {
    entries,
    unlisted: listed.unlisted(),
    id: digest.digest('hex').slice(0, idLength),
    missing,
  }
}

/** The results that the list of keys of a folder names. */
function listedResults(
  results: string,
  missing: string[],
): {
  readonly documents: () => Iterable<AuditedDocument>
  readonly unread: () => Iterable<UnreadInput>
  /** How many were passed over. */
  readonly unlisted: () => number
} {
  const isListed = listedOf(results, missing)
  let unlisted = 0
  const counts = (name: unknown): boolean => {
    const isCounted = typeof name !== 'string' || isListed(name)
    if (!isCounted) unlisted += 1
    return isCounted
  }
  function* documents(): Generator<AuditedDocument, void> {
    for (const found of documentsIn(results)) if (counts(found.audit?.capture?.name)) yield found
  }
  return {
    documents,
    unread: () => unreadIn(results).filter(({name}) => counts(name)),
    unlisted: () => unlisted,
  }
}

/** Whether the results of an input count; a list of keys that is damaged is missing, and then all do. */
function listedOf(results: string, missing: string[]): (name: string) => boolean {
  try {
    return listedIn(results)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    missing.push(
      `A list of keys in \`${results}\` is damaged. Run \`copydesk extract\` into that folder again`,
    )
    return () => true
  }
}

/** A document with its relations. */
function relatedTo(
  {document, entry}: ShownAudit,
  {key, relations}: ReturnType<ReviewRelations['of']> = {},
): ShownAudit {
  if (key === undefined || relations === undefined) return {document, entry}
  return {document: {...document, relations}, entry: {...entry, key}}
}

/** The source of the page of an audit, if the captures are at hand; what is missing is added to the list. */
function sourceOf(
  audit: Audit,
  captures: string | undefined,
  missing: string[],
): PageSource | undefined {
  const source = captures === undefined ? undefined : pageSourceOf(audit, captures)
  if (typeof source !== 'string') return source
  missing.push(`${audit.capture.name}: ${source}`)
  return undefined
}

function printMissing(missing: readonly string[], terminal: Terminal): void {
  for (const line of missing) terminal.err(`${printable(line)}\n`)
}

function failed(refusal: Refusal, terminal: Terminal): number {
  printFailure(refusal, terminal)
  return exits.output
}

function isFolder(path: string): boolean {
  return statsAt(path)?.isDirectory() === true
}
