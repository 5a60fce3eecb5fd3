import type {RelatedDocument, RelationRecord} from '../../tree/generated/relation.ts'
import type {StoryRecord} from '../../tree/generated/story.ts'
import {counted, printable} from '../shared/printable.ts'
import {wrapped} from '../shared/wrapping.ts'

/** Columns of the text. */
const width = 80
/** Aligned sentences of a pair that are printed. */
const mostEvidence = 6

const kindNames: Readonly<Record<RelationRecord['kind'], string>> = {
  copy: 'copy',
  excerpt: 'excerpt',
  rewrite: 'rewrite',
  event: 'the same event, told independently',
  quotations: 'shared quotations only',
}

/** A story for people: its origins, and the documents of each. */
export function textOfStory({documents, independent, origins}: StoryRecord): string {
  const head = `Story of ${counted(documents, 'document')} from ${counted(independent, 'independent origin')}`
  const parts = origins.map(({origin, known, documents: listed}, i) => {
    const lines = listed.map((each) => lineOf(each, each.key === origin && known))
    return `  Origin ${i + 1}\n${lines.join('')}`
  })
  return `${head}\n${parts.join('')}\n`
}

function lineOf({key, title}: RelatedDocument, isFirst: boolean): string {
  const mark = isFirst ? ' (first)' : ''
  return `${indented(`${key}${mark}`, 4)}${indented(title, 6)}`
}

/** A relation for people: what it is, how much is shared, which was first, and why. */
export function textOfRelation(relation: RelationRecord): string {
  const {kind, a, b, excerpt, share, wording, aligned, quotations, evidence} = relation
  const lines = [
    `${kindNames[kind]}${excerpt === undefined ? '' : `: ${excerpt} stands in ${excerpt === 'a' ? 'b' : 'a'}`}`,
    `  a  ${a.key}`,
    `  b  ${b.key}`,
  ]
  if (aligned.length > 0) {
    lines.push(
      `  shared: ${percent(share.a)} of a, ${percent(share.b)} of b, ${percent(wording)} of it in the same words; ${counted(aligned.length, 'aligned sentence')}`,
    )
  }
  if (quotations.length > 0) lines.push(`  ${counted(quotations.length, 'quotation')} in both`)
  lines.push(`  ${directionOf(relation)}`)
  for (const each of evidence.slice(0, mostEvidence)) {
    lines.push(`    ${each.kind}, for ${each.source}: ${each.reason}`)
  }
  return `${lines.map((line) => indented(line.trimStart(), line.length - line.trimStart().length)).join('')}\n`
}

function directionOf({kind, source, basedOn}: RelationRecord): string {
  if (kind === 'event' || kind === 'quotations') return 'neither is made from the other'
  if (source === undefined) return 'which was first is not known'
  const made = source === 'a' ? 'b' : 'a'
  return `${made} is made from ${source}${basedOn === true ? ', by two independent reasons' : ''}`
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

/** A line broken at the width, all of it behind so many spaces. */
function indented(text: string, by: number): string {
  const lines = wrapped(printable(text), width - by - 2)
  return lines.map((line, i) => `${' '.repeat(i === 0 ? by : by + 2)}${line}\n`).join('')
}
