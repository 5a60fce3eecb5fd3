import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {ShownDocument, ShownStory} from '../../review/shown.ts'
import {shownStory} from '../../review/story-tree.ts'
import {propertyOf} from '../../text/json.ts'
import type {Audit, AuditRelation} from '../../tree/generated/audit.ts'
import type {StoryRecord} from '../../tree/generated/story.ts'
import {disk} from '../../write/io.ts'
import {keyRecordsIn} from '../../write/key-records.ts'
import {keyListsIn} from '../extract/key-lists.ts'
import {ownRelationsIn} from './own-relations.ts'
import {lineageName, relationFiles} from './relation-files.ts'
import {recordsIn} from './summary.ts'

/** Relations of a document that a page holds, the closest first; a hub of a large story has thousands. */
const mostShown = 100

/** The kinds of relations, the closest first. */
const nearness: Readonly<Record<AuditRelation['kind'], number>> = {
  copy: 0,
  rewrite: 1,
  excerpt: 2,
  event: 3,
  quotations: 4,
}

/** The relations that a page of review shows. */
export interface ReviewRelations {
  /** The key of a document with its relations; empty when relations know it by another content, or not at all. */
  readonly of: (audit: Audit) => Pick<ShownDocument, 'relations'> & {readonly key?: string}
  /** The stories that documents with these keys tell. */
  readonly storiesOf: (keys: ReadonlySet<string>) => readonly ShownStory[]
  /** Documents whose content changed since. */
  readonly changed: () => number
  readonly close: () => void
}

/**
 * The relations of the documents of results.
 *
 * @param given
 *   The folder of the relations, if one was named; without it, that of the run counts, if it is there.
 * @returns
 *   The relations, `undefined` when there are none, or a sentence about what is missing or damaged.
 */
export function reviewRelations(
  results: string,
  given: string | undefined,
): ReviewRelations | string | undefined {
  const folder = given ?? join(results, lineageName)
  if (given === undefined && !existsSync(join(folder, relationFiles.relations))) return undefined
  const missing = Object.values(relationFiles).find((name) => !existsSync(join(folder, name)))
  if (missing !== undefined) {
    return `Expected relations that \`copydesk relate --out\` wrote, found no \`${join(folder, missing)}\``
  }
  const keys = keysIn(results)
  if (typeof keys === 'string') return keys
  try {
    return relationsIn(keys, folder)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return `The relations in \`${folder}\` are damaged. Write them again with \`copydesk relate\``
  }
}

/** The keys of results by name, or a sentence about a list that is damaged. */
function keysIn(results: string): ReadonlyMap<string, string> | string {
  try {
    const records = keyRecordsIn(disk, keyListsIn(results))
    return new Map(Array.from(records, ({name, key}) => [name, key]))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return `A list of keys in \`${results}\` is damaged. Run \`copydesk extract\` into it again`
  }
}

function relationsIn(keys: ReadonlyMap<string, string>, folder: string): ReviewRelations {
  const relations = ownRelationsIn(join(folder, relationFiles.relations))
  const stories = [...recordsIn(join(folder, relationFiles.stories))].filter(isStory)
  let changed = 0
  return {
    of: ({capture, article}): ReturnType<ReviewRelations['of']> => {
      const key = keys.get(capture.name) ?? ''
      const known = relations.articleOf(key)
      if (known === undefined) return {}
      if (known === article) return {key, relations: closestOf(relations.of(key))}
      changed += 1
      return {}
    },
    storiesOf: (shown): readonly ShownStory[] =>
      stories
        .filter(({origins}) =>
          origins.some(({documents}) => documents.some(({key}) => shown.has(key))),
        )
        .map((story) => shownStory(story, relations.of)),
    changed: () => changed,
    close: relations.close,
  }
}

function closestOf(relations: readonly AuditRelation[]): readonly AuditRelation[] {
  return [...relations]
    .sort((a, b) => nearness[a.kind] - nearness[b.kind] || b.share - a.share)
    .slice(0, mostShown)
}

function isStory(value: unknown): value is StoryRecord {
  return Array.isArray(propertyOf(value, 'origins'))
}
