import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {GroupedDocument} from '../../tree/generated/grouped-document.ts'
import type {SearchDocument} from '../../tree/generated/search-document.ts'
import {disk} from '../../write/io.ts'
import {linesIn} from '../../write/lines-in.ts'
import {relationFiles} from './relation-files.ts'

/** Where documents stand among those that tell their story, by their keys. */
export type StoryGroups = ReadonlyMap<string, GroupedDocument>

/** What a search document says of its story. */
type PlaceInStory = Pick<SearchDocument, 'group' | 'origin' | 'copyOf' | 'copies'>

/**
 * The documents that share a story with others.
 *
 * @param lineage
 *   The folder of the relations.
 * @returns
 *   None when the folder has no relations.
 * @throws SyntaxError
 *   When a line is not JSON.
 */
export function groupsIn(lineage: string): StoryGroups {
  const path = join(lineage, relationFiles.documents)
  if (!existsSync(path)) return new Map()
  const groups = Array.from(linesIn(disk, path), (line): GroupedDocument => JSON.parse(line))
  return new Map(groups.map((grouped) => [grouped.key, grouped]))
}

/** The place of a document among those that tell its story, as a search document has it. */
export function placeOf(grouped: GroupedDocument | undefined): PlaceInStory {
  if (grouped === undefined) return {}
  const {group, origin, copyOf, copies} = grouped
  return {group, origin, ...(copyOf === undefined ? {} : {copyOf}), copies}
}
