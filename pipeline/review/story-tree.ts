import type {AuditRelation} from '../tree/generated/audit.ts'
import type {StoryRecord} from '../tree/generated/story.ts'
import type {ShownMember, ShownStory} from './shown.ts'

type StoryOrigin = StoryRecord['origins'][number]
type StoryDocument = StoryOrigin['documents'][number]

/** A document that stands below another one, and what that is to it. */
interface Below {
  readonly document: StoryDocument
  readonly from?: AuditRelation
}

const derived: ReadonlySet<AuditRelation['kind']> = new Set(['copy', 'excerpt', 'rewrite'])

/**
 * A story as trees, one for each origin.
 *
 * A document stands below the one that it was made from; of several, the one that it shares most with. Where that is not
 * known, it stands below the lead of its origin, or else below the document with most of its text.
 *
 * @param relationsOf
 *   What other documents are to the one with a key.
 */
export function shownStory(
  {documents, origins}: StoryRecord,
  relationsOf: (key: string) => readonly AuditRelation[],
): ShownStory {
  return {documents, origins: origins.map((origin) => treeOf(origin, relationsOf))}
}

function treeOf(
  {origin, known, documents}: StoryOrigin,
  relationsOf: (key: string) => readonly AuditRelation[],
): readonly ShownMember[] {
  const byKey = new Map(documents.map((each) => [each.key, each]))
  const below = new Map<string, Below[]>()
  for (const document of documents) {
    const {key} = document
    const from = key === origin ? undefined : linkOf(relationsOf(key), origin, byKey)
    if (from === undefined) continue
    const above = from.document.key
    below.set(above, [...(below.get(above) ?? []), {document, from}])
  }
  const lead = documents.filter(({key}) => key === origin)
  const placed = new Set<string>()
  return [...lead, ...documents].flatMap((root) =>
    branchOf(root, below, placed).map((member, i) => ({
      ...member,
      isFirst: i === 0 && root.key === origin && known,
    })),
  )
}

/** A document and all below it that were not placed before, without going round in circles. */
function branchOf(
  root: StoryDocument,
  below: ReadonlyMap<string, readonly Below[]>,
  placed: Set<string>,
): readonly Omit<ShownMember, 'isFirst'>[] {
  const members: Omit<ShownMember, 'isFirst'>[] = []
  const waiting: (Below & {readonly depth: number})[] = [{document: root, depth: 0}]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {document, depth, from} = next
    if (placed.has(document.key)) continue
    placed.add(document.key)
    members.push(memberOf(document, depth, from))
    const others = [...(below.get(document.key) ?? [])].reverse()
    waiting.push(...others.map((each) => ({...each, depth: depth + 1})))
  }
  return members
}

/** The relation to the document that one stands below. */
function linkOf(
  relations: readonly AuditRelation[],
  lead: string,
  origin: ReadonlyMap<string, StoryDocument>,
): AuditRelation | undefined {
  const near = relations.filter(({kind, document}) => derived.has(kind) && origin.has(document.key))
  const sources = near.filter(({source}) => source === 'other')
  const toLead = near.filter(({document}) => document.key === lead)
  const open = near.filter(({source}) => source === undefined)
  return closestOf(sources) ?? closestOf(toLead) ?? closestOf(open)
}

/** The one with most of the text of the document; of equal ones the first. */
function closestOf(relations: readonly AuditRelation[]): AuditRelation | undefined {
  return relations.reduce<AuditRelation | undefined>(
    (best, each) => (best === undefined || each.share > best.share ? each : best),
    undefined,
  )
}

function memberOf(
  {key, name, title}: StoryDocument,
  depth: number,
  relation: AuditRelation | undefined,
): Omit<ShownMember, 'isFirst'> {
  if (relation === undefined) return {key, name, title, depth}
  const {document: _, aligned: __, ...from} = relation
  return {key, name, title, depth, from}
}
