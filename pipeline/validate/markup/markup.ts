import {dateOrder} from '../article.ts'
import type {Problem} from '../problem.ts'
import {settle} from '../problems.ts'
import type {MarkupProfile} from '../profiles.ts'
import {newsFindings, nlwebFindings, searchFindings} from './consumers.ts'
import {type MarkupNode, walkDocument} from './document.ts'
import {type PlacedFinding, problemIn} from './finding.ts'

const wishes: Readonly<Record<MarkupProfile, (node: MarkupNode) => readonly PlacedFinding[]>> = {
  'schema.org': () => [],
  google: searchFindings,
  news: newsFindings,
  nlweb: nlwebFindings,
}

/**
 * The problems of any schema.org markup in JSON-LD.
 *
 * Errors are what schema.org, JSON-LD or the standard of a value does not allow; warnings are what a consumer may pass
 * over or misread, and the unmet recommendations of the profile; notes are terms that are pending.
 *
 * @param value
 *   A JSON-LD document: a node, a list of nodes, or a graph.
 * @param profile
 *   `schema.org`, or also the recommendations of `google`, of readers of articles (`news`), or of `nlweb`.
 */
export function validateMarkup(
  value: unknown,
  profile: MarkupProfile = 'schema.org',
): readonly Problem[] {
  return inspectMarkup(value, profile).problems
}

/** The problems of a document, and how many nodes of schema.org it has at its root or in its graphs. */
export function inspectMarkup(
  value: unknown,
  profile: MarkupProfile,
): {readonly checked: number; readonly problems: readonly Problem[]} {
  const {findings, nodes} = walkDocument(value)
  const problems = settle([
    ...firstNotes(findings).map((finding) => problemIn(value, finding, 'schema-org')),
    ...nodes.flatMap(orderOf),
    ...nodes.flatMap(wishes[profile]).map((finding) => problemIn(value, finding, profile)),
  ])
  return {checked: nodes.filter(({isRoot}) => isRoot).length, problems}
}

/** Findings with each note once: it is about a term, wherever that stands. */
function firstNotes(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const seen = new Set<string>()
  return findings.filter(({severity, message}) => {
    const isFirst = severity !== 'note' || !seen.has(message)
    seen.add(message)
    return isFirst
  })
}

function orderOf({node, pointer}: MarkupNode): readonly Problem[] {
  return dateOrder(node).map((found) => ({
    pointer: `${pointer}${found.pointer}`,
    rule: 'schema-org/date-order',
    severity: 'warning',
    message: found.message,
  }))
}
